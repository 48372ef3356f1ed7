// The series, the protected tables and the hashes behind a report, fetched once, when they are first needed.
import { resolve } from '$app/paths';
import { page } from '$app/state';
import type { ReportFigure } from '../../../figures/report-figure.ts';
import { handedRelease } from '../../../live/handed-release.ts';
import { newVersion } from '../../../live/new-version.svelte.ts';
import type { ReportBasis } from '../../../server/report-page.ts';
import type { Site } from '../../../ui/site.ts';

let basis: Promise<ReportBasis> | undefined;

async function fetched(): Promise<ReportBasis> {
	const answer = await fetch(resolve('/rapport-basis.json'));
	if (!answer.ok) throw new Error(`rapport-basis.json: ${answer.status}`);
	const { build, ...made } = (await answer.json()) as ReportBasis & { build: string };
	// The tables and hashes of another build are not behind this page's figures.
	const own = (page.data as { site: Site }).site.build;
	if (build !== own) {
		newVersion.ask();
		throw new Error(`rapport-basis.json: of build ${build}, this page is of ${own}`);
	}
	return made;
}

/**
 * With the protected tables of the household file that was opened in this tab, where there are any.
 * @param programme its id
 * @throws Error when it cannot be fetched; the next call tries again
 */
export async function reportBasis(programme?: string): Promise<ReportBasis> {
	const attempt = (basis ??= fetched());
	attempt.catch(() => {
		if (basis === attempt) basis = undefined;
	});
	const own = await attempt;
	const release = programme === undefined ? null : handedRelease(programme);
	return release === null ? own : { ...own, release };
}

/** The prerendered figure comes without its series; any other has them. */
export const withSeries = async (figure: ReportFigure): Promise<ReportFigure> =>
	figure.trends.length > 0 ? figure : { ...figure, trends: (await reportBasis()).trends };
