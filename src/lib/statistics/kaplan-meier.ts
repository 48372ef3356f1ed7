// How many still hold after so long, when not everyone is followed to the end?
import { checkFlags, checkNonNegative, checkOpenShare, checkSameLength, checkSeries } from './checks.ts';
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
 * @throws RangeError on no times, a time that is negative or not finite, unequal lengths, or a confidence outside 0-1
 */
export function kaplanMeier(input: {
	times: readonly number[];
	ended: readonly boolean[];
	confidence?: number;
}): SurvivalPoint[] {
	const { times, ended, confidence = 0.95 } = input;
	checkSeries('times', times);
	times.forEach((time, i) => checkNonNegative(`times[${i}]`, time));
	checkFlags('ended', ended);
	checkSameLength('times', times.length, 'ended', ended.length);
	checkOpenShare('confidence', confidence);
	const z = normalQuantile(1 - (1 - confidence) / 2);
	let survival = 1;
	let greenwood = 0;
	return [...new Set(times)]
		.sort((a, b) => a - b)
		.map((time) => {
			const atRisk = times.filter((one) => one >= time).length;
			const ends = times.filter((one, i) => one === time && ended[i]).length;
			survival *= 1 - ends / atRisk;
			greenwood += ends / (atRisk * (atRisk - ends));
			return { time, atRisk, ended: ends, survival, ...limits(survival, greenwood, z) };
		});
}

function limits(
	survival: number,
	greenwood: number,
	z: number
): { lower: number | null; upper: number | null } {
	if (survival === 0 || survival === 1) return { lower: null, upper: null };
	const reach = (z * Math.sqrt(greenwood)) / Math.abs(Math.log(survival));
	return { lower: survival ** Math.exp(reach), upper: survival ** Math.exp(-reach) };
}
