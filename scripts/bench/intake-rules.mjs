// The rules for one row of observations.csv as SQL: each finds its faults among the rows of `p`, or of `odd` once those are set apart.
import { counts, either, failure, figures, loose, missing, unreadable } from './intake-words.mjs';

/** @typedef {{ id: string, kind: string, yearly: boolean, quarterly: boolean, min: number | null, max: number | null }} Measure */
/** @typedef {{ today: string, earliest: string, threshold: number, indicators: Measure[] }} Facts */

export const all = (/** @type {string[]} */ ...queries) => queries.join('\nUNION ALL ');
/** What `odd` is made of. @type {string[]} */
export const conditions = [];
/** Without `from` the rows of `p` of which any condition holds. @param {string} column @param {string} code @param {string} where @param {string} from */
export const found = (column, code, where, from = '') => {
	if (from === '') conditions.push(where);
	return `SELECT "row", ${column === 'NULL' ? 'NULL' : `'${column}'`} AS "column", '${code}' AS code FROM ${from || 'odd'} WHERE ${where}`;
};
/** @param {string} column @param {string} code @param {string} where */
const once = (column, code, where) => {
	conditions.push(where);
	return `SELECT min("row"), '${column}', '${code}' FROM odd WHERE ${where} HAVING count(*) > 0`;
};

/** Where a figure is written that cannot be read, and more holds of it. @param {string} name @param {string} more */
const bad = (name, more) =>
	`NOT misshapen AND CASE WHEN ${name} IS NULL AND raw_${name} <> '' AND raw_${name} <> '.'
		THEN NOT regexp_matches(raw_${name}, ${unreadable}) AND ${more} END`;

/** Columns with words: how they are called here, and of which rows their words may be odd. @type {Record<string, string[]>} */
const wordy = {
	indicator: ['indicator', 'NOT known'],
	area: ['area', 'NOT placed'],
	status: ['status', "status NOT IN ('final', 'provisional')"],
	source: ['source', "source <> ''"],
	retrieved: ['retrieved', 'day IS NULL'],
	note: ['note', "note <> ''"]
};

