// Text becomes records of cells: the delimiter is found from the header, and a broken quote costs one line, not the rest.
import Papa from 'papaparse';

export interface Records {
	delimiter: string;
	header: string[];
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

/** A quoted cell of more lines than this is a quote that someone forgot to close. */
const longestCell = 200;

/** Reads line by line, so that a broken quote costs its own line and not all that follows it. */
function parsePastBrokenQuotes(text: string, delimiter: string): { data: string[][]; broken: Set<number> } {
	const lines = text.split('\n');
	const data: string[][] = [];
	const broken = new Set<number>();
	for (let start = 0; start < lines.length; start++) {
		const line = lines[start] ?? '';
		let record: string[] | undefined = line.includes('"') ? undefined : line.split(delimiter);
		let piece = line;
		for (let end = start; record === undefined && end < start + longestCell && end < lines.length; end++) {
			if (end > start) piece += `\n${lines[end] ?? ''}`;
			// Only another quote can close the cell that is open.
			if (end > start && !lines[end]?.includes('"')) continue;
			const { data: records, errors } = parse(piece, delimiter);
			const fault = errors.find(({ type }) => type === 'Quotes');
			if (fault?.code === 'InvalidQuotes') break;
			if (fault || !records[0]) continue;
			record = records[0];
			start = end;
		}
		if (record === undefined) broken.add(data.length);
		data.push(record ?? line.split(delimiter));
	}
	return { data, broken };
}

/** Splits a file's text into records; null when it holds no header. */
export function readRecords(source: string, knownColumns: readonly string[]): Records | null {
	// One kind of line end, so that a file of both kinds reads as the spreadsheet shows it.
	let text = source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source;
	let delimiter: string | undefined;
	const stated = /^"?sep=([,;\t])"?\n/i.exec(text);
	if (stated) {
		delimiter = stated[1];
		text = text.slice(stated[0].length);
	}
	delimiter ??= findDelimiter(text.slice(0, headerReach).replace(/^\s*\n/, ''), knownColumns);
	const plain = parse(text, delimiter);
	const { data, broken: faults } = plain.errors.some((error) => error.type === 'Quotes')
		? parsePastBrokenQuotes(text, delimiter)
		: { data: plain.data, broken: new Set<number>() };

	let header: string[] | null = null;
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
			continue;
		}
		if (faults.has(index)) broken.add(rows.length);
		rows.push(record);
		numbers.push(index + 1);
	}
	return header === null ? null : { delimiter, header, rows, numbers, broken };
}
