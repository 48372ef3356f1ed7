// The parts of the compare figure that run through time: trend, event study and process behaviour.
import type { Period } from '../../../domain/period.ts';
import type { EventStudyPoint } from '../../../statistics/event-study.ts';
import type { Assurance } from '../../../statistics/xmr.ts';
import type { Signal } from '../../../statistics/xmr-signals.ts';
import type { Measured } from '../../../figures/evidence.ts';
import type { MeasuredRow } from '../../../figures/measured.ts';

export interface CompareBreak {
	period: Period;
	area: string | null;
	kind: string;
	reason: string;
	reason_en?: string;
}

/** A period of one side; value null where a figure is missing, hidden, or cannot be pooled. */
export interface TrendPoint extends Measured {
	/** Baseline period = 100; null without a baseline, and on the other side of a break. */
	index: number | null;
}

/** Why a side has no line. */
export type SideReason = 'no-experiment' | 'no-control' | 'not-measured' | 'hidden' | 'no-counts';
/** Why a side has no index; `no-zero`: a mean on a scale without a zero has no ratios. */
export type IndexReason = SideReason | 'zero' | 'no-zero';

export interface TrendSide {
	areas: string[];
	/** Every period in which either side was measured, in time order. */
	points: TrendPoint[];
	/** Null where at least one point can be drawn. */
	reason: SideReason | null;
	indexReason: IndexReason | null;
}

export interface CompareTrend {
	/** The programme's start. */
	start: Period;
	/** Where the index is 100. */
	base: Period | null;
	experiment: TrendSide;
	control: TrendSide;
	/** What all of this rests on: each chosen area by itself, as it was observed; of an unmeasured period there is none. */
	cells: MeasuredRow[];
	/** Every break that concerns a chosen area. */
	breaks: CompareBreak[];
	/** The longest stretch from the baseline on that may be read as one: no break lies in it. Null with one point or none. */
	from: Period | null;
	/** The latest period in which every side that has a line has a value. */
	to: Period | null;
	/** Why there is no line at all. */
	reason: SideReason | null;
}

export type EventReason =
	| 'no-experiment'
	| 'no-control'
	| 'not-measured'
	| 'none-before'
	| 'too-few-before'
	| 'reference-hidden'
	| 'reference-missing'
	| 'hidden'
	| 'break';

/** The long difference of the experiment areas less that of the control areas; margins are null where there are too few areas for one. */
export interface EventPoint extends EventStudyPoint<Period> {
	/** Why there is no value. */
	reason: 'break' | 'hidden' | 'not-measured' | null;
}

/** The areas are the units, each with the same weight. */
export interface CompareEventStudy {
	/** The last period measured before the start. */
	reference: Period | null;
	/** Empty where there is a reason. */
	points: EventPoint[];
	/** Periods measured before the start, and those of them that can be used: every area has a value and no break lies between. */
	measuredBefore: number;
	usableBefore: number;
	experimentAreas: number;
	controlAreas: number;
	/** 0-1. */
	confidence: number;
	reason: EventReason | null;
	/** Two areas have no spread around their two sides, so there is no margin. */
	intervalReason: 'too-few-areas' | null;
}

export type XmrReason =
	| 'waves'
	| 'years'
	| 'no-experiment'
	| 'not-measured'
	| 'hidden'
	| 'no-counts'
	| 'too-few-points'
	| 'too-few-values'
	| 'too-few-events'
	| 'break';

export interface XmrPoint {
	period: Period;
	value: number;
	/** People behind the value; null where the source does not say. */
	n: number | null;
	/** Null in a stretch too short for limits. */
	mean: number | null;
	lower: number | null;
	upper: number | null;
	signal: Signal;
	meaning: 'improvement' | 'concern' | 'none';
	/** The source's own: this figure may still change. */
	provisional: boolean;
}

/** Quarters between two breaks. */
export interface XmrSegment {
	from: Period;
	to: Period;
	points: number;
	/** From seven points of which enough differ: limits of no width are none. */
	limits: boolean;
	/** With limits, but below twelve points. */
	provisional: boolean;
	/** Shares on a p-chart, widened (`p-prime`) where their counts spread more than binomial; means on XmR. */
	method: XmrMethod;
	/** How many of its first points mean and limits rest on; they are carried on unchanged from there. */
	fixed: number;
	/** True where those are the quarters before the start, false where they are the first twelve. */
	beforeStart: boolean;
}

export type XmrMethod = 'xmr' | 'p' | 'p-prime' | 'between';

export interface CompareXmr {
	/** `quarters` where events are so rare that each point is the number of quarters since the one before; they have no target. */
	unit: 'value' | 'quarters';
	/** In time order; empty where there is a reason. */
	points: XmrPoint[];
	segments: XmrSegment[];
	/** How many points there are; seven are needed. */
	measured: number;
	improvement: 'increase' | 'decrease';
	target: number | null;
	/** The target against the limits of the last stretch; of one without spread whether every quarter met it. Null where either is missing. */
	assurance: Assurance | null;
	/** True where a limit lay outside what is possible, so that it stands at the end of the scale. */
	clipped: boolean;
	/** True where some limits rest on fewer than twelve points. */
	provisional: boolean;
	/** How often an unchanged series of 24 quarters gives a signal at this correlation of its quarters; null without limits or correlation. */
	falseSignals: { correlation: number; rate: number } | null;
	/** Quarters from the first to the latest measurement without a value; the hidden ones are among them. */
	gaps: Period[];
	hidden: Period[];
	/** The smallest and largest number of people; varying: the largest is more than twice the smallest. */
	denominators: { least: number; most: number; varying: boolean } | null;
	breaks: CompareBreak[];
	reason: XmrReason | null;
}
