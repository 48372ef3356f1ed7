// Reads a tagged PDF as somebody who only has the file: its structure tree, and its pages by poppler where that is installed.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { structureOf, type PdfElement } from './pdf-structure.ts';
import type { ReadTable } from './read-files.ts';

const answers = (command: string): boolean => spawnSync(command, ['-v'], { stdio: 'ignore' }).status === 0;
export const pdfCanBeRead = (): boolean => answers('pdfinfo') && answers('pdftotext');

const output = (command: string, ...words: string[]): string =>
	execFileSync(command, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 28 });

/** The text of every page, as it lies on the paper. */
export const pdfPages = (file: string): string[] =>
	output('pdftotext', '-layout', file, '-').split('\f').slice(0, -1);

/** The whole structure tree, as one element. */
export const pdfStructure = (file: string): PdfElement => structureOf(readFileSync(file));

/** The same by poppler, which takes as long as the square of a page's words, and ends a text where another mark begins inside it. */
export function structureByPoppler(file: string): PdfElement {
	const root: PdfElement = { tag: 'PDF', words: [], inside: [] };
	const open: PdfElement[] = [root];
	for (const line of output('pdfinfo', '-struct-text', file).split('\n')) {
		const depth = (/^ */.exec(line)?.[0].length ?? 0) / 2;
		const said = line.trim();
		const words = /^"(.*)"$/.exec(said)?.[1];
		const tag = /^([A-Z]\w*)(?: <.*>)?(?: \(\w+\))?:?$/.exec(said)?.[1];
		if (words === undefined && tag === undefined) continue;
		// Words stand one step inside the element that says them.
		open.length = Math.min(open.length, depth + 1);
		const parent = open.at(-1) ?? root;
		if (words !== undefined && words !== '') parent.words.push(words);
		if (tag === undefined) continue;
		const element: PdfElement = { tag, words: [], inside: [] };
		parent.inside.push(element);
		open.push(element);
	}
	return root;
}

/** The element and all inside it, in the order of reading. */
const all = (element: PdfElement): PdfElement[] => [element, ...element.inside.flatMap(all)];
export const tagged = (root: PdfElement, ...tags: string[]): PdfElement[] =>
	all(root).filter((one) => tags.includes(one.tag));

/** Every run of words, in the order of reading. */
export const runs = (element: PdfElement): string[] => all(element).flatMap((one) => one.words);
/** Line ends on the paper leave no space behind, so words are compared without any. */
export const tight = (text: string): string => text.replace(/\s+/g, '');
export const wordsIn = (element: PdfElement): string => runs(element).join('');

/** A head that stands again on the next page of paper is one head. */
const once = (words: string): string => /^(.+?)\1+$/.exec(words)?.[1] ?? words;

/** Every table with its caption, cell by cell. */
export const pdfTables = (root: PdfElement): ReadTable[] =>
	tagged(root, 'Table').map((table) => ({
		title: tagged(table, 'Caption').map(wordsIn).join(''),
		rows: tagged(table, 'TR').map((row, at) =>
			tagged(row, 'TH', 'TD').map((cell) => (at === 0 ? once(wordsIn(cell)) : wordsIn(cell)))
		)
	}));
