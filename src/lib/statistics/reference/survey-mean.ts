// The weighted mean of a survey, with its margin.
import { checkOpenShare } from '../checks.ts';
import { tCritical } from '../distributions/student-t.ts';
import { checkSurveySample, surveyEstimate, type SurveySample } from '../survey-estimate.ts';
import type { SurveyInterval } from '../survey-proportion.ts';

/**
 * `sd` is the weighted standard deviation between people, n in the divisor, so that the error is sd / √nEffective. Interval:
 * Student's t with one degree of freedom less than there are clusters.
 * @throws RangeError on values that are not finite, weights that are not positive, unequal lengths or a confidence outside 0-1
 */
export function surveyMean(input: SurveySample & { confidence?: number }): SurveyInterval & { sd: number } {
	const { confidence = 0.95 } = input;
	checkOpenShare('confidence', confidence);
	checkSurveySample(input);
	const { spread, ...estimate } = surveyEstimate(input);
	const sd = Math.sqrt(spread);
	const { value, standardError, clusters } = estimate;
	if (standardError === null) return { ...estimate, sd, lower: null, upper: null };
	const reach = tCritical(confidence, clusters - 1) * standardError;
	return { ...estimate, sd, lower: value - reach, upper: value + reach };
}
