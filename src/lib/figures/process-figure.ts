// The process figure: what coaches and organisations answered per construct of the questionnaire, side by side.
import type { Period } from '../domain/period.ts';
import type { Bilingual } from '../domain/text.ts';

/** Why a group has no mean: too few respondents, or no item that is a score. */
export type NoMeanReason = 'below-threshold' | 'no-scores';

export interface ProcessGroup {
	/** Mean over respondents of the mean of their scores, reversed items turned; on the questionnaire's scale. */
	mean: number | null;
	/** Respondents with at least one score. */
	n: number | null;
	/** Cronbach's alpha over the respondents who answered every item. */
	alpha: number | null;
	/** Respondents behind alpha. */
	alphaN: number | null;
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
	/** Coach minus organisation; null where the items differ or either mean is missing. */
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
