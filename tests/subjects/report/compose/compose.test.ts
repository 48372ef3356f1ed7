// The report as a document: every number is that of the figures, in both languages, in every quarter and for any programme.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerOverview } from '../../../../src/lib/subjects/overview/answer.ts';
import { answerReport } from '../../../../src/lib/subjects/report/answer.ts';
import { answerTrend } from '../../../../src/lib/subjects/indicator/answer.ts';
import { defaultView } from '../../../../src/lib/domain/view.ts';
import type { OverviewFigure, TrendFigure } from '../../../../src/lib/figures/overview-figure.ts';
import { reportSections } from '../../../../src/lib/figures/report-figure.ts';
import { defaultSettings } from '../../../../src/lib/subjects/report/figure/settings.ts';
import { formatDifference, formatValue } from '../../../../src/lib/language/format.ts';
import { composeReport } from '../../../../src/lib/subjects/report/compose/compose.ts';
import type { About, Cell } from '../../../../src/lib/report/document.ts';
import { openProgramme, type OpenedProgramme } from '../../../../src/lib/server/programme.ts';
import { wilson } from '../../../../src/lib/statistics/wilson.ts';
import { bareProgramme, cellsOf, demonstration, idsOf, reportOf } from '../report-programmes.ts';

let programme: OpenedProgramme;
let bare: OpenedProgramme;
let remove = (): void => undefined;
beforeAll(async () => {
	programme = await demonstration();
	({ programme: bare, remove } = await bareProgramme());
}, 240_000);
afterAll(() => remove());

const quarters = ['2008-Q1', '2010-Q4', '2011-Q1', '2011-Q4'];

/** The figures as `npm run figures -- overview` and `-- trend` give them. */
async function figuresOf({ engine, catalogue }: OpenedProgramme, period: string) {
	const view = defaultView(catalogue);
	const overview = await answerOverview(engine, catalogue, period, view);
	const rows = overview.indicators.flatMap((one) => [one, ...one.subareas]);
	const trends = await Promise.all(
		rows.map((row) =>
			answerTrend(
				engine,
				catalogue,
				row.indicator,
				period,
				row.area === view.area ? view : { ...view, area: row.area, compare: [] }
			)
		)
	);
	return { overview, rows, trends };
}

/** The number that a cell about a goal should hold. */
function goalNumber(about: About, rows: OverviewFigure['indicators'], trends: TrendFigure[]): unknown {
	const { indicator, area, period, field } = about;
	const row = rows.find((one) => one.indicator === indicator && one.area === area);
	const trend = trends.find((one) => one.indicator === indicator && one.area === area);
	if (field === 'retrieved') return undefined;
	const point = trend?.series[0]?.points.find((one) => one.period === period);
	const [from] = trend?.path ?? [];
	const ahead = trend?.ahead.find((one) => one.period === period);
	const bound = (level: number, side: 'lower' | 'upper') =>
		ahead?.ranges.find((one) => one.level === level)?.[side];
	switch (field) {
		case 'outlook-middle':
			return ahead?.middle;
		case 'outlook-lower-50':
			return bound(0.5, 'lower');
		case 'outlook-upper-50':
			return bound(0.5, 'upper');
		case 'outlook-lower-80':
			return bound(0.8, 'lower');
		case 'outlook-upper-80':
			return bound(0.8, 'upper');
		case 'baseline':
			return from?.value;
		case 'target':
			return trend?.path.at(-1)?.value;
		case 'path':
			return trend?.path.find((one) => one.period === period)?.value ?? null;
		case 'control':
			return trend?.pooled?.points.find((one) => one.period === period)?.value ?? null;
		case 'value':
		case 'previous':
			return point?.value ?? null;
		case 'lower':
		case 'upper':
			return point?.[field] ?? null;
		case 'status':
		case 'change':
		case 'numerator':
		case 'denominator':
		case 'n':
			return row?.[field] ?? null;
		default:
			throw new Error(`no such number: ${field}`);
	}
}

