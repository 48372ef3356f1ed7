// The family's paper holds everything that stands about the family, nothing of another, and reads as plain Dutch.
import { beforeAll, describe, expect, it } from 'vitest';
import { familyDossier } from '../../../../src/lib/subjects/households/answer/dossier.ts';
import { paperOf } from '../../../../src/lib/subjects/households/answer/paper.ts';
import { paperHtml } from '../../../../src/lib/subjects/households/compose/paper-html.ts';
import type { Paper } from '../../../../src/lib/subjects/households/words/dossier.ts';
import type { Language } from '../../../../src/lib/domain/text.ts';
import { formatDate } from '../../../../src/lib/language/format.ts';
import { openProgramme, type OpenedProgramme } from '../../../../src/lib/server/programme.ts';
import { countsOf, fleschDouma, sentencesOf, syllablesOf, wordsOf } from './readable.ts';

let opened: OpenedProgramme;
beforeAll(async () => {
	opened = await openProgramme();
}, 120_000);

function paper(household: string, language: Language = 'nl'): Paper {
	const all = dossierOf(household);
	if (all === null) throw new Error(`no ${household}`);
	return paperOf(all, opened.catalogue, language);
}
function dossierOf(household: string) {
	const { tables, catalogue } = opened;
	const own = <Row extends { household: string }>(rows: readonly Row[]) =>
		rows.filter((row) => row.household === household);
	const rows = {
		households: own(tables.households),
		assessments: own(tables.assessments),
		results: own(tables.results),
		actions: own(tables.actions),
		visit_events: []
	};
	return familyDossier(rows, catalogue, { day: '2012-01-31', retainUntil: '2016-12-31' });
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
