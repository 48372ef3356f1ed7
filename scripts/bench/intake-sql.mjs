// The rules of observations.csv as statements of DuckDB, native or Wasm: what the reading of a file is measured against.
// They read what the bench writes: UTF-8, commas, one line a row, and every fault that is planted there.
import { all, conditions, found, letters, rulesOf } from './intake-rules.mjs';
import { columns, either, figures, inWords, missing, number, quarter, read } from './intake-words.mjs';

/**
 * Leaves them in the table `problems`, as "row", "column" and code.
 * @param {import('./intake-rules.mjs').Facts} facts @param {{ areas: string, observations: string }} files as the engine finds them
 */
export function statements(facts, { areas, observations }) {
	const rules = rulesOf(facts);
	return [
		// Without JSON, which DuckDB-Wasm would fetch from elsewhere.
		`CREATE TABLE measures AS SELECT * FROM (VALUES ${facts.indicators
			.map(
				({ id, kind, yearly, quarterly, min, max }) =>
					`('${id}', '${kind}', ${yearly}, ${quarterly}, CAST(${min} AS DOUBLE), CAST(${max} AS DOUBLE))`
			)
			.join(', ')}) AS given(id, kind, yearly, quarterly, min, max)`,
		`CREATE TABLE areas AS SELECT * FROM read_csv('${areas}', all_varchar = true)`,
		`CREATE TABLE cells AS SELECT row_number() OVER () + 1 AS "row", *, retrieved IS NULL OR surplus IS NOT NULL AS misshapen
		FROM read_csv('${observations}', auto_detect = false, header = true, delim = ',', quote = '"',
			nullstr = '\u0001', null_padding = true, columns = {${columns.map((name) => `${name}: 'VARCHAR'`).join(', ')}})`,
		// Whether a column has figures that show which sign its fractions have.
		`CREATE TABLE proven AS SELECT ${figures
			.map(
				(name) =>
					// CASE, since AND works out both sides of every row.
					`coalesce(bool_or(CASE WHEN contains(${name}, '.') AND ${name} <> '.' THEN NOT regexp_full_match(${name}, ${either})
					AND regexp_full_match(${name}, ${number}) END), false) AS ${name}`
			)
			.join(', ')} FROM cells WHERE NOT misshapen`,
		`CREATE TABLE p AS SELECT "row", misshapen, indicator, area, period AS written, status, source, retrieved, note,
		CASE WHEN regexp_full_match(period, '\\d{4}-Q[1-4]') THEN period
			WHEN regexp_full_match(period, ${quarter}) THEN regexp_replace(period, ${quarter}, '\\1-Q\\2')
			WHEN regexp_full_match(period, '[1-9]\\d{3}\\*{0,2}') THEN left(period, 4)
			WHEN regexp_full_match(period, ${inWords}) THEN regexp_replace(period, ${inWords}, '\\1-Q\\2') END AS period,
		${figures.map(read).join(', ')}, ${figures.map((name) => `${name} AS raw_${name}`).join(', ')},
		CASE WHEN regexp_full_match(retrieved, '\\d{4}-\\d{2}-\\d{2}') THEN TRY_CAST(retrieved AS DATE)
			WHEN regexp_full_match(retrieved, '\\d{1,2}-\\d{1,2}-\\d{4}') THEN TRY_CAST(try_strptime(retrieved, '%d-%m-%Y') AS DATE)
			END AS day,
		id IS NOT NULL AS known, kind, yearly, quarterly, min, max,
		area IN (SELECT area FROM areas) AS placed,
		numerator = '.' OR denominator = '.' OR mean = '.' OR n = '.' OR value = '.' AS hidden,
		FROM cells LEFT JOIN measures ON measures.id = cells.indicator`,
		`DROP TABLE cells`,
		`CREATE TABLE odd AS SELECT * FROM p WHERE ${[...new Set(conditions)].map((one) => `(${one})`).join(' OR ')}`,
		`CREATE TABLE problems AS ${rules}`,
		`CREATE TABLE good AS SELECT "row", indicator, area, period, written, status, kind, hidden, numerator, denominator, n, part_of
		FROM p JOIN areas USING (area) WHERE NOT misshapen
		AND "row" NOT IN (SELECT "row" FROM problems) AND coalesce(note, '') NOT IN ${missing}
		AND source NOT IN ${missing}`,
		`INSERT INTO problems ${all(
			...['numerator', 'denominator'].map(
				(name) => `SELECT whole."row", '${name}', 'sum-mismatch' FROM good AS whole
				JOIN (SELECT indicator, part_of, period, sum(${name}) AS sum FROM good WHERE part_of IS NOT NULL GROUP BY ALL) AS part
				ON part.part_of = whole.area AND part.indicator = whole.indicator AND part.period = whole.period
				WHERE whole.kind = 'proportion' AND part.sum > whole.${name}`
			),
			`SELECT "row", 'period', 'period-gap' FROM (
			SELECT "row", place - lag(place) OVER (PARTITION BY indicator, area ORDER BY place) AS step FROM (
				SELECT "row", indicator, area, CAST(left(period, 4) AS INT) * 4 + CAST(period[7] AS INT) AS place FROM p
				WHERE NOT misshapen AND placed AND quarterly AND length(period) = 7)) WHERE step > 1`,
			found('status', 'said-provisional', `right(written, 1) = '*' AND status = 'final'`, 'good'),
			...letters,
			...['denominator', 'n', 'numerator'].map((name, index, names) =>
				found(
					name,
					'small-register',
					[
						'NOT hidden',
						`${name} < ${facts.threshold}`,
						...names
							.slice(0, index)
							.map((other) => `coalesce(${other}, ${facts.threshold}) >= ${facts.threshold}`)
					].join(' AND '),
					'good'
				)
			),
			found(
				'numerator',
				'small-register',
				`NOT hidden AND denominator >= ${facts.threshold} AND numerator >= ${facts.threshold}
				AND coalesce(n, ${facts.threshold}) >= ${facts.threshold}
				AND denominator - numerator BETWEEN 1 AND ${facts.threshold - 1}`,
				'good'
			)
		)}`
	];
}
