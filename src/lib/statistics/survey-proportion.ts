// The weighted share of a survey, with its margin.
import { checkOpenShare } from './checks.ts';
import {
	checkSurveySample,
	surveyEstimate,
	type SurveyEstimate,
	type SurveySample
} from './survey-estimate.ts';
import { wilson } from './wilson.ts';

/** Limits are null as the error is: one cluster tells no spread. */
export type SurveyInterval = Omit<SurveyEstimate, 'spread'> & { lower: number | null; upper: number | null };

/**
 * The share of 1 among answers 0 and 1. Interval: Wilson's, for p of the effective number of people (Korn & Graubard 1998, Survey
 * Methodology 24:193-201, put the effective size into an exact interval; Dean & Pagano 2015, Journal of Survey Statistics and
 * Methodology 3:484-503, find Wilson's the better of such).
 * @throws RangeError on values other than 0 and 1, weights that are not positive, unequal lengths or a confidence outside 0-1
 */
export function surveyProportion(input: SurveySample & { confidence?: number }): SurveyInterval {
	const { confidence = 0.95 } = input;
	checkOpenShare('confidence', confidence);
	checkSurveySample(input);
	input.values.forEach((value, i) => {
		if (value !== 0 && value !== 1) throw new RangeError(`values[${i}] must be 0 or 1, got ${value}`);
	});
	const { spread: _spread, ...estimate } = surveyEstimate(input);
	const { value, nEffective } = estimate;
	if (nEffective === null) return { ...estimate, lower: null, upper: null };
	const { lower, upper } = wilson({ ...effectiveCounts(value, nEffective), confidence });
	return { ...estimate, lower, upper };
}

/** A share as counts of the people it is worth, whatever rounding does at the ends of the scale. */
export const effectiveCounts = (
	share: number,
	nEffective: number
): { numerator: number; denominator: number } => ({
	numerator: Math.min(nEffective, share * nEffective),
	denominator: nEffective
});
