// The papers for the privacy officer say nothing of the product that no test proves: each statement leads to one, by file and title.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { roleContents, type Share } from '../../src/lib/vault/roles.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, 'docs/privacy');
const papers = readdirSync(folder).filter((name) => name.endsWith('.md'));
const textOf = (name: string): string => readFileSync(path.join(folder, name), 'utf8');

/** A link to a test, with its title in quotation marks of either kind. */
const proof = /\[[^\]]*\]\((\.\.\/\.\.\/tests\/[^)\s]+)(?: (["'])(.*?)\2\))?/g;

/** Items of lists and rows of tables: one statement each. */
const statements = (name: string): string[] =>
	textOf(name)
		.split('\n')
		.filter((line) => /^\s*([-*]|\d+\.|\|)\s/.test(line));

/** What stands between the quotation marks of a test's title, read as JavaScript reads it. */
function titlesIn(file: string): string[] {
	const calls = readFileSync(file, 'utf8').matchAll(
		/\b(?:it|test)(?:\.\w+)*(?:\([^()]*\))?\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|`((?:[^`\\]|\\.)*)`)/g
	);
	return [...calls].map(([, single, double, back]) =>
		(single ?? double ?? back ?? '').replace(/\\(.)/g, '$1')
	);
}

const proofsIn = (name: string): [file: string, title: string][] =>
	[...textOf(name).matchAll(proof)].map(([, place = '', , title = '']) => [path.join(folder, place), title]);

describe('the papers for the privacy officer', () => {
	it('are all that an officer asks for', () => {
		expect(papers.sort()).toEqual([
			'dpia.md',
			'grenzen.md',
			'incident.md',
			'rollen.md',
			'sleutels.md',
			'verwerkingsregister.md'
		]);
	});

	it.each(papers)('%s names a test, with its title, that is there', (name) => {
		const proofs = proofsIn(name);
		expect(proofs.length).toBeGreaterThan(1);
		for (const [file, title] of proofs) {
			expect(existsSync(file), file).toBe(true);
			expect(titlesIn(file), path.relative(root, file)).toContain(title);
		}
	});

	it.each(papers)('%s says nothing that the product does without its test', (name) => {
		// The one place where it is told what the product does not do is a page of its own, and a risk is no promise.
		const promises = statements(name).filter((line) => /Wijkladder/.test(line) && !/^\| naam van/.test(line));
		const unproved = promises.filter((line) => !line.includes('](../../tests/') && !isNoPromise(line));
		expect(unproved).toEqual([]);
	});

	it('tell what each role holds as the software cuts it, table by table', () => {
		const shares: Record<string, Share> = {
			alles: 'all',
			'eigen gezinnen': 'own',
			grof: 'coarse',
			aantallen: 'totals',
			niets: 'none'
		};
		const told = [...textOf('rollen.md').matchAll(/^\|[^|]*\(`(\w+)`\)\s*\|(.*)\|$/gm)].map(
			([, table = '', rest = '']) => {
				const [leader, coach, researcher, analyst] = rest.split('|').map((cell) => shares[cell.trim()]);
				return [table, { leader, coach, researcher, analyst }];
			}
		);
		expect(Object.fromEntries(told)).toEqual(roleContents);
	});

	it('say that whoever holds all current rows can compare before and after an erasure', () => {
		expect(textOf('grenzen.md')).toMatch(/Wie alle huidige rijen heeft, kan vergelijken/);
	});
});

/** Where the product is named without a promise: somebody to tell, or what stays outside it. */
const isNoPromise = (line: string): boolean => /makers van Wijkladder/.test(line);
