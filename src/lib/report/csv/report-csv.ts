// The report as a zip of CSV files: one for each table, what the columns mean, and how to read them.
import { csvText } from '../../charts/download.ts';
import { reportFileWords } from '../../language/report-files.ts';
import type { Cell, Column, ReportDocument } from '../document.ts';
import { flatTables } from '../flat-tables.ts';
import { zipOf } from '../zip.ts';

/** A cell at full precision; `.` where it is hidden, empty where there is nothing. */
export function plainValue(cell: Cell): string | number | null {
	if (cell.hidden) return '.';
	if (cell.kind === 'text' || cell.kind === 'status') return cell.text;
	return cell.value;
}

/** Column names as people read them, each once. */
export function headings(columns: Column[]): string[] {
	const seen = new Map<string, number>();
	return columns.map(({ label, key }) => {
		const name = label.replaceAll(/\s+/g, ' ').trim() || key;
		const count = (seen.get(name) ?? 0) + 1;
		seen.set(name, count);
		return count > 1 ? `${name} (${key})` : name;
	});
}

const tableCsv = (columns: Column[], rows: { cells: Cell[] }[]): string =>
	csvText(
		headings(columns),
		rows.map((row) => row.cells.map(plainValue))
	);

/** @returns the bytes of a zip, the same for the same document */
export async function reportCsv(document: ReportDocument): Promise<Uint8Array> {
	const words = reportFileWords[document.language];
	const tables = flatTables(document);
	const file = (id: string) => `${id}.csv`;
	const readme = [
		`${document.title} · ${document.subtitle}`,
		...(document.synthetic ? [`${document.synthetic.claim} ${document.synthetic.sentence}`] : []),
		document.stateText,
		'',
		...words.conventions,
		words.conventionsCsv,
		'',
		`dictionary.csv: ${document.dictionary.caption}`,
		...tables.flatMap((table) => [
			'',
			`${file(table.id)}: ${table.label} · ${table.caption} (${table.section})`,
			...(table.source ? [table.source] : []),
			...table.notes.map((note) => `  ${note}`)
		]),
		''
	];
	return zipOf({
		'README.txt': readme.join('\n'),
		'dictionary.csv': tableCsv(document.dictionary.columns, document.dictionary.rows),
		...Object.fromEntries(tables.map((table) => [file(table.id), tableCsv(table.columns, table.rows)]))
	});
}
