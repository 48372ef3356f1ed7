// Reads what a report's files say about families as a stranger would: the words and numbers out of each file, nothing of ours.
import {
	csvTables,
	docxTables,
	docxText,
	htmlTables,
	htmlWords,
	xlsxSheets,
	type ReadTable
} from './read-files.ts';

/** A figure about families; null = a full stop stands there. */
export interface Told {
	counts: 'reach' | 'results' | 'ladder' | 'plan';
	subject: string | null;
	/** As the report names it; null = all families. */
	area: string | null;
	cell: string;
	value: number | null;
}
/** A share of families that a table says beside its counts, as written. */
export interface ToldShare {
	result: string;
	area: string | null;
	text: string;
}
export interface Read {
	told: Told[];
	shares: ToldShare[];
}

const numberOf = (text: string): number | null => {
	if (text === '.' || text === '') return null;
	const value = Number(text.replaceAll('.', ''));
	if (!Number.isInteger(value)) throw new RangeError(`no whole number: ${text}`);
	return value;
};

type Kind = 'areas' | 'results' | 'ladder' | 'plan';
const kindOf = ([first, second]: readonly string[]): Kind | null => {
	if (first === 'Leefgebied' && second === 'Omhoog') return 'ladder';
	if (first === 'Resultaat' && second === 'Gelukt') return 'results';
	if (first === 'Onderdeel' && second === 'Gezinnen') return 'plan';
	return first === 'Gebied' && second === 'Gezinnen begeleid' ? 'areas' : null;
};

/** @param placeOf the place that a table speaks of: how many of its kind came before it, and its own number */
function read(tables: ReadTable[], facts: (label: string) => string, placeOf: PlaceOf): Read {
	const told: Told[] = [];
	const shares: ToldShare[] = [];
	const seen: Record<string, number> = {};
	for (const [cell, label] of [
		['coached', 'Gezinnen begeleid'],
		['ended', 'Waarvan gestopt']
	] as const)
		told.push({ counts: 'reach', subject: null, area: null, cell, value: numberOf(facts(label)) });
	for (const [place, { rows }] of tables.entries()) {
		const [head = [], ...body] = rows;
		const kind = kindOf(head);
		if (!kind) continue;
		seen[kind] = (seen[kind] ?? 0) + 1;
		const area = kind === 'areas' ? null : placeOf(kind, seen[kind] - 1, place);
		for (const [name = '', ...cells] of body) {
			const add = (counts: Told['counts'], subject: string | null, at: string | null, names: string[]) =>
				names.forEach((cell, i) =>
					told.push({ counts, subject, area: at, cell, value: numberOf(cells[i] ?? '') })
				);
			if (kind === 'areas') add('reach', null, name, ['coached', 'ended']);
			if (kind === 'ladder') add('ladder', name, area, ['up', 'same', 'down']);
			if (kind === 'plan') add('plan', name, area, ['households']);
			if (kind !== 'results') continue;
			add('results', name, area, ['met', 'applicable']);
			shares.push({ result: name, area, text: cells[2] ?? '' });
		}
	}
	return { told, shares };
}
type PlaceOf = (kind: Kind, nth: number, table: number) => string | null;

const inText = (text: string) => (label: string) =>
	new RegExp(`${label} ([\\d.]+)(?![\\d%])`).exec(text)?.[1] ?? '';
const inRows = (tables: ReadTable[]) => (label: string) =>
	tables.flatMap((one) => one.rows).find((row) => row[0] === label && row.length === 2)?.[1] ?? '';

/** Each table by the heading above it. */
export function familiesInHtml(html: string): Read {
	const headings = [...html.matchAll(/>(?:Alle gezinnen in het programma|Gezinnen in ([^<]+))<\/h3>/g)];
	const starts = [...html.matchAll(/<table>/g)].map((one) => one.index);
	const above = (_: Kind, __: number, table: number) =>
		headings.filter((one) => one.index < (starts[table] ?? 0)).at(-1)?.[1] ?? null;
	return read(htmlTables(html), inText(htmlWords(html)), above);
}

/** Where a format has no headings tables stand in the order of the text. @param places as that names them */
const byOrder =
	(places: readonly (string | null)[]): PlaceOf =>
	(_, nth) =>
		places[nth] ?? null;

export const familiesInDocx = (bytes: Uint8Array, places: readonly (string | null)[]): Read =>
	read(docxTables(bytes), inText(docxText(bytes).replace(/\s+/g, ' ')), byOrder(places));

export function familiesInXlsx(bytes: Uint8Array, places: readonly (string | null)[]): Read {
	const tables = [...xlsxSheets(bytes).values()].map((rows): ReadTable => {
		const text = rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell.value))));
		const end = text.findIndex((row, place) => place > 2 && row.every((cell) => cell === ''));
		return { title: text[0]?.[0] ?? '', rows: text.slice(2, end < 0 ? undefined : end) };
	});
	return read(tables, inRows(tables), byOrder(places));
}

export function familiesInCsv(bytes: Uint8Array, places: readonly (string | null)[]): Read {
	const tables = [...csvTables(bytes)].map(([title, rows]): ReadTable => ({ title, rows }));
	return read(tables, inRows(tables), byOrder(places));
}
