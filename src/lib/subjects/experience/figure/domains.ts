// A life domain: what the study tells, beside what both judges of the ladder show in the same domain.
import type { LifeDomainId } from '../../../domain/life-domain.ts';
import { lastDay, quarterOf, type Period } from '../../../domain/period.ts';
import { differenceOfProportions } from '../../../statistics/difference-of-proportions.ts';
import type { Proportion } from '../../../statistics/samples.ts';
import { wilson } from '../../../statistics/wilson.ts';
import type { AgainstLadder, Cells, Estimate, ExperienceDomain, LadderSide } from './experience-figure.ts';

const estimate = ({ value, lower, upper }: Estimate): Estimate => ({ value, lower, upper });

/** Better, of those for whom it is better or the same; null where either is hidden, or there are none. */
const betterOf = (better: number | null, same: number | null): Proportion | null =>
	better !== null && same !== null && better + same > 0
		? { numerator: better, denominator: better + same }
		: null;

function sideOf(
	period: Period,
	[up = null, same = null, down = null]: readonly (number | null | undefined)[],
	confidence: number
): LadderSide {
	const of = betterOf(up, same);
	return { period, up, same, down, share: of && estimate(wilson({ ...of, confidence })) };
}

function against(
	study: Proportion | null,
	side: LadderSide | null,
	confidence: number
): { difference: Estimate | null; claim: AgainstLadder } {
	const ladder = side && betterOf(side.up, side.same);
	if (!study || !ladder) return { difference: null, claim: 'cannot-say' };
	const difference = estimate(differenceOfProportions({ a: study, b: ladder, confidence }));
	const claim = difference.lower > 0 ? 'more' : difference.upper < 0 ? 'fewer' : 'not-shown';
	return { difference, claim };
}

export function domainOf(
	domain: LifeDomainId,
	wave: Period,
	{ study, ladder, quarter }: { study: Cells; ladder: Cells; quarter: Period | null },
	confidence: { each: number; together: number }
): ExperienceDomain {
	const cell = (name: string) => study(domain, wave, name) ?? null;
	const [improved, same, worse] = [cell('improved'), cell('same'), cell('worse')];
	const [ascribed, n] = [cell('ascribed'), cell('respondents')];
	const asked = study(domain, wave, 'ascribed') !== undefined;
	const coach =
		quarter === null
			? null
			: sideOf(
					quarter,
					['up', 'same', 'down'].map((name) => ladder(domain, quarter, name)),
					confidence.each
				);
	const own = ['family-up', 'family-same', 'family-down'].map((name) => study(domain, wave, name));
	const family = own.every((one) => one === undefined)
		? null
		: sideOf(quarterOf(lastDay(wave)), own, confidence.each);
	const of = (one: Proportion | null) => one && estimate(wilson({ ...one, confidence: confidence.each }));
	const told = betterOf(improved, same);
	const ascribedShare =
		ascribed !== null && improved !== null && improved > 0
			? of({ numerator: ascribed, denominator: improved })
			: null;
	return {
		...{ domain, improved, same, worse, ascribed, n },
		hidden: [improved, same, worse, n, ...(asked ? [ascribed] : [])].includes(null),
		...{ share: of(told), ascribedShare, coach, family },
		differs: {
			coach: against(told, coach, confidence.together),
			family: against(told, family, confidence.together)
		},
		ascribing: !asked
			? 'not-asked'
			: ascribedShare === null
				? 'cannot-say'
				: ascribedShare.lower > 0.5
					? 'most'
					: ascribedShare.upper < 0.5
						? 'few'
						: 'undecided'
	};
}
