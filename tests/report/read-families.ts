// Reads what a report's files say about families as a stranger would: the words and numbers out of each file, nothing of ours.
import {
	csvTables,
	docxTables,
	docxText,
	files,
	htmlTables,
	htmlWords,
	xlsxSheets,
	type ReadTable
} from './read-files.ts';

import type { PdfElement } from './pdf-structure.ts';
import { pdfTables, runs, tight } from './read-pdf.ts';

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
	met: number | null;
	applicable: number | null;
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
	const head = `${first ?? ''} ${tight(second ?? '')}`;
	if (['Leefgebied Omhoog', 'Life domain Up'].includes(head)) return 'ladder';
	if (['Resultaat Gelukt', 'Result Met'].includes(head)) return 'results';
	if (['Onderdeel Gezinnen', 'Item Families'].includes(head)) return 'plan';
	return ['Gebied Gezinnenbegeleid', 'Area Familiessupported'].includes(head) ? 'areas' : null;
};

/** @param areas names of areas; a table whose title ends with one is about it */
function read(tables: ReadTable[], facts: (label: string) => string, areas: readonly string[]): Read {
	const told: Told[] = [];
	const shares: ToldShare[] = [];
	for (const [cell, dutch, english] of [
		['coached', 'Gezinnen begeleid', 'Families supported'],
		['ended', 'Waarvan gestopt', 'Of whom ended']
	] as const) {
		const value = numberOf(facts(dutch) || facts(english));
		told.push({ counts: 'reach', subject: null, area: null, cell, value });
	}
	for (const { title, rows } of tables) {
		const [head = [], ...body] = rows;
		const kind = kindOf(head);
		if (!kind) continue;
		const area = areas.find((one) => tight(title).endsWith(tight(`·${one}`))) ?? null;
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
			shares.push({
				met: numberOf(cells[0] ?? ''),
				applicable: numberOf(cells[1] ?? ''),
				text: cells[2] ?? ''
			});
		}
	}
	return { told, shares };
}
const inText = (text: string) => (label: string) =>
	new RegExp(`${label} ([\\d.]+)(?![\\d%])`).exec(text)?.[1] ?? '';
const inRows = (tables: ReadTable[]) => (label: string) =>
	tables.flatMap((one) => one.rows).find((row) => row[0] === label && row.length === 2)?.[1] ?? '';

export const familiesInHtml = (html: string, areas: readonly string[]): Read =>
	read(htmlTables(html), inText(htmlWords(html)), areas);

export const familiesInDocx = (bytes: Uint8Array, areas: readonly string[]): Read =>
	read(docxTables(bytes), inText(docxText(bytes).replace(/\s+/g, ' ')), areas);

export function familiesInXlsx(bytes: Uint8Array, areas: readonly string[]): Read {
	const tables = [...xlsxSheets(bytes).values()].map((rows): ReadTable => {
		const text = rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell.value))));
		const end = text.findIndex((row, place) => place > 2 && row.slice(1).every((cell) => cell === ''));
		return { title: text[0]?.[0] ?? '', rows: text.slice(2, end < 0 ? undefined : end) };
	});
	return read(tables, inRows(tables), areas);
}

/** Names come without their spaces. */
export function familiesInPdf(structure: PdfElement, areas: readonly string[]): Read {
	const said = runs(structure).map(tight);
	const tables = pdfTables(structure).map((one) => ({ ...one, title: tight(one.title) }));
	return read(tables, (label) => said[said.indexOf(tight(label)) + 1] ?? '', areas);
}

/** The titles of the tables stand in the zip's README. */
export function familiesInCsv(bytes: Uint8Array, areas: readonly string[]): Read {
	const about = (files(bytes).get('README.txt') ?? '').split('\n');
	const tables = [...csvTables(bytes)].map(([name, rows]): ReadTable => {
		const line = about.find((one) => one.startsWith(`${name}: `)) ?? '';
		return { title: line.replace(/ \([^()]*\)$/, ''), rows };
	});
	return read(tables, inRows(tables), areas);
}
