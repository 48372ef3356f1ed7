// What a delivery does, from two sets of answers made by hand: what is told, what is not, why a figure was revised, and the one sentence.
import { describe, expect, it } from 'vitest';
import {
	placeKey,
	type Amount,
	type Answers,
	type Earlier,
	type Place,
	type Said,
	type Shown
} from '../../../src/lib/domain/consequence.ts';
import { groupsOf } from '../../../src/lib/subjects/data/figure/consequence-groups.ts';
import { consequencesOf } from '../../../src/lib/subjects/data/figure/consequences.ts';
import { consequencesSentence, countsOf } from '../../../src/lib/subjects/data/words/consequences.ts';
import { amount, newQuarter, oneOfEach, saying, throughTime } from './sample-consequences.ts';

const goal = (period: string): Place => ({
	...{ page: 'overview', indicator: 'overlast', area: 'wijk', period, cell: null }
});
const status = (period: string, code: string): Said => ({
	...{ ...goal(period), kind: 'status' },
	is: saying(code, code, code)
});
const figure = (period: string, is: Amount, more: Partial<Shown> = {}): Shown => ({
	...{ ...goal(period), page: 'indicator', is, provisional: false, note: '' },
	...more
});
const coached: Place = {
	...{ page: 'families', indicator: null, area: null, period: '2010-Q2' },
	cell: { table: 'bereik', row: null, column: 'coached', name: { nl: 'bereik', en: 'reach' } }
};
const families = (is: Amount): Shown => ({ ...coached, is, provisional: false, note: '' });
const report = (period: string, counts: Earlier['counts'] = {}): Earlier => ({
	file: `${period}.json`,
	period,
	counts
});
const answers = (more: Partial<Answers> = {}): Answers => ({
	...{ programme: 'wijk', latest: '2010-Q2', said: [], shown: [], breaks: [], earlier: [] },
	...more
});

describe('what a delivery does', () => {
	it('is nothing where every page says the same, in whatever order, but for rounding', () => {
		const before = answers({
			said: [status('2010-Q1', 'uncertain'), status('2010-Q2', 'on-track')],
			shown: [figure('2010-Q1', amount(0.1, 'share')), figure('2010-Q2', amount(0.2, 'share'))],
			earlier: [report('2010-Q2')]
		});
		const after = answers({
			said: [...before.said].reverse(),
			shown: [
				figure('2010-Q2', amount(0.2, 'share')),
				figure('2010-Q1', amount(0.1 + 1e-14, 'share'), { note: 'een noot alleen' })
			]
		});
		expect(consequencesOf(before, before)).toEqual([]);
		expect(consequencesOf(before, after)).toEqual([]);
	});

	it('tells of a figure that it is final now, or provisional, and of no other', () => {
		const is = amount(0.1, 'share');
		const [final, provisional] = [figure('2010-Q1', is), figure('2010-Q1', is, { provisional: true })];
		const [then, now] = [answers({ shown: [provisional] }), answers({ shown: [final] })];
		expect(consequencesOf(then, then)).toEqual([]);
		expect(consequencesOf(then, now)).toMatchObject([
			{ kind: 'value', before: { value: 0.1, provisional: true }, after: { value: 0.1, provisional: false } }
		]);
		expect(consequencesSentence(consequencesOf(then, now), 'nl')).toBe('1 cijfer wordt definitief.');
		expect(consequencesSentence(consequencesOf(now, then), 'en')).toBe('1 figure becomes provisional again.');
	});

	it('tells of a status that it was and will be', () => {
		const told = consequencesOf(
			answers({ said: [status('2010-Q1', 'uncertain'), status('2010-Q2', 'uncertain')] }),
			answers({ said: [status('2010-Q1', 'uncertain'), status('2010-Q2', 'reached')] })
		);
		expect(told).toMatchObject([
			{ kind: 'status', period: '2010-Q2', before: { code: 'uncertain' }, after: { code: 'reached' } }
		]);
	});

	it('lays a new quarter beside what the first page says now, and tells of one that goes', () => {
		const old = answers({ said: [status('2010-Q1', 'uncertain'), status('2010-Q2', 'on-track')] });
		const later = answers({
			latest: '2010-Q3',
			said: [...old.said, status('2010-Q3', 'reached')]
		});
		expect(consequencesOf(old, later)).toEqual([
			{
				...{
					...goal('2010-Q3'),
					kind: 'status',
					before: null,
					after: saying('reached', 'reached', 'reached')
				},
				instead: { period: '2010-Q2', is: saying('on-track', 'on-track', 'on-track') }
			}
		]);
		expect(consequencesOf(later, old)).toMatchObject([{ period: '2010-Q3', after: null }]);
	});

	it('tells of a figure that is hidden or shown, and of one that comes or goes that it does', () => {
		const [seen, gone] = [amount(0.1, 'share'), amount(null, 'share', true)];
		const told = consequencesOf(
			answers({
				shown: [figure('2010-Q1', seen), figure('2010-Q2', gone), figure('2010-Q3', seen)]
			}),
			answers({ shown: [figure('2010-Q1', gone), figure('2010-Q2', seen), figure('2010-Q4', seen)] })
		);
		expect(told.map(({ kind, period, before, after }) => [kind, period, before, after])).toEqual([
			['hidden', '2010-Q1', seen, gone],
			['hidden', '2010-Q2', gone, seen],
			['value', '2010-Q4', null, seen],
			['value', '2010-Q3', seen, null]
		]);
	});

	it('says why a figure of an earlier report was revised, as far as the source does', () => {
		const now = amount(0.2, 'share');
		const reasonOf = (more: Partial<Shown>, was: Partial<Shown> = {}, breaks: Answers['breaks'] = []) =>
			consequencesOf(
				answers({
					shown: [figure('2010-Q1', amount(0.1, 'share'), was)],
					earlier: [report('2009-Q4'), report('2010-Q1'), report('2010-Q2')]
				}),
				answers({ shown: [figure('2010-Q1', now, more)], breaks })
			);
		expect(reasonOf({})).toMatchObject([
			{ kind: 'revision', reason: { code: 'unknown' }, reports: ['2010-Q1.json', '2010-Q2.json'] }
		]);
		expect(reasonOf({ note: 'Nagekomen.' })).toMatchObject([
			{ reason: { code: 'note', text: 'Nagekomen.' } }
		]);
		expect(reasonOf({}, { provisional: true })).toMatchObject([{ reason: { code: 'final' } }]);
		const there = { indicator: 'overlast', period: '2010-Q1', kind: 'definition', reason: 'Anders geteld.' };
		expect(reasonOf({}, {}, [{ ...there, area: null }])).toMatchObject([
			{ reason: { code: 'break', text: 'Anders geteld.' } }
		]);
		expect(reasonOf({}, {}, [{ ...there, area: 'elders' }])).toMatchObject([{ reason: { code: 'unknown' } }]);
		expect(
			consequencesOf(
				answers({ shown: [figure('2010-Q1', amount(0.1, 'share'))], earlier: [report('2009-Q4')] }),
				answers({ shown: [figure('2010-Q1', now)] })
			),
			'no report spoke of it'
		).toMatchObject([{ kind: 'value', before: { value: 0.1 }, after: { value: 0.2 } }]);
	});

	it('holds counts about people against what the reports themselves showed', () => {
		const key = placeKey(coached);
		const told = (stood: number | null, was: Amount, is: Amount) =>
			consequencesOf(
				answers({ shown: [families(was)], earlier: [report('2010-Q2', { [key]: stood })] }),
				answers({ shown: [families(is)] })
			).filter((one) => one.kind === 'revision');
		const twelve = amount(12, 'people');
		expect(told(12, twelve, amount(13, 'people'))).toMatchObject([
			{ before: { value: 12 }, after: { value: 13 }, reason: { code: 'unknown' } }
		]);
		expect(told(12, twelve, amount(null, 'people', true))).toMatchObject([{ reason: { code: 'hidden' } }]);
		expect(told(12, amount(13, 'people'), amount(13, 'people')), 'it was revised before').toEqual([]);
		expect(told(12, amount(13, 'people'), twelve), 'it is again what it was').toEqual([]);
	});
});

