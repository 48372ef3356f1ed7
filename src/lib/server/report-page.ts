// The report page as it is prerendered, and what the browser needs besides to answer other choices and to freeze.
import { answerReport } from '../subjects/report/answer.ts';
import { areMany } from '../domain/carried-areas.ts';
import { once } from '../domain/once.ts';
import { remembering } from '../engine/remembering.ts';
import type { Period } from '../domain/period.ts';
import type { StudiesTold } from '../figures/studies-told.ts';
import type { Language } from '../domain/text.ts';
import { defaultSettings } from '../subjects/report/figure/settings.ts';
import { everyYearOf } from '../subjects/costs/answer.ts';
import { composeReport } from '../subjects/report/compose/compose.ts';
import { briefly } from '../subjects/report/compose/brief.ts';
import { pagePicture } from '../subjects/report/compose/chart.ts';
import { storedOutlooks } from './releases.ts';
import { studiesTold } from './report-studies.ts';
import { reportSources } from './report-sources.ts';
import { openProgramme } from './programme.ts';
import { engineOfSite, siteKey } from './site.ts';

const latestReport = once(async () => {
	const programme = await openProgramme();
	const { catalogue, periods, release, earlier } = programme;
	const period = periods.at(-1) ?? catalogue.programme.baseline;
	return answerReport(await engineOfSite(), catalogue, {
		settings: defaultSettings(catalogue, period),
		release: release ?? undefined,
		outlooks: storedOutlooks(earlier),
		studies: await studiesTold(programme, period),
		periods,
		others: !areMany(catalogue.areas)
	});
});

/** What the other studies tell, by quarter: their rows stay here, so a browser could not work it out. */
async function studiesByQuarter(): Promise<Record<Period, StudiesTold>> {
	const { engine, catalogue, periods, effort } = await openProgramme();
	// Quarters of one year are told the same, and many questions are those of the quarter before.
	const years = await everyYearOf(engine, catalogue, effort);
	const asked = { engine: remembering(engine, 16), catalogue, periods, effort: years };
	const told: Record<Period, StudiesTold> = {};
	for (const period of periods) told[period] = await studiesTold(asked, period);
	return told;
}

/**
 * The latest quarter's report, a draft with the texts that were delivered. Its series are drawn already and weigh more than
 * all else together: they stand with the basis.
 */
export async function reportData(language: Language) {
	const { catalogue } = await openProgramme();
	const figure = await latestReport();
	return {
		figure: { ...figure, trends: [] },
		/** As text: half a megabyte of it keeps a page waiting twice as long when it is read as a script. */
		document: JSON.stringify(
			briefly(composeReport(figure, catalogue, language, null, pagePicture), language)
		),
		ladder: catalogue.ladder,
		/** Of the questionnaire no more than the report says. */
		questions: catalogue.questionnaire.questions ?? []
	};
}

/** Fetched when it is first needed: the series of the latest report, the protected tables of all quarters, and the hashes of what a report rests on. */
export async function reportBasis() {
	const programme = await openProgramme();
	const { trends } = await latestReport();
	return {
		trends,
		release: programme.release,
		outlooks: storedOutlooks(programme.earlier),
		studies: await studiesByQuarter(),
		sources: reportSources(programme, { key: siteKey(programme) })
	};
}
export type ReportBasis = Awaited<ReturnType<typeof reportBasis>>;
