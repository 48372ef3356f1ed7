// Answers another choice than the prerendered one: the figure from the engine, then its pictures one by one, then the document.
import { answerReport } from '$lib/answers/report.ts';
import type { ReportCatalogue } from '$lib/domain/catalogue.ts';
import type { Period } from '$lib/domain/period.ts';
import type { ProtectedRelease } from '$lib/domain/release.ts';
import type { Language } from '$lib/domain/text.ts';
import type { Engine } from '$lib/engine/engine.ts';
import type { ReportFigure, ReportSettings } from '$lib/figures/report-figure.ts';
import type { TrendFigure } from '$lib/figures/trend-figure.ts';
import { rest } from '$lib/live/turns.svelte.ts';
import { composeReport, type Frozen } from '$lib/report/compose.ts';
import type { ReportDocument } from '$lib/report/document.ts';
import type { DrawTrend } from '$lib/report/compose-context.ts';
import { pagePicture } from '$lib/report/pictures/page-picture.ts';
import { trendPicture } from '$lib/report/pictures/trend-picture.ts';
import { withSeries } from './basis.ts';

export const answerFigure = (
	engine: Engine,
	catalogue: ReportCatalogue,
	asked: { settings: ReportSettings; release: ProtectedRelease | null; periods: Period[] }
): Promise<ReportFigure> =>
	answerReport(engine, catalogue, { ...asked, release: asked.release ?? undefined });

/** Pictures that were drawn already: texts change far more often than figures. */
const drawn = new WeakMap<TrendFigure, Map<string, string>>();

/** Where the pictures will stand: beside their facts on the page, or across a page of a file. */
export type Purpose = 'page' | 'file';
const drawers: Record<Purpose, DrawTrend> = { page: pagePicture, file: trendPicture };
const keyOf = (purpose: Purpose, language: Language) => `${purpose} ${language}`;

const drawFor =
	(purpose: Purpose): DrawTrend =>
	(figure, indicator, areas, language, size) => {
		const own = drawn.get(figure) ?? new Map<string, string>();
		drawn.set(figure, own);
		const key = keyOf(purpose, language);
		const svg = own.get(key) ?? drawers[purpose](figure, indicator, areas, language, size);
		own.set(key, svg);
		return svg;
	};

/** Each goal's page is composed in a task of its own first, so that its picture is there and the page answers in between. */
export async function composeInTurns(
	from: ReportFigure,
	catalogue: ReportCatalogue,
	language: Language,
	frozen: Frozen | null,
	purpose: Purpose
): Promise<ReportDocument> {
	const figure = await withSeries(from);
	const draw = drawFor(purpose);
	if (figure.settings.sections.includes('goals'))
		for (const trend of figure.trends) {
			if (drawn.get(trend)?.has(keyOf(purpose, language))) continue;
			const { overview } = figure;
			const indicators = overview.indicators.filter((one) => one.indicator === trend.indicator);
			const only: ReportFigure = {
				...figure,
				settings: { ...figure.settings, sections: ['goals'] },
				overview: { ...overview, indicators },
				trends: [trend]
			};
			composeReport(only, catalogue, language, null, draw);
			await rest();
		}
	return composeReport(figure, catalogue, language, frozen, draw);
}
