// The interval of a rate: events per person, per year, per thousand.
import { pow } from '../../numbers/elementary.ts';
import { checkCount, checkOpenShare, checkPositive } from '../checks.ts';
import { chiSquareQuantile } from '../distributions/chi-square.ts';
import { normalQuantile } from '../distributions/normal.ts';
import type { Interval } from '../samples.ts';

/**
 * A Poisson rate times `multiplier`. Below 10 events the exact limits by chi-square: Garwood (1936), Biometrika 28:437-442;
 * from 10 up Byar's approximation: Breslow & Day (1987), Statistical Methods in Cancer Research II, section 2.3. A rate may exceed 1,
 * and its denominator (person-years) need not be whole.
 * @throws RangeError on an impossible count, denominator, multiplier or confidence
 */
export function poissonRate(input: {
	numerator: number;
	denominator: number;
	multiplier?: number;
	confidence?: number;
}): Interval & { method: 'exact' | 'byar' } {
	const { numerator, denominator, multiplier = 1, confidence = 0.95 } = input;
	checkCount('numerator', numerator);
	checkPositive('denominator', denominator);
	checkPositive('multiplier', multiplier);
	checkOpenShare('confidence', confidence);
	const tail = (1 - confidence) / 2;
	const method = numerator < 10 ? 'exact' : 'byar';
	const [lower, upper] = method === 'exact' ? exactLimits(numerator, tail) : byarLimits(numerator, tail);
	const rate = (events: number) => (events / denominator) * multiplier;
	return { value: rate(numerator), lower: rate(lower), upper: rate(upper), method };
}

function exactLimits(events: number, tail: number): [number, number] {
	const lower = events === 0 ? 0 : chiSquareQuantile(tail, 2 * events) / 2;
	return [lower, chiSquareQuantile(1 - tail, 2 * events + 2) / 2];
}

function byarLimits(events: number, tail: number): [number, number] {
	const z = -normalQuantile(tail);
	const next = events + 1;
	const lower = events * pow(Math.max(0, 1 - 1 / (9 * events) - z / (3 * Math.sqrt(events))), 3);
	return [lower, next * pow(1 - 1 / (9 * next) + z / (3 * Math.sqrt(next)), 3)];
}
