// Text becomes records of cells: the delimiter is found from the header, and a broken quote costs one line, not the rest.
import Papa from 'papaparse';
import { eachRecord, type Characters } from './quotes.ts';

export interface Records {
	delimiter: string;
	header: string[];
	/** The quotes of the header do not match, so its names cannot be told apart. */
	headerBroken: boolean;
	/** Records after the header without the blank ones; cells are trimmed. */
	rows: string[][];
	/** Place of each record in the file as a spreadsheet counts it, 1 = header. */
	numbers: number[];
	/** Records whose quotes do not match, by place in `rows`. */
	broken: Set<number>;
}

const delimiters = [',', ';', '\t'];
/** No header is longer than this many characters; looking further only costs time. */
const headerReach = 65_536;

const parse = (text: string, delimiter: string, preview = 0): Papa.ParseResult<string[]> =>
	Papa.parse<string[]>(text, { delimiter, newline: '\n', quoteChar: '"', escapeChar: '"', preview });

/** The delimiter under which the header names the most known columns; the one with most cells when none is known. */
function findDelimiter(text: string, known: readonly string[]): string {
	let best = ',';
	let bestScore = -1;
	for (const delimiter of delimiters) {
		const header = parse(text, delimiter, 1).data[0] ?? [];
		const score = header.filter((cell) => known.includes(cell.trim())).length * 1000 + header.length;
		if (score > bestScore) [best, bestScore] = [delimiter, score];
	}
	return best;
}

/** Reads record by record, so that a broken quote costs its own line and not all that follows it. */
function parsePastBrokenQuotes(text: string, delimiter: string): { data: string[][]; broken: Set<number> } {
	const data: string[][] = [];
	const broken = new Set<number>();
	eachRecord(text, { delimiter }, (start, end, isBroken) => {
		const piece = text.slice(start, end);
		if (isBroken) broken.add(data.length);
		const whole = isBroken || !piece.includes('"');
		data.push(whole ? piece.split(delimiter) : (parse(`${piece}\n`, delimiter).data[0] ?? []));
	});
	return { data, broken };
}

/** How the text is delimited, and how many characters stand before its first record (`sep=;`). */
function dialectOf(text: string, knownColumns: readonly string[]): { delimiter: string; from: number } {
	const stated = /^"?sep=([,;\t])"?(\r\n?|\n)/i.exec(text);
	if (stated?.[1] !== undefined) return { delimiter: stated[1], from: stated[0].length };
	const head = evenLines(text.slice(0, headerReach));
	return { delimiter: findDelimiter(head.replace(/^\s*\n/, ''), knownColumns), from: 0 };
}

const evenLines = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

/** Splits a file's text into records; null when it holds no header. */
export function readRecords(source: string, knownColumns: readonly string[]): Records | null {
	const { delimiter, from } = dialectOf(source, knownColumns);
	// One kind of line end, so that a file of both kinds reads as the spreadsheet shows it.
	const text = evenLines(from === 0 ? source : source.slice(from));
	const plain = parse(text, delimiter);
	const { data, broken: faults } = plain.errors.some((error) => error.type === 'Quotes')
		? parsePastBrokenQuotes(text, delimiter)
		: { data: plain.data, broken: new Set<number>() };

	let header: string[] | null = null;
	let headerBroken = false;
	const rows: string[][] = [];
	const numbers: number[] = [];
	const broken = new Set<number>();
	for (const [index, record] of data.entries()) {
		let blank = true;
		for (let column = 0; column < record.length; column++) {
			const cell = (record[column] ?? '').trim();
			record[column] = cell;
			if (cell !== '') blank = false;
		}
		if (blank) continue;
		if (header === null) {
			header = record;
			headerBroken = faults.has(index);
			continue;
		}
		if (faults.has(index)) broken.add(rows.length);
		rows.push(record);
		numbers.push(index + 1);
	}
	return header === null ? null : { delimiter, header, headerBroken, rows, numbers, broken };
}

/** Of a file that is too large to read on past a broken quote, so many are named; the rest is counted. */
const namedAtMost = 100;

export interface BrokenRecords {
	/** Places in the file as a spreadsheet counts them, 1 = header. */
	rows: number[];
	/** With those that are not named. */
	count: number;
}

/**
 * The records of a file whose quotes do not match; null where all do. Keeps no cell: for files too large to read on past them.
 * @param source text, or bytes of a coding in which quotes and line ends are bytes of their own
 */
export function brokenRecords(source: Characters, knownColumns: readonly string[]): BrokenRecords | null {
	// Windows-1252 has a letter for each byte, so that places in the text are places in the file.
	const head =
		typeof source === 'string'
			? source.slice(0, headerReach)
			: new TextDecoder('windows-1252').decode(source.subarray(0, headerReach));
	const mark = head.startsWith('ï»¿') ? 3 : 0;
	const { delimiter, from } = dialectOf(head.slice(mark), knownColumns);
	const place = { delimiter, from: mark + from };
	let matches = true;
	// A long cell is a fault only where some quote matches nothing.
	eachRecord(source, { ...place, limited: false }, (_start, _end, broken) => (matches = !broken));
	if (matches) return null;
	const found: BrokenRecords = { rows: [], count: 0 };
	let row = 0;
	eachRecord(source, place, (_start, _end, broken) => {
		row++;
		if (!broken) return;
		found.count++;
		if (found.rows.length < namedAtMost) found.rows.push(row);
	});
	return found;
}
