// Where both groups answered the same items: how often someone of the one scores higher than someone of the other, and whether chance does that.
import { respondentGroups, type Questionnaire } from '../../../domain/questionnaire.ts';
import { holm } from '../../../statistics/multiple-tests.ts';
import { mannWhitney } from '../../../statistics/mann-whitney.ts';
import { meansOf, scoredOf, scoresOf, type Forms } from './forms.ts';
import type { ProcessConstruct } from './process.ts';
import { oneDecimal } from './small-groups.ts';

export interface Superiority {
	construct: string;
	/** Of all pairs of one coach and one of an organisation the share in which the coach scores higher, a tie for a half. */
	probability: number;
	/** Two-sided, exact where it can be counted, by Holm over all subjects here; null of a small group, whose ranks it would tell. */
	p: number | null;
	/** Whether that is below 0.05. */
	apart: boolean;
	exact: boolean;
	/** One decimal and no p; there only where the group agreed that more than means leave. */
	small: boolean;
}

export function superiorityOf(
	forms: Forms,
	questionnaire: Questionnaire,
	constructs: readonly ProcessConstruct[]
): Superiority[] {
	const tested = constructs.flatMap((one) => {
		if (one.gap === null) return [];
		const [a = [], b = []] = respondentGroups.map((group) => {
			const scored = scoredOf(questionnaire, group, one[group]?.scored ?? []);
			return meansOf(scoresOf(forms[group], scored, questionnaire.scale));
		});
		const small = Boolean(one.coach?.small) || Boolean(one.organisation?.small);
		// Also rounded it depends on who gave which answer, and the means do not.
		if (small && questionnaire.small_groups !== 'agreed') return [];
		return [{ construct: one.construct, small, ...mannWhitney({ a, b }) }];
	});
	if (tested.length === 0) return [];
	const adjusted = holm(tested.map(({ p }) => p ?? 1));
	return tested.map(({ construct, small, exact, p, probabilityOfSuperiority }, place) => ({
		construct,
		probability: small ? oneDecimal(probabilityOfSuperiority) : probabilityOfSuperiority,
		p: small || p === null ? null : (adjusted[place] ?? null),
		apart: p !== null && (adjusted[place] ?? 1) < 0.05,
		exact,
		small
	}));
}
