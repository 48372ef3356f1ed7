// Reads report files as somebody who only has the file: text and cells out of the zip or the page, nothing of ours.
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';

export interface ReadTable {
	title: string;
	/** Head row first, where there is one. */
	rows: string[][];
}

/** Text as it reads: one space for any white space or character that no format can hold. */
export const plain = (text: string): string =>
	text.replace(/[\u0000-\u0020\u00a0\ufffe\uffff]+/g, ' ').trim();

const unescaped = (xml: string): string =>
	xml
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&apos;', "'")
		.replaceAll('&#39;', "'")
		.replaceAll('&amp;', '&');

export const files = (bytes: Uint8Array): Map<string, string> =>
	new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

const all = (text: string, pattern: RegExp): string[] =>
	[...text.matchAll(pattern)].map((one) => one[1] ?? '');

const wordText = (xml: string): string =>
	plain(
		unescaped(
			xml
				.replace(/<w:instrText[^>]*>.*?<\/w:instrText>/gs, '')
				.replace(/<w:(br|tab)\/>/g, ' ')
				.replace(/<\/w:p>/g, ' ')
				.replace(/<[^>]+>/g, '')
		)
	);

/** Every table, with the caption or heading above it. */
export function docxTables(bytes: Uint8Array): ReadTable[] {
	const body = files(bytes).get('word/document.xml') ?? '';
	return [...body.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map((table) => ({
		title: wordText(
			all(
				body.slice(0, table.index),
				/(<w:p>(?:(?!<\/w:p>).)*<w:pStyle w:val="(?:Caption|Heading\d)"\/>(?:(?!<\/w:p>).)*<\/w:p>)/gs
			).at(-1) ?? ''
		),
		rows: all(table[0], /<w:tr>(.*?)<\/w:tr>/gs).map((row) => all(row, /<w:tc>(.*?)<\/w:tc>/gs).map(wordText))
	}));
}

export const docxText = (bytes: Uint8Array): string =>
	[...files(bytes)]
		.filter(([name]) => /^word\/(document|header\d|footer\d)\.xml$/.test(name))
		.map(([, xml]) => wordText(xml))
		.join('\n');

export type SheetCell =
	| { kind: 'text'; value: string }
	| { kind: 'number'; value: number; format: string }
	| null;

/** Cells by sheet name; a date is a number with a date's format, as in every .xlsx. */
export function xlsxSheets(bytes: Uint8Array): Map<string, SheetCell[][]> {
	const inside = files(bytes);
	const part = (name: string) => inside.get(name) ?? '';
	const strings = all(part('xl/sharedStrings.xml'), /<si>(.*?)<\/si>/gs).map((one) =>
		unescaped(one.replace(/<[^>]+>/g, ''))
	);
	const styles = part('xl/styles.xml');
	const formats = new Map(
		[...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map((one) => [
			one[1],
			unescaped(one[2] ?? '')
		])
	);
	const looks = all(styles.split('<cellXfs')[1] ?? '', /<xf ([^>]*)>/g).map(
		(look) => formats.get(/numFmtId="(\d+)"/.exec(look)?.[1]) ?? ''
	);
	const cell = (attributes: string, content: string): SheetCell => {
		const value = /<v>(.*?)<\/v>/s.exec(content)?.[1];
		if (value === undefined) return null;
		if (/t="s"/.test(attributes)) return { kind: 'text', value: strings[Number(value)] ?? '' };
		return {
			kind: 'number',
			value: Number(value),
			format: looks[Number(/s="(\d+)"/.exec(attributes)?.[1] ?? 0)] ?? ''
		};
	};
	const names = all(part('xl/workbook.xml'), /<sheet [^>]*?name="([^"]*)"/g).map(unescaped);
	return new Map(
		names.map((name, index) => [
			name,
			all(part(`xl/worksheets/sheet${index + 1}.xml`), /<row [^>]*>(.*?)<\/row>/gs).map((row) => {
				const out: SheetCell[] = [];
				for (const one of row.matchAll(/<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
					const column = [...(one[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
					out[column - 1] = cell(one[2] ?? '', one[3] ?? '');
				}
				return Array.from(out, (each) => each ?? null);
			})
		])
	);
}

const htmlText = (html: string): string =>
	plain(
		unescaped(
			html
				.replace(/<style>.*?<\/style>/gs, '')
				.replace(/<br>/g, ' ')
				.replace(/<\/(p|dt|dd|div|th|td|li|h\d)>/g, ' ')
				.replace(/<[^>]+>/g, '')
		)
	);

export function htmlTables(html: string): ReadTable[] {
	return all(html, /<table>(.*?)<\/table>/gs).map((table) => ({
		title: htmlText(/<caption[^>]*>(.*?)<\/caption>/s.exec(table)?.[1] ?? ''),
		rows: all(table, /<tr[^>]*>(.*?)<\/tr>/gs).map((row) =>
			all(row, /<t[hd][^>]*>(.*?)<\/t[hd]>/gs).map(htmlText)
		)
	}));
}

/** What `<data>` and `<time>` hold at full precision, in order. */
export const htmlValues = (html: string): string[] =>
	[...html.matchAll(/<(?:data|time)\b[^>]*?\s(?:value|datetime)="([^"]*)"/g)].map((one) => one[1] ?? '');

export const htmlWords = htmlText;

export const csvTables = (bytes: Uint8Array): Map<string, string[][]> =>
	new Map(
		[...files(bytes)]
			.filter(([name]) => name.endsWith('.csv'))
			.map(([name, content]) => [name, Papa.parse<string[]>(content, { skipEmptyLines: true }).data])
	);
