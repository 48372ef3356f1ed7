// The guide and the summary: how to read the report, where the goals stand, the two lights and what is asked.
import { formatConfidence, listOf } from '../../../language/format.ts';
import { outlookGroups } from '../../../language/outlook.ts';
import { overviewWords, statusMeanings, statusWords, type StatusWord } from '../../../language/overview.ts';
import { weightedWords } from '../../../language/spread.ts';
import { workersOf } from '../../../language/workers.ts';
import { reportGuideWords } from '../words/guide.ts';
import { noteText } from '../figure/notes.ts';
import type { ReportSection } from '../../../figures/report-figure.ts';
import type { OverviewIndicator } from '../../../figures/overview-figure.ts';
import {
	areaName,
	columns,
	goalsIn,
	list,
	narrative,
	paragraph,
	partName,
	plansIn,
	section,
	sectionsIn,
	tableBlock,
	tableRow,
	trendOf,
	type Composing,
	type Goal
} from './context.ts';
import { countCell, statusCell, textCell, valueCell } from '../../../report/document-cells.ts';
import type { Block, DocumentSection, PairBlock, TableBlock } from '../../../report/document.ts';

const order: StatusWord[] = ['reached', 'on-track', 'uncertain', 'off-track', 'none'];

/** Of each chosen part that needs it, what it holds. */
const partsNamed = ({ figure, language }: Composing): string[] => {
	const said: Partial<Record<ReportSection, string>> = reportGuideWords[language].order;
	return sectionsIn(figure).flatMap((one) => said[one] ?? []);
};

export function guideSection(composing: Composing): DocumentSection {
	const { figure, catalogue, language } = composing;
	const said = reportGuideWords[language];
	const name = catalogue.programme.name[language];
	return section(composing, 'guide', [
		paragraph(said.about(name, figure.settings.period, areaName(composing, figure.settings.area)), 'lead'),
		...list('guide-parts', said.parts, partsNamed(composing)),
		...list('guide-reading', said.reading, [
			said.lamps,
			said.path(plansIn(composing).stepped.length > 0),
			said.margin(formatConfidence(figure.settings.confidence, language)),
			said.hidden(figure.threshold),
			said.provisional,
			...(language === 'en' ? [reportGuideWords.en.dutch] : [])
		]),
		tableBlock(
			'statuses',
			said.statuses,
			columns({ status: said.status, meaning: said.meaning }, 'meaning'),
			order.map((code) =>
				tableRow(
					statusCell(code === 'none' ? null : code, { field: 'status' }, language),
					textCell(statusMeanings[language][code])
				)
			)
		)
	]);
}

export function summarySection(composing: Composing): DocumentSection {
	const { figure, language, words } = composing;
	const { overview, notes } = figure;
	const [finding = '', ...rest] = overview.summary[language].split(/(?<=\.) /);
	const asked = goalsIn(composing).filter(({ row }) => noteText(notes, row.indicator, 'action') !== null);
	const lead = [
		...rest,
		overviewWords[language].caveat(
			overview.compare.length,
			workersOf(composing.catalogue.programme, language)
		),
		...(asked.length > 0 ? [words.summary.ask(asked.map((one) => one.number))] : [])
	];
	return {
		id: 'summary',
		title: words.parts.summary,
		newPage: true,
		blocks: [
			{ kind: 'heading', level: 2, id: 'summary-title', text: finding.replace(/\.$/, '') },
			paragraph(lead.join(' '), 'lead'),
			narrative(composing, 'summary-note', words.ofLeader, [{ indicator: null, field: 'summary' }]),
			goalsTable(composing),
			...outlooksOf(composing),
			{ kind: 'heading', level: 3, id: 'lights', text: words.summary.lamps },
			lights(composing),
			{ kind: 'heading', level: 3, id: 'asked', text: words.summary.asked },
			...askedOf(composing, asked)
		]
	};
}

/** Which goals will be met, uncertain, or not, if nothing new happens. */
function outlooksOf(composing: Composing): Block[] {
	const { language } = composing;
	const goals = goalsIn(composing).map(({ row, indicator }) => ({
		name: indicator.short[language],
		outlook: row.outlook
	}));
	const said = outlookGroups(goals, language);
	return said === '' ? [] : [paragraph(said)];
}

