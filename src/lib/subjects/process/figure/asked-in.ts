// In which tables of the appendix a side of the goals is asked: the page shows it with the question that those tables answer.
import type { GoalSide, Questionnaire } from '../../../domain/questionnaire.ts';
import { respondentGroups } from '../../../domain/questionnaire.ts';

/** Of the subjects that hold most of a side's items: expectations stand in one, importance in another. */
export function tablesOfGoals({ goals = [], constructs }: Questionnaire, side: GoalSide): number[] {
	const asked = (group: (typeof respondentGroups)[number], items: readonly string[] | null) =>
		goals.some((goal) => items?.includes(goal[side]?.[group] ?? ''));
	const holding = constructs.filter((one) => respondentGroups.some((group) => asked(group, one[group])));
	return [...new Set(holding.map(({ table }) => table))];
}
