// A row of observations becomes a value with its margin; rows of several areas become one pooled value.
import type { Indicator } from '../domain/indicator.ts';
import type { Observation } from '../domain/tables.ts';
import { meanInterval } from '../statistics/mean-interval.ts';
import { poolSurveyCells, type SurveyCell } from '../statistics/survey-pool.ts';
import { wilson } from '../statistics/wilson.ts';
import { countsOf, spreadOf, possible, isReliable, type Measured } from './evidence.ts';

/** The columns of an observation that figures read. */
export type ObservationRow = Pick<
	Observation,
	| 'indicator'
	| 'area'
	| 'period'
	| 'numerator'
	| 'denominator'
	| 'mean'
	| 'sd'
	| 'n'
	| 'n_effective'
	| 'weight'
	| 'value'
	| 'lower'
	| 'upper'
	| 'hidden'
	| 'status'
	| 'source'
	| 'retrieved'
	| 'row'
> &
	Partial<Pick<Observation, 'note' | 'hidden_by'>>;

/** What a map draws of an observation, and where that comes from. */
export type PointRow = Pick<
	ObservationRow,
	| 'indicator'
	| 'area'
	| 'period'
	| 'numerator'
	| 'denominator'
	| 'mean'
	| 'value'
	| 'n_effective'
	| 'weight'
	| 'hidden'
	| 'status'
	| 'source'
	| 'retrieved'
>;

/** What one value needs of an observation. */
export type MeasuredRow = Omit<ObservationRow, 'indicator' | 'source' | 'retrieved'>;

type Of = Pick<Indicator, 'kind' | 'scale'> & Partial<Pick<Indicator, 'origin'>>;

const nothing = {
	value: null,
	lower: null,
	upper: null,
	numerator: null,
	denominator: null,
	mean: null,
	sd: null,
	n: null
};

/** With the mark of samples that are too small to lean on; a full register carries none. */
function marked(found: Measured, { kind, origin }: Of): Measured {
	const { value, lower, upper, n, nEffective } = found;
	if (value === null || n === null || (origin !== 'survey' && nEffective === undefined)) return found;
	const size = nEffective === undefined ? { n } : { n, nEffective };
	return { ...found, reliable: isReliable({ value, lower, upper, ...size }, kind) };
}

/** What a map shows of a row: the value of `measured`, without the work of its margin. */
export function pointOf(
	row: Omit<PointRow, 'indicator' | 'period' | 'source' | 'retrieved'>,
	{ kind }: Of
): Pick<Measured, 'area' | 'value' | 'hidden' | 'provisional'> {
	const { area, hidden, numerator, denominator, mean } = row;
	const place = { area, hidden, provisional: row.status === 'provisional' };
	if (hidden) return { ...place, value: null };
	if (kind === 'mean') return { ...place, value: mean ?? row.value };
	const counted = numerator !== null && denominator !== null && denominator > 0;
	if (!counted || (weightedOf(row) && row.value !== null)) return { ...place, value: row.value };
	return { ...place, value: numerator / denominator };
}

/**
 * Value and margin of one row: Wilson for counts, Student t for a mean as far as its scale goes, the source's own margin for a
 * published estimate. Of people who weigh unequally it is the margin of as many as they are worth.
 * A hidden row has nothing but its being hidden.
 * @param factor what a register's number of people is divided by for its margin, at least 1: see `Spread`
 */
export const measured = (row: MeasuredRow, of: Of, confidence: number, factor = 1): Measured =>
	marked(unmarked(row, of, confidence, factor), of);

function unmarked(row: MeasuredRow, of: Of, confidence: number, factor: number): Measured {
	const { kind } = of;
	const place = {
		area: row.area,
		period: row.period,
		provisional: row.status === 'provisional',
		hidden: row.hidden,
		row: row.row,
		...(row.note ? { note: row.note } : {})
	};
	if (row.hidden) return { ...nothing, ...place, hiddenBy: row.hidden_by ?? 'source' };
	const { numerator, denominator, mean, sd, n } = row;
	const weighted = weightedOf(row);
	if (kind === 'proportion' && weighted && row.value !== null) {
		const found = { ...nothing, ...place, value: row.value, n, ...weighted };
		const counts = countsOf(found);
		return counts ? { ...found, ...limits(wilson({ ...counts, confidence })) } : found;
	}
	if (kind === 'proportion' && numerator !== null && denominator !== null && denominator > 0) {
		const counts = { numerator, denominator, ...(factor > 1 && { widened: factor }) };
		const found = { ...nothing, ...place, value: numerator / denominator, ...counts, n: denominator };
		return { ...found, ...limits(wilson({ ...(countsOf(found) ?? counts), confidence })) };
	}
	if (kind === 'mean' && mean !== null) {
		const found = { ...nothing, ...place, value: mean, mean, sd, n, ...weighted };
		const sample = spreadOf(found);
		const margin = sample && meanInterval({ ...sample, confidence });
		return {
			...found,
			lower: margin?.lower == null ? null : Math.max(margin.lower, possible(of).least),
			upper: margin?.upper == null ? null : Math.min(margin.upper, possible(of).most)
		};
	}
	return { ...nothing, ...place, value: row.value, lower: row.lower, upper: row.upper };
}

