// The effort figure: what was done for families, by whom, with and without the programme's own support.
import type { Period } from '../../../domain/period.ts';
import type { Interval } from '../../../statistics/samples.ts';

export type EffortGroupName = 'coached' | 'comparison';

/** Without limits where only totals were delivered, or nothing varies. */
export interface Spread {
	value: number;
	lower: number | null;
	upper: number | null;
}

export interface EffortOrganisation {
	/** As delivered; null for those that are told together, because each alone would tell of too few families. */
	organisation: string | null;
	/** True where only totals could be had, so that nobody knows how they spread over families. */
	totals: boolean;
	/** Of totals: whether every year of them is told here, with hours for all that was done, so that nothing is left out. Absent in rows, and in what was told before it was kept. */
	whole?: boolean | undefined;
	/**
	 * Of rows: whether hours stand with everything that they say was done, else there were more hours than these. Absent in totals, and in what
	 * was told before it was kept.
	 */
	timed?: boolean | undefined;
	/** All hours in the period, rounded; of coached families from the support's beginning on. `lower` and `upper` are its limits. */
	hours: number;
	lower: number | null;
	upper: number | null;
	/** Rounded; null where nobody counted them, of too few families, and of organisations that are told together. */
	contacts: number | null;
	/** Of the hours of those that gave rows, 0-1; null for totals, which may be over other families. */
	share: number | null;
	/** Limits of that share, when other families had been counted; null without, and absent in what was told before it was worked out. */
	shareRange?: { lower: number; upper: number } | null | undefined;
	/** Hours a family-month; null for totals, since nobody knows over how many families they go. */
	perMonth: Spread | null;
	/** The same before the support began; null where there is nothing before, or too few, and of organisations that are told together. */
	before: Spread | null;
}

export interface EffortGroup {
	group: EffortGroupName;
	/** Families that the hours go over, rounded: coached ones once their support began. Null where there are too few: then nothing is told. */
	households: number | null;
	hidden: boolean;
	/** Family-months that the rows go over, rounded. */
	months: { before: number | null; after: number };
	organisations: EffortOrganisation[];
	/**
	 * Of all organisations that gave rows: a mean is never told without how families differ. `before` is null as well where that of any of
	 * them is: what is told of the others, taken from it, would be that.
	 */
	total: {
		perMonth: Spread;
		perFamily: Spread;
		before: Spread | null;
		/** Hours a family over which a quarter, half and three quarters of the families lie. */
		quarters: [number, number, number];
	} | null;
	/** Organisations that keep a file of the family, in a quarter; `before` is null where there is no before. */
	casemanagers: { before: Spread | null; after: Spread | null };
	/** Organisations of which nothing can be told. */
	left: number;
}

export interface EffortFigure {
	/** The last whole year; null without effort. */
	period: Period | null;
	synthetic: boolean;
	confidence: number;
	threshold: number;
	/** All families with the support by then, also those whose hours nobody counted; rounded. */
	families: number | null;
	groups: EffortGroup[];
	/** How the coached families' hours lie over the years. */
	years: { year: number; share: number }[];
}

export const limitsOf = ({ value, lower, upper }: Spread): Interval => ({
	value,
	lower: lower ?? value,
	upper: upper ?? value
});
