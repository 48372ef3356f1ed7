// One question about experiment and control, answered: over areas, through time and over the people of the survey, with the goals beside it.
import { unitsOf, type Area, type AreaRole } from '../../../domain/area.ts';
import type { Catalogue } from '../../../domain/catalogue.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import { isYear, quarterIndex, comparePeriods, type Period } from '../../../domain/period.ts';
import type { Engine } from '../../../engine/engine.ts';
import { countedFrom, ObservationSeries, goalsOf } from '../../../figures/series.ts';
import { compare, type CompareInput } from '../figure/comparison.ts';
import type { CompareFigure, GoalComparison } from '../figure/comparison-figure.ts';
import { inShort } from '../figure/in-short.ts';
import type { Randomise } from '../figure/randomise.ts';
import type { RobustFigure } from '../figure/robust-figure.ts';
import { compareSpoken } from '../words/comparison.ts';
import { breaksOf } from '../../../queries/breaks.ts';
import { observationsOf, measuredPeriods } from '../../../queries/observations.ts';
import { checkApart, known, UnusableQuestion } from '../../../domain/unusable-question.ts';
import { breaksOver } from '../../../domain/breaks.ts';
import { rowsOf } from '../figure/people.ts';
import type { RowsFigure } from '../figure/people-figure.ts';
import { protectedSurveyCells } from '../../../queries/protected.ts';
import type { CompareView } from '../../../domain/compare-view.ts';

/** Always from the first to the last wave, whatever periods are compared: the survey's people are those of its waves. */
export async function answerRows(
	engine: Engine,
	catalogue: CompareCatalogue,
	question: { indicator: string; experiment: string[]; control: string[]; confidence: number }
): Promise<RowsFigure> {
	const { indicator, experiment, control, confidence } = question;
	const goals = goalsOf(catalogue).map((one) => one.id);
	const indicators = [...new Set([...goals, indicator])];
	const [cells, breaks] = await Promise.all([
		engine.all(protectedSurveyCells({ indicators })),
		engine.all(breaksOf({ indicators }))
	]);
	return rowsOf({
		indicator,
		goals,
		cells: cells.map(({ areas, ...cell }) => ({ ...cell, areas: areas.split(',') })),
		experiment,
		control,
		confidence,
		breaks: breaksOver(catalogue.areas, breaks)
	});
}

export type CompareCatalogue = Pick<Catalogue, 'programme' | 'indicators' | 'areas'>;

export interface CompareQuestion {
	indicator: string;
	/** Without it the baseline quarter; for surveys and yearly figures the first measurement. */
	before?: Period | undefined;
	/** Without it the latest measurement. */
	after?: Period | undefined;
	/** Nothing later is read; without it all there is. */
	upTo?: Period | undefined;
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

/** What the engine says to a question, before anything is worked out of it. */
export type Asked = Omit<CompareInput, 'randomise' | 'rows'>;

/** @throws UnusableQuestion on an unknown indicator or area, areas that overlap, or periods in the wrong order */
export async function askedOf(
	engine: Engine,
	catalogue: CompareCatalogue,
	question: CompareQuestion
): Promise<Asked> {
	const { programme, areas } = catalogue;
	const indicator = known('unknown-indicator', catalogue.indicators, (one) => one.id, question.indicator);
	const experiment = chosen(areas, question.experiment, 'experiment');
	const control = chosen(areas, question.control, 'control');
	checkApart(
		areas,
		[...experiment, ...control].map((one) => one.area)
	);
	const [observations, breaks] = await Promise.all([
		engine.all(
			observationsOf({ indicators: [indicator.id], areas: areas.map((one) => one.area), to: question.upTo })
		),
		engine.all(breaksOf({ indicators: [indicator.id] }))
	]);
	const { upTo } = question;
	const series = new ObservationSeries(observations);
	const chosenAreas = [...experiment, ...control].map((one) => one.area);
	const measured = series.periodsOf(indicator.id, chosenAreas);
	const planned = countedFrom(programme, indicator, series, chosenAreas);
	return {
		catalogue,
		indicator,
		...periodsOf(planned, indicator, question, measured),
		experiment,
		control,
		confidence: question.confidence ?? programme.confidence,
		series,
		breaks: breaks.filter(({ period }) => upTo === undefined || comparePeriods(period, upTo) <= 0)
	};
}

/** @throws UnusableQuestion as `askedOf` does */
export async function answerCompare(
	engine: Engine,
	catalogue: CompareCatalogue,
	question: CompareQuestion
): Promise<CompareFigure> {
	const asked = await askedOf(engine, catalogue, question);
	const { indicator, confidence } = asked;
	const sides = {
		experiment: asked.experiment.map((one) => one.area),
		control: asked.control.map((one) => one.area)
	};
	const rows = await answerRows(engine, catalogue, { indicator: indicator.id, ...sides, confidence });
	const figure = await compare({ ...asked, randomise: question.randomise, rows });
	return compareSpoken(figure, indicator, catalogue.programme.start);
}

export interface ComparePage {
	figure: CompareFigure;
	/** Every goal between the same areas, each from its own first to its latest measurement. */
	goals: GoalComparison[];
	/** The periods in which the indicator was measured anywhere, in time order. */
	periods: Period[];
	/** What is compared when no period is chosen. */
	usual: { before: Period | null; after: Period | null };
	/** Where the compared areas were measured by, and when the newest of that was retrieved. */
	sources: string[];
	retrieved: string | null;
	/** How wrong the comparison may be; absent where a page asks for it once the rest is there. */
	robust?: RobustFigure;
}

/** A page carries its figures, so it carries no more of the other goals than it shows. */
export function asGoal(figure: CompareFigure): GoalComparison {
	const { trend: _trend, eventStudy: _eventStudy, xmr: _xmr, placebo: _placebo, witnesses, ...rest } = figure;
	return { ...rest, witnesses: { ...witnesses, areas: { ...witnesses.areas, others: [] } } };
}

/**
 * @param wide.others false leaves out the other neighbourhoods one by one, where a page would carry hundreds
 * @throws UnusableQuestion as `answerCompare` does, for the chosen comparison
 */
export async function answerComparePage(
	engine: Engine,
	catalogue: CompareCatalogue,
	view: CompareView,
	{ randomise, others = true }: { randomise?: Randomise; others?: boolean } = {}
): Promise<ComparePage> {
	const { indicator, experiment, control } = view;
	const ask = (id: string) =>
		answerCompare(engine, catalogue, { indicator: id, experiment, control, randomise });
	const [goals, rows] = await Promise.all([
		Promise.all(goalsOf(catalogue).map((one) => ask(one.id))),
		engine.all(measuredPeriods({ indicators: [indicator] }))
	]);
	const usual = goals.find((one) => one.indicator === indicator) ?? (await ask(indicator));
	const figure =
		view.before === null && view.after === null
			? usual
			: await answerCompare(engine, catalogue, {
					indicator,
					experiment,
					control,
					before: view.before ?? undefined,
					after: view.after ?? undefined,
					randomise
				});
	const compared = [...figure.experiment, ...figure.control];
	const used =
		compared.length === 0
			? []
			: await engine.all(observationsOf({ indicators: [indicator], areas: compared }));
	return {
		sources: [...new Set(used.map(({ source }) => source))].sort(),
		retrieved:
			used
				.map((row) => row.retrieved)
				.sort()
				.at(-1) ?? null,
		figure: others ? figure : inShort(figure),
		goals: goals.map(asGoal),
		periods: rows.map((row) => row.period).sort(comparePeriods),
		usual: { before: usual.before, after: usual.after }
	};
}
