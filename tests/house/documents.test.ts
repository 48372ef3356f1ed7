// Holds the documentation to the tree: every link leads to a file that is there, and to a heading that it has.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** Every page of text in the repository that people read; definitions are data. */
const documents = [
	'README.md',
	'CONTRIBUTING.md',
	'CHANGELOG.md',
	...['docs', 'data'].flatMap((folder) =>
		readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
			.filter((file) => file.endsWith('.md') && !/indicators/.test(file))
			.map((file) => path.posix.join(folder, file.split(path.sep).join('/')))
	)
].sort();

const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const withoutCode = (text: string): string => text.replace(/```[^]*?```/g, '').replace(/`[^`\n]*`/g, '');

/** The names that headings get where Markdown is shown: lower case, hyphens for spaces, no marks. */
const anchorsOf = (file: string): string[] =>
	[...textOf(file).matchAll(/^#{1,6} (.*)$/gm)].map(([, heading = '']) =>
		heading
			.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
			.toLowerCase()
			.replace(/[^\p{L}\p{N} _-]/gu, '')
			.replaceAll(' ', '-')
	);

/** What is wrong with the links of a page, in words. */
function broken(file: string): string[] {
	const links = [...withoutCode(textOf(file)).matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)];
	return links.flatMap(([, target = '']) => {
		const [place = '', anchor] = target.split('#');
		const found = place === '' ? file : path.posix.join(path.posix.dirname(file), decodeURI(place));
		if (!existsSync(path.join(root, found))) return [`${file}: ${target} is not there`];
		if (anchor !== undefined && found.endsWith('.md') && !anchorsOf(found).includes(anchor))
			return [`${file}: ${found} has no heading #${anchor}`];
		return [];
	});
}

/** The part of a path before what a reader fills in: `src/lib/subjects/<subject>/ask/` names every subject. */
function isThere(place: string): boolean {
	const [before, after] = place.split(/<[^>]+>/);
	if (after === undefined) return existsSync(path.join(root, place));
	const folder = path.join(root, before ?? '');
	return readdirSync(folder, { withFileTypes: true }).some(
		(entry) => entry.isDirectory() && existsSync(path.join(folder, entry.name, after))
	);
}

/** What the page says in code: paths of this repository, and commands of ours. */
const quoted = (file: string): string[] =>
	[...textOf(file).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);

describe('the documentation', () => {
	it('names no file and no command that is not there, save in what was', () => {
		const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
		const wrong = documents
			.filter((file) => file !== 'CHANGELOG.md')
			.flatMap((file) =>
				quoted(file).flatMap((code) => {
					const command = /^npm run ([\w:-]+)/.exec(code)?.[1];
					if (command !== undefined && !(command in scripts)) return [`${file}: npm run ${command}`];
					const place = /^(?:src|tests|scripts|static|findings)\/[^\s…*]+$/.exec(code)?.[0];
					return place === undefined || isThere(place) ? [] : [`${file}: ${place}`];
				})
			);
		expect(wrong).toEqual([]);
	});

	it('has no link that leads nowhere', () => {
		expect(documents.length).toBeGreaterThan(20);
		expect(documents.flatMap(broken)).toEqual([]);
	});

	it('is listed in docs/README.md, and each decision in its own list', () => {
		const listed = (index: string) =>
			[...textOf(index).matchAll(/\]\(([^)#]+\.md)\)/g)].map(([, target = '']) =>
				path.posix.join(path.posix.dirname(index), target)
			);
		const all = [...listed('docs/README.md'), ...listed('docs/decisions/README.md')];
		const forgotten = documents.filter((file) => file.startsWith('docs/') && file !== 'docs/README.md');
		expect(forgotten.filter((file) => !all.includes(file))).toEqual([]);
	});
});
