// A report small enough to freeze a hundred times: real figures of the demonstration, a document by hand.
import { answerOverview } from '../../src/lib/subjects/overview/answer.ts';
import { answerTrend } from '../../src/lib/subjects/indicator/answer.ts';
import type { Language } from '../../src/lib/domain/text.ts';
import { defaultView } from '../../src/lib/domain/view.ts';
import type { ReportFigure } from '../../src/lib/figures/report-figure.ts';
import type { Block, Cell, ReportDocument, TableBlock } from '../../src/lib/report/document.ts';
import { controlCode } from '../../src/lib/domain/control-code.ts';
import { reportCsv } from '../../src/lib/report/csv/report-csv.ts';
import { reportDocx } from '../../src/lib/report/docx/report-docx.ts';
import {
	draftOf,
	freeze,
	type FrozenMark,
	type FrozenReport,
	type Output,
	type ToFreeze
} from '../../src/lib/report/freeze/freeze.ts';
import { reportHtml } from '../../src/lib/report/html/report-html.ts';
import { reportXlsx } from '../../src/lib/report/xlsx/report-xlsx.ts';
import { drawnOnce } from './drawn-once.ts';
import { formatValue } from '../../src/lib/language/format.ts';
import { openProgramme, type OpenedProgramme } from '../../src/lib/server/programme.ts';
import { reportSources } from '../../src/lib/server/report-sources.ts';

export const quarter = '2011-Q1';

/** The first two goals of a programme in one quarter. */
export async function smallFigure(programme: OpenedProgramme, period = quarter): Promise<ReportFigure> {
	const { engine, catalogue, periods } = programme;
	const view = defaultView(catalogue);
	const whole = await answerOverview(engine, catalogue, period, view, periods);
	const indicators = whole.indicators.slice(0, 2);
	const overview = { ...whole, indicators, rail: [] };
	const trends = await Promise.all(
		indicators.map(({ indicator }) => answerTrend(engine, catalogue, indicator, period, view))
	);
	return {
		settings: { period, ...view, sections: ['summary', 'goals'] },
		programme: catalogue.programme.id,
		synthetic: catalogue.programme.synthetic,
		overview,
		trends,
		families: [],
		threshold: catalogue.programme.threshold,
		earlier: [],
		notes: [
			{
				period,
				indicator: null,
				field: 'summary',
				text: 'Wij vragen een besluit.\nVoor 1 juni.',
				author: 'Projectleider',
				date: '2011-04-20'
			},
			{
				period,
				indicator: indicators[0]?.indicator ?? null,
				field: 'cause',
				text: '=SOM(A1) is geen oorzaak; "wachtlijsten", zeggen de clubs',
				author: 'Projectleider',
				date: '2011-04-20'
			}
		],
		openActions: [],
		approach: { questions: [], bottlenecks: [] },
		required: []
	};
}

const word = (text: string): Cell => ({ kind: 'text', value: text, text });

function goalsTable(figure: ReportFigure, language: Language): TableBlock {
	const share = (value: number | null, hidden = false): Cell => ({
		kind: 'share',
		value,
		text: hidden ? '.' : formatValue(value, 'proportion', 1, language),
		hidden,
		about: { field: 'value' }
	});
	return {
		kind: 'table',
		id: 'goals',
		caption: 'Stand van de doelen',
		columns: [
			{ key: 'goal', label: 'Doel', align: 'start' },
			{ key: 'baseline', label: 'Nulmeting', align: 'end' },
			{ key: 'now', label: 'Nu', align: 'end' }
		],
		rows: figure.overview.indicators.map((one) => ({
			level: 0,
			cells: [word(one.indicator), share(one.baseline), share(one.value, one.hidden)]
		})),
		notes: ['Een punt betekent: verborgen.']
	};
}

const svgOf = (figure: ReportFigure): string =>
	`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"><path d="M 10 20 L 30 40.5"/>${(
		figure.trends[0]?.series[0]?.points ?? []
	)
		.map(({ value }, at) => `<text x="${at * 10}" y="50">${formatValue(value, 'proportion', 1, 'nl')}</text>`)
		.join('')}</svg>`;

