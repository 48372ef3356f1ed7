// What the data of built pages say, one statement a key: read from the pages' own objects, by nothing that gathers consequences.
import { createHash } from 'node:crypto';
import type { Amount, Consequence, Saying } from '../../../src/lib/domain/consequence.ts';
import type {
	OverviewFigure,
	OverviewIndicator,
	TrendFigure
} from '../../../src/lib/figures/overview-figure.ts';
import { languages, type Language } from '../../../src/lib/domain/text.ts';
import { overviewWords } from '../../../src/lib/language/overview.ts';
import type { ProtectedRelease } from '../../../src/lib/domain/release.ts';
import type { Indicator } from '../../../src/lib/domain/indicator.ts';
import type { ComparePage } from '../../../src/lib/subjects/compare/answer/comparison.ts';
import type { CostsFigure } from '../../../src/lib/subjects/costs/figure/costs-figure.ts';
import { costsFinding } from '../../../src/lib/subjects/costs/words/sentences.ts';
import type { ExperienceFigure } from '../../../src/lib/subjects/experience/figure/experience-figure.ts';
import { experienceFinding } from '../../../src/lib/subjects/experience/words/sentences.ts';
import type { ProcessFigure } from '../../../src/lib/subjects/process/figure/process.ts';

const asRead = (_key: string, value: unknown): unknown =>
	typeof value === 'number' ? Number(value.toPrecision(9)) : value;

/** Parts of a page that are held to all that they draw. */
const drawnParts = ['domains', 'scales', 'items', 'balance'];

/** As the pages' loads give them. */
export interface Pages {
	front: { figure: OverviewFigure };
	/** By quarter. */
	quarters: Record<string, { figure: OverviewFigure }>;
	/** By indicator. */
	indicators: Record<string, { figure: TrendFigure; indicator: Pick<Indicator, 'origin'> } | null>;
	compare: { answer: ComparePage | null };
	process: { figure: ProcessFigure };
	experience: { figure: ExperienceFigure };
	costs: { figure: CostsFigure };
	/** As it stands in rapport-basis.json. */
	families: Pick<ProtectedRelease, 'tables'> | null;
}

export type Statements = Record<string, string>;

const keyOf = (...parts: (string | null)[]): string => parts.map((one) => one ?? '-').join(' ');
const numberText = (value: number | null): string => (value === null ? '-' : value.toPrecision(9));
/** Ten digits: what differs by less differs by rounding. */
const figureText = ({ value, lower, upper, hidden }: Omit<Amount, 'unit'>): string =>
	hidden ? 'hidden' : [value, lower ?? null, upper ?? null].map(numberText).join(' ');

/** Dutch pages only: the English ones name the same. */
const sourcesOf = ({ sources, retrieved }: { sources: string[]; retrieved: string | null }): string =>
	sources.length === 0 ? '∅' : overviewWords.nl.sources(sources, retrieved);

function ofRow(row: OverviewIndicator, period: string, out: Statements): void {
	out[keyOf('status', 'overview', row.indicator, row.area, period)] = row.status ?? 'none';
	const { code, nl, en } = row.claim;
	out[keyOf('claim', 'overview', row.indicator, row.area, period)] = [code, nl, en].join(' | ');
	for (const one of row.subareas) ofRow(one, period, out);
}

function ofQuarter({ figure }: { figure: OverviewFigure }): Statements {
	const out: Statements = {};
	const { period, summary } = figure;
	out[keyOf('summary', 'overview', null, null, period)] = `${summary.nl} | ${summary.en}`;
	out[keyOf('sources', 'overview', period)] = sourcesOf(figure);
	for (const row of figure.indicators) ofRow(row, period, out);
	return out;
}

