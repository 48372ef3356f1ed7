// Simpler ways to look ahead, which the outlook is held against: the last value, the straight line on, and one damped trend.
import { normalQuantile } from '../../src/lib/statistics/distributions/normal.ts';

/** Where the ranges of 50 and 80 % begin and end, and the middle. */
export const quantiles = [0.1, 0.25, 0.5, 0.75, 0.9] as const;

const around = (middle: number, sd: number): number[] =>
	quantiles.map((share) => middle + sd * normalQuantile(share));

/** The last value again, as far off as one quarter was from the one before. */
export function unchanged(values: readonly number[]): number[] {
	const steps = values.slice(1).map((one, t) => one - (values[t] ?? NaN));
	return around(
		values.at(-1) ?? NaN,
		Math.sqrt(steps.reduce((sum, one) => sum + one ** 2, 0) / steps.length)
	);
}

/** The least-squares line on, with the error of its prediction. */
export function lineOn(values: readonly number[], ahead: number): number[] {
	const k = values.length;
	const [centre, mean] = [(k - 1) / 2, values.reduce((sum, one) => sum + one, 0) / k];
	const spread = values.reduce((sum, _, t) => sum + (t - centre) ** 2, 0);
	const slope = values.reduce((sum, one, t) => sum + (t - centre) * (one - mean), 0) / spread;
	const left = values.reduce((sum, one, t) => sum + (one - mean - slope * (t - centre)) ** 2, 0);
	const far = k - 1 + ahead - centre;
	return around(mean + slope * far, Math.sqrt((left / (k - 2)) * (1 + 1 / k + far ** 2 / spread)));
}

interface Smoothing {
	level: number;
	slope: number;
	damping: number;
}
const smoothings: readonly Smoothing[] = [0.1, 0.25, 0.4, 0.6, 0.8].flatMap((level) =>
	[0.02, 0.1, 0.3].flatMap((slope) => [0.8, 0.9, 0.98].map((damping) => ({ level, slope, damping })))
);

/** Begun as the first value with the mean change of the first three; the squares of its misses one quarter ahead. */
function smoothed(values: readonly number[], { level, slope, damping }: Smoothing) {
	let [at, change] = [values[0] ?? NaN, ((values[3] ?? NaN) - (values[0] ?? NaN)) / 3];
	let squares = 0;
	for (const value of values.slice(1)) {
		const miss = value - (at + damping * change);
		squares += miss ** 2;
		at += damping * change + level * miss;
		change = damping * change + level * slope * miss;
	}
	return { at, change, squares };
}

/**
 * Damped trend by exponential smoothing (Gardner & McKenzie 1985), the one that foretold the series best, its error as that of its own
 * misses and growing as Hyndman, Koehler, Ord & Snyder (2005, Journal of Forecasting 24:17-37) have it.
 */
export function dampedTrend(values: readonly number[], ahead: number): number[] {
	const tried = smoothings.map((one) => ({ ...one, ...smoothed(values, one) }));
	const best = tried.reduce((least, one) => (one.squares < least.squares ? one : least));
	let [middle, step, grown, reach] = [best.at, best.change, 1, 0];
	for (let quarter = 1; quarter <= ahead; quarter++) {
		step *= best.damping;
		middle += step;
		reach += best.damping ** quarter;
		if (quarter < ahead) grown += (best.level * (1 + best.slope * reach)) ** 2;
	}
	return around(middle, Math.sqrt((best.squares / (values.length - 1)) * grown));
}
