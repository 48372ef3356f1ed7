// How the answers of a wave weigh beside each other, and what a group of them comes to: in full, before it is rounded to be published.
import type { SurveyCell } from '../statistics/survey-pool.ts';
import { pulls, sharesOf, surveyEstimate, weightedMean } from '../statistics/survey-estimate.ts';

/** An answer as the question about it needs it. */
export interface WeighedAnswer {
	value: number;
	/** 1 on average over its wave; null where that wave carries no weights. */
	weight: number | null;
}

interface Answer {
	wave: string;
	value: number;
	weight: number | null;
}

/**
 * The answers to one question with their weights on one scale for each wave: 1 on average. A wave carries weights where each of
 * its answers does and they are not all the same, which says nothing; intake refuses an answer without one among others.
 */
export function weighed<A extends Answer>(answers: readonly A[]): (A & WeighedAnswer)[] {
	const mean = new Map<string, number | null>();
	for (const wave of new Set(answers.map((one) => one.wave))) {
		const weights = answers.filter((one) => one.wave === wave).map((one) => one.weight ?? 0);
		const sum = weights.reduce((total, one) => total + one, 0);
		const differ = weights.some((one) => one !== weights[0]);
		const usable = differ && weights.every((one) => one > 0) && Number.isFinite(sum);
		mean.set(wave, usable ? sum / weights.length : null);
	}
	return answers.map((one) => {
		const scale = mean.get(one.wave) ?? null;
		return { ...one, weight: scale === null || one.weight === null ? null : one.weight / scale };
	});
}

export const carriesWeights = (answers: readonly WeighedAnswer[]): boolean =>
	answers.some((one) => one.weight !== null);

/** Who gave an answer, and where: the same code in the same area is the same person. */
export type GivenAnswer = WeighedAnswer & { area: string; respondent: string };

/**
 * How the weighted means of two waves vary together, by those who answered in both: each person's pulls on the two, times n/(n-1)
 * over all people of either. 0 where nobody did.
 */
export function covarianceOf(before: readonly GivenAnswer[], after: readonly GivenAnswer[]): number {
	const pullsOf = (answers: readonly GivenAnswer[]) => {
		const values = answers.map((one) => one.value);
		const shares = sharesOf(answers.map((one) => one.weight ?? 1));
		const each = pulls(values, shares, weightedMean(values, shares));
		return new Map(answers.map((one, i) => [`${one.area} ${one.respondent}`, each[i] ?? 0]));
	};
	const earlier = pullsOf(before);
	let [sum, twice] = [0, 0];
	for (const [person, pull] of pullsOf(after)) {
		const first = earlier.get(person);
		if (first === undefined) continue;
		sum += first * pull;
		twice++;
	}
	const people = before.length + after.length - twice;
	return people > 1 ? (sum * people) / (people - 1) : 0;
}

/** Null where a single person answered, from whom no error can be had. */
export function surveyCellOf(answers: readonly WeighedAnswer[]): SurveyCell | null {
	if (answers.length === 0) return null;
	const weights = answers.map((one) => one.weight ?? 1);
	const { value, standardError, n, nEffective } = surveyEstimate({
		values: answers.map((one) => one.value),
		weights
	});
	if (standardError === null || nEffective === null) return null;
	const weight = weights.reduce((sum, one) => sum + one, 0);
	return { n, mean: value, variance: standardError ** 2, nEffective, weight };
}

/** As far as a published number goes: three digits, which no single answer can be worked out from. */
export const rounded = (value: number): number => Number(value.toPrecision(3));

export const published = ({ n, mean, variance, nEffective, weight }: SurveyCell): SurveyCell => ({
	n: rounded(n),
	mean: rounded(mean),
	variance: rounded(variance),
	nEffective: rounded(nEffective),
	weight: rounded(weight)
});
