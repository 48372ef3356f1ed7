// Experiment against control asked of an engine: questions in, one figure with its words out.
import { unitsOf, type Area, type AreaRole } from '../../../domain/area.ts';
import type { Catalogue } from '../../../domain/catalogue.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import { isYear, quarterIndex, type Period } from '../../../domain/period.ts';
import type { Engine } from '../../../engine/engine.ts';
import { countedFrom, ObservationSeries } from '../../../figures/series.ts';
import { compare } from '../figure/comparison.ts';
import type { CompareFigure } from '../figure/comparison-figure.ts';
import type { Randomise } from '../figure/randomise.ts';
import { compareSpoken } from '../words/comparison.ts';
import { breaksOf } from '../../../queries/breaks.ts';
import { observationsOf } from '../../../queries/observations.ts';
import { checkApart, known, UnusableQuestion } from '../../../domain/unusable-question.ts';
import { answerRows } from './people.ts';

export type CompareCatalogue = Pick<Catalogue, 'programme' | 'indicators' | 'areas'>;

export interface CompareQuestion {
	indicator: string;
	/** Without it the baseline quarter; for surveys and yearly figures the first measurement. */
	before?: Period | undefined;
	/** Without it the latest measurement. */
	after?: Period | undefined;
	/** Area ids; without them the experiment, or control, areas that have no parts. */
	experiment?: string[] | undefined;
	control?: string[] | undefined;
	/** 0-1; without it the programme's. */
	confidence?: number | undefined;
	/** Counts all assignments; without it at once, where the question is asked. */
	randomise?: Randomise | undefined;
}

function chosen(areas: Area[], ids: string[] | undefined, role: AreaRole): Area[] {
	if (ids === undefined) return unitsOf(areas, role);
	return [...new Set(ids)].map((id) => known('unknown-area', areas, (one) => one.area, id));
}

/** A year means the one measurement made in it, where there is one. */
function meant(period: Period, measured: Period[]): Period {
	if (!isYear(period) || measured.includes(period)) return period;
	const inYear = measured.filter((one) => one.startsWith(period));
	return (inYear.length === 1 ? inYear[0] : undefined) ?? period;
}

function periodsOf(
	planned: Period,
	indicator: Indicator,
	question: CompareQuestion,
	measured: Period[]
): { before: Period | null; after: Period | null } {
	const usual = indicator.frequency === 'quarter' ? planned : measured[0];
	const before = question.before === undefined ? (usual ?? null) : meant(question.before, measured);
	const after = question.after === undefined ? (measured.at(-1) ?? null) : meant(question.after, measured);
	if (before === null || after === null || quarterIndex(before) < quarterIndex(after))
		return { before, after };
	if (question.before !== undefined && question.after !== undefined)
		throw new UnusableQuestion('wrong-order', { from: before, to: after });
	// A single measurement, or none since the one asked for, is an answer: nothing can be compared.
	return question.before === undefined && question.after !== undefined
		? { before: null, after }
		: { before, after: null };
}

/** @throws UnusableQuestion on an unknown indicator or area, areas that overlap, or periods in the wrong order */
export async function answerCompare(
	engine: Engine,
	catalogue: CompareCatalogue,
	question: CompareQuestion
): Promise<CompareFigure> {
	const { programme, areas } = catalogue;
	const indicator = known('unknown-indicator', catalogue.indicators, (one) => one.id, question.indicator);
	const experiment = chosen(areas, question.experiment, 'experiment');
	const control = chosen(areas, question.control, 'control');
	checkApart(
		areas,
		[...experiment, ...control].map((one) => one.area)
	);
	const [observations, breaks] = await Promise.all([
		engine.all(observationsOf({ indicators: [indicator.id], areas: areas.map((one) => one.area) })),
		engine.all(breaksOf({ indicators: [indicator.id] }))
	]);
	const series = new ObservationSeries(observations);
	const chosenAreas = [...experiment, ...control].map((one) => one.area);
	const measured = series.periodsOf(indicator.id, chosenAreas);
	const planned = countedFrom(programme, indicator, series, chosenAreas);
	const confidence = question.confidence ?? programme.confidence;
	const sides = {
		experiment: experiment.map((one) => one.area),
		control: control.map((one) => one.area)
	};
	const rows = await answerRows(engine, catalogue, { indicator: indicator.id, ...sides, confidence });
	const figure = await compare({
		catalogue,
		indicator,
		...periodsOf(planned, indicator, question, measured),
		experiment,
		control,
		confidence,
		series,
		breaks,
		randomise: question.randomise,
		rows
	});
	return compareSpoken(figure, indicator, programme.start);
}
