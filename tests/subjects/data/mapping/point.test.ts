// A file is pointed in as it stands, tried at once, read so as a step that can be taken back, and known again the next time.
import { describe, expect, it } from 'vitest';
import type { Area } from '../../../../src/lib/domain/area.ts';
import { mappingOfDraft, type Draft } from '../../../../src/lib/intake/mappings/draft.ts';
import { recogniseFiles } from '../../../../src/lib/intake/recognise.ts';
import { Held } from '../../../../src/lib/subjects/data/view/delivery/held.ts';
import { summaryOf } from '../../../../src/lib/subjects/data/view/delivery/summary.ts';
import { nameOf, sourceOf } from '../../../../src/lib/subjects/data/view/mapping/point.ts';
import type { Source } from '../../../../src/lib/subjects/data/view/mapping/pointing.ts';
import { findTable, type FoundTable } from '../../../../src/lib/subjects/data/view/mapping/source-tables.ts';
import { tryOut } from '../../../../src/lib/subjects/data/view/mapping/trial.ts';
import { definitions } from '../../../intake/definitions.ts';
import { number, odsFrom, text } from '../../../intake/workbooks.ts';

const area = (id: string, name: string): Area => ({
	...{ area: id, name, role: 'experiment', part_of: null, cbs_code: null, homes: null },
	...{ residents: null, tile_column: null, tile_row: null }
});
const basis = {
	definitions,
	areas: [area('noord', 'Noord'), area('zuid', 'Zuid')],
	breaks: 'indicator,period,kind,reason\n',
	mappings: [] as { name: string; text: string }[],
	recipients: [],
	published: []
};
const share = definitions.indicators.find(({ kind }) => kind === 'proportion');
const id = share?.id ?? '';
const row = (...cells: (string | number)[]) =>
	cells.map((cell) => (typeof cell === 'string' ? text(cell) : number(cell)));

/** As a supplier sends it: titles above, other names, an age that says the same twice. */
const book = odsFrom({
	Toelichting: [row('Kwartaalcijfers'), row('Vragen? Bel ons.')],
	Cijfers: [
		row('Kwartaalcijfers politie'),
		row(''),
		row('Wijk', 'Leeftijd', share?.name.nl ?? '', 'Telefoon'),
		row('Noord', '18+', 12.5, 'x'),
		row('Zuid', '18+', 25, 'x'),
		row('Noord', '65+', 7, 'x'),
		row('Elders', '18+', 50, 'x')
	]
});
const file = { name: 'Politie Twente 2011K1 (def).ods', bytes: book };
const place = { file: file.name, sheet: 'Cijfers', head: null };

async function look(): Promise<{ found: FoundTable; source: Source }> {
	const found = await findTable([file], place);
	if (!found) throw new Error('no table');
	return { found, source: sourceOf(found, null, '2011-04-12', basis) };
}
const only = (draft: Draft, keep: string[]): Draft => ({
	...draft,
	uses: { ...draft.uses, Leeftijd: { as: 'rows', keep } },
	constant: { ...draft.constant, source: 'Politie' }
});

