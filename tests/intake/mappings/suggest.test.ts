// What a supplier's columns and words likely are of ours is offered, marked as likely, and left open where it could be two things.
import { describe, expect, it } from 'vitest';
import type { Area } from '../../../src/lib/domain/area.ts';
import { makeTable } from '../../../src/lib/intake/foreign/foreign-table.ts';
import { knownWords } from '../../../src/lib/intake/mappings/known-words.ts';
import { wordsIn } from '../../../src/lib/intake/mappings/column-names.ts';
import { likelyWord, periodIn, suggest } from '../../../src/lib/intake/mappings/suggest.ts';
import { definitions } from '../definitions.ts';

const area = (id: string, name: string, code: string): Area => ({
	...{ area: id, name, role: 'experiment', part_of: null, cbs_code: code, homes: null },
	...{ residents: null, tile_column: null, tile_row: null }
});
const areas = [area('noord', 'Noord-Oost', 'BU01'), area('zuid', 'Zuid', 'BU02')];
const [share, mean] = ['proportion', 'mean'].map((kind) => {
	const found = definitions.indicators.find((one) => one.kind === kind);
	if (!found) throw new Error(`no ${kind}`);
	return found;
});
const about = { definitions, areas };
const facts = { file: 'Cijfers 2012K3 def.csv', kind: 'csv', saved: '2012-11-02' } as const;

describe('a first draft', () => {
	it('takes columns by their names, figures by the names of goals, and words by names and codes', () => {
		const table = makeTable(
			['Buurt', share?.name.nl ?? '', mean?.short.nl ?? '', 'Contact'],
			[
				['Noord Oost', '12,5', '6,1', 'x'],
				['BU02', '80', '7', 'y']
			]
		);
		const { draft, guesses } = suggest(table, 'observations', facts, about);
		expect(draft.uses.Buurt).toEqual({ as: 'ours', our: 'area', per: 'none' });
		expect(draft.uses[share?.name.nl ?? '']).toMatchObject({ of: share?.id, written: 'percent' });
		expect(draft.uses[mean?.short.nl ?? '']).toMatchObject({ of: mean?.id, written: 'mean' });
		expect(draft.uses).not.toHaveProperty('Contact');
		expect(draft.values.area).toEqual({ 'Noord Oost': 'noord', BU02: 'zuid' });
		expect(draft.constant).toEqual({ period: '2012-Q3', status: 'final', retrieved: '2012-11-02' });
		expect(draft.leaveOut).toEqual([]);
		expect(guesses).toContain('column Buurt');
		expect(guesses).toContain('constant period');
		expect(guesses).toContain('value area BU02');
	});

	it('takes no column of which the name stands twice', () => {
		const table = makeTable(['Buurt', 'Teller', 'Buurt'], [['Zuid', '3', 'Noord']]);
		expect(Object.keys(suggest(table, 'observations', facts, about).draft.uses)).toEqual(['Teller']);
	});

	it('leaves rows about other areas out only where most are', () => {
		const rows = ['BU01', 'BU07', 'BU08', 'BU09'].map((code) => [code, '3']);
		const { draft, guesses } = suggest(
			makeTable(['Buurtcode', 'teller'], rows),
			'observations',
			facts,
			about
		);
		expect(draft.leaveOut).toEqual(['area']);
		expect(guesses).toContain('leave area');
	});

	it('takes levels of a matrix as rungs, under its own names of the domains', () => {
		const domain = definitions.programme.domains[0];
		const table = makeTable(['Gezin', 'Datum', domain?.name.nl ?? ''], [['H-0001', '1-2-2012', '4']]);
		const { draft } = suggest(table, 'assessments', facts, about);
		expect(draft.uses).toMatchObject({
			Gezin: { our: 'household' },
			Datum: { our: 'date' },
			[domain?.name.nl ?? '']: { as: 'figure', of: domain?.id }
		});
		expect(draft.constant).toEqual({ assessor: 'coach' });
	});
});

it('finds a quarter or a year in the name of a file, and nothing in other numbers', () => {
	const said = {
		'Politie Twente 2011K1.xlsx': '2011-Q1',
		'map/levering_3e kwartaal 2010.csv': '2010-Q3',
		'Q4-2011 sociale dienst.ods': '2011-Q4',
		'rivm 2016 v2.csv': '2016',
		'dossier 123456.csv': null,
		'treden.csv': null
	};
	for (const [file, period] of Object.entries(said)) expect([file, periodIn(file)]).toEqual([file, period]);
});

it('knows words however they are written, and none where two fit', () => {
	expect(wordsIn('ErvarenGezondheidGoed_4')).toEqual(['ervaren', 'gezondheid', 'goed']);
	const known = knownWords('area', 'observations', definitions, areas) ?? [];
	expect(likelyWord('noord-oost', undefined, known)).toBe('noord');
	expect(likelyWord('WK9', 'Zuid', known)).toBe('zuid');
	expect(likelyWord('noord', undefined, [...known, { id: 'x', names: ['Noord'], name: 'x' }])).toBeNull();
	expect(knownWords('source', 'observations', definitions, areas)).toBeNull();
});

it('knows each word that may stand in a column once', () => {
	for (const our of ['area', 'indicator', 'domain', 'result', 'item', 'rung', 'score', 'assessor', 'group']) {
		const ids = (knownWords(our, 'responses', definitions, areas) ?? []).map(({ id }) => id);
		expect([our, ids.length > 0, new Set(ids).size]).toEqual([our, true, ids.length]);
	}
});

it('suggests no goal where a column is as like to two of them', () => {
	const [one, two] = definitions.indicators;
	const twins = [one, two].flatMap((indicator, place) =>
		indicator ? [{ ...indicator, name: { nl: `Lid ${place}`, en: '' }, short: { nl: '', en: '' } }] : []
	);
	const table = makeTable(['Lid'], [['3']]);
	const { draft } = suggest(table, 'observations', facts, {
		...about,
		definitions: { ...definitions, indicators: twins }
	});
	expect(draft.uses).toEqual({});
	expect(
		suggest(makeTable(['Lid 1'], [['3']]), 'observations', facts, {
			...about,
			definitions: { ...definitions, indicators: twins }
		}).draft.uses
	).toMatchObject({ 'Lid 1': { of: two?.id } });
});
