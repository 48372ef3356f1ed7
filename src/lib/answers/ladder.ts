// The social ladder asked of an engine that holds the households: questions in, one figure with its words out.
import { withParts } from '../domain/area.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { lifeDomainIds } from '../domain/life-domain.ts';
import { comparePeriods, lastDay, type Period } from '../domain/period.ts';
import type { Engine } from '../engine/engine.ts';
import { followUpDays, ladder } from '../figures/ladder.ts';
import type { LadderFigure } from '../figures/ladder-figure.ts';
import { ladderCaveats, ladderSentence } from '../language/ladder.ts';
import { ladderCohort } from '../queries/ladder-cohort.ts';
import { ladderCounts } from '../queries/ladder.ts';
import { UnusableQuestion } from './unusable-question.ts';

/**
 * Unprotected: for whoever holds the plain files.
 * @param question quarters, whose last days count; `area` with all its parts, without it every household
 * @throws UnusableQuestion when `from` lies after `to`
 */
export async function answerLadder(
	engine: Engine,
	catalogue: Pick<Catalogue, 'programme' | 'areas'>,
	question: { from: Period; to: Period; area?: string | undefined }
): Promise<LadderFigure> {
	const { from, to, area } = question;
	if (comparePeriods(from, to) > 0) throw new UnusableQuestion('wrong-order', { from, to });
	const asked = {
		from: lastDay(from),
		to: lastDay(to),
		areas: area === undefined ? undefined : withParts(catalogue.areas, area)
	};
	const [cohort, rows] = await Promise.all([
		engine.all(ladderCohort(asked)),
		engine.all(ladderCounts({ ...asked, domains: lifeDomainIds, followUpDays }))
	]);
	return ladder({
		from,
		to,
		area: area ?? null,
		synthetic: catalogue.programme.synthetic,
		cohort: cohort[0],
		rows,
		describe: (domain) => ({ nl: ladderSentence(domain, 'nl'), en: ladderSentence(domain, 'en') }),
		caveats: ({ leftOut }) => ladderCaveats(leftOut)
	});
}
