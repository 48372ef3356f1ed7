// The difference-in-differences of four independent shares.
import { checkOpenShare } from './checks.ts';
import { cellNames, type DidCells } from './did-cells.ts';
import { differenceOfProportions, subtract } from './difference-of-proportions.ts';
import { checkProportion, type Interval, type Proportion } from './samples.ts';

/**
 * (after - before) treated minus (after - before) control. The interval combines the Newcombe (1998) method 10 limits of the
 * two changes by MOVER: Zou & Donner (2008), Statistics in Medicine 27:1693-1702, equation 7. `standardError` is the HC0 error
 * of the interaction in the saturated linear probability model: White (1980), Econometrica 48:817-838.
 * @throws RangeError on impossible counts or a confidence outside 0-1
 */
export function didProportions(
	input: DidCells<Proportion> & { confidence?: number }
): Interval & { standardError: number } {
	const { treatedBefore, treatedAfter, controlBefore, controlAfter, confidence = 0.95 } = input;
	for (const name of cellNames) checkProportion(name, input[name]);
	checkOpenShare('confidence', confidence);
	const variance = cellNames.reduce((sum, name) => {
		const { numerator, denominator } = input[name];
		const share = numerator / denominator;
		return sum + (share * (1 - share)) / denominator;
	}, 0);
	return {
		...subtract(
			differenceOfProportions({ a: treatedAfter, b: treatedBefore, confidence }),
			differenceOfProportions({ a: controlAfter, b: controlBefore, confidence })
		),
		standardError: Math.sqrt(variance)
	};
}
