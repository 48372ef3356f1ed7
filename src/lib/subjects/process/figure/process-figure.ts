// The process figure: what coaches and organisations answered per construct of the questionnaire, side by side.
import type { Period } from '../../../domain/period.ts';
import type { Bilingual } from '../../../domain/text.ts';

/**
 * Why a group has no mean: no item that is a score, fewer items than a small group's mean needs, or too few respondents. The last
 * stands for answers too much alike in a small group as well: to tell the two apart would tell the answers.
 */
export type NoMeanReason = 'below-threshold' | 'few-items' | 'no-scores';

export interface ProcessGroup {
	/**
	 * Mean over respondents of the mean of their scores, reversed items turned; on the questionnaire's scale. Of a small group
	 * one decimal and no more, here already, so that nothing that is made of this figure holds more.
	 */
	mean: number | null;
	/** Respondents with at least one score on this subject; of a small group on any, so that nobody's silence shows. */
	n: number | null;
	/** Cronbach's alpha over the respondents who answered every item; none of a small group. */
	alpha: number | null;
	/** Respondents behind alpha. */
	alphaN: number | null;
	/** Whether the rules of small groups hold for this mean. */
	small: boolean;
	hidden: boolean;
	reason: NoMeanReason | null;
	/** Numbers on this group's form, and those of them that are scores. */
	items: string[];
	scored: string[];
}

export interface ProcessConstruct {
	construct: string;
	/** 1 structural, 2 psychological, 3 process, 4 results. */
	table: number;
	name: Bilingual;
	/** null = not asked. */
	coach: ProcessGroup | null;
	organisation: ProcessGroup | null;
	/**
	 * Coach minus organisation; null where the items differ or either mean is missing. Where either group is small it is the
	 * difference of the two as they read, one decimal each.
	 */
	gap: number | null;
	sameItems: boolean;
}

export interface ProcessFigure {
	/** null = no wave was delivered. */
	wave: Period | null;
	waves: Period[];
	synthetic: boolean;
	scale: { min: number; max: number };
	thresholds: { coach: number; organisation: number };
	/** Every construct, in the order of the questionnaire. */
	constructs: ProcessConstruct[];
}
