// Measured values of indicators in areas: through time, and of all areas in one period.
import { quarterIndex, type Period } from '../domain/period.ts';
import type { Parameter, Query } from '../engine/engine.ts';
import { placeholders, flag, number, oneOf, orNull, rowOf, text, type RowOf } from './row.ts';

const shape = {
	indicator: text,
	area: text,
	period: text,
	numerator: orNull(number),
	denominator: orNull(number),
	mean: orNull(number),
	sd: orNull(number),
	n: orNull(number),
	value: orNull(number),
	lower: orNull(number),
	upper: orNull(number),
	hidden: flag,
	hidden_by: orNull(oneOf('source', 'programme')),
	status: oneOf('provisional', 'final'),
	source: text,
	retrieved: text,
	note: orNull(text),
	row: number
} as const;
const read = rowOf(shape);
const readWeights = rowOf({ n_effective: orNull(number), weight: orNull(number) });
/** A measured value as it stands in observations.csv, or was added up from survey answers. */
export type ObservationRow = RowOf<typeof shape> & { n_effective?: number; weight?: number };

const isWeighted = (raw: unknown): boolean =>
	typeof raw === 'object' && raw !== null && 'n_effective' in raw && raw.n_effective !== null;

/** Hardly a row is weighted, and pages carry many rows: to read two columns more of each would be a good part of the reading. */
function observation(raw: unknown): ObservationRow {
	const row = read(raw);
	if (!isWeighted(raw)) return row;
	const { n_effective, weight } = readWeights(raw);
	return n_effective === null || weight === null ? row : { ...row, n_effective, weight };
}

const columns = `indicator, area, period, numerator, denominator, mean, sd, n, n_effective, weight, value, lower, upper,
  hidden, hidden_by, status, source, CAST(retrieved AS VARCHAR) AS retrieved, note, "row"`;

const pointShape = {
	indicator: text,
	area: text,
	period: text,
	numerator: orNull(number),
	denominator: orNull(number),
	mean: orNull(number),
	value: orNull(number),
	n_effective: orNull(number),
	weight: orNull(number),
	hidden: flag,
	status: shape.status,
	source: text,
	retrieved: text
} as const;
/** As much of a measured value as a map draws and says where it comes from. */
export type PointRow = RowOf<typeof pointShape>;

/** Every measured value of the indicators in the areas, by indicator, area and time; `from` and `to` are included. */
export function observationsOf(question: {
	indicators: readonly string[];
	areas: readonly string[];
	from?: Period | undefined;
	to?: Period | undefined;
}): Query<ObservationRow> {
	const { indicators, areas, from, to } = question;
	const conditions = [
		`indicator IN (${placeholders(indicators)})`,
		`area IN (${placeholders(areas)})`,
		...(from === undefined ? [] : ['period_index >= CAST(? AS INTEGER)']),
		...(to === undefined ? [] : ['period_index <= CAST(? AS INTEGER)'])
	];
	const params: Parameter[] = [...indicators, ...areas];
	if (from !== undefined) params.push(quarterIndex(from));
	if (to !== undefined) params.push(quarterIndex(to));
	return {
		name: 'observationsOf',
		sql: `SELECT ${columns}
FROM observations
WHERE ${conditions.join('\n  AND ')}
ORDER BY indicator, area, period_index, period, "row"`,
		params,
		row: observation
	};
}

/**
 * What maps draw of exactly one period in every area, by indicator and area. A site asks it for each of its quarters: whole rows, or hundreds of
 * areas by name, took most of the time.
 */
export function pointsAt(question: { indicators: readonly string[]; period: Period }): Query<PointRow> {
	const { indicators, period } = question;
	return {
		name: 'pointsAt',
		// The index finds the blocks, the text tells a year from its last quarter.
		sql: `SELECT indicator, area, period, numerator, denominator, mean, value, n_effective, weight, hidden, status, source,
  CAST(retrieved AS VARCHAR) AS retrieved
FROM observations
WHERE indicator IN (${placeholders(indicators)})
  AND period_index = CAST(? AS INTEGER)
  AND period = ?
ORDER BY indicator, area, period, "row"`,
		params: [...indicators, quarterIndex(period), period],
		row: rowOf(pointShape)
	};
}

const periodShape = { period: text } as const;

/** Every period in which any of the indicators was measured anywhere, hidden values included, in time order. */
export function measuredPeriods(question: {
	indicators: readonly string[];
}): Query<RowOf<typeof periodShape>> {
	const { indicators } = question;
	return {
		name: 'measuredPeriods',
		sql: `SELECT period
FROM observations
WHERE indicator IN (${placeholders(indicators)})
GROUP BY period, period_index
ORDER BY period_index, period`,
		params: [...indicators],
		row: rowOf(periodShape)
	};
}
