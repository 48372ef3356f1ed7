// The trend figure: one indicator through time in the chosen area, its comparison areas and every other area.
import type { AreaRole } from '../domain/area.ts';
import type { Period } from '../domain/period.ts';
import type { Measured } from './evidence.ts';
import type { GoalRow, OverviewIndicator } from './overview-figure.ts';
import type { MarginSpread } from './spread.ts';

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
