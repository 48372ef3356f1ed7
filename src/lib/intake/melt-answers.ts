// An export with one column per question becomes one row per answer, as a mapping says; the rules for that mapping.
import { tableFiles } from '../domain/tables.ts';
import { decodeBytes } from './bytes.ts';
import { readRecords, type Records } from './delimited.ts';
import { writeCsv } from './write-csv.ts';
import { z } from '../domain/zod.ts';

/** The mapping and the file do not fit together; `column` is the one that is missing. */
export class UnmeltableAnswers extends Error {
	constructor(
		readonly code: 'empty' | 'no-column' | 'no-origin' | 'other-columns' | 'quotes',
		readonly column: string
	) {
		super(`${code}: ${column}`);
	}
}

/** Answers that no code of the mapping is for: how many in which column, first in which row; never what was answered. */
export interface UnmappedAnswers {
	column: string;
	row: number;
	count: number;
}

export interface MeltedAnswers {
	columns: string[];
	rows: string[][];
	/** Questions that were not answered. */
	unanswered: number;
	unmapped: UnmappedAnswers[];
}

type Row = Record<string, string>;

/** Where a column of ours comes from in a record; `question` and `answer` are those of the cell that is melted. */
function makeRow(ours: readonly string[], record: Row, mapping: AnswersMapping, own: Row): Row {
	const origin = new Map(Object.entries(mapping.rename).map(([their, our]) => [our, their]));
	return Object.fromEntries(
		ours.map((column) => {
			const cell = own[column] ?? mapping.constant[column] ?? record[origin.get(column) ?? ''] ?? '';
			return [column, mapping.values[column]?.[cell] ?? cell];
		})
	);
}

/** Every column that the mapping names must be there, and every required one of ours must come from somewhere. */
function judgeColumns(
	header: readonly string[],
	mapping: AnswersMapping,
	ours: { question: string; answer: string }
): void {
	const named = [...Object.keys(mapping.melt), ...Object.keys(mapping.rename), ...Object.keys(mapping.rows)];
	const missing = named.find((column) => !header.includes(column));
	if (missing !== undefined) throw new UnmeltableAnswers('no-column', missing);
	const known = [
		...Object.values(mapping.rename),
		...Object.keys(mapping.constant),
		ours.question,
		ours.answer
	];
	const without = tableFiles[mapping.table].required.find((column) => !known.includes(column));
	if (without !== undefined) throw new UnmeltableAnswers('no-origin', without);
}

const isKept = (record: Row, { rows }: AnswersMapping): boolean =>
	Object.entries(rows).every(([column, wanted]) => [wanted].flat().includes(record[column] ?? ''));

function recordsOf({ header, rows }: Records): Row[] {
	return rows.map((row) => Object.fromEntries(header.map((name, place) => [name, row[place] ?? ''])));
}

/** @throws UnmeltableAnswers when the file lacks what the mapping names, or the mapping what the table needs */
export function meltAnswers(bytes: Uint8Array, mapping: AnswersMapping): MeltedAnswers {
	const ours = mapping.table === 'responses' ? ['item', 'score'] : ['indicator', 'value'];
	const [question = '', answer = ''] = ours;
	const records = readRecords(decodeBytes(bytes).text, [
		...Object.keys(mapping.melt),
		...Object.keys(mapping.rename)
	]);
	if (!records) throw new UnmeltableAnswers('empty', '');
	if (records.broken.size > 0) throw new UnmeltableAnswers('quotes', '');
	judgeColumns(records.header, mapping, { question, answer });
	const { required, optional } = tableFiles[mapping.table];
	const given = [...Object.values(mapping.rename), ...Object.keys(mapping.constant)];
	const columns = [...required, ...optional.filter((column) => given.includes(column))];
	const codes = mapping.values[answer];
	const rows: string[][] = [];
	const unmapped = new Map<string, UnmappedAnswers>();
	let unanswered = 0;
	for (const [index, record] of recordsOf(records).entries()) {
		if (!isKept(record, mapping)) continue;
		for (const [column, item] of Object.entries(mapping.melt)) {
			const cell = record[column] ?? '';
			if (cell === '' || mapping.missing.includes(cell)) {
				unanswered++;
				continue;
			}
			if (codes && !Object.hasOwn(codes, cell)) {
				const before = unmapped.get(column);
				unmapped.set(column, {
					column,
					row: before?.row ?? records.numbers[index] ?? 0,
					count: (before?.count ?? 0) + 1
				});
				continue;
			}
			const row = makeRow(columns, record, mapping, { [question]: item, [answer]: cell });
			rows.push(columns.map((one) => row[one] ?? ''));
		}
	}
	return { columns, rows, unanswered, unmapped: [...unmapped.values()] };
}

/**
 * Puts melted answers into a file: the same person's answer to the same question in the same wave is replaced in place.
 * @param existing bytes of the file as it is, or null when there is none
 * @throws UnmeltableAnswers when the file has other columns, so that nothing of it is lost
 */
export function mergeAnswers(
	existing: Uint8Array | null,
	table: AnswersMapping['table'],
	{ columns, rows }: MeltedAnswers
): { text: string; added: number; replaced: number } {
	const records = existing && readRecords(decodeBytes(existing).text, columns);
	const header = records?.header ?? columns;
	if (records && records.broken.size > 0) throw new UnmeltableAnswers('quotes', '');
	const strange = [...header, ...columns].find((one) => !header.includes(one) || !columns.includes(one));
	if (strange !== undefined) throw new UnmeltableAnswers('other-columns', strange);
	const keyOf = (row: Row): string => tableFiles[table].key.map((column) => row[column] ?? '').join('\u0001');
	const all = new Map((records ? recordsOf(records) : []).map((row) => [keyOf(row), row]));
	const before = all.size;
	for (const row of rows) {
		const fresh = Object.fromEntries(columns.map((column, place) => [column, row[place] ?? '']));
		all.set(keyOf(fresh), fresh);
	}
	const lines = [...all.values()].map((row) => columns.map((column) => row[column] ?? ''));
	const added = all.size - before;
	return { text: writeCsv(columns, lines), added, replaced: rows.length - added };
}

/** YAML reads a bare 2010 as a number; in a table it is a text. */
const text = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const filled = text.refine((one) => one !== '', 'fill in a text');

export const answersMappingSchema = z.strictObject({
	/** The file that the answers become rows of. */
	table: z.enum(['responses', 'surveys']).default('responses'),
	/** Their column to ours. */
	rename: z.record(z.string(), z.string()).default({}),
	/** Our column to what stands in every row. */
	constant: z.record(z.string(), filled).default({}),
	/** Their column to the item, or the indicator, that it asks after. */
	melt: z
		.record(z.string(), filled)
		.refine((columns) => Object.keys(columns).length > 0, 'name at least one column'),
	/** Their words or codes to ours, by our column. */
	values: z.record(z.string(), z.record(z.string(), filled)).default({}),
	/** Answers that say that the question was not answered, besides the empty one. */
	missing: z.array(text).default([]),
	/** Only the rows in which their column holds one of these. */
	rows: z.record(z.string(), z.union([text, z.array(text).min(1)])).default({})
});
export type AnswersMapping = z.infer<typeof answersMappingSchema>;
