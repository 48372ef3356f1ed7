// The series, the protected tables and the hashes behind a report, fetched once, when they are first needed.
import { resolve } from '$app/paths';
import type { ReportFigure } from '$lib/figures/report-figure.ts';
import type { ReportBasis } from '$lib/server/report-page.ts';

let basis: Promise<ReportBasis> | undefined;

async function fetched(): Promise<ReportBasis> {
	const answer = await fetch(resolve('/rapport-basis.json'));
	if (!answer.ok) throw new Error(`rapport-basis.json: ${answer.status}`);
	return (await answer.json()) as ReportBasis;
}

/** @throws Error when it cannot be fetched; the next call tries again */
export function reportBasis(): Promise<ReportBasis> {
	const attempt = (basis ??= fetched());
	attempt.catch(() => {
		if (basis === attempt) basis = undefined;
	});
	return attempt;
}

/** The prerendered figure comes without its series; any other has them. */
export const withSeries = async (figure: ReportFigure): Promise<ReportFigure> =>
	figure.trends.length > 0 ? figure : { ...figure, trends: (await reportBasis()).trends };
