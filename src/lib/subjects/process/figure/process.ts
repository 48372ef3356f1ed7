// Builds the process figure: a mean and alpha per construct and group, and a gap only where both answered the same items.
import type { Period } from '../../../domain/period.ts';
import type { Bilingual } from '../../../domain/text.ts';
import {
	smallGroup,
	type Construct,
	type Item,
	type Questionnaire,
	type RespondentGroup
} from '../../../domain/questionnaire.ts';
import type { ResponseRow } from '../ask/process.ts';
import { average } from '../../../statistics/groups.ts';
import { cronbachAlpha } from '../../../statistics/cronbach-alpha.ts';
import { enoughItems, oneDecimal, smallMean } from './small-groups.ts';

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

export interface ProcessInput {
	wave: Period | null;
	waves: Period[];
	synthetic: boolean;
	questionnaire: Questionnaire;
	/** Where the questionnaire sets none of its own. */
	threshold: number;
	rows: ResponseRow[];
}

/** Per respondent the score of every item, turned where the item is worded the other way round; null = no answer. */
function scoresOf(rows: ResponseRow[], items: Item[], scale: Questionnaire['scale']): (number | null)[][] {
	const forms = new Map<string, Map<string, number>>();
	for (const { respondent, item, score } of rows) {
		const form = forms.get(respondent) ?? new Map<string, number>();
		forms.set(respondent, form);
		if (score !== null) form.set(item, score);
	}
	return [...forms.values()].map((form) =>
		items.map(({ item, direction, scale: own }) => {
			const score = form.get(item) ?? null;
			const { min, max } = own ?? scale;
			return score === null || direction === 'positive' ? score : min + max - score;
		})
	);
}

const scoredOf = ({ items }: Questionnaire, group: RespondentGroup, asked: string[]): Item[] =>
	items.filter((one) => one.group === group && one.kind === 'score' && asked.includes(one.item));

/** Everyone of the group who gave any score. */
function sizeOf(rows: ResponseRow[], questionnaire: Questionnaire, group: RespondentGroup): number {
	const scores = new Set(
		questionnaire.items.filter((one) => one.group === group && one.kind === 'score').map((one) => one.item)
	);
	return new Set(
		rows.filter(({ item, score }) => score !== null && scores.has(item)).map((one) => one.respondent)
	).size;
}

function groupOf(input: ProcessInput, group: RespondentGroup, construct: Construct): ProcessGroup | null {
	const { questionnaire } = input;
	const items = construct[group];
	const rows = input.rows.filter((row) => row.group === group);
	if (items === null || rows.length === 0) return null;
	const scored = scoredOf(questionnaire, group, items);
	const found = { alpha: null, alphaN: null, items, scored: scored.map((one) => one.item) };
	const nothing = { ...found, mean: null, n: null, small: false };
	if (scored.length === 0) return { ...nothing, hidden: false, reason: 'no-scores' };
	const threshold = questionnaire.thresholds?.[group] ?? input.threshold;
	const scores = scoresOf(rows, scored, questionnaire.scale);
	const forms = scores.map((one) => one.filter((score) => score !== null)).filter((one) => one.length > 0);
	if (forms.length < threshold || forms.length === 0)
		return { ...nothing, small: true, hidden: true, reason: 'below-threshold' };
	if (forms.length < smallGroup) {
		const hidden = { ...nothing, small: true, hidden: true } as const;
		const subjects = questionnaire.constructs.map((one) =>
			scoredOf(questionnaire, group, one[group] ?? []).map(({ item }) => item)
		);
		if (!enoughItems(found.scored, subjects)) return { ...hidden, reason: 'few-items' };
		const scales = scored.map((one) => one.scale ?? questionnaire.scale);
		const ends = { min: average(scales.map(({ min }) => min)), max: average(scales.map(({ max }) => max)) };
		const mean = smallMean(forms, threshold, ends);
		if (mean === null) return { ...hidden, reason: 'below-threshold' };
		const n = sizeOf(rows, questionnaire, group);
		return { ...found, mean, n, small: true, hidden: false, reason: null };
	}
	const means = forms.map(average);
	const { alpha, n } = cronbachAlpha({ items: scores });
	return {
		...found,
		mean: average(means),
		n: means.length,
		small: false,
		// Those who answered everything may be fewer than may be shown.
		...(n < threshold ? {} : { alpha, alphaN: n }),
		hidden: false,
		reason: null
	};
}

function constructOf(input: ProcessInput, construct: Construct): ProcessConstruct {
	const coach = groupOf(input, 'coach', construct);
	const organisation = groupOf(input, 'organisation', construct);
	const sameItems =
		construct.coach !== null &&
		construct.organisation !== null &&
		[...construct.coach].sort().join() === [...construct.organisation].sort().join();
	const means = { coach: coach?.mean ?? null, organisation: organisation?.mean ?? null };
	const small = [coach, organisation].some((one) => one?.small);
	return {
		construct: construct.id,
		table: construct.table,
		name: construct.name,
		coach,
		organisation,
		gap:
			sameItems && means.coach !== null && means.organisation !== null
				? gapOf(means.coach, means.organisation, small)
				: null,
		sameItems
	};
}

/** From means as they read where a group is small: its own mean would follow from a finer gap. */
const gapOf = (coach: number, organisation: number, small: boolean): number =>
	small ? oneDecimal(oneDecimal(coach) - oneDecimal(organisation)) : coach - organisation;

export function process(input: ProcessInput): ProcessFigure {
	const { wave, waves, synthetic, questionnaire, threshold } = input;
	return {
		wave,
		waves,
		synthetic,
		scale: questionnaire.scale,
		thresholds: {
			coach: questionnaire.thresholds?.coach ?? threshold,
			organisation: questionnaire.thresholds?.organisation ?? threshold
		},
		constructs: questionnaire.constructs.map((one) => constructOf(input, one))
	};
}