it('tells of a margin that becomes another beside a number that stands', () => {
	const of = (upper: number): Shown => figure('2010-Q1', { ...amount(0.1, 'share'), lower: 0.05, upper });
	const told = (then: number, now: number) =>
		consequencesOf(
			answers({ shown: [of(then)], earlier: [report('2010-Q2')] }),
			answers({ shown: [of(now)] })
		);
	expect(told(0.2, 0.21)).toMatchObject([{ kind: 'value', before: { upper: 0.2 }, after: { upper: 0.21 } }]);
	expect(told(0.2, 0.2)).toEqual([]);
});

describe('the sentence that counts it all', () => {
	it('counts goals, sentences, cells and figures', () => {
		const list = oneOfEach(['overlast', 'sport'], 'wijk');
		expect(consequencesSentence(list, 'nl')).toBe(
			'1 doel krijgt een andere stand, 3 zinnen veranderen, 1 doel krijgt een andere plek naast de controlewijken, bij 1 doel verandert welk verschil te zien is, 2 cellen worden verborgen, 1 cel is niet meer verborgen, 1 cijfer verandert, 1 cijfer komt erbij, 1 cijfer wordt definitief, 1 tekst of bron verandert en 2 cijfers uit eerdere rapporten worden herzien. Bij 1 daarvan geeft de bron geen reden. Vraag die na.'
		);
		expect(consequencesSentence(list, 'en')).toContain('1 goal gets another status, 3 sentences change');
	});
	it('says that no page changes', () => {
		expect(consequencesSentence([], 'nl')).toBe('Geen enkele zin en geen enkel cijfer verandert.');
		expect(consequencesSentence([], 'en')).toBe('No sentence and no figure changes.');
	});
	it('counts a quarter that is added, and what the first page then says otherwise', () => {
		expect(consequencesSentence(newQuarter('overlast', 'wijk'), 'nl')).toBe(
			'Er komt 1 kwartaal bij, 1 doel krijgt een andere stand en 2 zinnen veranderen.'
		);
	});
	it('counts a goal once, through whatever many quarters', () => {
		expect(countsOf(throughTime('overlast', 'wijk'))).toMatchObject({ status: 1, sentences: 60 });
	});
});

it('is read by goal in their order, the latest quarter first, and loses nothing', () => {
	const list = [...throughTime('sport', 'wijk').reverse(), ...oneOfEach(['overlast', 'elders'], 'wijk')];
	const groups = groupsOf(list, ['overlast', 'sport']);
	expect(groups.map(({ about }) => Object.values(about)[0])).toEqual([
		...['overview', 'overlast', 'sport', 'elders', 'process', 'families']
	]);
	expect(groups.reduce((sum, one) => sum + one.count, 0)).toBe(list.length);
	expect(groups.flatMap(({ blocks }) => blocks.flatMap((one) => one.list))).toHaveLength(list.length);
	expect(
		groups[3]?.blocks.map((one) => one.list[0]?.kind),
		'figures after what was handed out'
	).toEqual(['revision', 'revision', 'value', 'value', 'value']);
	expect(groups[2]?.blocks.slice(0, 2).map((one) => one.period)).toEqual(['2011-Q4', '2011-Q3']);
	expect(groups[2]?.blocks[0]?.list.map((one) => one.kind)).toEqual(['status', 'claim']);
});
