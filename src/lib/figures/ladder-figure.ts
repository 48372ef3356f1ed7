// The ladder figure: who stood on which rung of the social ladder on two days, per life domain.
import type { HouseholdType, Perspective } from '../domain/household.ts';
import type { LifeDomainId } from '../domain/life-domain.ts';
import type { Period } from '../domain/period.ts';
import type { Bilingual } from '../domain/text.ts';

/** One life domain; every count is of households of the cohort. Lists run from the lowest rung to the highest. */
export interface LadderDomain {
	domain: LifeDomainId;
	/** Assessed at `from`. */
	before: number[];
	/** Assessed at `to`; with notYetAssessed and ended it adds up to the cohort. */
	after: number[];
	/** Of those assessed on both days: row = rung before, column = rung after. */
	transitions: number[][];
	up: number;
	same: number;
	down: number;
	/** Assessed at `to`, not at `from`. */
	newlyAssessed: number;
	/** Assessed at `to`: assessed + notYetAssessed + ended = cohort. */
	assessed: number;
	/** Neither ended nor assessed at `to`. */
	notYetAssessed: number;
	/** Ended on or before `to`. */
	ended: number;
	/** Assessed at `from` and ended since, by their rung then: before = the row of transitions + these. */
	endedFrom: number[];
	sustained: Sustained;
	/** Exact sign test of those assessed on both days, null where nobody was; `holm`: corrected for testing as many domains as `family`. */
	signTest: { pTwoSided: number | null; holm: number | null; family: number };
	/** The same question of the whole table: any change of the spread over the rungs, and one that counts a step of two for two. */
	homogeneity: { stuartMaxwell: number | null; ordered: number | null };
	/** What coach and family said at `to`, whichever of them the rest of the figure listens to. */
	coachAndFamily: CoachAndFamily;
	sentence: Bilingual;
}
/** Before it has words. */
export type LadderSteps = Omit<LadderDomain, 'sentence'>;

/** Of those up, whether they keep what they reached for the follow-up. Who is not seen again is not held. */
export interface Sustained {
	gained: number;
	/** Seen on the rung or above for the whole follow-up. */
	held: number;
	/** Fell below it within the follow-up. */
	fell: number;
	/** Assessed at least once after reaching it. */
	followed: number;
	/** Still followed, and on it, just before the end of the follow-up: what the share there rests on. */
	atRisk: number;
	/** Kaplan-Meier at the end of the follow-up; null where nobody is followed so long. */
	share: number | null;
	/** Null as well where all, or none, held. */
	lower: number | null;
	upper: number | null;
}

/** The latest rungs of coach and family on one day; an assessment made together is both's. */
export interface CoachAndFamily {
	/** Row = rung of the coach, column = rung of the family. */
	table: number[][];
	/** Assessed by both: same + familyHigher + familyLower. */
	both: number;
	same: number;
	familyHigher: number;
	familyLower: number;
	onlyCoach: number;
	onlyFamily: number;
}

export interface LadderFigure {
	from: Period;
	to: Period;
	/** null = every area. */
	area: string | null;
	/** Pseudonym of the households' coach; null = every coach. */
	coach: string | null;
	/** null = every type. */
	householdType: HouseholdType | null;
	/** Whose rungs count. */
	perspective: Perspective;
	synthetic: boolean;
	/** Households with consent, not withdrawn, that started on or before the last day of `to`. */
	cohort: number;
	/** Started as well, but outside the cohort: leaving them out bends the picture. */
	leftOut: { withoutConsent: number; withdrawn: number };
	/**
	 * Of whom `leftOut` tells: the chosen households, or all of the area whatever coach or type was chosen, because a sealed
	 * file knows no more of those that it leaves out.
	 */
	leftOutOf: 'selection' | 'area';
	followUpDays: number;
	/** All eight, or the one that was asked for. */
	domains: LadderDomain[];
	/** Up against down over the domains in one or two sentences. */
	finding: Bilingual;
	/** What has to be said wherever ladders are shown. */
	caveats: Bilingual[];
}

/** Before it has words. */
export interface LadderWithoutWords extends Omit<LadderFigure, 'domains' | 'finding' | 'caveats'> {
	domains: LadderSteps[];
}