function goalsTable(composing: Composing): TableBlock {
	const { figure, catalogue, language, words } = composing;
	const { compare } = figure.overview;
	const goals = goalsIn(composing);
	const said = words.summary;
	const roles = catalogue.areas.filter((one) => compare.includes(one.area)).map((one) => one.role);
	const controls = roles.every((role) => role === 'control');
	const waves = goals
		.filter(({ row }) => row.frequency !== 'quarter')
		.map(({ indicator }) => indicator.name[language]);
	const provisional = goals.some(({ row }) => [row, ...row.subareas].some((one) => one.provisional));
	const heads = { ...said.columns, ...(!controls && { control: said.compared }) };
	return tableBlock(
		'goals-status',
		said.table(goals.length),
		columns(heads, 'status'),
		goals.flatMap((goal) => [
			{ level: 0 as const, cells: goalCells(composing, goal, goal.row) },
			...goal.row.subareas.map((part) => ({ level: 1 as const, cells: goalCells(composing, goal, part) }))
		]),
		[
			[
				...(provisional ? [said.provisional] : []),
				said.hidden(figure.threshold),
				...(compare.length > 0 ? [said.control(compare.map((one) => areaName(composing, one)))] : []),
				...(waves.length > 0 ? [said.waves(waves, waves.length > 1)] : []),
				...samplesNoted(composing, goals)
			].join(' ')
		]
	);
}

/** Which goals rest on weighted answers, and which of the figures are unreliable. */
function samplesNoted({ language }: Composing, goals: Goal[]): string[] {
	const words = weightedWords[language];
	const named = (of: (row: OverviewIndicator) => boolean) =>
		goals.flatMap(({ row, indicator }) => (of(row) ? [indicator.name[language]] : []));
	const weighted = named((row) => row.nEffective !== undefined);
	const unreliable = named((row) => row.reliable === false);
	return [
		...(weighted.length > 0 ? [words.weightedGoals(listOf(weighted, language))] : []),
		...(unreliable.length > 0 ? [words.unreliableGoals(listOf(unreliable, language))] : [])
	];
}

function goalCells(composing: Composing, { number, indicator }: Goal, row: OverviewIndicator) {
	const { figure, language } = composing;
	const { period } = figure.overview;
	const trend = trendOf(composing, row);
	const own = trend?.series[0]?.points ?? [];
	const about = (field: string, at: string = period) => ({
		indicator: row.indicator,
		area: row.area,
		period: at,
		field
	});
	const value = (
		amount: number | null,
		field: string,
		at?: string,
		marks?: { hidden?: boolean; provisional?: boolean }
	) => valueCell(amount, indicator, about(field, at), language, marks);
	const whole = row.area === figure.overview.area;
	const before = own.find((one) => one.period === row.previousPeriod);
	const together = trend?.pooled?.points.find((one) => one.period === period);
	return [
		textCell(whole ? `${number} · ${indicator.name[language]}` : partName(composing, row.area)),
		value(row.baseline, 'baseline'),
		value(row.previous, 'previous', row.previousPeriod ?? undefined, { hidden: before?.hidden ?? false }),
		value(row.value, 'value', undefined, row),
		value(row.target, 'target'),
		value(row.control?.value ?? null, 'control', undefined, { hidden: together?.hidden ?? false }),
		statusCell(row.status, about('status'), language)
	];
}

function lights({ figure, language, words }: Composing): PairBlock {
	const { overview, notes } = figure;
	const said = words.summary;
	return {
		kind: 'pair',
		id: 'two-lights',
		left: {
			title: said.process,
			subtitle: said.processSub,
			rows: (['time', 'money', 'quality'] as const).map((field) => {
				const text = noteText(notes, null, field);
				return {
					label: words.fields[field],
					// So that a page knows which judgement to let be written here.
					cell: { kind: 'text', value: text, text: text ?? words.notWritten, about: { field } }
				};
			})
		},
		right: {
			title: said.outcome,
			subtitle: said.outcomeSub,
			rows: order.map((code) => ({
				label: statusWords[language][code],
				cell: countCell(
					{ value: overview.tally[code], hidden: false },
					{ area: overview.area, period: overview.period, field: `tally-${code}` },
					language
				)
			}))
		}
	};
}

/** What the texts and the figures of this quarter ask for, and nothing else. */
function askedOf(composing: Composing, asked: Goal[]): Block[] {
	const { figure, language, words } = composing;
	const said = words.summary;
	const items = [
		...asked.map(({ number, indicator }) => said.approve(number, indicator.name[language])),
		...(noteText(figure.notes, null, 'action') === null ? [] : [said.approveWhole]),
		...goalsIn(composing).flatMap(({ number, row }) =>
			row.break ? [said.broken(number, row.break.period)] : []
		),
		...(figure.openActions.length > 0 ? [said.open(figure.openActions.length)] : [])
	];
	return items.length > 0 ? [{ kind: 'list', ordered: true, items }] : [paragraph(said.nothing)];
}
