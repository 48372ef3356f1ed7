// Holds the source to the import table and to the few rules of the house that can be counted.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { importsOf } from './imports.ts';
import { table } from './table.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const source = path.join(root, 'src');

const files = readdirSync(source, { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
	.map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
	.sort();

const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** The room that a file stands in; what is not under src/lib belongs to the routes. */
const roomOf = (file: string): string => /^src\/lib\/([^/]+)(?=\/)/.exec(file)?.[1] ?? 'routes';

/** The file of ours that an import means, or null for a package or one of SvelteKit's own. */
function ours(file: string, from: string): string | null {
	if (from.startsWith('$lib/')) return `src/lib/${from.slice(5)}`;
	return from.startsWith('.') ? path.posix.join(path.posix.dirname(file), from) : null;
}

/** Every import of a file that the table does not allow, in words. */
function trespasses(file: string): string[] {
	const room = roomOf(file);
	const leave = table[room] ?? {};
	return importsOf(textOf(file)).flatMap(({ line, from, typesOnly }) => {
		const target = ours(file, from);
		if (target === null || !target.startsWith('src/')) return [];
		const other = roomOf(target);
		const granted = leave[other];
		if (other === room || granted === 'all' || (granted === 'types' && typesOnly)) return [];
		const remedy =
			granted === 'types'
				? `${room} may only know the types of ${other}: write "import type"`
				: `${room} may not know ${other}: it may import ${Object.keys(leave).join(', ') || 'nothing of ours'}; move the code to the room that owns it, or pass the value in`;
		return [`${file}:${line} imports '${from}'. ${remedy}.`];
	});
}

describe('the rooms of src/lib', () => {
	it('are all in the import table', () => {
		const strangers = files.filter((file) => !(roomOf(file) in table));
		expect(strangers, 'a file in a room that the table does not name').toEqual([]);
		const homeless = files.filter((file) => /^src\/lib\/[^/]+$/.test(file));
		expect(homeless, 'a file in src/lib itself: give it a room').toEqual([]);
	});

	it('import only what the table allows', () => {
		expect(files.flatMap(trespasses)).toEqual([]);
	});

	it('leave DuckDB to the engine', () => {
		const found = files.flatMap((file) =>
			importsOf(textOf(file))
				.filter(({ from }) => from.startsWith('@duckdb/') && roomOf(file) !== 'engine')
				.map(({ line, from }) => `${file}:${line} imports '${from}': ask the Engine interface instead.`)
		);
		expect(found).toEqual([]);
	});

	it('are imported with their extension from src/lib, so that scripts run the same code', () => {
		const found = files
			.filter((file) => file.startsWith('src/lib/') && file.endsWith('.ts'))
			.flatMap((file) =>
				importsOf(textOf(file))
					.filter(({ from }) => from.startsWith('$lib') || /^\.(?!.*\.\w+(\?.*)?$)/.test(from))
					.map(({ line, from }) => `${file}:${line} imports '${from}': write the relative path with .ts.`)
			);
		expect(found).toEqual([]);
	});
});

describe('the house rules', () => {
	it('know no folder for whatever has no home', () => {
		const loose = files.filter((file) => /\/(utils?|helpers?|common|misc|shared)(\/|\.)/.test(file));
		expect(loose, 'name the file after what it does, in the room that owns it').toEqual([]);
	});

	it('split a file at 250 lines, or say why it is one', () => {
		// A component's style sheet is a second file that happens to stand in the same one.
		const lines = (text: string) =>
			text
				.replace(/<style[\s\S]*<\/style>/, '')
				.trimEnd()
				.split('\n').length;
		const long = files
			.filter((file) => lines(textOf(file)) > 250 && !/Long because/.test(textOf(file)))
			.map((file) => `${file}: ${lines(textOf(file))} lines`);
		expect(long, 'split it, or say in the header "Long because ..."').toEqual([]);
	});

	it('begin every module with its promise', () => {
		const silent = files.filter((file) => file.endsWith('.ts') && !/^(\/\/|\/\*\*?)\s*\S/.test(textOf(file)));
		expect(silent, 'the first line of a file is a comment that says what it promises').toEqual([]);
	});

	it('name no indicator in code', () => {
		const ids = readdirSync(path.join(root, 'indicators/neighbourhood'), { withFileTypes: true })
			.filter((entry) => entry.name.endsWith('.md'))
			.map((entry) => entry.name.slice(0, -3));
		expect(ids.length, 'indicators/neighbourhood holds the definitions').toBeGreaterThan(0);
		const found = files.flatMap((file) =>
			ids
				.filter((id) => new RegExp(`['"\`]${id}['"\`]`).test(textOf(file)))
				.map((id) => `${file} names ${id}`)
		);
		expect(found, 'read it from the definition instead').toEqual([]);
	});
});

describe('reading imports', () => {
	it('sees every form, and tells types from values', () => {
		const text = [
			"import type { A } from './a.ts';",
			"import { type B, type C } from './b.ts';",
			"import { type D, e } from './d.ts';",
			"// import f from './f.ts';",
			"import './g.ts';",
			'import {',
			'\th',
			"} from '../h.ts';",
			"export { i } from './i.ts';",
			"export type { J } from './j.ts';",
			"const k = await import('./k.ts');"
		].join('\n');
		expect(importsOf(text)).toEqual([
			{ line: 1, from: './a.ts', typesOnly: true },
			{ line: 2, from: './b.ts', typesOnly: true },
			{ line: 3, from: './d.ts', typesOnly: false },
			{ line: 5, from: './g.ts', typesOnly: false },
			{ line: 6, from: '../h.ts', typesOnly: false },
			{ line: 9, from: './i.ts', typesOnly: false },
			{ line: 10, from: './j.ts', typesOnly: true },
			{ line: 11, from: './k.ts', typesOnly: false }
		]);
	});

	it('would notice a trespass', () => {
		expect(ours('src/lib/domain/period.ts', '../engine/node.ts')).toBe('src/lib/engine/node.ts');
		expect(ours('src/routes/+page.svelte', '$lib/charts/road.svelte')).toBe('src/lib/charts/road.svelte');
		expect(ours('src/lib/domain/period.ts', 'zod')).toBeNull();
		expect(roomOf('src/routes/methode/+page.svelte')).toBe('routes');
		expect(table[roomOf('src/lib/statistics/wilson.ts')]).toEqual({});
	});
});
