// The difference-in-differences of four independent means.
import { cellNames, didOfMeans, type DidCells } from './did-cells.ts';
import { contrastOfMeans, type ContrastInterval } from './difference-of-means.ts';
import { checkMeanSample, type MeanSample } from './samples.ts';

/**
 * (after - before) treated minus (after - before) control, with Student's interval on Welch-Satterthwaite degrees of freedom
 * over the four cells: Satterthwaite (1946), Biometrics Bulletin 2:110-114. A cell of one person leaves the error unknown:
 * all but `value` are then null.
 * @throws RangeError on an impossible summary or a confidence outside 0-1
 */
export function didMeans(input: DidCells<MeanSample> & { confidence?: number }): ContrastInterval {
	for (const name of cellNames) checkMeanSample(name, input[name]);
	const value = didOfMeans(input);
	const cells = cellNames.map((name) => input[name]);
	return contrastOfMeans(value, cells, input.confidence ?? 0.95);
}
