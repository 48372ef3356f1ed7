// What the gallery shows of one state: every figure of every page, worked out from rows by the product's own code. Node only.
import { answerComparePage, type ComparePage } from '../../src/lib/subjects/compare/answer/comparison.ts';
import { answerHouseholdMenu, type HouseholdMenu } from '../../src/lib/subjects/households/answer/chosen.ts';
import { answerOverview, goalPeriods } from '../../src/lib/subjects/overview/answer.ts';
import { costs } from '../../src/lib/subjects/costs/figure/costs.ts';
import type { CostsFigure, CostsInput } from '../../src/lib/subjects/costs/figure/costs-figure.ts';
import { costsInputOf } from '../../src/lib/server/differences.ts';
import { answerProcess } from '../../src/lib/subjects/process/answer.ts';
import { answerTrend } from '../../src/lib/subjects/indicator/answer.ts';
import type { Catalogue } from '../../src/lib/domain/catalogue.ts';
import { defaultCompare, type CompareView } from '../../src/lib/domain/compare-view.ts';
import type { Indicator } from '../../src/lib/domain/indicator.ts';
import { today } from '../../src/lib/domain/today.ts';
import { defaultView, type View } from '../../src/lib/domain/view.ts';
import type { Engine } from '../../src/lib/engine/engine.ts';
import { openNodeEngine } from '../../src/lib/engine/node.ts';
import type { OverviewFigure, TrendFigure } from '../../src/lib/figures/overview-figure.ts';
import { answerExperience } from '../../src/lib/subjects/experience/answer.ts';
import type { ExperienceFigure } from '../../src/lib/subjects/experience/figure/experience-figure.ts';
import type { ProcessFigure } from '../../src/lib/subjects/process/figure/process.ts';
import { rowsToPublish } from '../server/rows-to-publish.ts';
import { restrictedRows } from '../../src/lib/server/engine-rows.ts';
import { mapSize, shapesOf } from '../../src/lib/server/area-shapes.ts';
import { openProgramme } from '../../src/lib/server/programme.ts';
import type { Site } from '../../src/lib/ui/site.ts';
import { answer, type Answer } from '../../src/lib/subjects/households/answer/view.ts';
import {
	usualChoices,
	viewIds,
	type Choices,
	type HouseholdCatalogue
} from '../../src/lib/subjects/households/answer/chosen.ts';
import { states, type Given, type StateId } from './states.ts';

export interface Showing {
	state: StateId;
	site: Site;
	view: View;
	overview: OverviewFigure;
	trends: { indicator: Indicator; figure: TrendFigure }[];
	comparisons: { indicator: Indicator; view: CompareView; page: ComparePage }[];
	process: ProcessFigure;
	experience: ExperienceFigure;
	questionnaire: Catalogue['questionnaire'];
	costs: { input: CostsInput; figure: CostsFigure };
	/** Null where no row tells of families. */
	households: {
		catalogue: HouseholdCatalogue;
		menu: HouseholdMenu;
		choices: Choices;
		answers: Answer[];
	} | null;
}

let opened: Promise<Given & { shapes: Site['shapes'] }> | undefined;

/** @param protection without it the tables about people are empty, and opening takes a second instead of several */
const demonstration = (protection: boolean) =>
	(opened ??= openProgramme(undefined, { protection }).then(
		async ({ catalogue, engine, tables, geometry }) => ({
			catalogue,
			rows: { ...(await rowsToPublish(engine)), ...restrictedRows(tables) },
			shapes: geometry && shapesOf(geometry, mapSize)
		})
	));

/** A share by quarter, one of the survey's waves and a mean: what is drawn differently. */
function kinds(indicators: readonly Indicator[]): Indicator[] {
	const goals = indicators.filter((one) => !one.reference);
	const found = [
		goals.find((one) => one.frequency === 'quarter' && one.kind === 'proportion'),
		goals.find((one) => one.frequency === 'wave' && one.kind === 'proportion'),
		goals.find((one) => one.kind === 'mean')
	].filter((one) => one !== undefined);
	return [...new Set(found)];
}

async function families(
	engine: Engine,
	{ programme, areas, results, ladder }: Catalogue
): Promise<Showing['households']> {
	const catalogue = { programme, areas, results, ladder };
	const menu = await answerHouseholdMenu(engine, catalogue, today());
	if (menu.periods.length === 0) return null;
	const choices = usualChoices(menu);
	const answers: Answer[] = [];
	for (const view of viewIds) answers.push(await answer(engine, catalogue, view, choices, menu));
	return { catalogue, menu, choices, answers };
}

/** @param protection of the demonstration that all states are made from; the first call decides */
export async function show(state: StateId, protection = true): Promise<Showing> {
	const { shapes, ...base } = await demonstration(protection);
	const { catalogue, rows } = states[state].change(base);
	const engine = await openNodeEngine(rows);
	try {
		const { programme, areas, indicators, results, questionnaire } = catalogue;
		const periods = await goalPeriods(engine, catalogue);
		const period = periods.at(-1) ?? programme.baseline;
		const view = defaultView(catalogue);
		const input = await costsInputOf({ engine, catalogue });
		const trends: Showing['trends'] = [];
		const comparisons: Showing['comparisons'] = [];
		for (const indicator of kinds(indicators)) {
			trends.push({ indicator, figure: await answerTrend(engine, catalogue, indicator.id, period, view) });
			const compared = { ...defaultCompare(catalogue), indicator: indicator.id };
			comparisons.push({
				indicator,
				view: compared,
				page: await answerComparePage(engine, catalogue, compared)
			});
		}
		return {
			state,
			site: {
				programme,
				areas,
				indicators,
				results,
				version: '0.0.0',
				draft: false,
				standing: null,
				dataHash: '0'.repeat(64),
				problems: 0,
				periods,
				shapes: state === 'sixty' ? null : shapes
			},
			view,
			overview: await answerOverview(engine, catalogue, period, view, periods),
			trends,
			comparisons,
			process: await answerProcess(engine, catalogue),
			experience: await answerExperience(engine, catalogue),
			questionnaire,
			costs: { input, figure: costs(input, { horizon: input.prices.horizon, usual: null }) },
			households: await families(engine, catalogue)
		};
	} finally {
		await engine.close();
	}
}
