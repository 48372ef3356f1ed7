// The family results asked of an engine that holds the households: questions in, one figure out.
import { withParts } from '../domain/area.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { lastDay, type Period } from '../domain/period.ts';
import type { Engine } from '../engine/engine.ts';
import { results } from '../figures/results.ts';
import type { ResultsFigure } from '../figures/results-figure.ts';
import { resultStates } from '../queries/family-results.ts';
import { ladderCohort } from '../queries/ladder-cohort.ts';

/**
 * Unprotected: for whoever holds the plain files.
 * @param question `area` with all its parts, without it every household; confidence 0-1, else the programme's
 */
export async function answerResults(
	engine: Engine,
	catalogue: Pick<Catalogue, 'programme' | 'areas' | 'results'>,
	question: { period: Period; area?: string | undefined; confidence?: number | undefined }
): Promise<ResultsFigure> {
	const { period, area, confidence = catalogue.programme.confidence } = question;
	const date = lastDay(period);
	const areas = area === undefined ? undefined : withParts(catalogue.areas, area);
	const [cohort, rows] = await Promise.all([
		engine.all(ladderCohort({ from: date, to: date, areas })),
		engine.all(resultStates({ date, areas }))
	]);
	return results({
		period,
		area: area ?? null,
		synthetic: catalogue.programme.synthetic,
		confidence,
		definitions: catalogue.results,
		cohort: cohort[0],
		rows
	});
}
