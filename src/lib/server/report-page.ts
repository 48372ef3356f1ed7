// The report page as it is prerendered, and what the browser needs besides to answer other choices and to freeze.
import { answerReport } from '../answers/report.ts';
import type { Language } from '../domain/text.ts';
import { defaultSettings } from '../figures/report-settings.ts';
import { composeReport } from '../report/compose.ts';
import { trendPicture } from '../report/pictures/trend-picture.ts';
import { reportSources } from './report-sources.ts';
import { openProgramme } from './programme.ts';

/** The latest quarter's report, a draft with the texts that were delivered. */
export async function reportData(language: Language) {
	const { engine, catalogue, periods, release } = await openProgramme();
	const period = periods.at(-1) ?? catalogue.programme.baseline;
	const figure = await answerReport(engine, catalogue, {
		settings: defaultSettings(catalogue, period),
		release: release ?? undefined,
		periods
	});
	return {
		figure,
		document: composeReport(figure, catalogue, language, null, trendPicture),
		ladder: catalogue.ladder
	};
}

/** Fetched when it is first needed: the protected tables of all quarters, and the hashes of what a report rests on. */
export async function reportBasis() {
	const programme = await openProgramme();
	return { release: programme.release, sources: reportSources(programme) };
}
export type ReportBasis = Awaited<ReturnType<typeof reportBasis>>;
