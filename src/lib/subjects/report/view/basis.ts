// The series, the protected tables and the hashes behind a report, fetched once, when they are first needed.
import type { ReportFigure } from '../../../figures/report-figure.ts';
import { handedRelease } from '../../../live/handed-release.ts';
import { siteFile } from '../../../live/site-file.ts';
import type { ReportBasis } from '../../../server/report-page.ts';

const basis = siteFile<ReportBasis>('rapport-basis.json');

/**
 * With the protected tables of the household file that was opened in this tab, where there are any.
 * @param programme its id
 * @throws Error when it cannot be fetched; the next call tries again
 */
export async function reportBasis(programme?: string): Promise<ReportBasis> {
	const own = await basis();
	const release = programme === undefined ? null : handedRelease(programme);
	return release === null ? own : { ...own, release };
}

/** The prerendered figure comes without its series; any other has them. */
export const withSeries = async (figure: ReportFigure): Promise<ReportFigure> =>
	figure.trends.length > 0 ? figure : { ...figure, trends: (await reportBasis()).trends };
