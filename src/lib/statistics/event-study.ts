// How far apart treated and others moved, period by period, seen from one reference period.
import { checkFinite, checkFlags } from './checks.ts';
import { summarise } from './samples.ts';

/** One unit in one period. */
export interface PanelRow<Period extends string | number> {
	unit: string | number;
	period: Period;
	y: number;
	treated: boolean;
}

/** Null where a group has no unit with both this period and the reference. */
export interface EventStudyPoint<Period extends string | number> {
	period: Period;
	value: number | null;
	standardError: number | null;
}

/**
 * Per period the mean long difference (y then less y at the reference, units that have both) of the treated less that of the
 * others: the two-group case of Callaway & Sant'Anna (2021), Journal of Econometrics 225:200-230, equation 2.8 (never-treated), with
 * White's (1980) HC0 error; in it a group of one unit counts as without spread. Periods in ascending order, the reference 0 with error 0.
 * @throws RangeError on no rows, a y or period that is not finite, a reference without rows, a unit twice in a period or in both groups
 */
export function eventStudy<Period extends string | number>(input: {
	rows: readonly PanelRow<Period>[];
	reference: Period;
}): EventStudyPoint<Period>[] {
	const { rows, reference } = input;
	const units = unitsOf(rows);
	const periods = [...new Set(rows.map((row) => row.period))].sort(ascending);
	if (!periods.includes(reference)) {
		throw new RangeError(`reference must be one of the periods, got ${String(reference)}`);
	}
	return periods.map((period) => {
		if (period === reference) return { period, value: 0, standardError: 0 };
		const treated = longDifferences(units, true, period, reference);
		const control = longDifferences(units, false, period, reference);
		if (treated.length === 0 || control.length === 0) return { period, value: null, standardError: null };
		const value = summarise(treated).mean - summarise(control).mean;
		return { period, value, standardError: Math.sqrt(meanVariance(treated) + meanVariance(control)) };
	});
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

function longDifferences<Period>(
	units: readonly Unit<Period>[],
	treated: boolean,
	period: Period,
	reference: Period
): number[] {
	return units.flatMap((unit) => {
		const then = unit.values.get(period);
		const first = unit.values.get(reference);
		return unit.treated !== treated || then === undefined || first === undefined ? [] : [then - first];
	});
}

/** HC0: the mean squared deviation over n, without the n - 1 of a sample variance. */
function meanVariance(values: readonly number[]): number {
	const { sd, n } = summarise(values);
	return ((sd ?? 0) ** 2 * (n - 1)) / n ** 2;
}

function ascending(a: string | number, b: string | number): number {
	if (typeof a === 'number' && typeof b === 'number') return a - b;
	return String(a) < String(b) ? -1 : 1;
}
