// How many still hold after so long, when not everyone is followed to the end?
import { exp, ln, pow } from '../numbers/elementary.ts';
import {
	checkCount,
	checkFlags,
	checkNonNegative,
	checkOpenShare,
	checkSameLength,
	checkSeries
} from './checks.ts';
import { normalQuantile } from './distributions/normal.ts';

/** At one time at which someone ended or was last seen. The limits are null where nobody, or everybody, has ended: there they do not exist. */
export interface SurvivalPoint {
	time: number;
	/** Still followed just before it. */
	atRisk: number;
	ended: number;
	/** The share that lasts beyond it. */
	survival: number;
	lower: number | null;
	upper: number | null;
}

/**
 * The product-limit estimate of Kaplan & Meier (1958), JASA 53:457-481, at every time at which someone ended or was last seen; who is last
 * seen at a time at which others end is still at risk then. Greenwood's (1926) variance on the log-log scale: Kalbfleisch & Prentice
 * (1980), The Statistical Analysis of Failure Time Data, section 1.3; R's survfit(conf.type = "log-log").
 * @param input `people`: how many share each time and end; without it one each
 * @throws RangeError on no times, a time that is negative or not finite, a count of people below 1, unequal lengths, or a confidence outside 0-1
 */
export function kaplanMeier(input: {
	times: readonly number[];
	ended: readonly boolean[];
	people?: readonly number[];
	confidence?: number;
}): SurvivalPoint[] {
	const { times, ended, confidence = 0.95 } = input;
	checkSeries('times', times);
	times.forEach((time) => checkNonNegative('times', time));
	checkFlags('ended', ended);
	checkSameLength('times', times.length, 'ended', ended.length);
	const people = input.people ?? times.map(() => 1);
	checkSameLength('times', times.length, 'people', people.length);
	people.forEach((count) => checkCount('people', count, 1));
	checkOpenShare('confidence', confidence);
	const z = normalQuantile(1 - (1 - confidence) / 2);
	// One pass over everybody: anew at each time it is what a page with ten thousands of families waits for.
	const at = new Map<number, { there: number; ends: number }>();
	times.forEach((time, i) => {
		const { there, ends } = at.get(time) ?? { there: 0, ends: 0 };
		const count = people[i] ?? 0;
		at.set(time, { there: there + count, ends: ends + (ended[i] ? count : 0) });
	});
	let survival = 1;
	let greenwood = 0;
	let atRisk = people.reduce((sum, count) => sum + count, 0);
	return [...at]
		.sort(([a], [b]) => a - b)
		.map(([time, { there, ends }]) => {
			survival *= 1 - ends / atRisk;
			greenwood += ends / (atRisk * (atRisk - ends));
			const point = { time, atRisk, ended: ends, survival, ...limits(survival, greenwood, z) };
			atRisk -= there;
			return point;
		});
}

function limits(
	survival: number,
	greenwood: number,
	z: number
): { lower: number | null; upper: number | null } {
	if (survival === 0 || survival === 1) return { lower: null, upper: null };
	const reach = (z * Math.sqrt(greenwood)) / Math.abs(ln(survival));
	return { lower: pow(survival, exp(reach)), upper: pow(survival, exp(-reach)) };
}
