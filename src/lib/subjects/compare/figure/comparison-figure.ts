// The compare figure: what changed in the experiment areas and in the control areas between two periods.
import type { AreaRole } from '../../../domain/area.ts';
import type { Goal } from '../../../domain/indicator.ts';
import type { Period } from '../../../domain/period.ts';
import type { Bilingual } from '../../../domain/text.ts';
import type { CompareEventStudy, CompareTrend, CompareXmr } from './time-figure.ts';
import type { RowsEstimate, RowsFigure } from './people-figure.ts';
import type { PlaceboRank } from '../../../statistics/placebo-rank.ts';
import type { Measured, Status } from '../../../figures/evidence.ts';
import type { MarginSpread } from '../../../figures/series.ts';

/** Why a part of the comparison does not exist. */
export type CompareReason =
	| 'no-experiment'
	| 'no-control'
	| 'one-point'
	| 'not-measured'
	| 'hidden'
	| 'break'
	| 'no-counts'
	| 'too-few-areas'
	| 'too-many-areas'
	| 'no-goal'
	| 'within-chance'
	| 'too-small'
	| 'path-in-margin'
	| 'no-size'
	| 'no-witness'
	| 'contradicted';

export interface CompareArea {
	area: string;
	role: AreaRole;
	side: 'experiment' | 'control';
	/** Shares 0-1, means on their scale. */
	before: number | null;
	after: number | null;
	/** after - before; null across a break. */
	change: number | null;
	/** Newcombe for shares, Welch for means; null without counts. */
	changeInterval: { lower: number; upper: number } | null;
	/** By what its people are divided for every margin, because its register varies more than chance: above 1, else absent. */
	widened?: number;
	beforeCell: Measured | null;
	afterCell: Measured | null;
}

/** Change of experiment minus change of control over all people of each side. */
export type DidEstimate = Omit<RowsEstimate, 'df' | 'p'>;
/** The same over areas: one change an area. */
export type AreaEstimate = Omit<RowsEstimate, 'standardError'>;

export interface RandomisationEstimate {
	assignments: number | null;
	pTwoSided: number | null;
	/** The floor: no smaller p exists with these numbers of areas. */
	smallestTwoSided: number | null;
	/**
	 * The same after changes are rescaled for size; null where not every size is known, and where the floor lets no chance be small:
	 * a handful of areas tells nothing of how spread goes with size.
	 */
	pRescaled: number | null;
}

/** How unusual the experiment side's change is among the changes of all other neighbourhoods. */
export interface PlaceboEstimate extends PlaceboRank {
	/** The experiment areas together. */
	treated: string[];
	others: { area: string; change: number; beforeCell: Measured | null; afterCell: Measured | null }[];
	/** In their place, where a page leaves out hundreds of them. */
	among?: ChangesInShort;
}

/** How many changes lie in each of equally wide steps from the lowest to the highest. */
export interface ChangesInShort {
	lowest: number;
	highest: number;
	counts: number[];
}

export type WitnessName = 'areas' | 'people' | 'rank';
export type Way = 'better' | 'worse';

interface Witness {
	/** Where its estimate points; null without one, or at nothing. */
	way: Way | null;
	/** Whether any outcome could have been rare enough. */
	canSpeak: boolean;
	/** Whether this one is. */
	speaks: boolean;
}

/** Exact assignment over all neighbourhoods, changes rescaled for size (Ferman & Pinto). */
export interface AreasWitness extends Witness {
	/** Experiment areas and all neighbourhoods together, and how many of them are of the experiment. */
	units: number | null;
	treated: number | null;
	/** Mean change of the experiment areas less that of all other neighbourhoods. */
	value: number | null;
	assignments: number | null;
	pTwoSided: number | null;
	smallestTwoSided: number | null;
	/** Where the sizes come from; null where not every one is known. */
	sizes: 'people' | 'residents' | 'homes' | null;
	/** The neighbourhoods that are not chosen; of the goals beside the chosen one none. */
	others: PlaceboEstimate['others'];
	/** Of squared residuals on 1/size. */
	intercept: number | null;
	slope: number | null;
	/** Why it cannot speak, or has no p at all. */
	reason: CompareReason | null;
}

export type PeopleWitness = Witness;

export interface RankWitness extends Witness {
	units: number | null;
	pTwoSided: number | null;
	smallestTwoSided: number | null;
	reason: CompareReason | null;
}

export interface Witnesses {
	areas: AreasWitness;
	people: PeopleWitness;
	rank: RankWitness;
}

/** Target and effect are two questions; the quadrant crosses their answers. */
export type Quadrant = 'ahead-better' | 'ahead-worse' | 'behind-better' | 'behind-worse';

export interface CompareClaim {
	/** Of the experiment areas against the control areas. */
	code: 'better' | 'worse' | 'cannot-say';
	/** The witness that carries it, fixed beforehand: areas where they can speak, else rank; never people alone. */
	carrier: 'areas' | 'rank' | null;
	/** Those that say the same, the carrier first. */
	witnesses: WitnessName[];
	/** Those that are missing where nothing can be said: they cannot speak, do not, or point the other way. */
	missing: WitnessName[];
	reason: CompareReason | null;
	breakPeriod: Period | null;
}

export interface CompareFigure {
	indicator: string;
	before: Period | null;
	after: Period | null;
	experiment: string[];
	control: string[];
	/** 0-1. */
	confidence: number;
	/** Of this indicator: real figures stay real inside a demonstration. */
	synthetic: boolean;
	areas: CompareArea[];
	/** The chosen areas of a side as if they were one. */
	pooled: {
		experiment: { before: Measured | null; after: Measured | null };
		control: { before: Measured | null; after: Measured | null };
	};
	/** How much the register of each side varies before the start; null for surveys, means and yearly figures. */
	dispersion: { experiment: MarginSpread | null; control: MarginSpread | null };
	did: DidEstimate;
	donaldLang: AreaEstimate;
	randomisation: RandomisationEstimate;
	placebo: PlaceboEstimate | null;
	witnesses: Witnesses;
	/** What the plan promises for the experiment areas together; `broken`: a break lies between its start and `after`. */
	goal: Goal & { from: Period; to: Period; broken: boolean };
	/**
	 * Smallest difference that these numbers of people could have told from chance, beside the one the target asks; `needed`:
	 * people per measurement and side at which that one could be.
	 */
	detectable: { difference: number | null; target: number | null; needed: number | null };
	rows: RowsFigure;
	/** The experiment side against its path at `after`. */
	standing: {
		value: number | null;
		path: number | null;
		status: Status | null;
		position: 'ahead' | 'behind' | null;
	};
	quadrant: Quadrant | null;
	/** Why a part is null; null where it is not. */
	reasons: Record<
		'did' | 'donaldLang' | 'randomisation' | 'placebo' | 'detectable' | 'quadrant',
		CompareReason | null
	>;
	break: {
		period: Period;
		area: string | null;
		kind: string;
		reason: string;
		reason_en?: string;
	} | null;
	trend: CompareTrend;
	eventStudy: CompareEventStudy;
	/** Of the experiment side. */
	xmr: CompareXmr;
	claim: CompareClaim & Bilingual;
	/** What has to be said beside this comparison. */
	notes: Bilingual[];
}

/** Before it has words. */
export interface CompareWithoutWords extends Omit<CompareFigure, 'claim' | 'notes'> {
	claim: CompareClaim;
}

/** A goal beside the others: what runs through time, and the place among all neighbourhoods, is shown for one goal. */
export type GoalComparison = Omit<CompareFigure, 'trend' | 'eventStudy' | 'xmr' | 'placebo'>;
