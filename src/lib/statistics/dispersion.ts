// How much the quarters of a register vary, against what chance alone would give people who stand apart.
import { pow } from '../numbers/elementary.ts';
import { checkCount, checkFinite, checkNonNegative } from './checks.ts';
import { average } from './groups.ts';
import { checkCountedProportion, type Proportion } from './samples.ts';

export interface Dispersion {
	/** Pearson's variance over the binomial one: 1 as chance, above it more. Null where it cannot be had. */
	phi: number | null;
	/** Correlation of each residual with the one before; null where it cannot be had, or nothing varies. */
	lag1: number | null;
	/** Points. */
	n: number;
	/** True where the residuals lie around the series' own line, false around its pooled share. */
	trend: boolean;
}

/** Fewer quarters than this say too little of how much they vary. */
export const fewestQuarters = 8;

/**
 * Σ(y - np)² / (np(1 - p)) over points less the parameters fitted: Pearson's dispersion of McCullagh & Nelder (1989), Generalized
 * Linear Models, 4.5. `p` is the pooled share, or with `trend` a line weighted by denominator. The correlation is that of
 * Pearson's residuals. Null under eight points, and where the fit lies at or beyond 0 or 1.
 * @throws RangeError on impossible counts
 */
export function dispersion(input: { series: readonly Proportion[]; trend?: boolean }): Dispersion {
	const { series, trend = false } = input;
	if (series.length === 0) throw new RangeError('series must hold at least 1 value');
	series.forEach((one, i) => checkCountedProportion(`series[${i}]`, one));
	const n = series.length;
	if (n < fewestQuarters) return { phi: null, lag1: null, n, trend };
	const fitted = trend ? lineThrough(series) : series.map(() => pooledShare(series));
	if (fitted.some((p) => p <= 0 || p >= 1)) return { phi: null, lag1: null, n, trend };
	const residuals = series.map(({ numerator, denominator }, i) => {
		const p = fitted[i] ?? NaN;
		return (numerator - denominator * p) / Math.sqrt(denominator * p * (1 - p));
	});
	const squares = residuals.reduce((sum, one) => sum + one * one, 0);
	const products = residuals.slice(1).reduce((sum, one, i) => sum + one * (residuals[i] ?? NaN), 0);
	// Counts that all lie on the fit leave nothing but rounding.
	const varies = squares > 1e-18 * n;
	return {
		phi: varies ? squares / (n - (trend ? 2 : 1)) : 0,
		lag1: varies ? products / squares : null,
		n,
		trend
	};
}

function pooledShare(series: readonly Proportion[]): number {
	const people = series.reduce((sum, one) => sum + one.denominator, 0);
	return series.reduce((sum, one) => sum + one.numerator, 0) / people;
}

/** The line through the shares, weighted by the number of people, at each point. */
function lineThrough(series: readonly Proportion[]): number[] {
	const people = series.reduce((sum, one) => sum + one.denominator, 0);
	const middle = series.reduce((sum, one, t) => sum + one.denominator * t, 0) / people;
	const centre = pooledShare(series);
	const spread = series.reduce((sum, one, t) => sum + one.denominator * (t - middle) ** 2, 0);
	const slope = series.reduce((sum, one, t) => sum + one.numerator * (t - middle), 0) / spread;
	return series.map((_, t) => centre + slope * (t - middle));
}

export interface Widening {
	/** What every number of people is divided by: at least 1, and 1 where it is not to be had. */
	factor: number;
	/** The dispersion as estimated, m / c; null where it is not to be had. */
	phi: number | null;
	/** Mean dispersion of the neighbourhoods, before it is corrected for correlation; null as phi. */
	mean: number | null;
	/** What a dispersion of 1 would show in so many quarters that are correlated like this. */
	correction: number | null;
	/** Correlation of one quarter with the next, 0-0.9; null as phi. */
	correlation: number | null;
	/** Quarters before the start, of the area itself. */
	quarters: number;
	/** Neighbourhoods it was taken over, the area itself among them; 1 = itself alone. */
	areas: number;
}

/** With fewer other neighbourhoods than this the area stands by itself. */
const fewestOthers = 5;

/**
 * The dispersion of an area from the quarters before the start: max(1, m / c), m the mean of its own and those of the other
 * neighbourhoods (its own alone where fewer than five others are to be had). Quarters that are correlated vary less around their
 * own mean than around the true one: c is that part under a correlation that falls off geometrically, and the correlation
 * itself is corrected for its small-sample bias, (r + 1/k) / (1 - 3/k) (Kendall 1954, Biometrika 41:403-404).
 * A dispersion below 1 is a mark of correlated quarters and never narrows.
 * @throws RangeError on a phi or lag1 that cannot be
 */
export function widening(input: { own: Dispersion; others: readonly Dispersion[] }): Widening {
	const { own } = input;
	checkDispersion('own', own);
	for (const [i, one] of input.others.entries()) checkDispersion('others', one, i);
	const k = own.n;
	if (own.phi === null)
		return {
			...{ factor: 1, phi: null, mean: null, correction: null, correlation: null },
			...{ quarters: k, areas: 0 }
		};
	const [phis, lags]: [number[], number[]] = [[], []];
	const take = ({ phi, lag1 }: Dispersion): void => {
		if (phi === null) return;
		phis.push(phi);
		if (lag1 !== null) lags.push(lag1);
	};
	take(own);
	let known = 0;
	for (const { phi } of input.others) if (phi !== null) known++;
	if (known >= fewestOthers) for (const one of input.others) take(one);
	const mean = average(phis);
	const lag1 = lags.length === 0 ? 0 : average(lags);
	const correlation = Math.min(0.9, Math.max(0, (lag1 + 1 / k) / (1 - 3 / k)));
	const correction = correctionFor(k, correlation);
	const phi = mean / correction;
	return { factor: Math.max(1, phi), phi, mean, correction, correlation, quarters: k, areas: phis.length };
}

/** Of hundreds of areas each is looked at beside all others: what it is called is written only where it is wrong. */
function checkDispersion(list: string, { phi, lag1, n }: Dispersion, place?: number): void {
	const isCount = Number.isSafeInteger(n) && n >= (phi === null ? 0 : fewestQuarters);
	if (isCount && (phi === null || (phi >= 0 && phi < Infinity)) && (lag1 === null || Number.isFinite(lag1)))
		return;
	const name = place === undefined ? list : `${list}[${place}]`;
	checkCount(`${name}.n`, n, phi === null ? 0 : fewestQuarters);
	if (phi !== null) checkNonNegative(`${name}.phi`, phi);
	if (lag1 !== null) checkFinite(`${name}.lag1`, lag1);
}

/** The part of the variance that k points keep around their own mean, where each correlates `rho` with the next. */
function correctionFor(k: number, rho: number): number {
	let sum = 0;
	for (let j = 1; j < k; j++) sum += (1 - j / k) * pow(rho, j);
	return (k / (k - 1)) * (1 - (1 + 2 * sum) / k);
}
