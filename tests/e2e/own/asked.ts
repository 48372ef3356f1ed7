// What the figures command answers, without starting it anew for every question: it is held to these answers once per figure.
import { companyOf } from '../../../src/lib/domain/area.ts';
import { answerCompare, type CompareQuestion } from '../../../src/lib/subjects/compare/answer/comparison.ts';
import type { CompareFigure } from '../../../src/lib/subjects/compare/figure/comparison-figure.ts';
import { answerTrend } from '../../../src/lib/subjects/indicator/answer.ts';
import { answerOverview } from '../../../src/lib/subjects/overview/answer.ts';
import type { OverviewFigure, TrendFigure } from '../../../src/lib/figures/overview-figure.ts';
import { defaultView, type View } from '../../../src/lib/domain/view.ts';
import { openProgramme } from '../../../src/lib/server/programme.ts';

/** As it comes out of JSON, for that is how the command gives it. */
const printed = <Figure>(figure: Figure): Figure => JSON.parse(JSON.stringify(figure)) as Figure;

/** `npm run figures -- compare`, of the demonstration unless a folder is named. */
export async function compared(question: CompareQuestion, folder?: string): Promise<CompareFigure> {
	// As the command opens it: a comparison asks no protected table.
	const { engine, catalogue } = await openProgramme(folder, { protection: false });
	return printed(await answerCompare(engine, catalogue, question));
}

/** `npm run figures -- overview` of the latest quarter. */
export async function overviewed(folder: string, choice: Partial<View> = {}): Promise<OverviewFigure> {
	const { engine, catalogue, periods } = await openProgramme(folder);
	const latest = periods.at(-1) ?? catalogue.programme.target;
	const view = { ...defaultView(catalogue), ...choice };
	const compare = view.compare.filter((area) => area !== view.area);
	return printed(await answerOverview(engine, catalogue, latest, { ...view, compare }, periods));
}

/** `npm run figures -- trend` of the demonstration's latest quarter. */
export async function trended(indicator: string, area: string): Promise<TrendFigure> {
	const { engine, catalogue, periods } = await openProgramme(undefined, { protection: false });
	const usual = defaultView(catalogue);
	const view = { ...usual, area, compare: companyOf(catalogue.areas, area, usual.compare) };
	const latest = periods.at(-1) ?? catalogue.programme.target;
	return printed(await answerTrend(engine, catalogue, indicator, latest, view));
}
