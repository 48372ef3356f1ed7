// Choices, and what people named in their own words, counted by the questionnaire's codebook as far as the counts may leave.
import { smallGroup, type RespondentGroup } from '../../../domain/questionnaire.ts';
import type { Bilingual } from '../../../domain/text.ts';
import { countsOf, type Asked } from './items.ts';
import { shownOf } from './small-cells.ts';

export interface NamedAnswer {
	code: number;
	name: Bilingual;
	people: number | null;
	hidden: boolean;
	/** How often the source says it was given. */
	printed: number | null;
}

export interface NamedItem {
	group: RespondentGroup;
	item: string;
	kind: 'choice' | 'open';
	about: Bilingual | null;
	/** Who answered; null where they may not be counted apart, or nobody did. */
	n: number | null;
	hidden: boolean;
	answers: NamedAnswer[];
}

/** Without a codebook nothing is counted: words of one's own are never shown. */
export function namedOf(asked: Asked): NamedItem[] {
	const counts = countsOf(asked.counted, asked.wave);
	return asked.questionnaire.items.flatMap((item): NamedItem[] => {
		const { kind, group, answers } = item;
		if ((kind !== 'choice' && kind !== 'open') || !answers) return [];
		const given = [...(counts.get(`${group} ${item.item}`) ?? [])];
		const n = given.reduce((sum, [, people]) => sum + people, 0);
		const threshold = Math.max(asked.thresholds[group], smallGroup);
		const tally = answers.map(({ code }) =>
			given
				.filter(([score]) => (kind === 'choice' ? score === code : Math.floor(score / 2 ** code) % 2 === 1))
				.reduce((sum, [, people]) => sum + people, 0)
		);
		// Who named one thing may have named another: only of a choice do the counts have a sum.
		const shown = kind === 'choice' ? shownOf(tally, threshold) : tally.map((one) => one >= threshold);
		const hidden = n < threshold;
		return [
			{
				...{ group, item: item.item, kind, about: item.about ?? null },
				n: hidden ? null : n,
				hidden: hidden && n > 0,
				answers: answers.map(({ code, name, printed }, place) => {
					const told = !hidden && (shown[place] ?? false);
					const people = told ? (tally[place] ?? null) : null;
					return { code, name, people, hidden: !told && n > 0, printed: printed ?? null };
				})
			}
		];
	});
}
