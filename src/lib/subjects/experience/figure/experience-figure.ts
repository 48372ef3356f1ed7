// The figure of what families experience: its types alone, for whoever speaks of it or draws it.
import type { Experience } from '../../../domain/experience.ts';
import type { LifeDomainId } from '../../../domain/life-domain.ts';
import type { Period } from '../../../domain/period.ts';
import type { Bilingual } from '../../../domain/text.ts';

/** The value of a published cell; null = hidden, undefined = there is no such cell. */
export type Cells = (subject: string | null, period: Period, cell: string) => number | null | undefined;

export interface Estimate {
	value: number;
	lower: number;
	upper: number;
}

/** Steps on the ladder in a year, as one side judges them. */
export interface LadderSide {
	/** The last quarter of the year. */
	period: Period;
	up: number | null;
	same: number | null;
	down: number | null;
	/** Share that went up, of those that did not go down: how many those are is hidden more often. */
	share: Estimate | null;
}

/** more, fewer: the study tells of more, or fewer, for whom it got better than the ladder does, beyond chance. */
export type AgainstLadder = 'more' | 'fewer' | 'not-shown' | 'cannot-say';
/** most, few: more, or fewer, than half of those for whom it got better ascribe that to the support, beyond chance. */
export type Ascribing = 'most' | 'few' | 'undecided' | 'cannot-say' | 'not-asked';
export type Moved = 'rose' | 'fell' | 'not-shown' | 'cannot-say';

export interface ExperienceDomain {
	domain: LifeDomainId;
	improved: number | null;
	same: number | null;
	worse: number | null;
	/** Of those who say that it got better: who ascribe that to the support; who skipped that question does not. */
	ascribed: number | null;
	n: number | null;
	/** True where any of these that was asked is hidden. */
	hidden: boolean;
	/** Share for whom it got better, of those for whom it did not get worse: the same as on the ladder. */
	share: Estimate | null;
	/** Of those for whom it got better. */
	ascribedShare: Estimate | null;
	coach: LadderSide | null;
	family: LadderSide | null;
	/** Share of the study less share of the ladder. */
	differs: Record<'coach' | 'family', { difference: Estimate | null; claim: AgainstLadder }>;
	ascribing: Ascribing;
}

export interface ExperienceScaleFigure {
	scale: string;
	kind: Experience['scales'][number]['kind'];
	name: Bilingual;
	min: number;
	max: number;
	/** Of the wave: everybody who answered in it. */
	mean: number | null;
	lower: number | null;
	upper: number | null;
	/** Standard deviation. */
	sd: number | null;
	n: number | null;
	alpha: number | null;
	hidden: boolean;
	/** The same in earlier waves, oldest first: other people for a part, so it is not subtracted. */
	earlier: {
		wave: Period;
		mean: number | null;
		lower: number | null;
		upper: number | null;
		sd: number | null;
		n: number | null;
	}[];
	/** Who answered in the first wave and in this one; null where there is no earlier wave. */
	panel: {
		n: number | null;
		before: number | null;
		after: number | null;
		/** Standard deviation of how each moved. */
		sd: number | null;
		change: Estimate | null;
	} | null;
	claim: Moved;
}

export interface ExperienceFigure {
	/** null = no wave was delivered. */
	wave: Period | null;
	waves: Period[];
	synthetic: boolean;
	threshold: number;
	confidence: number;
	/** How many of those who were asked answered, per wave. */
	response: { wave: Period; asked: number | null; respondents: number | null; share: number | null }[];
	domains: ExperienceDomain[];
	scales: ExperienceScaleFigure[];
}