const limits = ({ lower, upper }: { lower: number; upper: number }) => ({ lower, upper });

/** What a row that was added up from weighted answers carries besides; nothing for any other. */
const weightedOf = ({
	n_effective,
	weight
}: Pick<MeasuredRow, 'n_effective' | 'weight'>): { nEffective: number; weight: number } | null =>
	n_effective == null || weight == null ? null : { nEffective: n_effective, weight };

/** A row of weighted answers as a cell to add up; null for any other, or without its figure. */
function surveyCellOf(row: ObservationRow): SurveyCell | null {
	const weighted = weightedOf(row);
	const mean = row.mean ?? row.value;
	if (!weighted || mean === null || row.n === null) return null;
	const between = row.mean === null ? mean * (1 - mean) : (row.sd ?? 0) ** 2;
	return { n: row.n, mean, variance: between / weighted.nEffective, ...weighted };
}

/**
 * Several areas in one period as if they were one: counts added, means combined by size. Null when an area lacks its
 * figure or has no counts; hidden when one is hidden, so that nobody finds it by subtraction.
 */
export function pooled(
	rows: ObservationRow[],
	areas: string[],
	of: Of,
	confidence: number,
	factor = 1
): Measured | null {
	const cells = areas.map((area) => rows.find((row) => row.area === area));
	const present = cells.filter((cell) => cell !== undefined);
	const [first] = present;
	if (!first || present.length < areas.length) return null;
	const provisional = present.some((cell) => cell.status === 'provisional');
	const place = { area: areas.join(','), period: first.period, provisional, row: null };
	const gone = present.filter((cell) => cell.hidden);
	// What the programme hides is under its rule, whatever else the source hides.
	if (gone.length > 0) {
		const ours = gone.some((cell) => cell.hidden_by === 'programme');
		return { ...nothing, ...place, hidden: true, hiddenBy: ours ? 'programme' : 'source' };
	}
	const joined: ObservationRow = {
		...first,
		...place,
		status: provisional ? 'provisional' : 'final',
		row: 0,
		// What is said about one area holds for that one alone.
		note: present.length === 1 ? (first.note ?? null) : null
	};
	if (present.length === 1) return { ...measured(joined, of, confidence, factor), row: first.row };
	const weighted = present.flatMap((cell) => surveyCellOf(cell) ?? []);
	if (weighted.length > 0) {
		if (weighted.length < present.length) return null;
		const { n, mean, variance, nEffective, weight } = poolSurveyCells(weighted);
		const figure =
			of.kind === 'proportion' ? { value: mean } : { mean, sd: Math.sqrt(variance * nEffective) };
		const row = { ...joined, ...figure, n, n_effective: nEffective, weight };
		return { ...measured(row, of, confidence), row: null };
	}
	const total = (pick: (cell: ObservationRow) => number | null) =>
		present.reduce<number | null>((sum, cell) => {
			const one = pick(cell);
			return sum === null || one === null ? null : sum + one;
		}, 0);
	if (of.kind === 'proportion') {
		const numerator = total((cell) => cell.numerator);
		const denominator = total((cell) => cell.denominator);
		if (numerator === null || denominator === null) return null;
		return { ...measured({ ...joined, numerator, denominator }, of, confidence, factor), row: null };
	}
	const n = total((cell) => cell.n);
	const sum = total((cell) => (cell.mean === null || cell.n === null ? null : cell.mean * cell.n));
	if (n === null || sum === null || n === 0) return null;
	const mean = sum / n;
	// Variation inside the areas plus that between them: the variance of all people together.
	const squares = total((cell) =>
		cell.mean === null || cell.n === null || cell.sd === null
			? null
			: (cell.n - 1) * cell.sd ** 2 + cell.n * (cell.mean - mean) ** 2
	);
	const sd = squares === null || n < 2 ? null : Math.sqrt(squares / (n - 1));
	return { ...measured({ ...joined, mean, sd, n }, of, confidence), row: null };
}
