// Pictures for Word files in tests: of the same drawing the same bytes (report-files.test.ts), so each is made once for all tests of a process.
import { rasterise } from '../../src/lib/server/rasterise.ts';

const made = new Map<string, ReturnType<typeof rasterise>>();

/** As the report's own: a quarter of the time that a report takes goes into its pictures. */
export const drawnOnce: typeof rasterise = (svg, width) => {
	const key = `${width} ${svg}`;
	const picture = made.get(key) ?? rasterise(svg, width);
	made.set(key, picture);
	return picture;
};
