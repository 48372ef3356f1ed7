// Opens a StatLine file as rows of named texts: OData v3 or v4 as JSON, a CSV of the same columns, or the website's own CSV; and the mapping beside it.
import { decodeBytes } from './bytes.ts';
import { readRecords } from './delimited.ts';
import { writeNumber } from './numbers.ts';
import { columnsLike, isV4, withMeanings } from './statline-labels.ts';
import { z, slugSchema } from '../domain/zod.ts';
import { observationStatuses } from '../domain/row-words.ts';

/** Why a source cannot be used; the value is what the reason is about. */
export type StatlineReason = 'no-json' | 'no-list' | 'empty' | 'no-column' | 'no-period' | 'bad-constant';

/** The source is no StatLine answer, or lacks a column by which rows are chosen. */
export class StatlineError extends Error {
	constructor(
		readonly code: StatlineReason,
		readonly value = ''
	) {
		super(`${code} ${value}`);
	}
}

/** Rows by column name; places as a reader would count them. */
export interface StatlineSource {
	columns: string[];
	rows: {
		place: number;
		cells: Record<string, string>;
		/** Columns in which the answer has no value at all. */
		nulls: ReadonlySet<string>;
	}[];
	onePage: boolean;
	/** Numbers as numbers: what is held back and what was not measured are then the same nothing. */
	typed: boolean;
}

/** An OData answer: `{ value: [...] }`, or the bare list. */
function readJson(text: string): StatlineSource {
	let answer: unknown;
	try {
		answer = JSON.parse(text);
	} catch (error) {
		throw new StatlineError('no-json', error instanceof Error ? error.message : String(error));
	}
	const holder = typeof answer === 'object' && answer !== null ? answer : {};
	const value: unknown = 'value' in holder ? holder.value : answer;
	if (!Array.isArray(value)) throw new StatlineError('no-list');
	const columns = new Set<string>();
	let numbers = false;
	const rows = value.map((entry: unknown, index) => {
		const cells: Record<string, string> = {};
		const nulls = new Set<string>();
		for (const [written, cell] of Object.entries(typeof entry === 'object' && entry !== null ? entry : {})) {
			const name = written.trim();
			columns.add(name);
			if (cell === null) nulls.add(name);
			if (typeof cell === 'number' && name !== 'ID') numbers = true;
			// A number needs no decimal mark decided: written with four decimals it stands on its own.
			cells[name] = typeof cell === 'number' ? writeNumber(cell) : String(cell ?? '').trim();
		}
		return { place: index + 1, cells, nulls };
	});
	const onePage = Object.keys(holder).some((name) => name.endsWith('nextLink'));
	const metadata = 'odata.metadata' in holder ? String(holder['odata.metadata']) : '';
	const typed = /\bTypedDataSet/.test(metadata) || (numbers && !/\bUntypedDataSet/.test(metadata));
	return { columns: [...columns], rows, onePage, typed: typed && !isV4([...columns]) };
}

/** So many lines may stand above the header, such as the title of a table. */
const titleAtMost = 15;

/** How many lines stand above the one that names the wanted column; none where no line does. */
function linesAbove(text: string, wanted: string): number {
	const lines = text.split(/\r?\n/, titleAtMost);
	const found = lines.findIndex((line) => {
		const header = readRecords(`${line}\n`, [])?.header ?? [];
		return header.length > 1 && columnsLike(header, wanted).length > 0;
	});
	return Math.max(0, found);
}

function readCsv(text: string, wanted: string): StatlineSource {
	const above = linesAbove(text, wanted);
	const table = above === 0 ? text : text.replace(new RegExp(`^(?:[^\\n]*\\n){${above}}`), '');
	const records = readRecords(table, []);
	if (!records) throw new StatlineError('empty');
	const { header, numbers } = records;
	const rows = records.rows.map((row, index) => ({
		place: (numbers[index] ?? 0) + above,
		cells: Object.fromEntries(header.map((name, place) => [name, row[place] ?? ''])),
		nulls: new Set<string>()
	}));
	return { columns: header, rows, onePage: false, typed: false };
}

/**
 * @param wanted the column of the areas, by which the header of a CSV is known
 * @throws StatlineError when the bytes are none of these
 */
export function readStatlineSource(bytes: Uint8Array, wanted: string): StatlineSource {
	const { text } = decodeBytes(bytes);
	const source = /^\s*[[{]/.test(text) ? readJson(text) : readCsv(text, wanted);
	return isV4(source.columns) ? withMeanings(source) : source;
}

/** YAML reads a bare 20300 as a number; as a code it is a text. StatLine pads its codes with blanks, which count for nothing. */
const code = z.union([z.string().min(1), z.number()]).transform((one) => String(one).trim());

const measureSchema = z.strictObject({
	/** Name without its `_<number>`, which shifts between years; with it where two columns share the name. */
	measure: z.string().min(1),
	indicator: slugSchema,
	/** percent: 76.1 becomes 0.761; permille: per thousand; none: as it is. Counts stay as they are. */
	scale: z.enum(['percent', 'permille', 'none']).default('none'),
	/** The measure that this one is a part of: then both are written as counts. */
	denominator: z.string().min(1).optional()
});

export const statlineMappingSchema = z.strictObject({
	/** Column that holds the region code. */
	area: z.string().min(1),
	/** Column that holds the period; where a table has none, the period itself, or `constants.period`. */
	period: code,
	/** Only rows with these values in these columns. */
	select: z.record(z.string(), z.union([code, z.array(code).min(1)])).default({}),
	/** Rows that hold the margins of an estimate, told apart by one column. */
	margins: z.strictObject({ column: z.string().min(1), value: code, lower: code, upper: code }).optional(),
	/** Texts that mean "not measured" besides the blank cell. */
	missing: z.array(code).default([]),
	/** Texts that mean that the source holds the figure back, besides `.`, `x` and `<5`. */
	hidden: z.array(code).default([]),
	/** Region code to area id. */
	areas: z
		.record(z.string(), slugSchema)
		.refine((areas) => Object.keys(areas).length > 0, 'name at least one area'),
	measures: z.array(measureSchema).min(1),
	constants: z.strictObject({
		status: z.enum(observationStatuses),
		source: z.string().min(1),
		/** Of a table that is about one period, such as the key figures of neighbourhoods of a year. */
		period: code.optional(),
		retrieved: z.iso.date(),
		note: z.string().default('')
	})
});
export type StatlineMapping = z.infer<typeof statlineMappingSchema>;
