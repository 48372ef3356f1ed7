// The mappings of a programme folder as they were written: they are read where a supplier's file comes in.
import { path } from './machine.ts';
import { namesIn, placeIn, readOrdinary } from './ordinary-file.ts';

/** @returns by name (`rivm` for mappings/rivm.yaml), in order; none without such a folder */
export function mappingsOf(folder: string): { name: string; text: string }[] {
	const place = placeIn(folder, 'mappings');
	return namesIn(place)
		.filter((name) => /\.ya?ml$/i.test(name))
		.flatMap((file) => {
			const bytes = readOrdinary(path.join(place, file));
			if (typeof bytes === 'string') return [];
			return [{ name: file.replace(/\.ya?ml$/i, ''), text: new TextDecoder().decode(bytes) }];
		});
}
