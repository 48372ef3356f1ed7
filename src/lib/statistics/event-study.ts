// How far apart treated and others moved, period by period, seen from one reference period.
import { checkFinite, checkFlags, checkOpenShare } from './checks.ts';
import { donaldLang } from './donald-lang.ts';
import { bandCritical, correlations } from './event-study-band.ts';
import { summarise, type Sample, type Tested } from './samples.ts';

/** One unit in one period. */
export interface PanelRow<Period extends string | number> {
	unit: string | number;
	period: Period;
	y: number;
	treated: boolean;
}

/** Null where a group has no unit with both this period and the reference; margins where there are fewer than three units in all. */
export interface EventStudyPoint<Period extends string | number> extends Tested {
	period: Period;
	/** HC0, as published examples print it; a group of one unit counts as without spread. */
	standardError: number | null;
	/** With the pooled variance of both groups: what the margins stand on. */
	pooledError: number | null;
	/** Holds all periods before the reference together, or all after it, at the confidence. */
	bandLower: number | null;
	bandUpper: number | null;
}

/**
 * Per period the mean long difference (y then less y at the reference, units that have both) of the treated less that of the
 * others: the two-group case of Callaway & Sant'Anna (2021), Journal of Econometrics 225:200-230, equation 2.8 (never-treated), with
 * White's (1980) HC0 error. The margin is that of Donald & Lang (2007), Review of Economics and Statistics 89:221-233: pooled variance, Student
 * t on the number of units less 2. Periods in ascending order, the reference 0 with error 0.
 * @throws RangeError on no rows, a y or period that is not finite, a reference without rows, a unit twice in a period or in both
 * groups, or a confidence outside 0-1
 */
export function eventStudy<Period extends string | number>(input: {
	rows: readonly PanelRow<Period>[];
	reference: Period;
	confidence?: number;
}): EventStudyPoint<Period>[] {
	const { rows, reference, confidence = 0.95 } = input;
	checkOpenShare('confidence', confidence);
	const units = unitsOf(rows);
	const periods = [...new Set(rows.map((row) => row.period))].sort(ascending);
	if (!periods.includes(reference)) {
		throw new RangeError(`reference must be one of the periods, got ${String(reference)}`);
	}
	const estimates = periods.map((period) => estimateOf(units, period, reference, confidence));
	const at = periods.indexOf(reference);
	const criticals = [estimates.slice(0, at), estimates.slice(at + 1)].map((one) =>
		togetherOf(one, confidence)
	);
	return estimates.map(({ residuals: _residuals, ...point }, i) => {
		const { value, pooledError } = point;
		if (i === at || value === null || pooledError === null || point.df === null)
			return { ...point, bandLower: null, bandUpper: null };
		const reach = pooledError * (criticals[i < at ? 0 : 1]?.(point.df) ?? NaN);
		return { ...point, bandLower: value - reach, bandUpper: value + reach };
	});
}

/** All estimates of an event study but the reference, which is 0, in time order. */
export interface EventMoments<Period extends string | number> {
	periods: Period[];
	estimates: number[];
	covariance: number[][];
	/** How many of them lie before the reference. */
	before: number;
	/** Units less 2, behind every variance. */
	df: number;
}

/**
 * How the estimates vary together: pooled errors as in `eventStudy`, correlations of the units' residuals as its band draws them.
 * @returns null where periods do not all rest on the same units, there are fewer than three, or a period does not vary
 * @throws RangeError as `eventStudy`
 */
export function eventMoments<Period extends string | number>(input: {
	rows: readonly PanelRow<Period>[];
	reference: Period;
}): EventMoments<Period> | null {
	const { rows, reference } = input;
	const units = unitsOf(rows);
	const periods = [...new Set(rows.map((row) => row.period))].sort(ascending);
	const at = periods.indexOf(reference);
	if (at < 0) throw new RangeError(`reference must be one of the periods, got ${String(reference)}`);
	const others = periods.filter((period) => period !== reference);
	const estimates = others.map((period) => estimateOf(units, period, reference, 0.95));
	const errors = estimates.map((one) => one.pooledError ?? 0);
	const df = units.length - 2;
	if (others.length === 0 || errors.some((one) => !(one > 0))) return null;
	if (estimates.some(({ residuals }) => residuals.size !== units.length)) return null;
	const residuals = units.map((unit) => estimates.map((one) => one.residuals.get(unit) ?? NaN));
	const together = correlations(residuals, others.length, df);
	return {
		periods: others,
		estimates: estimates.map((one) => one.value ?? NaN),
		covariance: together.map((row, i) => row.map((one, j) => one * (errors[i] ?? NaN) * (errors[j] ?? NaN))),
		before: at,
		df
	};
}

