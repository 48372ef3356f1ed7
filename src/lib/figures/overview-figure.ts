// The trend and the overview as figures: one indicator through time in every area, and every goal, context and condition of one period.
import type { Period } from '../domain/period.ts';
import type { LifeDomainId } from '../domain/life-domain.ts';
import type { Claim, HiddenBy, Measured, SpokenClaim, Status } from './evidence.ts';
import type { MarginSpread } from './series.ts';
import type { AreaRole } from '../domain/area.ts';
import type { GoalOutlook, OutlookAt } from './outlook.ts';
import type { RevisedPlan } from './path.ts';

export interface TrendSeries {
	area: string;
	/** 'pooled' is the comparison areas taken together. */
	role: AreaRole | 'pooled';
	points: Measured[];
}

export interface TrendFigure {
	indicator: string;
	area: string;
	compare: string[];
	confidence: number;
	synthetic: boolean;
	/** Latest quarter shown. */
	period: Period;
	/** How much the chosen area's register varies before the start; null for surveys, means and yearly figures. */
	dispersion: MarginSpread | null;
	/** The chosen area first, then the comparison areas. */
	series: TrendSeries[];
	/** The comparison areas pooled; null without any. */
	pooled: TrendSeries | null;
	/** Every other area with figures, for small multiples. */
	others: TrendSeries[];
	/** How many other areas were left out, since a page carries few of many; absent where none was. */
	more?: number;
	path: { period: Period; value: number }[];
	/** True where the path goes in steps. */
	stepped?: true;
	/** What the plan asked before it was revised; absent where it never was. */
	revised?: RevisedPlan[];
	/** What the plan of each quarter asked of it; absent where it was never revised, and is as the path. */
	pathThen?: { period: Period; value: number }[];
	/** What will be measured up to the target quarter if nothing new happens; empty where that cannot be said. */
	ahead: OutlookAt[];
	breaks: { period: Period; area: string | null; kind: string; reason: string; reason_en?: string }[];
	events: {
		date: string;
		period: Period;
		title: string;
		text: string | null;
		title_en?: string;
		text_en?: string;
	}[];
	/** How the goal stands now: the same object as its row in the overview; null for indicators without goal. */
	now: OverviewIndicator | null;
	retrieved: string | null;
	sources: string[];
}

/** Before the claim of its goal has words. */
export interface TrendWithoutWords extends Omit<TrendFigure, 'now'> {
	now: GoalRow | null;
}

export interface SparkPoint {
	period: Period;
	value: number | null;
	hidden: boolean;
	provisional: boolean;
}

export interface OverviewIndicator {
	indicator: string;
	/** Area that the row is about; differs from the figure's in `subareas`. */
	area: string;
	domain: LifeDomainId;
	kind: 'proportion' | 'mean';
	better: 'lower' | 'higher';
	frequency: 'quarter' | 'wave' | 'year';
	value: number | null;
	lower: number | null;
	upper: number | null;
	/** Of people who weigh unequally: how many a plain sample as precise would have. */
	nEffective?: number;
	/** Of a sample: false where it is too small, or its margin too wide, to lean on. */
	reliable?: boolean;
	numerator: number | null;
	denominator: number | null;
	mean: number | null;
	sd: number | null;
	n: number | null;
	hidden: boolean;
	/** Who hid it, where it is hidden. */
	hiddenBy?: HiddenBy;
	provisional: boolean;
	baseline: number | null;
	target: number | null;
	/** The least that counts, beside the ambition of the target; absent where the plan names none. */
	minimum?: number;
	path: number | null;
	/** `reached` only where the claim is `met`: after two quarters running. */
	status: Status | null;
	/** How much this register varies before the start, which widens its margins; null for surveys, means and yearly figures. */
	dispersion: MarginSpread | null;
	/** Value minus that of the previous measurement; null across a break or a hidden value. */
	change: number | null;
	/** The previous measurement's period (last quarter; for waves the wave before). */
	previousPeriod: Period | null;
	previous: number | null;
	/** The latest measurement before this quarter where there is none in it. */
	last: Measured | null;
	comparisons: Measured[];
	/** The comparison areas taken together; aligned = the goal's baseline plus their pooled change. */
	control: {
		baseline: number | null;
		value: number | null;
		lower: number | null;
		upper: number | null;
		aligned: number | null;
	} | null;
	/** The break between the baseline quarter and this one. */
	break: { period: Period; kind: string; reason: string } | null;
	spark: {
		points: SparkPoint[];
		control: SparkPoint[];
		/** Baseline and target with their quarters: the straight path. */
		path: { period: Period; value: number }[];
		breaks: Period[];
	};
	claim: SpokenClaim;
	/** Where the target quarter will probably lie if nothing new happens, or why that cannot be said. */
	outlook: GoalOutlook;
	/** Sub-areas with a goal of their own. */
	subareas: OverviewIndicator[];
}
/** Before its claim has words. */
export interface GoalRow extends Omit<OverviewIndicator, 'claim' | 'subareas'> {
	claim: Claim;
	subareas: GoalRow[];
}

/** A count of people or homes; null and hidden below the threshold. */
export interface ProtectedCount {
	value: number | null;
	hidden: boolean;
}

export interface ReachFigure {
	/** False where the programme follows no families, which is not the same as hiding them. */
	followed?: false;
	homes: ProtectedCount;
	contacted: ProtectedCount;
	coached: ProtectedCount;
	ended: ProtectedCount;
}

/** One of the family results for the whole programme, protected. */
export interface TreeResult {
	result: string;
	value: number | null;
	hidden: boolean;
}

/** What the map shows of one area. */
export interface MapValue {
	area: string;
	value: number | null;
	hidden: boolean;
	provisional: boolean;
}

export interface OverviewFigure {
	period: Period;
	area: string;
	compare: string[];
	confidence: number;
	synthetic: boolean;
	baselinePeriod: Period;
	startPeriod: Period;
	targetPeriod: Period;
	/** 0-1: how far along the time from baseline to target this quarter lies; at most 1. */
	elapsed: number;
	/** Every quarter of the rail; hasFigures where anything was measured. */
	rail: { period: Period; hasFigures: boolean }[];
	indicators: OverviewIndicator[];
	tally: { reached: number; 'on-track': number; uncertain: number; 'off-track': number; none: number };
	summary: { nl: string; en: string };
	reach: ReachFigure;
	tree: TreeResult[];
	/** Per indicator the values of all areas in this quarter, for the map. */
	map: { indicator: string; period: Period; areas: MapValue[] }[];
	/** How many areas of the programme the map leaves out, since a page carries few of many; absent where it has all. */
	mapLacks?: number;
	/** Indicators without a goal: their latest figures, whatever the quarter. */
	context: { indicator: string; values: Measured[] }[];
	/** Latest retrieval date among the rows used, ISO. */
	retrieved: string | null;
	sources: string[];
}

/** Before it has words. */
export interface OverviewWithoutWords extends Omit<OverviewFigure, 'indicators' | 'summary'> {
	indicators: GoalRow[];
}
