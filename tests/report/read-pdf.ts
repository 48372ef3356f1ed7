// Reads a tagged PDF as somebody who only has the file: its structure tree and its pages, by poppler where that is installed.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ReadTable } from './read-files.ts';

/** An element of the structure tree: its tag, the words in itself, the elements inside. */
export interface PdfElement {
	tag: string;
	words: string[];
	inside: PdfElement[];
}

const answers = (command: string): boolean => spawnSync(command, ['-v'], { stdio: 'ignore' }).status === 0;
export const pdfCanBeRead = (): boolean => answers('pdfinfo') && answers('pdftotext');

const output = (command: string, ...words: string[]): string =>
	execFileSync(command, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 28 });

/** The text of every page, as it lies on the paper. */
export const pdfPages = (file: string): string[] =>
	output('pdftotext', '-layout', file, '-').split('\f').slice(0, -1);

const structures = new Map<string, PdfElement>();
/** The whole structure tree, as one element; of the same bytes it is read once, for poppler takes seconds over it. */
export function pdfStructure(file: string): PdfElement {
	const hash = createHash('sha256').update(readFileSync(file)).digest('hex');
	const structure = structures.get(hash) ?? readStructure(file);
	structures.set(hash, structure);
	return structure;
}

function readStructure(file: string): PdfElement {
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

/** poppler gives no tagged words after a no-break space; the paper has them, up to the first head of the table. */
function whole(caption: string, [head = '']: readonly string[], paper: string): string {
	const from = paper.indexOf(tight(caption));
	const to = paper.indexOf(tight(head), from + tight(caption).length);
	return from < 0 || to < 0 ? caption : paper.slice(from, to);
}

/**
 * Every table with its caption, cell by cell.
 * @param pages where given, captions are read to their end, without white space
 */
export function pdfTables(root: PdfElement, pages: readonly string[] = []): ReadTable[] {
	const paper = tight(pages.join(''));
	return tagged(root, 'Table').map((table) => {
		const rows = tagged(table, 'TR').map((row, at) =>
			tagged(row, 'TH', 'TD').map((cell) => (at === 0 ? once(wordsIn(cell)) : wordsIn(cell)))
		);
		const title = tagged(table, 'Caption').map(wordsIn).join('');
		return { title: pages.length === 0 ? title : whole(title, rows[0] ?? [], paper), rows };
	});
}
