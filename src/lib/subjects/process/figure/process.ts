// Builds the process figure: a mean and alpha per construct and group, and a gap only where both answered the same items.
import { quarterOf, type Period } from '../../../domain/period.ts';
import { bottleneckRegister, type RegisteredBottleneck } from '../../../figures/bottlenecks.ts';
import type { BottleneckRow } from '../../../queries/bottlenecks.ts';
import type { Bilingual } from '../../../domain/text.ts';
import {
	smallGroup,
	type Construct,
	type Questionnaire,
	type RespondentGroup
} from '../../../domain/questionnaire.ts';
import type { AnsweredRow, CountedRow, ResponseRow } from '../ask/process.ts';
import { average } from '../../../statistics/groups.ts';
import { cronbachAlpha } from '../../../statistics/cronbach-alpha.ts';
import { formsOf, scoredOf, scoresOf, type Forms } from './forms.ts';
import { goalsOf, type ProcessGoal } from './goals.ts';
import { itemsOf, type ProcessItem } from './items.ts';
import { namedOf, type NamedItem } from './named.ts';
import { responseOf, type ProcessResponse } from './response.ts';
import { enoughItems, nearAnEnd, oneDecimal, smallMean } from './small-groups.ts';
import { superiorityOf, type Superiority } from './superiority.ts';
import { overTime, type ConstructOverTime } from './waves.ts';

/**
 * Why a group has no mean: no item that is a score, fewer items than a small group's mean needs, or too few respondents. The last
 * stands for answers too much alike as well: to tell the two apart would tell the answers.
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
	/** Every item on a scale, in the order of the questionnaire. */
	items: ProcessItem[];
	goals: ProcessGoal[];
	/** Choices, and what people named, by the codebook. */
	named: NamedItem[];
	response: ProcessResponse[];
	/** Subjects on which both groups answered the same items and both have a mean. */
	superiority: Superiority[];
	/** Empty with a single wave. */
	over: ConstructOverTime[];
	/** As it stands in a quarter; null where nothing was ever registered. */
	register: { period: Period; bottlenecks: RegisteredBottleneck[] } | null;
}

export interface ProcessInput {
	wave: Period | null;
	waves: Period[];
	synthetic: boolean;
	questionnaire: Questionnaire;
	/** Where the questionnaire sets none of its own. */
	threshold: number;
	rows: ResponseRow[];
	/** Of every wave; a wave that is not here stands in no comparison over time. */
	counted?: readonly CountedRow[];
	answered?: readonly AnsweredRow[];
	earlier?: readonly { wave: Period; rows: ResponseRow[] }[];
	bottlenecks?: readonly BottleneckRow[];
	/** Of the register; null = that of its last entry. */
	period?: Period | null;
}

/** Everyone of the group who gave any score. */
function sizeOf(forms: Forms[RespondentGroup], { items }: Questionnaire, group: RespondentGroup): number {
	const scores = items.filter((one) => one.group === group && one.kind === 'score');
	return forms.filter((form) => scores.some(({ item }) => form.has(item))).length;
}

/** What every subject is made of: the questionnaire and the forms of one wave. */
interface Wave {
	questionnaire: Questionnaire;
	/** Where the questionnaire sets none of its own. */
	threshold: number;
	forms: Forms;
}

function groupOf(input: Wave, group: RespondentGroup, construct: Construct): ProcessGroup | null {
	const { questionnaire } = input;
	const items = construct[group];
	const all = input.forms[group];
	if (items === null || all.length === 0) return null;
	const scored = scoredOf(questionnaire, group, items);
	const found = { alpha: null, alphaN: null, items, scored: scored.map((one) => one.item) };
	const nothing = { ...found, mean: null, n: null, small: false };
	if (scored.length === 0) return { ...nothing, hidden: false, reason: 'no-scores' };
	const threshold = questionnaire.thresholds?.[group] ?? input.threshold;
	const scores = scoresOf(all, scored, questionnaire.scale);
	const forms = scores.map((one) => one.filter((score) => score !== null)).filter((one) => one.length > 0);
	if (forms.length < threshold || forms.length === 0)
		return { ...nothing, small: true, hidden: true, reason: 'below-threshold' };
	const scales = scored.map((one) => one.scale ?? questionnaire.scale);
	const ends = { min: average(scales.map(({ min }) => min)), max: average(scales.map(({ max }) => max)) };
	if (forms.length < smallGroup) {
		const hidden = { ...nothing, small: true, hidden: true } as const;
		const subjects = questionnaire.constructs.map((one) =>
			scoredOf(questionnaire, group, one[group] ?? []).map(({ item }) => item)
		);
		if (!enoughItems(found.scored, subjects)) return { ...hidden, reason: 'few-items' };
		const mean = smallMean(forms, threshold, ends);
		if (mean === null) return { ...hidden, reason: 'below-threshold' };
		const n = sizeOf(all, questionnaire, group);
		return { ...found, mean, n, small: true, hidden: false, reason: null };
	}
	const means = forms.map(average);
	if (nearAnEnd(average(means), ends)) return { ...nothing, hidden: true, reason: 'below-threshold' };
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

function constructOf(input: Wave, construct: Construct): ProcessConstruct {
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
	const {
		wave,
		waves,
		synthetic,
		questionnaire,
		threshold,
		counted = [],
		answered = [],
		earlier = [],
		bottlenecks = []
	} = input;
	const thresholds = {
		coach: questionnaire.thresholds?.coach ?? threshold,
		organisation: questionnaire.thresholds?.organisation ?? threshold
	};
	const constructsOf = (forms: Forms) =>
		questionnaire.constructs.map((one) => constructOf({ questionnaire, threshold, forms }, one));
	const forms = formsOf(input.rows);
	const constructs = constructsOf(forms);
	const asked = { questionnaire, thresholds, wave, counted };
	const items = itemsOf(asked);
	const before = earlier.map((one) => ({ wave: one.wave, constructs: constructsOf(formsOf(one.rows)) }));
	return {
		...{ wave, waves, synthetic, scale: questionnaire.scale, thresholds, constructs, items },
		goals: goalsOf(questionnaire, items),
		named: namedOf(asked),
		response: responseOf(asked, answered),
		superiority: superiorityOf(forms, questionnaire, constructs),
		register: registerOf(bottlenecks, input.period ?? null),
		over: wave === null ? [] : overTime([...before, { wave, constructs }])
	};
}

function registerOf(rows: readonly BottleneckRow[], asked: Period | null): ProcessFigure['register'] {
	const days = rows.flatMap(({ opened, closed }) => [opened, ...(closed === null ? [] : [closed])]);
	const last = [...days].sort().at(-1);
	if (last === undefined) return null;
	const period = asked ?? quarterOf(last);
	return { period, bottlenecks: bottleneckRegister(rows, period) };
}