/** The number that a cell about families should hold: a cell of the release, or worked out from two of them. */
function familyNumber({ release }: OpenedProgramme, about: About): unknown {
	const { area = null, period, domain, result, field } = about;
	const count = (counts: string, subject: string | null, cell: string): number | null =>
		release?.tables
			.find((one) => one.counts === counts)
			?.cells.find(
				(one) => one.subject === subject && one.area === area && one.period === period && one.cell === cell
			)?.value ?? null;
	if (result !== undefined) {
		const [met, applicable] = [count('results', result, 'met'), count('results', result, 'applicable')];
		if (field === 'met') return met;
		if (field === 'applicable') return applicable;
		if (met === null || applicable === null) return null;
		const all = wilson({ numerator: met, denominator: applicable, confidence: 0.95 });
		return { value: all.value, lower: all.lower, upper: all.upper }[field];
	}
	if (domain !== undefined) return count('ladder', domain, field);
	if (field.startsWith('plan-')) return count('plan', field.slice('plan-'.length), 'households');
	return count('reach', null, field);
}

const isEmpty = (cell: Cell) => cell.about === undefined || cell.about.period === undefined;

describe.each(quarters)('every number of the report of %s', (period) => {
	it('is that of the figures', { timeout: 120_000 }, async () => {
		const { document } = await reportOf(programme, period);
		const { overview, rows, trends } = await figuresOf(programme, period);
		const seen = new Set<string>();
		for (const { at, cell } of cellsOf(document)) {
			const { about } = cell;
			if (about === undefined || isEmpty(cell)) {
				expect([at, cell.kind === 'text' || cell.kind === 'status']).toEqual([at, true]);
				continue;
			}
			seen.add(about.field);
			if (about.field.startsWith('tally-')) {
				const tally: Record<string, number> = overview.tally;
				expect([at, cell.value]).toEqual([at, tally[about.field.slice('tally-'.length)]]);
			} else if (about.indicator !== undefined) {
				const wanted = goalNumber(about, rows, trends);
				if (wanted !== undefined) expect([at, cell.value]).toEqual([at, wanted]);
			} else if (about.area === overview.area) {
				const { followed: _followed, ...counted } = overview.reach;
				const reach: Record<string, { value: number | null }> = counted;
				expect([at, cell.value]).toEqual([at, reach[about.field]?.value]);
			} else expect([at, cell.value]).toEqual([at, familyNumber(programme, about)]);
		}
		expect(seen.size).toBeGreaterThan(15);
	});

	it('is written as people read it, and a hidden one is a full stop without a value', async () => {
		const { document } = await reportOf(programme, period);
		for (const { at, cell } of cellsOf(document)) {
			if (cell.hidden) expect([at, cell.value, cell.text]).toEqual([at, null, '.']);
			else if (cell.kind === 'share' || cell.kind === 'score') {
				const kind = cell.kind === 'share' ? 'proportion' : 'mean';
				const value = typeof cell.value === 'number' ? cell.value : null;
				const written =
					cell.about?.field === 'change'
						? formatDifference(value, kind, cell.decimals ?? 1, 'nl')
						: formatValue(value, kind, cell.decimals ?? 1, 'nl');
				expect([at, cell.text]).toEqual([at, written]);
			}
		}
	});
});