describe('a file that is not known', () => {
	it('is shown by its columns, with what each likely is', async () => {
		const { source } = await look();
		expect(source.sheets).toEqual(['Toelichting', 'Cijfers']);
		expect(source.heads[source.place.head ?? -1]?.text).toContain('Wijk · Leeftijd');
		expect(source.rows).toBe(4);
		expect(source.columns.map(({ name }) => name)).toEqual(['Wijk', 'Leeftijd', share?.name.nl, 'Telefoon']);
		expect(source.columns[0]?.examples).toEqual(['Noord', 'Zuid', 'Elders']);
		expect(source.draft.uses).toEqual({
			Wijk: { as: 'ours', our: 'area', per: 'none' },
			[share?.name.nl ?? '']: { as: 'figure', of: id, written: 'percent', total: null, own: null }
		});
		expect(source.draft.constant).toEqual({ period: '2011-Q1', status: 'final', retrieved: '2011-04-12' });
		expect(source.name).toBe('politie-twente-def');
		expect(source.guesses).toContain('column Wijk');
	});

	it('is tried while it is pointed out: rows as they would be kept, and what is still to say', async () => {
		const { found, source } = await look();
		const first = tryOut(found.table, source.draft, file.name);
		expect(first.lacking).toEqual(['source']);
		expect(first.twice).toBe(1);
		expect(first.telling).toEqual(['Leeftijd']);
		expect(first.unknown).toEqual([{ our: 'area', texts: ['Elders'], rows: 1 }]);
		const said = tryOut(found.table, only(source.draft, ['18+']), file.name);
		expect(said).toMatchObject({ lacking: [], twice: 0, made: 2, left: { rows: 1 } });
		const place = said.columns.indexOf('value');
		expect(said.rows.map(({ row, cells }) => [row, cells[place]])).toEqual([
			[4, '0.125'],
			[5, '0.25']
		]);
		expect(said.yaml).toContain('Leeftijd');
	});

	it('is read so, taken back, read so again; and next quarter by itself', async () => {
		const { found, source } = await look();
		const held = new Held(await recogniseFiles([file], basis), basis, '2012-01-01');
		expect(summaryOf(held).unread.map(({ code }) => code)).toEqual(['not-recognised']);
		const draft = { ...only(source.draft, ['18+']), leaveOut: ['area'] };
		const { yaml } = tryOut(found.table, draft, file.name);
		const mappings = [{ name: 'politie', text: yaml }];
		const read = await recogniseFiles([file], { ...basis, mappings, use: 'politie' });
		held.reread(file.name, 'Cijfers', read, { name: 'politie', text: yaml, file: file.name });
		const now = summaryOf(held);
		expect(now.unread).toEqual([]);
		expect(now.made.map(({ name }) => name)).toEqual(['politie']);
		expect(now.parts.map(({ table, mapping, rows }) => [table, mapping, rows])).toEqual([
			['observations', 'politie', 2]
		]);
		expect(now.problems).toBe(0);
		held.undo();
		expect(summaryOf(held)).toMatchObject({ parts: [], made: [], undone: 1 });
		expect(summaryOf(held).unread).toHaveLength(1);
		held.redo();
		expect(summaryOf(held)).toEqual(now);

		const next = { ...file, name: 'Kwartaal 2.ods' };
		const again = await recogniseFiles([next], { ...basis, mappings });
		expect(again.parts.map(({ mapping }) => mapping)).toEqual(['politie']);
		expect(again.parts[0]?.bytes).toEqual(held.parts[0]?.delivered.bytes);
		// And what was pointed out is there to change.
		const table = await findTable([next], { ...place, file: next.name });
		const changed = table && sourceOf(table, null, null, { ...basis, mappings });
		expect(changed).toMatchObject({ isKept: true, name: 'politie', guesses: [] });
		expect(changed && mappingOfDraft(changed.draft)).toEqual(mappingOfDraft(draft));
	});

	it('is read by the mapping that somebody chooses where two fit it', async () => {
		const { found, source } = await look();
		const draft = { ...only(source.draft, ['18+']), leaveOut: ['area'] };
		const { yaml } = tryOut(found.table, draft, file.name);
		const mappings = ['oud', 'nieuw'].map((name) => ({ name, text: yaml }));
		const held = new Held(await recogniseFiles([file], { ...basis, mappings }), basis, '2012-01-01');
		expect(held.unread.map(({ code, parameters }) => [code, parameters.names])).toEqual([
			['two-tables-fit', 'oud\nnieuw']
		]);
		const sheet = held.unread[0]?.parameters.sheet ?? null;
		held.reread(file.name, sheet, await recogniseFiles([file], { ...basis, mappings, use: 'oud' }), null);
		expect(summaryOf(held)).toMatchObject({ unread: [], made: [], problems: 0 });
		expect(held.parts.map(({ delivered }) => delivered.mapping)).toEqual(['oud']);
	});

	it('keeps what other sheets of its workbook are', async () => {
		const bytes = odsFrom({
			Bereik: [row('area', 'period', 'contacted'), row('noord', '2011-Q1', 12)],
			Cijfers: [row('Wijk', 'Aantal'), row('Noord', 3), row('Zuid', 4)]
		});
		const own = { name: 'alles.ods', bytes };
		const held = new Held(await recogniseFiles([own], basis), basis, '2012-01-01');
		expect(held.parts.map(({ delivered }) => delivered.table)).toEqual(['reach']);
		held.correct(0, { kind: 'write', column: 'contacted', where: { row: 2 }, to: { text: '13' } });
		const yaml = 'table: reach\nrename:\n  Wijk: area\n  Aantal: contacted\nconstant:\n  period: 2011-Q2\n';
		const mappings = [{ name: 'telling', text: yaml }];
		const read = await recogniseFiles([own], { ...basis, mappings, use: 'telling' });
		held.reread(own.name, 'Cijfers', read, { name: 'telling', text: yaml, file: own.name });
		expect(held.parts.map(({ delivered }) => delivered.sheet)).toEqual(['Bereik', 'Cijfers']);
		expect(new TextDecoder().decode(held.parts[0]?.delivered.bytes)).toContain('13');
	});

	it('tells a file of which nothing came, where its mapping names what is not there', async () => {
		const mappings = [
			{
				name: 'oud',
				text: 'recognise:\n  header: [Wijk]\ntable: reach\nrename:\n  Wijk: area\n  Bereikt: contacted\n'
			}
		];
		const bytes = new TextEncoder().encode('Wijk;Aantal\nNoord;3\n');
		const read = await recogniseFiles([{ name: 'x.csv', bytes }], { ...basis, mappings });
		const { unread } = summaryOf(new Held(read, basis, '2012-01-01'));
		expect(unread.map(({ code, column }) => [code, column])).toContainEqual(['missing-column', 'Bereikt']);
		// Pointed out anew, what that column filled is asked for.
		const table = await findTable([{ name: 'x.csv', bytes }], { file: 'x.csv', sheet: null, head: null });
		const source = table && sourceOf(table, null, null, { ...basis, mappings });
		expect(source?.draft.uses).toEqual({ Wijk: { as: 'ours', our: 'area', per: 'none' } });
		expect(table && source && tryOut(table.table, source.draft, 'x.csv').lacking).toEqual([
			'period',
			'contacted'
		]);
	});
});

it('gives directions a name without what changes each quarter', () => {
	expect(nameOf('map/GGD Twente_2e kwartaal 2011.xlsx')).toBe('ggd-twente');
	expect(nameOf('2011.csv')).toBe('bestand');
	expect(nameOf('Énquête Cliënten v2.csv')).toBe('enquete-clienten');
});
