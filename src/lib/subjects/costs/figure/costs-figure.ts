// The costs figure: what the support cost, what the measured difference is worth, and what may be said of the balance.
import type { Period } from '../../../domain/period.ts';
import type { Prices } from '../../../domain/prices.ts';
import type { Bilingual } from '../../../domain/text.ts';
import type { Interval } from '../../../statistics/samples.ts';
import type { EffortFigure, EffortGroupName } from './effort-figure.ts';

/** A difference with control as the comparison measured it: taken over, never worked out again. */
export interface Difference {
	indicator: string;
	name: Bilingual;
	better: 'higher' | 'lower';
	before: Period | null;
	after: Period | null;
	/** Change of the experiment less that of control, shares 0-1; null where it could not be measured. */
	value: number | null;
	lower: number | null;
	upper: number | null;
	/** Of the experiment areas together, at `after`; null where they were a sample, which is not everybody whom the difference is about. */
	people: number | null;
	/** What the comparison says of it, and whether any of its witnesses could have spoken. */
	verdict: 'better' | 'worse' | 'cannot-say';
	canSpeak: boolean;
	synthetic: boolean;
}

/** What a reader may change. */
export interface CostsView {
	/** Years that the difference is taken to last. */
	horizon: number;
	/** Euros a family a year that usual care would have cost; null: as measured, or as the price list assumes. */
	usual: number | null;
}

export interface CostsInput {
	effort: EffortFigure;
	prices: Prices;
	differences: Difference[];
	/** In which the programme started: amounts are worth what they were worth then. */
	start: number;
	confidence: number;
}

export interface CostsTerm {
	/** `usual`, an organisation, `others`, or the id of an outcome's price. */
	id: string;
	side: 'cost' | 'benefit';
	/** Hours and family-years in all, units of an outcome a year. */
	quantity: Interval;
	/** Euros a unit, in the money of the year that is told. */
	price: { value: number; low: number; high: number; id: string };
	/** What turns a unit into money of the start: what later years are worth, of all years together. */
	factor: number;
	/** quantity x price x factor. */
	amount: number;
	/** Of an outcome: its difference, and what the comparison says of it. */
	difference: Difference | null;
	/** 0-1: how strongly its hours move with those of other organisations; 0 of what is no hours. A family that needs much of one often needs much of all. */
	together: number;
	/** Whether the stricter balance counts it. */
	counted: boolean;
	invented: boolean;
}

export type MissingWhy = 'not-measured' | 'sampled' | 'no-price' | 'totals-only' | 'not-delivered';

export interface CostsFigure {
	horizon: number;
	/** A year, 0-1. */
	discount: number;
	/** In whose money. */
	year: number;
	period: Period | null;
	confidence: number;
	draws: number;
	synthetic: boolean;
	/** True where a price that counts is made up. */
	invented: boolean;
	cost: Interval;
	benefit: Interval;
	net: Interval;
	/** Benefits of which the comparison says that they are there, and no others. */
	strict: Interval;
	/** The share of draws in which the benefits cover the costs. */
	covered: number;
	usual: {
		value: number;
		origin: 'chosen' | 'measured' | 'assumed';
		suggested: number;
		most: number;
		step: number;
	};
	/** From the families whose hours were counted to all of them; null where they are the same. */
	scaled: { from: number; to: number } | null;
	terms: CostsTerm[];
	/** Hours of which totals alone were delivered, at their price: in no amount here. `amount` at the price itself and at its limits. */
	apart: {
		group: EffortGroupName;
		organisation: string;
		hours: number;
		price: CostsTerm['price'];
		amount: Interval;
		invented: boolean;
	}[];
	share: { organisation: string; pays: number; gains: number }[];
	tornado: { of: 'quantity' | 'price'; id: string; low: number; high: number }[];
	breakEven: {
		/** How many times the benefits must be what they are; null without any. */
		multiple: number | null;
		/** The fewest years that the difference has to last, 0 where it need not; null where not even fifty are enough, or more years cost more. */
		years: number | null;
		/** The most years that it may last, where more years cost more; null where they do not, it never breaks even, or fifty are not too many. */
		most: number | null;
		/** At what usual care would have cost, a family a year; null where nobody was counted, or even none at all is enough. */
		usual: number | null;
	};
	claim: {
		code: 'pays-back' | 'does-not-pay-back' | 'cannot-say';
		/**
		 * `unmeasured`: it does not pay back, and of an outcome that has a price the difference was not measured, or not of how many people.
		 * `uncounted`: what was counted pays back, and work outside the balance may have cost more than is left; or it does not, and usual care was measured too low.
		 */
		reason: 'within-chance' | 'no-witness' | 'unmeasured' | 'uncounted' | 'no-cost' | null;
	};
	missing: { id: string; why: MissingWhy; name: Bilingual | null }[];
}
