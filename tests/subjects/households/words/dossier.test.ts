// The family's paper holds everything that stands about the family, nothing of another, and reads as plain Dutch.
import { beforeAll, describe, expect, it } from 'vitest';
import { familyDossier, type FamilyRows } from '../../../../src/lib/subjects/households/answer/dossier.ts';
import { paperOf } from '../../../../src/lib/subjects/households/answer/paper.ts';
import { paperHtml } from '../../../../src/lib/subjects/households/compose/paper-html.ts';
import type { Paper } from '../../../../src/lib/subjects/households/words/dossier.ts';
import type { Language } from '../../../../src/lib/domain/text.ts';
import { formatDate, periodName } from '../../../../src/lib/language/format.ts';
import { roleContents } from '../../../../src/lib/vault/roles.ts';
import { openProgramme, type OpenedProgramme } from '../../../../src/lib/server/programme.ts';
import { countsOf, fleschDouma, sentencesOf, syllablesOf, wordsOf } from './readable.ts';

let opened: OpenedProgramme;
beforeAll(async () => {
	opened = await openProgramme();
}, 120_000);

const given = {
	group: 'coached' as 'coached' | 'comparison',
	household: 'H-0002',
	organisation: 'Bureau',
	period: '2010-Q2'
};

function paper(household: string, language: Language = 'nl', more: Partial<FamilyRows> = {}): Paper {
	const all = dossierOf(household, more);
	if (all === null) throw new Error(`no ${household}`);
	return paperOf(all, opened.catalogue, language);
}
function dossierOf(household: string, more: Partial<FamilyRows> = {}) {
	const { tables, catalogue } = opened;
	const own = <Row extends { household: string }>(rows: readonly Row[]) =>
		rows.filter((row) => row.household === household);
	const rows = {
		households: own(tables.households),
		assessments: own(tables.assessments),
		results: own(tables.results),
		actions: own(tables.actions),
		effort: own(tables.effort),
		visit_events: []
	};
	return familyDossier({ ...rows, ...more }, catalogue, { day: '2012-01-31', retainUntil: '2016-12-31' });
}

const rowsOf = (table: string, household: string): Promise<Record<string, unknown>[]> =>
	opened.engine.all({
		name: 'plain',
		sql: `SELECT COLUMNS(*)::VARCHAR FROM ${table} WHERE household = ?`,
		params: [household],
		row: (raw) => ({ ...Object(raw) })
	});

const rowsIn = (all: Paper, id: string): string[][] =>
	all.parts.find((one) => one.id === id)?.table?.rows ?? [];
const textOf = (all: Paper): string[] => [...all.lead, ...all.parts.flatMap((one) => one.text)];