/** @throws Error where the first page, or that of an indicator, says something else than its quarter */
export function statementsOf(pages: Pages): Statements {
	const { front, quarters, indicators, compare, process, experience, costs, families } = pages;
	const out: Statements = {};
	const first = ofQuarter(front);
	const shown = Object.values(quarters).length > 0 ? Object.values(quarters) : [front];
	for (const quarter of shown) Object.assign(out, ofQuarter(quarter));
	for (const [key, value] of Object.entries(first))
		if (out[key] !== value) throw new Error(`the first page says otherwise: ${key}`);
	for (const page of Object.values(indicators)) {
		if (!page) continue;
		const { indicator, now, series, others } = page.figure;
		if (now) {
			const own: Statements = {};
			ofRow({ ...now, subareas: [] }, front.figure.period, own);
			for (const [key, value] of Object.entries(own))
				if (out[key] !== value) throw new Error(`the page of ${indicator} says otherwise: ${key}`);
		}
		for (const { points, area } of [...series, ...others])
			for (const { period, ...point } of points) {
				out[keyOf('figure', 'indicator', indicator, area, period)] = figureText(point);
				if (point.provisional) out[keyOf('provisional', 'indicator', indicator, area, period)] = 'yes';
			}
		out[keyOf('sources', 'indicator', indicator)] = sourcesOf(page.figure);
	}
	for (const goal of compare.answer?.goals ?? []) {
		const { indicator, detectable } = goal;
		out[keyOf('detectability', 'compare', indicator)] = numberText(detectable.difference);
		if (indicators[indicator]?.indicator.origin === 'model') continue;
		out[keyOf('claim', 'compare', indicator)] = [goal.claim.code, goal.claim.nl, goal.claim.en].join(' | ');
		out[keyOf('quadrant', 'compare', indicator)] = goal.quadrant ?? 'none';
	}
	for (const { table, cells } of families?.tables ?? [])
		for (const { subject, area, period, cell, ...count } of cells)
			out[keyOf('figure', 'families', table, subject, cell, area, period)] = figureText(count);
	const inBoth = (say: (language: Language) => string) => languages.map(say).join(' | ');
	out[keyOf('summary', 'experience', null, null, null)] = inBoth((language) =>
		experienceFinding(experience.figure, language)
	);
	out[keyOf('summary', 'costs', null, null, null)] = inBoth((language) =>
		costsFinding(costs.figure, language)
	);
	const drawn = (page: string, part: string, row: string | null, figure: unknown): void => {
		const hash = createHash('sha256').update(JSON.stringify(figure, asRead)).digest('hex');
		out[keyOf('text', page, part, row)] = hash;
	};
	for (const one of experience.figure.domains) drawn('experience', 'domains', one.domain, one);
	for (const one of experience.figure.scales) drawn('experience', 'scales', one.scale, one);
	for (const one of process.figure.items) drawn('process', 'items', `${one.group} ${one.item}`, one);
	drawn('costs', 'balance', null, costs.figure);
	for (const one of process.figure.constructs)
		for (const group of ['coach', 'organisation'] as const)
			if (one[group]) {
				const { mean: value, hidden } = one[group];
				out[keyOf('figure', 'process', 'questionnaire', one.construct, group)] = figureText({
					value,
					hidden
				});
			}
	return out;
}

/** Statements that one of the two lacks, or that differ: `key: old → new`. */
export const apart = (before: Statements, after: Statements): string[] =>
	[...new Set([...Object.keys(before), ...Object.keys(after)])]
		.filter((key) => before[key] !== after[key])
		.map((key) => `${key}: ${before[key] ?? '∅'} → ${after[key] ?? '∅'}`)
		.sort();

/**
 * A list of consequences as the same lines. Of what pages' data do not hold is left out: context compared (its page is made in the
 * browser), numbers beside a comparison, the words beside a number or a corner.
 */
export function linesOf(list: readonly Consequence[], goals: readonly string[]): string[] {
	const lines = list.flatMap((one): string[] => {
		const { kind, page, indicator, area, period, cell } = one;
		if (kind === 'summary' && page === 'process') return [];
		if (cell?.table === 'homes' || cell?.table === 'comparison') return [];
		if (page === 'compare' && !goals.includes(indicator ?? '')) return [];
		if (kind === 'text') {
			if (cell && drawnParts.includes(cell.table)) {
				const [was, is] = [one.before, one.after].map((side) => side?.code ?? '∅');
				return [`${keyOf('text', page, cell.table, cell.row)}: ${was} → ${is}`];
			}
			const said = (side: Saying | null) => side?.nl ?? '∅';
			const key = page === 'indicator' ? keyOf('sources', page, indicator) : keyOf('sources', page, period);
			return cell?.table === 'sources' ? [`${key}: ${said(one.before)} → ${said(one.after)}`] : [];
		}
		if (kind === 'hidden' || kind === 'value' || kind === 'revision') {
			const key = cell
				? keyOf(
						'figure',
						page,
						cell.table,
						cell.row,
						cell.column,
						...(page === 'process' ? [] : [area, period])
					)
				: keyOf('figure', page, indicator, area, period);
			const text = (side: Amount | null) => (side ? figureText(side) : '∅');
			const is = (side: Amount | null) => (side?.provisional ? 'yes' : '∅');
			const [sides, turns] = [[one.before, one.after].map(text), [one.before, one.after].map(is)];
			return [
				...(sides[0] === sides[1] ? [] : [`${key}: ${sides.join(' → ')}`]),
				...(turns[0] === turns[1] ? [] : [`${key.replace(/^figure/, 'provisional')}: ${turns.join(' → ')}`])
			];
		}
		const said = (side: typeof one.before): string => {
			if (!side || !('code' in side)) return '∅';
			if (kind === 'status' || kind === 'quadrant') return side.code ?? 'none';
			if (kind === 'detectability') return numberText(side.amount?.value ?? null);
			return [...(kind === 'claim' ? [side.code] : []), side.nl, side.en].join(' | ');
		};
		const key =
			page === 'compare' ? keyOf(kind, page, indicator) : keyOf(kind, page, indicator, area, period);
		const [was, is] = [said(one.before), said(one.after)];
		// Its corner or number stands, the reason beside it is another.
		return was === is && (kind === 'quadrant' || kind === 'detectability') ? [] : [`${key}: ${was} → ${is}`];
	});
	return [...new Set(lines)].sort();
}
