// What plans and results are scored on: how important, how far reached now, how far expected, and beside the rest.
import {
	goalSides,
	respondentGroups,
	type GoalSide,
	type RespondentGroup
} from '../../../domain/questionnaire.ts';
import type { Questionnaire } from '../../../domain/questionnaire.ts';
import type { Bilingual } from '../../../domain/text.ts';
import type { PrintedMean, ProcessItem } from './items.ts';

export interface GoalMark {
	/** Null where the goal is not asked about apart. */
	item: string | null;
	mean: number | null;
	state: 'shown' | 'hidden' | 'not-asked' | 'no-answers';
	printed: PrintedMean | null;
}

export interface ProcessGoal {
	goal: string;
	name: Bilingual;
	sides: Record<GoalSide, Record<RespondentGroup, GoalMark>>;
}

const unasked: GoalMark = { item: null, mean: null, state: 'not-asked', printed: null };

export function goalsOf({ goals = [] }: Questionnaire, items: readonly ProcessItem[]): ProcessGoal[] {
	const markOf = (group: RespondentGroup, number: string | undefined): GoalMark => {
		const found = items.find((one) => one.group === group && one.item === number);
		if (!found || number === undefined) return unasked;
		const state = found.hidden ? 'hidden' : found.mean === null ? 'no-answers' : 'shown';
		return { item: number, mean: found.mean, state, printed: found.printed };
	};
	const both = (asked: Partial<Record<RespondentGroup, string>> = {}) => {
		const [coach, organisation] = respondentGroups.map((group) => markOf(group, asked[group]));
		return { coach: coach ?? unasked, organisation: organisation ?? unasked };
	};
	return goals.map((goal) => {
		const sides = goalSides.map((side) => [side, both(goal[side])] as const);
		return { goal: goal.id, name: goal.name, sides: Object.fromEntries(sides) as ProcessGoal['sides'] };
	});
}
