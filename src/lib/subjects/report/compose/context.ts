// What every part of a report is composed from, and the small things that they share.
import { nameIn, nameOf } from '../../../domain/area.ts';
import { goalOf, type ReportCatalogue } from '../../../domain/catalogue.ts';
import { goalAt, type Goal as Plan, type Indicator } from '../../../domain/indicator.ts';
import type { LifeDomainId } from '../../../domain/life-domain.ts';
import { lastDay } from '../../../domain/period.ts';
import type { NoteField } from '../../../domain/row-words.ts';
import type { Language } from '../../../domain/text.ts';
import type { OverviewIndicator, TrendFigure } from '../../../figures/overview-figure.ts';
import type { ReportFigure, ReportSection } from '../../../figures/report-figure.ts';
import { noteText } from '../figure/notes.ts';
import { formatDate } from '../../../language/format.ts';
import { roleWords } from '../../../language/area-roles.ts';
import type { PlansSaid } from '../words/method.ts';
import { reportWords, type ReportWords } from '../words/report.ts';
import type {
	Block,
	Cell,
	Column,
	DocumentSection,
	NarrativeBlock,
	TableBlock
} from '../../../report/document.ts';
import type { trendPicture } from '../../../report/pictures/trend-picture.ts';

/** True where the programme follows no families, which is not the same as hiding them. */
export const followsNobody = ({ families, overview }: ReportFigure): boolean =>
	families.length === 0 && overview.reach.followed === false;

const tellsOfApproach = ({ approach: { questions, bottlenecks } }: ReportFigure): boolean =>
	questions.length > 0 || bottlenecks.length > 0;

/** Parts that are there only where there is something to tell. */
const tells: Partial<Record<ReportSection, (figure: ReportFigure) => boolean>> = {
	families: (figure) => !followsNobody(figure),
	approach: tellsOfApproach,
	experience: ({ studies }) => Boolean(studies?.experience),
	costs: ({ studies }) => Boolean(studies?.costs)
};

/** The chosen parts; without families there is no part about them, nor one on a study that was not done or may not be shown. */
export const sectionsIn = (figure: ReportFigure): ReportSection[] =>
	figure.settings.sections.filter((one) => tells[one]?.(figure) ?? true);

/** What the programme wrote in Dutch and an English report shows as it stands: reasons, sources, measures. */
export const dutchIn = ({ trends, overview, openActions, approach }: ReportFigure): string[] =>
	[
		...new Set([
			...trends.flatMap((one) => [
				...one.breaks.flatMap((broken) => (broken.reason_en ? [] : [broken.reason])),
				...one.events.flatMap((event) => (event.title_en ? [] : [event.title])),
				...one.sources,
				one.sources.join('; ')
			]),
			...overview.sources,
			...openActions.map((one) => one.action),
			...approach.bottlenecks.flatMap((one) => [
				...[one.between, one.decides],
				...(one.what_en ? [] : [one.what]),
				...(one.outcome === null || one.outcome_en ? [] : [one.outcome])
			])
		])
	].filter((one) => one.trim() !== '');

/** Draws a trend as one `<svg>`. */
export type DrawTrend = typeof trendPicture;

export interface Composing {
	figure: ReportFigure;
	catalogue: ReportCatalogue;
	language: Language;
	words: ReportWords;
	draw: DrawTrend;
}

export const composing = (
	figure: ReportFigure,
	catalogue: ReportCatalogue,
	language: Language,
	draw: DrawTrend
): Composing => ({ figure, catalogue, language, words: reportWords[language], draw });

/** A goal with its definition and its number in the report. */
export interface Goal {
	number: number;
	row: OverviewIndicator;
	indicator: Indicator;
}

export const goalsIn = ({ figure, catalogue }: Composing): Goal[] =>
	figure.overview.indicators.flatMap((row, place) => {
		const indicator = catalogue.indicators.find((one) => one.id === row.indicator);
		return indicator ? [{ number: place + 1, row, indicator }] : [];
	});

