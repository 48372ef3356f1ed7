// Answers another choice than the prerendered one: the figure from the engine, then its pictures one by one, then the document.
import { answerReport } from '../answer.ts';
import type { ReportCatalogue } from '../../../domain/catalogue.ts';
import type { Period } from '../../../domain/period.ts';
import type { ProtectedRelease, StoredOutlook } from '../../../domain/release.ts';
import type { Language } from '../../../domain/text.ts';
import type { Engine } from '../../../engine/engine.ts';
import type { ReportFigure, ReportSettings } from '../../../figures/report-figure.ts';
import type { StudiesTold } from '../../../figures/studies-told.ts';
import type { TrendFigure } from '../../../figures/overview-figure.ts';
import { everyArea } from '../../../live/every-area.ts';
import { sharedEngine } from '../../../live/shared-engine.ts';
import { rest } from '../../../live/turns.svelte.ts';
import { composeReport, type Frozen } from '../compose/compose.ts';
import type { ReportDocument } from '../../../report/document.ts';
import type { DrawTrend } from '../compose/context.ts';
import { pagePicture } from '../compose/chart.ts';
import { trendPicture } from '../../../report/pictures/trend-picture.ts';
import { reportBasis, withSeries } from './basis.ts';

export const answerFigure = (
	engine: Engine,
	catalogue: ReportCatalogue,
	asked: {
		settings: ReportSettings;
		release: ProtectedRelease | null;
		outlooks: readonly StoredOutlook[];
		studies?: StudiesTold | undefined;
		periods?: Period[];
		others?: boolean;
	}
): Promise<ReportFigure> =>
	answerReport(engine, catalogue, { ...asked, release: asked.release ?? undefined });

/**
 * With all that a page of hundreds of areas leaves out of a report, for one that is frozen.
 * @param desk read once every area is there
 */
export async function wholeFigure(
	figure: ReportFigure,
	desk: () => { catalogue: ReportCatalogue }
): Promise<ReportFigure> {
	if (!figure.overview.mapLacks) return withSeries(figure);
	const [engine, { release, outlooks }] = await Promise.all([
		sharedEngine(),
		reportBasis(figure.programme),
		everyArea()
	]);
	const { settings } = figure;
	const { overview, trends } = await answerFigure(engine, desk().catalogue, {
		settings,
		release,
		outlooks
	});
	return { ...figure, overview, trends };
}

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