describe("the family's paper", () => {
	it('has every assessment, result and agreement of the family with its day, and no row more', async () => {
		for (const household of ['H-0002', 'H-0050', 'H-0200']) {
			const all = paper(household);
			for (const [id, table, day] of [
				['treden', 'assessments', 'date'],
				['resultaten', 'results', 'date'],
				['plan', 'actions', 'opened']
			] as const) {
				const held = await rowsOf(table, household);
				const days = held.map((one) => formatDate(String(one[day]), 'nl')).sort();
				expect(days.length, `${household} ${table}`).toBeGreaterThan(0);
				expect(
					rowsIn(all, id)
						.map((cells) => cells.find((cell) => days.includes(cell)) ?? '')
						.sort()
				).toEqual(days);
			}
			const agreed = (await rowsOf('actions', household)).map((one) => String(one.action)).sort();
			expect(
				rowsIn(all, 'plan')
					.map(([first]) => first)
					.sort()
			).toEqual(agreed);
		}
	});

	it('has every hour and contact of each organisation with its quarter, and no row more', async () => {
		for (const household of ['H-0002', 'H-0050']) {
			const held = await rowsOf('effort', household);
			expect(held.length, household).toBeGreaterThan(0);
			const [nl, en] = [rowsIn(paper(household), 'hulp'), rowsIn(paper(household, 'en'), 'hulp')];
			expect(nl.map(([period, organisation]) => `${period} ${organisation}`).sort()).toEqual(
				held.map((one) => `${periodName(String(one.period), 'nl')} ${String(one.organisation)}`).sort()
			);
			expect(en).toHaveLength(held.length);
		}
	});

	it('tells how often, how long, about what and every remark, as people say it', () => {
		const effort = [
			{
				...given,
				contact: 'office' as const,
				contacts: 4,
				hours: 1.25,
				domain: 'werk' as const,
				note: 'Buurvrouw belde'
			},
			{ ...given, contact: 'case-manager' as const, contacts: null, hours: null, domain: null, note: null },
			{ ...given, contact: 'phone' as const, contacts: 1, hours: 2, domain: null, note: null },
			{ ...given, contact: 'administration' as const, contacts: null, hours: 0.005, domain: null, note: null }
		];
		const cells = (language: Language) => rowsIn(paper('H-0002', language, { effort }), 'hulp');
		expect(cells('nl')).toEqual([
			['2e\u00a0kwartaal 2010', 'Bureau', 'werk op papier', '–', 'minder dan 1 minuut', '–', '–'],
			['2e\u00a0kwartaal 2010', 'Bureau', 'houdt gegevens over u bij', '–', '–', '–', '–'],
			[
				'2e\u00a0kwartaal 2010',
				'Bureau',
				'gesprek op kantoor',
				'4 keer',
				'1 uur en 15 minuten',
				'Werk',
				'Buurvrouw belde'
			],
			['2e\u00a0kwartaal 2010', 'Bureau', 'aan de telefoon', '1 keer', '2 uur', '–', '–']
		]);
		expect(cells('en').map((row) => row.slice(2, 5))).toEqual([
			['work on paper', '–', 'less than 1 minute'],
			['keeps records about you', '–', '–'],
			['talk at an office', '4 times', '1 hour and 15 minutes'],
			['on the telephone', 'once', '2 hours']
		]);
		for (const [language, said] of [
			['nl', /zonder .* vergelijken/],
			['en', /without .* compare/]
		] as const) {
			const compared = paper('H-0002', language, {
				effort: effort.map((row) => ({ ...row, group: 'comparison' as const }))
			});
			const textIn = (one: Paper) => one.parts.find(({ id }) => id === 'hulp')?.text.join(' ') ?? '';
			expect(textIn(compared)).toMatch(said);
			expect(textIn(paper('H-0002', language, { effort }))).not.toMatch(said);
			expect(textIn(paper('H-0002', language, { effort: [] }))).not.toBe('');
		}
	});

	it('says that answers of clients are nobody’s: a paper holds none, whoever the respondent', () => {
		expect(opened.tables.clients.length).toBeGreaterThan(0);
		expect(Object.keys(opened.tables.clients[0] ?? {})).not.toContain('household');
		expect(textOf(paper('H-0002')).join(' ')).toContain('Wij weten niet welke antwoorden van u zijn.');
		expect(textOf(paper('H-0002', 'en')).join(' ')).toContain('We do not know which answers are yours.');
	});

	it('promises nobody more or less than the role files hold', () => {
		for (const [language, effort, plan] of [
			['nl', 'hulp', 'plan'],
			['en', 'help', 'plan']
		] as const) {
			const [coach = '', , researcher = ''] = rowsIn(paper('H-0002', language), 'wie').map(
				([, seen]) => seen
			);
			expect(roleContents.effort.coach === 'none').toBe(coach.includes(effort));
			for (const [table, word] of [
				['effort', effort],
				['actions', plan]
			] as const)
				expect(roleContents[table].researcher !== 'none').toBe(researcher.toLowerCase().includes(word));
		}
	});

	it('says who said what: the coach of then, or the family itself', async () => {
		const rows = rowsIn(paper('H-0002'), 'treden');
		expect(new Set(rows.map((cells) => cells[2]))).toEqual(
			new Set(['coach K3', 'uw gezin', 'coach K3 en uw gezin samen'])
		);
	});

	it('shows a family that gave no consent, or took it back, what stands about it too', async () => {
		const [{ household = '' } = {}] = await opened.engine.all({
			...{
				name: 'left',
				sql: 'SELECT household FROM households WHERE withdrawn IS NOT NULL ORDER BY 1 LIMIT 1'
			},
			...{ params: [], row: (raw: unknown) => ({ household: '', ...Object(raw) }) }
		});
		const facts = Object.fromEntries(rowsIn(paper(household), 'gezin'));
		expect(facts['U trok dat in op']).toMatch(/\d{4}$/);
	});

	it('says who may see it, until when, and what the family can do about it, in both languages', async () => {
		for (const language of ['nl', 'en'] as const) {
			const all = paper('H-0002', language);
			expect(all.parts.map(({ id }) => id)).toEqual(expect.arrayContaining(['wie', 'tot', 'rechten']));
			expect(all.parts.find(({ id }) => id === 'tot')?.text.join(' ')).toContain(
				formatDate('2016-12-31', language)
			);
			expect(rowsIn(all, 'wie')).toHaveLength(4);
		}
	});

	it('is nobody’s where the file holds no such family', () => {
		expect(dossierOf('H-9999')).toBeNull();
	});

	it('as a file holds no script and fetches nothing, whatever somebody wrote', async () => {
		const all = paper('H-0002');
		const [first] = all.parts;
		first?.text.push('<img src=x onerror=alert(1)> & "zo"');
		const html = paperHtml(all, 'nl');
		expect(html).not.toMatch(/<script|<img|<link|https?:\/\//i);
		expect(html).toContain("default-src 'none'");
		expect(html).toContain('&lt;img');
	});
});

describe('its Dutch is B1', () => {
	it('by Flesch-Douma at least 70 (fairly easy), in sentences of nine words or fewer on average and fifteen at most', async () => {
		const text = textOf(paper('H-0002')).join(' ');
		const { sentences, words, syllables } = countsOf(text);
		console.info({ fleschDouma: fleschDouma(text), sentences, words, syllables });
		expect(fleschDouma(text)).toBeGreaterThanOrEqual(70);
		expect(words / sentences).toBeLessThanOrEqual(9);
		const long = sentencesOf(text).filter((one) => wordsOf(one).length > 15);
		expect(long).toEqual([]);
	});

	it('with at most one word in twenty of four syllables or more', async () => {
		const words = wordsOf(textOf(paper('H-0002')).join(' '));
		const heavy = words.filter((one) => syllablesOf(one) >= 4);
		expect(heavy.length / words.length, heavy.join(' ')).toBeLessThanOrEqual(0.05);
	});

	it('and the measure tells plain words from the language of an office', () => {
		const office =
			'Overeenkomstig de vigerende privacywetgeving worden persoonsgegevens uitsluitend verwerkt ten behoeve van de doeleinden waarvoor zij oorspronkelijk zijn verzameld.';
		expect(fleschDouma(office)).toBeLessThan(30);
		expect(['gezin', 'trede', 'opgeschreven', 'financiën', 'nieuwe', 'bewaren'].map(syllablesOf)).toEqual([
			2, 2, 4, 4, 2, 3
		]);
	});
});