/** By name: the goals that go by steps, and those whose plan was revised by the end of the report's quarter. */
export function plansIn(composing: Composing): PlansSaid {
	const { figure, catalogue, language } = composing;
	const { period } = figure.settings;
	const goals = goalsIn(composing).flatMap(({ row, indicator }) => {
		const area = catalogue.areas.find((one) => one.area === row.area);
		return area ? [{ name: indicator.short[language], goal: goalOf(indicator, area) }] : [];
	});
	const named = (yes: (goal: Plan) => boolean) =>
		goals.flatMap(({ name, goal }) => (yes(goal) ? [name] : []));
	return {
		stepped: named((goal) => goalAt(goal, period).target_path !== undefined),
		revised: named(({ revised = [] }) => revised.some((one) => one.until <= lastDay(period)))
	};
}

export const trendOf = ({ figure }: Composing, row: OverviewIndicator): TrendFigure | undefined =>
	figure.trends.find((one) => one.indicator === row.indicator && one.area === row.area);

export const areaName = ({ catalogue }: Composing, area: string): string => nameOf(catalogue.areas, area);

/** A sub-area by what it is: its name alone may be a code. */
export const partName = (composing: Composing, area: string): string =>
	`${roleWords[composing.language]['sub-area']} ${areaName(composing, area)}`;

export const domainName = ({ catalogue, language }: Composing, domain: LifeDomainId): string =>
	nameIn(catalogue.programme.domains, domain, language);

/** Columns by key; the first names the row, and text stands at the start. */
export const columns = (labels: Record<string, string>, ...texts: string[]): Column[] =>
	Object.entries(labels).map(([key, label], place) => ({
		key,
		label,
		align: place === 0 || texts.includes(key) ? 'start' : 'end'
	}));

/** A section that opens with its own name. */
export const section = (
	{ words }: Composing,
	id: ReportSection,
	blocks: Block[],
	newPage = true
): DocumentSection => ({
	id,
	title: words.parts[id],
	newPage,
	blocks: [{ kind: 'heading', level: 2, id: `${id}-title`, text: words.parts[id] }, ...blocks]
});

type Paragraph = Extract<Block, { kind: 'paragraph' }>;

export const paragraph = (text: string, tone: Paragraph['tone'] = 'body'): Paragraph => ({
	kind: 'paragraph',
	tone,
	text
});

/** Points under a heading of their own; nothing where there are none. */
export const list = (id: string, text: string, items: string[]): Block[] =>
	items.length === 0
		? []
		: [
				{ kind: 'heading', level: 3, id, text },
				{ kind: 'list', ordered: false, items }
			];

export const tableBlock = (
	id: string,
	caption: string,
	columns: Column[],
	rows: TableBlock['rows'],
	notes: string[] = []
): TableBlock => ({ kind: 'table', id, caption, columns, rows, notes });

export const tableRow = (...cells: Cell[]): TableBlock['rows'][number] => ({ level: 0, cells });

/** A text that is a date alone is written as one. */
export const written = <Text extends string | null>(text: Text, language: Language): Text | string =>
	text !== null && /^\d{4}-\d\d-\d\d$/.test(text.trim()) ? formatDate(text.trim(), language) : text;

/** The leader's texts about a goal or about the whole, with what is still owed. */
export function narrative(
	{ figure, words, language }: Composing,
	id: string,
	caption: string,
	about: { indicator: string | null; field: NoteField; label?: string }[]
): NarrativeBlock {
	return {
		kind: 'narrative',
		id,
		caption,
		entries: about.map(({ indicator, field, label }) => ({
			indicator,
			field,
			label: label ?? words.fields[field],
			text: written(noteText(figure.notes, indicator, field), language),
			required: figure.required.some((one) => one.indicator === indicator && one.field === field)
		}))
	};
}