export function smallDocument(
	figure: ReportFigure,
	frozen: FrozenMark,
	language: Language = 'nl'
): ReportDocument {
	const goals = goalsTable(figure, language);
	const points = figure.trends[0]?.series[0]?.points ?? [];
	const blocks: Block[] = [
		{
			kind: 'heading',
			level: 2,
			id: 'stand',
			text: 'Eén doel ligt op koers',
			status: { code: null, word: 'Niet te zeggen' }
		},
		{ kind: 'paragraph', tone: 'lead', text: 'Wij vragen de stuurgroep te besluiten over doel 2.' },
		{ kind: 'list', ordered: true, items: ['Stem in met de bijsturing.', 'Neem kennis van de breuk.'] },
		goals,
		{
			kind: 'figure',
			id: 'trend-1',
			caption: 'Figuur 1',
			subtitle: 'Per kwartaal.',
			sentence: 'Het cijfer daalde.',
			svg: svgOf(figure),
			width: 300,
			height: 100,
			source: 'Bron: verzonnen.',
			table: {
				kind: 'table',
				id: 'trend-1-points',
				caption: 'Cijfers bij figuur 1',
				columns: [
					{ key: 'period', label: 'Kwartaal', align: 'start' },
					{ key: 'value', label: 'Waarde', align: 'end' }
				],
				rows: points.map(({ period, value }) => ({
					level: 0,
					cells: [word(period), { kind: 'share', value, text: formatValue(value, 'proportion', 1, language) }]
				})),
				notes: []
			}
		},
		{
			kind: 'narrative',
			id: 'toelichting',
			caption: 'Toelichting',
			entries: figure.notes.map(({ indicator, field, text }) => ({
				indicator,
				field,
				label: field === 'cause' ? 'Oorzaak' : 'Samenvatting',
				text,
				required: false
			}))
		},
		{
			kind: 'pair',
			id: 'lampen',
			left: { title: 'Uitvoering', subtitle: 'Oordeel', rows: [{ label: 'Tijd', cell: word('op schema') }] },
			right: {
				title: 'Uitkomst',
				subtitle: 'Berekend',
				rows: [{ label: 'Op koers', cell: { kind: 'count', value: 1, text: '1' } }]
			}
		}
	];
	return {
		language,
		title: 'Verantwoording',
		subtitle: 'Proef',
		name: `verantwoording-${figure.settings.period}`,
		synthetic: { claim: 'Synthetisch.', sentence: 'Alles is verzonnen.' },
		state: 'frozen',
		stateText: `Vastgelegd op ${frozen.on}, controlecode ${controlCode(frozen.hash)}.`,
		foot: `vastgelegd ${frozen.on} · controlecode ${controlCode(frozen.hash)}`,
		sections: [{ id: 'summary', title: 'Samenvatting', newPage: true, blocks }],
		dictionary: {
			kind: 'table',
			id: 'dictionary',
			caption: 'Woordenlijst',
			columns: [
				{ key: 'field', label: 'Veld', align: 'start' },
				{ key: 'meaning', label: 'Betekenis', align: 'start' }
			],
			rows: [{ level: 0, cells: [word('value'), word('=1+1 is geen formule')] }],
			notes: []
		}
	};
}

/** What the demonstration's small report is frozen from; its release too. */
export async function toFreeze(folder?: string, period = quarter): Promise<ToFreeze> {
	const programme = await openProgramme(folder);
	const figure = await smallFigure(programme, period);
	return {
		figure,
		document: (frozen) => smallDocument(figure, frozen),
		sources: reportSources(programme),
		release: programme.release,
		on: '2011-04-20'
	};
}

/** Every file of a report, as the page makes them. */
export async function outputsOf(document: ReportDocument): Promise<Output[]> {
	const { name } = document;
	return [
		{ name: `${name}.docx`, bytes: await reportDocx(document, { rasterise: drawnOnce }) },
		{ name: `${name}.xlsx`, bytes: await reportXlsx(document) },
		{ name: `${name}.html`, bytes: new TextEncoder().encode(await reportHtml(document)) },
		{ name: `${name}.csv.zip`, bytes: await reportCsv(document) }
	];
}

/** Frozen as the page freezes it, with every file. */
export async function wholeOf(input: ToFreeze): Promise<FrozenReport> {
	const draft = draftOf(input);
	return freeze(draft, await outputsOf(draft.document));
}

/** With nothing but its parts. */
export const partsOnly = (input: ToFreeze): FrozenReport => freeze(draftOf(input));