/** What is wrong with a row by itself, or with its key. @param {Facts} facts */
export const rulesOf = (facts) =>
	all(
		found('NULL', 'truncated-row', 'misshapen'),
		// Only what could not be read, or holds words, can hold such signs.
		...Object.entries({ ...wordy, period: ['written', 'period IS NULL'] }).map(([column, [name, where]]) =>
			found(
				column,
				'bad-encoding',
				`NOT misshapen AND CASE WHEN ${where} THEN regexp_matches(${name}, ${unreadable}) END`
			)
		),
		...figures.map((name) =>
			found(
				name,
				'bad-encoding',
				`NOT misshapen AND CASE WHEN ${name} IS NULL AND raw_${name} <> '' THEN regexp_matches(raw_${name}, ${unreadable}) END`
			)
		),
		...['indicator', 'area', 'status', 'source', 'note'].map((name) =>
			once(name, 'bad-value', `NOT misshapen AND ${name} IN ${missing}`)
		),
		...['source', 'note'].map((name) =>
			found(
				name,
				'bad-value',
				`NOT misshapen AND CASE WHEN left(${name}, 1) IN ('#', 'E') THEN regexp_full_match(${name}, ${failure}) END`
			)
		),
		found('source', 'bad-value', `NOT misshapen AND source = ''`),
		found(
			'indicator',
			'unknown-indicator',
			`NOT misshapen AND CASE WHEN NOT known AND indicator NOT IN ${missing} THEN NOT regexp_matches(indicator, ${unreadable}) END`
		),
		found(
			'area',
			'unknown-area',
			`NOT misshapen AND CASE WHEN NOT placed AND area NOT IN ${missing} THEN NOT regexp_matches(area, ${unreadable}) END`
		),
		found('status', 'bad-value', `NOT misshapen AND status NOT IN ('final', 'provisional')`),
		found(
			'period',
			'bad-period',
			`NOT misshapen AND (period IS NULL AND lower(written) NOT IN ${loose}
				OR known AND yearly <> (length(period) = 4))`
		),
		once('period', 'bad-period', `NOT misshapen AND period IS NULL AND lower(written) IN ${loose}`),
		found(
			'period',
			'date-in-future',
			`NOT misshapen AND left(period, 4) >= '${facts.today.slice(0, 4)}'
				AND make_date(CAST(left(period, 4) AS INT), coalesce(TRY_CAST(period[7] AS INT) * 3 - 2, 1), 1) > DATE '${facts.today}'`
		),
		found(
			'retrieved',
			'bad-date',
			`NOT misshapen AND CASE WHEN day IS NULL THEN NOT regexp_matches(retrieved, ${unreadable}) END`
		),
		found('retrieved', 'date-in-future', `NOT misshapen AND day > DATE '${facts.today}'`),
		found('retrieved', 'date-before-programme', `NOT misshapen AND day < DATE '${facts.earliest}'`),
		...figures.flatMap((name) => [
			found(name, 'ambiguous-number', bad(name, `regexp_full_match(raw_${name}, ${either})`)),
			found(name, 'bad-value', bad(name, `regexp_full_match(raw_${name}, ${failure})`)),
			found(
				name,
				'bad-number',
				bad(
					name,
					`NOT regexp_full_match(raw_${name}, ${either}) AND NOT regexp_full_match(raw_${name}, ${failure})
						AND lower(raw_${name}) NOT IN ${loose}`
				)
			),
			once(name, 'bad-number', bad(name, `lower(raw_${name}) IN ${loose}`))
		]),
		...counts.flatMap((name) => [
			found(name, 'negative-count', `NOT misshapen AND ${name} < 0`),
			found(name, 'fractional-count', `NOT misshapen AND ${name} <> trunc(${name})`)
		]),
		found('denominator', 'zero-denominator', 'NOT misshapen AND denominator = 0'),
		found('n', 'zero-denominator', 'NOT misshapen AND n = 0'),
		found(
			'numerator',
			'numerator-above-denominator',
			'NOT misshapen AND numerator > denominator AND denominator > 0'
		),
		found('sd', 'bad-value', 'NOT misshapen AND sd < 0'),
		// The figures of the other kind.
		found('mean', 'kind-mismatch', `NOT misshapen AND kind = 'proportion' AND mean IS NOT NULL`),
		found('sd', 'kind-mismatch', `NOT misshapen AND kind = 'proportion' AND mean IS NULL AND sd IS NOT NULL`),
		found(
			'n',
			'kind-mismatch',
			`NOT misshapen AND kind = 'proportion' AND mean IS NULL AND sd IS NULL AND n IS NOT NULL`
		),
		found('numerator', 'kind-mismatch', `NOT misshapen AND kind = 'mean' AND numerator IS NOT NULL`),
		found(
			'denominator',
			'kind-mismatch',
			`NOT misshapen AND kind = 'mean' AND numerator IS NULL AND denominator IS NOT NULL`
		),
		// Figures that are not there.
		found(
			'numerator',
			'bad-number',
			`NOT misshapen AND NOT hidden AND kind = 'proportion' AND mean IS NULL AND sd IS NULL AND n IS NULL
				AND raw_numerator = '' AND (raw_denominator <> '' OR raw_value = '')`
		),
		found(
			'denominator',
			'bad-number',
			`NOT misshapen AND NOT hidden AND kind = 'proportion' AND mean IS NULL AND sd IS NULL AND n IS NULL
				AND raw_denominator = '' AND raw_numerator <> ''`
		),
		found(
			'mean',
			'bad-number',
			`NOT misshapen AND NOT hidden AND kind = 'mean' AND numerator IS NULL AND denominator IS NULL
				AND raw_mean = '' AND (raw_sd <> '' OR raw_n <> '' OR raw_value = '')`
		),
		found(
			'sd',
			'bad-number',
			`NOT misshapen AND NOT hidden AND kind = 'mean' AND numerator IS NULL AND denominator IS NULL
				AND raw_sd = '' AND (raw_mean <> '' OR raw_n <> '') AND n IS DISTINCT FROM 1`
		),
		found(
			'n',
			'bad-number',
			`NOT misshapen AND NOT hidden AND kind = 'mean' AND numerator IS NULL AND denominator IS NULL
				AND raw_n = '' AND (raw_mean <> '' OR raw_sd <> '')`
		),
		found('mean', 'mean-out-of-range', 'NOT misshapen AND (mean < min OR mean > max)'),
		found('value', 'mean-out-of-range', `NOT misshapen AND kind = 'mean' AND (value < min OR value > max)`),
		found(
			'sd',
			'bad-value',
			`NOT misshapen AND kind = 'mean' AND sd >= 0 AND n IS DISTINCT FROM 1
				AND (mean IS NULL OR mean BETWEEN min AND max) AND sd > (max - min) / 100 + sqrt(greatest(0,
					(near - min) * (max - near) * CASE WHEN n > 1 THEN n / (n - 1) ELSE 2 END))`,
			`(SELECT *, coalesce(mean, (min + max) / 2) + sign((min + max) / 2 - coalesce(mean, (min + max) / 2))
				* least((max - min) / 100, abs((min + max) / 2 - coalesce(mean, (min + max) / 2))) AS near FROM p WHERE kind = 'mean')`
		),
		...['value', 'lower', 'upper'].map((name) =>
			found(name, 'bad-value', `NOT misshapen AND kind = 'proportion' AND (${name} < 0 OR ${name} > 1)`)
		),
		found('lower', 'bad-value', 'NOT misshapen AND known AND lower > value'),
		found('upper', 'bad-value', 'NOT misshapen AND known AND upper < value'),
		`SELECT p."row", 'indicator, area, period', 'duplicate-key' FROM p JOIN (
			SELECT indicator, area, coalesce(period, written) AS written, min("row") AS first FROM p
			WHERE NOT misshapen AND indicator <> '' AND area <> '' AND written <> ''
				AND indicator NOT IN ${missing} AND area NOT IN ${missing} GROUP BY ALL HAVING count(*) > 1
		) AS twice ON p.indicator = twice.indicator AND p.area = twice.area
			AND coalesce(p.period, p.written) = twice.written WHERE NOT misshapen AND "row" > first`
	);

/** What went wrong with letters before. */
export const letters = Object.entries(wordy).map(([column, [name, where]]) =>
	once(
		column,
		'wrong-letters',
		`NOT misshapen AND CASE WHEN ${where} THEN regexp_matches(${name}, '[ÂÃ][¡-¿]') END`
	)
);