type Estimate<Period extends string | number> = Omit<EventStudyPoint<Period>, 'bandLower' | 'bandUpper'> & {
	/** Of every unit with both periods, from its group's mean. */
	residuals: Map<Unit<Period>, number>;
};

function estimateOf<Period extends string | number>(
	units: readonly Unit<Period>[],
	period: Period,
	reference: Period,
	confidence: number
): Estimate<Period> {
	const none = { pooledError: null, df: null, p: null, lower: null, upper: null, residuals: new Map() };
	if (period === reference) return { ...none, period, value: 0, standardError: 0, pooledError: 0 };
	const differences = longDifferences(units, period, reference);
	const [a, b] = [true, false].map((treated) => differences.filter((one) => one.unit.treated === treated));
	if (!a?.length || !b?.length) return { ...none, period, value: null, standardError: null };
	const changes = differences.map((one) => one.change);
	const treated = differences.map((one) => one.unit.treated);
	const { value, t, df, p, lower, upper } = donaldLang({ changes, treated, confidence });
	const [own, other] = [a, b].map((group) => summarise(group.map((one) => one.change)));
	const standardError = Math.sqrt(meanVariance(own) + meanVariance(other));
	if (value === null || df === null || df < 1) return { ...none, period, value, standardError };
	const residuals = new Map(
		differences.map(({ unit, change }) => [unit, change - ((unit.treated ? own : other)?.mean ?? NaN)])
	);
	return {
		...{ period, value, standardError, df, p, lower, upper, residuals },
		// Where the long differences of a group do not vary, there is no t to come from.
		pooledError: t === null ? 0 : pooledErrorOf([...residuals.values()], df, a.length, b.length)
	};
}

function pooledErrorOf(residuals: readonly number[], df: number, treated: number, control: number): number {
	const squares = residuals.reduce((sum, x) => sum + x * x, 0);
	return Math.sqrt((squares / df) * (1 / treated + 1 / control));
}

/** The band's t for the periods of one side of the reference, by their degrees of freedom. */
function togetherOf<Period extends string | number>(
	estimates: readonly Estimate<Period>[],
	confidence: number
): (df: number) => number {
	const varying = estimates.filter((one) => one.pooledError !== null && one.pooledError > 0);
	const [first, ...rest] = varying;
	if (!first) return () => 0;
	const units = [...first.residuals.keys()];
	const same = rest.every(
		({ residuals }) => residuals.size === units.length && units.every((unit) => residuals.has(unit))
	);
	const residuals = same ? units.map((unit) => varying.map((one) => one.residuals.get(unit) ?? NaN)) : null;
	const known = new Map<number, number>();
	return (df) => {
		const critical = known.get(df) ?? bandCritical(residuals, varying.length, df, confidence);
		known.set(df, critical);
		return critical;
	};
}

interface Unit<Period> {
	treated: boolean;
	values: Map<Period, number>;
}

function unitsOf<Period extends string | number>(rows: readonly PanelRow<Period>[]): Unit<Period>[] {
	checkFlags(
		'rows',
		rows.map((row) => row.treated)
	);
	const units = new Map<string | number, Unit<Period>>();
	rows.forEach(({ unit, period, y, treated }, i) => {
		checkFinite(`rows[${i}].y`, y);
		if (typeof period === 'number') checkFinite(`rows[${i}].period`, period);
		const known = units.get(unit) ?? { treated, values: new Map<Period, number>() };
		if (known.treated !== treated)
			throw new RangeError(`rows hold unit ${unit} both as treated and as not treated`);
		if (known.values.has(period)) throw new RangeError(`rows hold unit ${unit} twice in period ${period}`);
		units.set(unit, known);
		known.values.set(period, y);
	});
	return [...units.values()];
}

function longDifferences<Period extends string | number>(
	units: readonly Unit<Period>[],
	period: Period,
	reference: Period
): { unit: Unit<Period>; change: number }[] {
	return units.flatMap((unit) => {
		const then = unit.values.get(period);
		const first = unit.values.get(reference);
		return then === undefined || first === undefined ? [] : [{ unit, change: then - first }];
	});
}

/** HC0: the mean squared deviation over n, without the n - 1 of a sample variance. */
function meanVariance(group: Sample | undefined): number {
	return group === undefined ? NaN : ((group.sd ?? 0) ** 2 * (group.n - 1)) / group.n ** 2;
}

function ascending(a: string | number, b: string | number): number {
	if (typeof a === 'number' && typeof b === 'number') return a - b;
	return String(a) < String(b) ? -1 : 1;
}
