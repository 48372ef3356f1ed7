// The list as a page has it: each consequence marked with what it is about, old and new as data, and nothing lost in a fold.
import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import type { Consequence } from '../../../src/lib/domain/consequence.ts';
import Consequences from '../../../src/lib/subjects/data/view/Consequences.svelte';
import { newQuarter, oneOfEach, throughTime } from './sample-consequences.ts';

const both = (text: string) => ({ nl: text, en: text });
const catalogue = {
	indicators: ['overlast', 'sport'].map((id) => ({ id, name: both(id), decimals: 1 })),
	areas: []
};
const drawn = (consequences: Consequence[], language: 'nl' | 'en' = 'nl') =>
	render(Consequences, { props: { consequences, catalogue, language } })
		.body.replace(/<!--[^]*?-->/g, '')
		.replace(/\s+/g, ' ');
const marksIn = (html: string) => [...html.matchAll(/<li [^>]*data-consequence="(\w+)"[^>]*>/g)];

it('marks every consequence with its kind, goal, area and period', () => {
	const list = oneOfEach(['overlast', 'sport'], 'wijk');
	const marks = marksIn(drawn(list));
	expect(marks.map((one) => one[1]).sort()).toEqual(list.map((one) => one.kind).sort());
	const status = marks.find((one) => one[1] === 'status')?.[0];
	expect(status).toContain('data-indicator="overlast"');
	expect(status).toContain('data-area="wijk"');
	expect(status).toContain('data-period="2011-Q4"');
});

it('gives old and new as data, and hidden as nothing', () => {
	const html = drawn(oneOfEach(['overlast', 'sport'], 'wijk'));
	const of = (kind: string) =>
		html.split('<li ').find((one) => one.includes(`data-consequence="${kind}"`)) ?? '';
	expect(of('status')).toMatch(/<data value="uncertain" data-field="before">Onzeker<\/data>/);
	expect(of('status')).toMatch(/<data value="on-track" data-field="after">Op koers<\/data>/);
	expect(of('hidden')).toMatch(/<data value="0.062" data-field="before">6,2%<\/data>/);
	expect(of('hidden')).toMatch(
		/<data value="" data-field="after" data-hidden="[^"]+">\.<\/data> <span[^>]*>\(verborgen\)/
	);
	expect(html).toContain('(voorlopig)');
	expect(html).toContain('(definitief)');
	expect(of('text')).toContain('opgehaald 20-1-2012');
	expect(of('revision')).toContain('Omdat de bron meldt: “Nagekomen aanvragen zijn meegeteld”.');
	expect(of('detectability')).toContain('7,310 procentpunt');
	expect(of('detectability')).toContain('7,306 procentpunt');
});

it('says of a new quarter what the first page says now, and that it did not stand there', () => {
	const html = drawn(newQuarter('overlast', 'wijk'));
	expect(html).toContain('Nu, 4e kwartaal 2011');
	expect(html).toMatch(
		/<data value="" data-field="before"><\/data>.*<data value="uncertain" data-field="instead">/
	);
});

it('folds many away and loses none', () => {
	const list = throughTime('overlast', 'wijk');
	const html = drawn(list);
	expect(marksIn(html)).toHaveLength(list.length);
	expect(html).toContain('Nog 114 veranderingen');
	expect(drawn(list, 'en')).toContain('114 more changes');
});

it('says that no page changes', () => {
	const html = drawn([]);
	expect(html).toContain('Geen enkele zin en geen enkel cijfer verandert.');
	expect(marksIn(html)).toEqual([]);
});

it('writes no number that is none, in either language', () => {
	for (const language of ['nl', 'en'] as const) {
		const html = drawn(
			[...oneOfEach(['overlast', 'elders'], 'wijk'), ...newQuarter('sport', 'wijk')],
			language
		);
		expect(html.replace(/<[^>]*>/g, ' ')).not.toMatch(/\bNaN\b|\bundefined\b|\bnull\b|\[object /);
	}
});
