// Who answered and who was asked: per group, and per organisation as far as the counts may leave.
import { respondentGroups, smallGroup, type RespondentGroup } from '../../../domain/questionnaire.ts';
import type { Bilingual } from '../../../domain/text.ts';
import type { AnsweredRow } from '../ask/process.ts';
import type { Asked } from './items.ts';
import { shownOf } from './small-cells.ts';

export interface ProcessResponse {
	group: RespondentGroup;
	/** In the file; null where fewer than may be shown. */
	answered: number | null;
	hidden: boolean;
	/** As the source says, with its page. */
	approached: number | null;
	printed: number | null;
	page: number | null;
	missing: Bilingual | null;
	/** Organisations with enough answers to be named, most answers first. */
	organisations: { organisation: string; people: number }[];
	/** The other organisations with any answer: how many, and their people together. */
	others: { organisations: number; people: number } | null;
}

export function responseOf(asked: Asked, rows: readonly AnsweredRow[]): ProcessResponse[] {
	return respondentGroups.flatMap((group): ProcessResponse[] => {
		const { wave, thresholds, questionnaire } = asked;
		const own = rows.filter((one) => one.group === group && one.wave === wave);
		const said = questionnaire.approached?.find((one) => one.group === group && one.wave === wave);
		const total = own.reduce((sum, one) => sum + one.people, 0);
		if (total === 0 && !said) return [];
		const enough = total >= thresholds[group];
		const named = own.filter((one) => one.organisation !== null);
		const threshold = Math.max(thresholds[group], smallGroup);
		// Everyone who named no organisation is one more part of the same sum.
		const shown = shownOf(
			own.map((one) => one.people),
			threshold
		);
		const told = named.filter((one) => shown[own.indexOf(one)]);
		const rest = named.filter((one) => !told.includes(one));
		const people = rest.reduce((sum, one) => sum + one.people, 0);
		// Everyone, less those told, less the rest, is who named none: nobody, or enough.
		const nameless = own.filter((one) => one.organisation === null).reduce((sum, one) => sum + one.people, 0);
		const apart = nameless === 0 || nameless >= threshold;
		return [
			{
				group,
				answered: enough ? total : null,
				hidden: !enough && total > 0,
				approached: said?.approached ?? null,
				printed: said?.answered ?? null,
				page: said?.page ?? null,
				missing: said?.missing ?? null,
				organisations: told
					.map(({ organisation, people }) => ({ organisation: organisation ?? '', people }))
					.sort((a, b) => b.people - a.people),
				others: people >= threshold && apart ? { organisations: rest.length, people } : null
			}
		];
	});
}
