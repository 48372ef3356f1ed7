// The gallery holds every chart and control, and each can be drawn in every state in both languages.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { render } from 'svelte/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { importsOf } from '../house/imports.ts';
import { answered } from './looks.ts';
import { show, type Showing } from './showing.ts';
import { specimens } from './specimens/all.ts';
import { stateIds, type StateId } from './states.ts';

const root = path.resolve(import.meta.dirname, '../..');
const below = (folder: string, ending: string): string[] =>
	readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith(ending))
		.map((file) => path.posix.join(folder, file.split(path.sep).join('/')));

/** Every component that these files lead to, whatever lies in between. */
function reached(files: readonly string[]): Set<string> {
	const seen = new Set<string>();
	const walk = (file: string): void => {
		if (seen.has(file)) return;
		seen.add(file);
		for (const { from } of importsOf(readFileSync(path.join(root, file), 'utf8'))) {
			const target = from.startsWith('$lib/')
				? `src/lib/${from.slice(5)}`
				: path.posix.join(path.posix.dirname(file), from);
			if (target.endsWith('.svelte')) walk(target);
		}
	};
	files.forEach(walk);
	return seen;
}

/** A page for components that ask where they stand; SvelteKit hands it on under this name. */
const context = new Map([
	[
		'__request__',
		{ page: { route: { id: '/[[lang=lang]]' }, params: {}, url: new URL('http://localhost/'), data: {} } }
	]
]);

describe('the gallery', () => {
	const showings = new Map<StateId, Showing>();
	beforeAll(async () => {
		// Handed on as the page gets it: as text.
		for (const state of stateIds)
			showings.set(state, JSON.parse(JSON.stringify(await show(state, false))) as Showing);
	}, 900_000);

	it('leads to every chart and every control', () => {
		const there = reached(below('tests/gallery/specimens', '.ts'));
		const missing = below('src/lib', '.svelte').filter(
			// Two that draw nothing of their own.
			(file) =>
				/\/(charts|ui|draw)\//.test(file) && !there.has(file) && !/\/(Still|DropOnPage)\.svelte$/.test(file)
		);
		expect(missing, 'give it a specimen in tests/gallery/specimens').toEqual([]);
	});

	it.each(stateIds)('is drawn %s, in both languages', (state) => {
		const showing = showings.get(state);
		if (!showing) throw new Error(state);
		for (const language of ['nl', 'en'] as const)
			for (const specimen of specimens)
				for (const { of, part, props } of specimen.drawn(showing, language)) {
					const { body } = render(part, { props, context });
					const text = body.replace(/<style[^]*?<\/style>/g, '').replace(/<[^>]*>/g, ' ');
					expect(text, `${specimen.subject}/${specimen.name} ${of} ${language}`).not.toMatch(
						/\bNaN\b|\bundefined\b|\bnull\b|\[object /
					);
					expect(body, `${specimen.subject}/${specimen.name} ${of} ${language}`).not.toMatch(/="[^"]*NaN/);
				}
	});
});

describe('a look', () => {
	it('answers what style sheets ask of the system', () => {
		const dark = 'screen and (prefers-color-scheme: dark)';
		expect(answered(dark, 'dark')).toBe('(min-width: 0px) and (min-width: 0px)');
		expect(answered(dark, 'light')).toContain('(max-width: 0px)');
		expect(answered(dark, 'paper')).toContain('(max-width: 0px)');
		expect(answered('print', 'paper')).toBe('(min-width: 0px)');
		expect(answered('print', 'dark')).toBe('(max-width: 0px)');
		expect(answered('(max-width: 899.9px)', 'dark')).toBe('(max-width: 899.9px)');
	});
});
