// How often a weighted share's interval holds the true share, in surveys where one group answers more and differs in its answers.
import { surveyProportion } from '../../src/lib/statistics/survey-proportion.ts';
import { wilson } from '../../src/lib/statistics/wilson.ts';
import { chance } from '../generator/random.ts';

export interface SurveyDesign {
	n: number;
	share: number;
	/** Kish's: what the weights alone cost. */
	designEffect: number;
}

export interface Coverage extends SurveyDesign {
	/** 0-1: intervals that hold the true share, with the weights and as if there were none. */
	weighted: number;
	unweighted: number;
}

/** Point 12 of the method: sizes, shares and design effects of surveys as they are held. */
export const surveyDesigns: SurveyDesign[] = [
	{ n: 280, share: 0.38, designEffect: 1.04 },
	{ n: 130, share: 0.38, designEffect: 1.14 },
	{ n: 280, share: 0.38, designEffect: 1.14 },
	{ n: 130, share: 0.38, designEffect: 1.39 },
	{ n: 280, share: 0.38, designEffect: 1.39 },
	{ n: 280, share: 0.19, designEffect: 1.39 },
	{ n: 30, share: 0.05, designEffect: 1.04 },
	{ n: 30, share: 0.05, designEffect: 1.39 }
];

/** How far each group lies from the share of both, as a part of it. */
const apart = 0.485;

/**
 * Two groups, each half of the people; who answers comes from the first so often that weights by group have the wanted design
 * effect. The same seed gives the same answer.
 */
export function weightedCoverage(runs: number, seed: number): Coverage[] {
	return surveyDesigns.map((design) => {
		const { n, share, designEffect } = design;
		const dice = chance(`coverage ${seed} ${n} ${share} ${designEffect}`);
		const first = 0.5 + Math.sqrt(0.25 - 0.25 / designEffect);
		let [weighted, unweighted] = [0, 0];
		for (let run = 0; run < runs; run++) {
			const values: number[] = [];
			const weights: number[] = [];
			for (let person = 0; person < n; person++) {
				const often = dice.yes(first);
				values.push(dice.yes(share * (often ? 1 - apart : 1 + apart)) ? 1 : 0);
				weights.push(0.5 / (often ? first : 1 - first));
			}
			const { lower, upper } = surveyProportion({ values, weights });
			if (lower !== null && upper !== null && lower <= share && share <= upper) weighted++;
			const plain = wilson({ numerator: values.filter((one) => one === 1).length, denominator: n });
			if (plain.lower <= share && share <= plain.upper) unweighted++;
		}
		return { ...design, weighted: weighted / runs, unweighted: unweighted / runs };
	});
}
