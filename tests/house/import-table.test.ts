// Holds the source to the import table and to the few rules of the house that can be counted.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf } from './imports.ts';
import { files, ours, placeOf, root, textOf } from './sources.ts';
import { betweenSubjects, granted, parts, subjectParts, table, type Grant } from './table.ts';

const subjects = 'src/lib/subjects/';
/** The grants that were needed, so that none outlives its import. */
const used = new Set<Grant>();

function isGranted(grants: Grant[], file: string, target: string): boolean {
	const grant = grants.find(
		({ from, to }) => file === subjects + from && (target === subjects + to || target === `src/lib/${to}`)
	);
	if (grant) used.add(grant);
	return grant !== undefined;
}

/** Why a file may not import a target, or null where it may. */
function trespass(file: string, target: string, typesOnly: boolean): string | null {
	const here = placeOf(file);
	const there = placeOf(target);
	if (here.subject === there.subject && here.name === there.name) return null;
	if (here.subject !== null && there.subject !== null && here.subject !== there.subject)
		return isGranted(betweenSubjects, file, target)
			? null
			: `subject ${here.subject} may not know subject ${there.subject}: what both need belongs to a kit`;
	const leave = (here.subject === null ? table : parts)[here.name] ?? {};
	const leaveOfOther = leave[there.name];
	if (leaveOfOther === 'all' || (leaveOfOther === 'types' && typesOnly)) return null;
	if (isGranted(granted, file, target)) return null;
	return leaveOfOther === 'types'
		? `${here.name} may only know the types of ${there.name}: write "import type"`
		: `${here.name} may not know ${there.name}: it may import ${Object.keys(leave).join(', ') || 'nothing of ours'}; move the code to the room that owns it, or pass the value in`;
}

/** Every import of a file that the tables do not allow, in words. */
const trespasses = (file: string): string[] =>
	importsOf(textOf(file)).flatMap(({ line, from, typesOnly }) => {
		const target = ours(file, from);
		if (target === null || !target.startsWith('src/')) return [];
		const why = trespass(file, target, typesOnly);
		return why === null ? [] : [`${file}:${line} imports '${from}'. ${why}.`];
	});

describe('the rooms of src/lib', () => {
	it('are all in the import tables', () => {
		const strangers = files.filter((file) => {
			const { subject, name } = placeOf(file);
			return subject === null ? !(name in table) : !subjectParts.includes(name);
		});
		expect(strangers, 'a file in a room or a part that the tables do not name').toEqual([]);
		const homeless = files.filter((file) => /^src\/lib\/(subjects\/)?[^/]+$/.test(file));
		expect(homeless, 'a file in src/lib itself: give it a room').toEqual([]);
	});

	it('import only what the tables allow, and no grant outlives its import', () => {
		expect(files.flatMap(trespasses)).toEqual([]);
		expect(
			[...betweenSubjects, ...granted].filter((grant) => !used.has(grant)),
			'nothing needs it any more: take it out of table.ts'
		).toEqual([]);
		expect(betweenSubjects.length, 'what more subjects share belongs to a kit').toBeLessThanOrEqual(5);
	});

	it('leave DuckDB to the engine', () => {
		const found = files.flatMap((file) =>
			importsOf(textOf(file))
				.filter(({ from }) => from.startsWith('@duckdb/') && placeOf(file).name !== 'engine')
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
		expect(placeOf('src/routes/methode/+page.svelte')).toEqual({ subject: null, name: 'routes' });
		const ask = 'src/lib/subjects/compare/ask/one.ts';
		expect(trespass(ask, 'src/lib/queries/row.ts', false)).toBeNull();
		expect(trespass(ask, 'src/lib/engine/engine.ts', true)).toBeNull();
		expect(trespass(ask, 'src/lib/engine/engine.ts', false)).toContain('write "import type"');
		expect(trespass(ask, 'src/lib/subjects/compare/answer.ts', true)).toContain('ask may not know answer');
		expect(trespass(ask, 'src/lib/subjects/report/ask.ts', true)).toContain('belongs to a kit');
		expect(trespass('src/lib/figures/series.ts', ask, true)).toContain('figures may not know ask');
		expect(trespass('src/lib/numbers/elementary.ts', 'src/lib/domain/period.ts', true)).toContain(
			'nothing of ours'
		);
	});
});
