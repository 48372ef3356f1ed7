// The method page's example: how many people it takes to see that the programme's first goal was fully met.
import type { Indicator } from '../../../domain/indicator.ts';
import { sampleSizeDid } from '../../../statistics/sample-size-did.ts';
import { sampleSizeDifference } from '../../../statistics/sample-size-difference.ts';

export interface MethodExample {
	indicator: string;
	decimals: number;
	baseline: number;
	target: number;
	/** The chance of seeing it, 0-1. */
	power: number;
	/** People at each measurement. */
	each: number;
	/** People at each measurement in each of two groups; null where no number suffices. */
	eachCompared: number | null;
}

const power = 0.8;

/** Null where no goal is a share that has a way to go. @param indicators by their order */
export function methodExample(indicators: readonly Indicator[]): MethodExample | null {
	for (const { id, kind, reference, baseline, target, decimals } of indicators) {
		if (kind !== 'proportion' || reference || baseline === null || target === null) continue;
		const { n: each } = sampleSizeDifference({ p1: baseline, p2: target, power });
		if (each === null) continue;
		const { n: eachCompared } = sampleSizeDid({
			...{ difference: Math.abs(target - baseline), p: baseline, power },
			direction: target < baseline ? 'decrease' : 'increase'
		});
		return { indicator: id, decimals, baseline, target, power, each, eachCompared };
	}
	return null;
}
