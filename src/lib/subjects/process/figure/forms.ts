// The forms of one group on one subject: per person the scores of its items, those worded the other way round turned.
import type { Item, Questionnaire, RespondentGroup } from '../../../domain/questionnaire.ts';
import type { ResponseRow } from '../ask/process.ts';
import { average } from '../../../statistics/groups.ts';

/** Per group and respondent what was answered, by item; read from the rows once for all subjects. */
export type Forms = Readonly<Record<RespondentGroup, readonly ReadonlyMap<string, number>[]>>;

export function formsOf(rows: readonly ResponseRow[]): Forms {
	const found = {
		coach: new Map<string, Map<string, number>>(),
		organisation: new Map<string, Map<string, number>>()
	};
	for (const { group, respondent, item, score } of rows) {
		const form = found[group].get(respondent) ?? new Map<string, number>();
		found[group].set(respondent, form);
		if (score !== null) form.set(item, score);
	}
	return { coach: [...found.coach.values()], organisation: [...found.organisation.values()] };
}

/** Per respondent the score of every item, turned where the item is worded the other way round; null = no answer. */
export const scoresOf = (
	forms: readonly ReadonlyMap<string, number>[],
	items: readonly Item[],
	scale: Questionnaire['scale']
): (number | null)[][] =>
	forms.map((form) =>
		items.map(({ item, direction, scale: own }) => {
			const score = form.get(item) ?? null;
			const { min, max } = own ?? scale;
			return score === null || direction === 'positive' ? score : min + max - score;
		})
	);

export const scoredOf = (
	{ items }: Pick<Questionnaire, 'items'>,
	group: RespondentGroup,
	asked: readonly string[]
): Item[] => items.filter((one) => one.group === group && one.kind === 'score' && asked.includes(one.item));

/** Per person who gave any score on these items the mean of them. */
export const meansOf = (scores: readonly (readonly (number | null)[])[]): number[] =>
	scores
		.map((one) => one.filter((score) => score !== null))
		.filter((one) => one.length > 0)
		.map(average);