describe('in either language', () => {
	it.each(quarters)('%s has the same ids, cells and numbers', async (period) => {
		const [nl, en] = await Promise.all([reportOf(programme, period), reportOf(programme, period, 'en')]);
		const told = (document: typeof nl.document) =>
			cellsOf(document).map(({ at, cell }) => ({
				at,
				kind: cell.kind,
				hidden: cell.hidden ?? false,
				about: cell.about,
				value: cell.kind === 'text' ? null : cell.value
			}));
		expect(told(en.document)).toEqual(told(nl.document));
		expect(idsOf(en.document)).toEqual(idsOf(nl.document));
	});

	it('no id stands twice, and each is a slug', async () => {
		for (const period of quarters) {
			const ids = idsOf((await reportOf(programme, period)).document);
			expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
			expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
		}
	});

	it('the dictionary knows every field', async () => {
		const { document } = await reportOf(programme, '2010-Q4');
		const known = document.dictionary.rows.map((row) => row.cells[0]?.value);
		const used = new Set(cellsOf(document).flatMap(({ cell }) => cell.about?.field ?? []));
		expect([...used].filter((field) => !known.includes(field))).toEqual([]);
	});

	it('no word is left open', async () => {
		for (const language of ['nl', 'en'] as const) {
			const { document } = await reportOf(programme, '2011-Q4', language);
			expect(JSON.stringify(document)).not.toMatch(/undefined|\bNaN\b|\[object/);
		}
	});
});

describe('the document', () => {
	it('has the chosen sections in their order, one for each goal', async () => {
		const { document, figure } = await reportOf(programme, '2011-Q1');
		const goals = figure.overview.indicators.map((one) => `goal-${one.indicator}`);
		expect(document.sections.map((one) => one.id)).toEqual(
			reportSections
				// Nobody asked what the other studies tell.
				.filter((one) => one !== 'experience' && one !== 'costs')
				.flatMap((one): string[] => (one === 'goals' ? goals : [one]))
		);
		const settings = { ...figure.settings, sections: ['summary', 'risks'] as const };
		const few = composeReport(
			{ ...figure, settings: { ...settings, sections: [...settings.sections] } },
			programme.catalogue,
			'nl',
			null
		);
		expect(few.sections.map((one) => one.id)).toEqual(['summary', 'risks']);
	});

	it('has rows as wide as their head, and a first cell that names the row', async () => {
		const { document } = await reportOf(programme, '2010-Q4');
		for (const block of document.sections.flatMap((one) => one.blocks)) {
			const table = block.kind === 'table' ? block : block.kind === 'figure' ? block.table : null;
			for (const row of table?.rows ?? []) {
				expect([table?.id, row.cells.length]).toEqual([table?.id, table?.columns.length]);
				expect(row.cells[0]?.text).not.toBe('');
			}
		}
	});

	it('says on every page whether it is a draft, what is missing, and that it is synthetic', async () => {
		const { document, figure } = await reportOf(programme, '2011-Q1', 'nl', { notes: [] });
		expect(figure.required.every((one) => one.missing)).toBe(true);
		expect(document.state).toBe('concept');
		expect(document.stateText).toBe(`Concept. Nog ${figure.required.length} verplichte teksten ontbreken.`);
		expect(document.foot).toBe('Synthetische demonstratiegegevens · concept');
		expect(document.synthetic?.claim).toBe('Synthetische demonstratiegegevens.');
		const frozen = composeReport(figure, programme.catalogue, 'nl', {
			on: '2011-04-20',
			hash: '7c1e09ab123456789abcdef0'.padEnd(64, '5')
		});
		expect(frozen.foot).toBe(
			'Synthetische demonstratiegegevens · vastgelegd 20-4-2011 · controlecode 7c1e 09ab 1234 5678 9abc def0'
		);
	});

	it('asks of the steering group only what the texts and the figures ask', async () => {
		const asked = async (notes?: []) => {
			const { document } = await reportOf(programme, '2011-Q1', 'nl', { notes });
			const blocks = document.sections.find((one) => one.id === 'summary')?.blocks ?? [];
			const list = blocks[blocks.findIndex((one) => one.kind === 'heading' && one.id === 'asked') + 1];
			return list?.kind === 'list' ? list.items : [];
		};
		expect(await asked()).toContain(
			'Stem in met de bijsturing bij doel 5: Lid van een sportclub, 6–17 jaar.'
		);
		const without = await asked([]);
		expect(without.filter((one) => one.startsWith('Stem in'))).toEqual([]);
		expect(without).toContainEqual(expect.stringMatching(/^Neem kennis van de breuk bij doel 3/));
		expect(without).toContainEqual(expect.stringMatching(/^Neem kennis van twee maatregelen/));
	});
});

describe('a quarter’s report', () => {
	it('reads nothing that came later, so that it is the same next year', async () => {
		const { figure } = await reportOf(programme, '2010-Q4');
		const later = figure.trends
			.flatMap((one) => [...one.series, ...one.others, ...(one.pooled ? [one.pooled] : [])])
			.flatMap((one) => one.points)
			.filter((point) => point.period > '2010-Q4');
		expect(later).toEqual([]);
		expect(figure.trends.every((one) => (one.retrieved ?? '') < '2011-04')).toBe(true);
	});

	it('shows what the release at hand shows, whichever way the cells come in', async () => {
		const published = await reportOf(programme, '2010-Q4');
		const given = await reportOf(programme, '2010-Q4', 'nl', { release: programme.release ?? undefined });
		expect(given.figure.families).toEqual(published.figure.families);
		expect(given.figure.overview.reach).toEqual(published.figure.overview.reach);
		expect(given.figure.overview.tree).toEqual(published.figure.overview.tree);
		expect(given.figure.families.map((one) => one.area)).toEqual([null, 'nieuwe-velve', 'lindenhof']);
		const odd = await reportOf(programme, '2011-Q1');
		expect(odd.figure.families.map((one) => one.area)).toEqual([null]);
	});

	it('brings back the measures of the quarter before that it does not take up itself', async () => {
		const { figure } = await reportOf(programme, '2011-Q4');
		const own = figure.notes.filter((one) => one.field === 'action').map((one) => one.indicator);
		expect(figure.openActions.length).toBeGreaterThan(0);
		for (const { indicator, since } of figure.openActions) {
			expect(since).toBe('2011-Q1');
			expect(own).not.toContain(indicator);
		}
	});

	it('of before the start has no family and no status, and says why', async () => {
		const { figure, document } = await reportOf(programme, '2008-Q1');
		expect(figure.families).toEqual([]);
		expect(figure.overview.tally.none).toBe(figure.overview.indicators.length);
		const families = document.sections.find((one) => one.id === 'families')?.blocks ?? [];
		expect(families).toContainEqual(expect.objectContaining({ text: 'Over gezinnen zijn geen cijfers.' }));
	});

	it('tells the plan of approach by kind of item, and hides what may not leave', async () => {
		const cell = (subject: string, value: number | null, area: string | null = null) => ({
			table: 'plan-van-aanpak',
			counts: 'plan' as const,
			subject,
			area,
			period: '2010-Q4',
			cell: 'households' as const,
			value,
			hidden: value === null
		});
		const cells = [cell('agreement', 41), cell('support', 33), cell('reward', null), cell('sanction', 12)];
		const { document } = await reportOf(programme, '2010-Q4', 'nl', { cells });
		const told = cellsOf(document).filter(({ cell: { about } }) => about?.field.startsWith('plan-'));
		expect(told.map(({ cell: { about, value, text } }) => [about?.field, value, text])).toEqual([
			['plan-agreement', 41, '41'],
			['plan-support', 33, '33'],
			['plan-reward', null, '.'],
			['plan-sanction', 12, '12']
		]);
	});

	it('of every area can be made, also one without a goal', async () => {
		const { engine, catalogue } = programme;
		for (const { area } of catalogue.areas) {
			const settings = { ...defaultSettings(catalogue, '2010-Q4'), area, compare: [] };
			const figure = await answerReport(engine, catalogue, { settings });
			const document = composeReport(figure, catalogue, 'en', null);
			expect(document.sections.length).toBeGreaterThan(reportSections.length);
			expect(JSON.stringify(document)).not.toMatch(/undefined|NaN/);
		}
	});

	it('of one part of the neighbourhood has its own numbers', async () => {
		const { engine, catalogue } = programme;
		const settings = { ...defaultSettings(catalogue, '2011-Q1'), area: 'lindenhof' };
		const figure = await answerReport(engine, catalogue, { settings });
		const document = composeReport(figure, catalogue, 'nl', null);
		expect(document.subtitle).toMatch(/Lindenhof$/);
		expect(document.name).toContain('lindenhof');
		const table = document.sections
			.flatMap((one) => one.blocks)
			.find((one) => one.kind === 'table' && one.id === 'goals-status');
		expect(table?.kind === 'table' && table.rows[0]?.cells[3]?.about?.area).toBe('lindenhof');
	});
});

describe("the leader's own light", () => {
	it.each(['nl', 'en'] as const)('names the note of each judgement, in %s', async (language) => {
		const about = { period: '2011-Q1', indicator: null, author: 'M. Bos', date: '2011-04-20' };
		const texts = { quality: 'Goed werk.', time: 'Op tijd.', money: 'Te duur.' };
		const notes = (['quality', 'time', 'money'] as const).map((field) => ({
			...about,
			field,
			text: texts[field]
		}));
		const { document } = await reportOf(programme, '2011-Q1', language, { notes });
		const pair = document.sections.flatMap((one) => one.blocks).find((one) => one.kind === 'pair');
		if (pair?.kind !== 'pair') throw new Error('the summary has two lights');
		const judged = pair.left.rows.map(({ cell }) => [cell.about?.field, cell.value]);
		expect(Object.fromEntries(judged)).toEqual(texts);
	});
});

describe('another programme', () => {
	it('names the goals that go by steps, and those whose plan was revised, as the plan stood in its quarter', async () => {
		const { figure } = await reportOf(programme, '2010-Q4');
		const reason = { nl: 'Het plan is bijgesteld.', en: 'The plan was adjusted.' };
		const target_path = [{ by: '2009-Q4', value: 0.07 }];
		const told = (of: (id: string) => object, period = '2010-Q4') => {
			const indicators = programme.catalogue.indicators.map((one) => ({ ...one, ...of(one.id) }));
			const at = { ...figure, settings: { ...figure.settings, period } };
			const { sections } = composeReport(at, { ...programme.catalogue, indicators }, 'nl', null);
			const text = JSON.stringify(sections.filter((one) => one.id === 'guide' || one.id === 'method'));
			return {
				steps: /Bij ([^"]*) gaat zij in treden/.exec(text)?.[1] ?? null,
				revised: /Bij ([^"]*) is het plan herzien/.exec(text)?.[1] ?? null,
				guide: text.includes('of in treden waar het plan die noemt')
			};
		};
		expect(told(() => ({}))).toEqual({ steps: null, revised: null, guide: false });
		const wwb = (more: object) => (id: string) => (id === 'wwb-uitkering' ? more : {});
		expect(told(wwb({ target_path }))).toEqual({ steps: 'WWB', revised: null, guide: true });
		const revised = [{ until: '2010-06-30', reason, target: 0.06, target_path }];
		expect(told(wwb({ revised }))).toEqual({ steps: null, revised: 'WWB', guide: false });
		// Before the day of the change nobody knew of it, and the steps of then held.
		expect(told(wwb({ revised }), '2010-Q1')).toEqual({ steps: 'WWB', revised: null, guide: true });
	});

	it('with an eighth goal and without families or texts is reported all the same', async () => {
		const { figure, document } = await reportOf(bare, '2011-Q1');
		expect(figure.families).toEqual([]);
		expect(figure.openActions).toEqual([]);
		expect(figure.notes).toEqual([]);
		expect(document.sections.map((one) => one.id)).toContain('goal-schone-straat');
		const eighth = cellsOf(document).filter(({ cell }) => cell.about?.indicator === 'schone-straat');
		expect(eighth.find(({ cell }) => cell.about?.field === 'value')?.cell).toMatchObject({
			value: 0.5,
			text: '50,0%',
			provisional: true
		});
		expect(cellsOf(document).some(({ cell }) => cell.about?.result !== undefined)).toBe(false);
		const [first] = document.sections.find((one) => one.id === 'summary')?.blocks ?? [];
		expect(first?.kind === 'heading' && first.text).toMatch(/^Nog geen doel is gehaald/);
		expect(Object.values(figure.overview.tally).reduce((sum, one) => sum + one)).toBe(8);
	});
	it('is opened once', () => expect(openProgramme(bare.folder)).resolves.toBe(bare));
});
