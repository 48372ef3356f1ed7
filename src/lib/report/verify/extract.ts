// Text and tables as they stand in an output (.docx, .xlsx, .html, .csv zip), read from the file itself and not from our objects.
import { csvRows } from '../freeze/addresses.ts';
import { openZip } from '../zip.ts';

export interface Extracted {
	/** All text in reading order, white space as single spaces. */
	text: string;
	/** Rows of cells as text; a number as the file holds it. */
	tables: string[][][];
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const decoded = (text: string): string =>
	text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, entity: string) => {
		if (!entity.startsWith('#')) return named[entity] ?? whole;
		const code = /^#x/i.test(entity) ? parseInt(entity.slice(2), 16) : Number(entity.slice(1));
		return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
	});

/** White space as one space: outputs break lines and join words as they need. */
export const plain = (text: string): string => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();

const inside = (text: string, tag: string): string[] =>
	[...text.matchAll(new RegExp(`<${tag}(?=[\\s>])[^>]*?(?:/>|>([\\s\\S]*?)</${tag}>)`, 'g'))].map(
		(one) => one[1] ?? ''
	);

const wordText = (xml: string): string =>
	plain(
		decoded(
			xml
				.replace(/<w:(tab|br)\b[^>]*>|<\/w:p>/g, ' ')
				.replace(/<w:instrText[\s\S]*?<\/w:instrText>/g, '')
				.replace(/<[^>]*>/g, '')
		)
	);

function fromDocx(files: ReadonlyMap<string, Uint8Array>): Extracted {
	const read = (name: string) => new TextDecoder().decode(files.get(name));
	const body = read('word/document.xml');
	const around = [...files.keys()].filter((name) => /^word\/(header|footer)\d*\.xml$/.test(name)).sort();
	return {
		text: [body, ...around.map(read)].map(wordText).join(' '),
		tables: inside(body, 'w:tbl').map((table) =>
			inside(table, 'w:tr').map((row) => inside(row, 'w:tc').map(wordText))
		)
	};
}

const columnOf = (reference: string): number =>
	[...reference.replace(/\d+/g, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function fromXlsx(files: ReadonlyMap<string, Uint8Array>): Extracted {
	const read = (name: string) => new TextDecoder().decode(files.get(name));
	const textIn = (xml: string) => decoded(inside(xml, 't').join(''));
	const strings = inside(read('xl/sharedStrings.xml'), 'si').map(textIn);
	const sheets = [...files.keys()].filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name)).sort();
	const tables = sheets.map((name) =>
		inside(read(name), 'row').map((row) => {
			const cells: string[] = [];
			for (const [, attributes = '', content = ''] of row.matchAll(/<c\s([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
				const at = columnOf(/\br="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? 'A1');
				const type = /\bt="(\w+)"/.exec(attributes)?.[1];
				const value = decoded(inside(content, 'v')[0] ?? '');
				// Excel's widest sheet has 16,384 columns: a file that claims more is not ours.
				if (at < 16_384)
					cells[at] =
						type === 's' ? (strings[Number(value)] ?? '') : type === 'inlineStr' ? textIn(content) : value;
			}
			return Array.from(cells, (cell) => plain(cell ?? ''));
		})
	);
	return { text: plain(tables.flat(2).join(' ')), tables };
}

const htmlText = (html: string): string => plain(decoded(html.replace(/<[^>]*>/g, ' ')));

function fromHtml(html: string): Extracted {
	const body = html.replace(/<(style|script|head)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g, '');
	const cell = /<t[hd](?=[\s>])[^>]*>([\s\S]*?)(?=<\/t[hd]>|<t[hd][\s>]|<\/tr>|$)/g;
	return {
		text: htmlText(body),
		tables: inside(body, 'table').map((table) =>
			inside(table, 'tr').map((row) => [...row.matchAll(cell)].map((one) => htmlText(one[1] ?? '')))
		)
	};
}

/**
 * @param name says the format by its ending; null for a format that has no text to read here
 * @throws UnusableZip where the file is no longer what its name says
 */
export function extract(name: string, bytes: Uint8Array): Extracted | null {
	if (name.endsWith('.docx')) return fromDocx(openZip(bytes).files);
	if (name.endsWith('.xlsx')) return fromXlsx(openZip(bytes).files);
	if (name.endsWith('.html')) return fromHtml(new TextDecoder().decode(bytes));
	if (name.endsWith('.csv.zip')) {
		const { files } = openZip(bytes);
		const ending = (end: string) =>
			[...files].flatMap(([file, content]) =>
				file.endsWith(end) ? [new TextDecoder().decode(content)] : []
			);
		const tables = ending('.csv').map(csvRows);
		return { text: plain([...ending('.txt'), ...tables.flat(2)].join(' ')), tables };
	}
	return null;
}
