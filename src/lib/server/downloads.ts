// The published tables as files to take along: tidy CSV that says in every row when it is synthetic.
import type { Catalogue } from '../domain/catalogue.ts';
import type { Indicator } from '../domain/indicator.ts';
import { withFourth } from '../domain/flat-text.ts';
import { protectedOnly, tableFiles, type ProgrammeTables, type TableName } from '../domain/tables.ts';
import { writeNumber } from '../intake/numbers.ts';
import { writeCsv } from '../intake/write-csv.ts';
import { syntheticLabel } from '../charts/download.ts';
import { measured } from '../figures/measured.ts';
import { formatCount } from '../language/format.ts';
import { weightedWords } from '../language/spread.ts';

/** Tables without rows about people, and without counts of few of them. */
export const downloadable = Object.entries(tableFiles)
	.filter(([, file]) => !file.restricted)
	.map(([name]) => name as TableName)
	.filter((name) => !protectedOnly.includes(name));

const startsFormula = /^[=+\-@\t\r]/;

/** Text that a spreadsheet would run stays text; numbers are written so that they are read back the same. */
function written(cell: unknown): string {
	if (typeof cell === 'number') return withFourth(writeNumber(cell));
	const text = typeof cell === 'string' ? cell : '';
	return startsFormula.test(text) ? `'${text}` : text;
}

type Defined = Pick<Catalogue, 'programme' | 'indicators'>;

interface Written {
	by: Defined;
	text: string;
}
/** Of hundreds of areas it takes a second, and a build asks four times: for a hash, the file, its catalogue and the next publication. */
const texts = new WeakMap<ProgrammeTables[TableName], Written>();

/** UTF-8, comma, decimal point, ISO dates, LF; hidden is `.`, in the columns of the indicator's own kind. */
export function csvOf(table: TableName, tables: ProgrammeTables, by: Defined): string {
	const rows = tables[table];
	const known = texts.get(rows);
	if (known?.by.programme === by.programme && known.by.indicators === by.indicators) return known.text;
	const text = writeTable(table, tables, by);
	texts.set(rows, { by: { programme: by.programme, indicators: by.indicators }, text });
	return text;
}

function writeTable(table: TableName, tables: ProgrammeTables, { programme, indicators }: Defined): string {
	const known = new Map(indicators.map((one) => [one.id, one]));
	const { required, optional } = tableFiles[table];
	const columns: string[] = [...required, ...optional];
	function* rows(): Generator<string[]> {
		for (const row of tables[table]) {
			const about = 'indicator' in row ? known.get(String(row.indicator)) : undefined;
			const cells: Readonly<Record<string, unknown>> = asEstimate(row, about, programme.confidence);
			const dotted = cells.hidden === true ? hiddenColumns[about?.kind ?? 'proportion'] : [];
			const own = columns.map((column) => (dotted.includes(column) ? '.' : written(cells[column])));
			if (programme.synthetic) own.push(about?.synthetic === false ? '' : syntheticLabel);
			yield own;
		}
	}
	return writeCsv(programme.synthetic ? [...columns, 'synthetic'] : columns, rows());
}

/**
 * The file has no column for what people weigh: a weighted figure stands in it as an estimate with its margin, which is read back as
 * such; as counts or a mean it would get the margin of people who all count the same.
 */
function asEstimate(
	row: ProgrammeTables[TableName][number],
	about: Indicator | undefined,
	confidence: number
): Readonly<Record<string, unknown>> {
	if (!about || !('n_effective' in row) || row.n_effective == null || row.hidden) return row;
	const { value, lower, upper, n, nEffective } = measured(row, about, confidence);
	const figures = { mean: null, sd: null, n: null, value, lower, upper };
	const note = weightedWords.nl.size(formatCount(n, 'nl'), formatCount(nEffective ?? null, 'nl'));
	return { ...row, ...figures, note: row.note ?? note };
}

/** Every column in which a point may stand for a hidden figure. */
export const hidingColumns: readonly string[] = ['numerator', 'denominator', 'mean'];
const hiddenColumns = { proportion: ['numerator', 'denominator'], mean: ['mean'] };
