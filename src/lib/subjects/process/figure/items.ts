// Every item that is answered on a scale: how many gave which answer, and its mean, as far as they may leave.
import {
	smallGroup,
	type Item,
	type ItemKind,
	type Questionnaire,
	type RespondentGroup
} from '../../../domain/questionnaire.ts';
import type { CountedRow } from '../ask/process.ts';
import { scoredOf } from './forms.ts';
import { bandsOf, tellsNoFew, type Band } from './small-cells.ts';
import { nearAnEnd, oneDecimal } from './small-groups.ts';

/** A mean that the source prints of one item, on the scale on which the item is shown. */
export interface PrintedMean {
	mean: number;
	/** As it stands in the source: before it is turned. */
	asPrinted: number;
	page: number | null;
	figure: number | null;
}

export interface ProcessItem {
	group: RespondentGroup;
	item: string;
	kind: ItemKind;
	/** Whether the answers are turned round, so that higher is always more favourable. */
	turned: boolean;
	scale: { min: number; max: number };
	/** People who answered it; null where they may not be counted apart. */
	n: number | null;
	/** One decimal; null where it may not be shown, or where nothing is averaged. */
	mean: number | null;
	/** People by answer, lowest first, neighbours together where few gave them; null where that would be everyone in one. */
	bands: Band[] | null;
	hidden: boolean;
	printed: PrintedMean | null;
}

export interface Asked {
	questionnaire: Questionnaire;
	thresholds: Record<RespondentGroup, number>;
	wave: string | null;
	counted: readonly CountedRow[];
}

/** Of a group that everyone in it knows, items stand apart only where all of them agreed to that. */
export const mayStandApart = (people: number, threshold: number, { small_groups }: Questionnaire): boolean =>
	people > 0 && people >= threshold && (people >= smallGroup || small_groups === 'agreed');

export function printedOf(item: Item, { published, scale }: Questionnaire): PrintedMean | null {
	const found = published.find((one) => one.items?.[item.group] === item.item);
	const asPrinted = found?.[item.group] ?? null;
	if (!found || asPrinted === null) return null;
	const { min, max } = item.scale ?? scale;
	const mean = item.direction === 'negative' ? oneDecimal(min + max - asPrinted) : asPrinted;
	return { mean, asPrinted, page: found.page ?? null, figure: found.figure ?? null };
}

const isOnly = (items: readonly Item[], item: Item): boolean =>
	items.length === 1 && items[0]?.item === item.item;

function itemOf(asked: Asked, item: Item, counts: ReadonlyMap<number, number>): ProcessItem {
	const { questionnaire, thresholds } = asked;
	const scale = item.scale ?? questionnaire.scale;
	const turned = item.direction === 'negative';
	const threshold = thresholds[item.group];
	const people = [...counts.values()].reduce((sum, one) => sum + one, 0);
	const about = { group: item.group, item: item.item, kind: item.kind, turned, scale };
	const printed = printedOf(item, questionnaire);
	if (!mayStandApart(people, threshold, questionnaire))
		return { ...about, n: null, mean: null, bands: null, hidden: people > 0, printed };
	const turnedCounts = new Map(
		[...counts].map(([score, count]) => [turned ? scale.min + scale.max - score : score, count])
	);
	const total = [...turnedCounts].reduce((sum, [score, count]) => sum + score * count, 0);
	if (item.kind === 'score' && nearAnEnd(total / people, scale))
		return { ...about, n: null, mean: null, bands: null, hidden: true, printed };
	const mean = item.kind === 'score' ? oneDecimal(total / people) : null;
	const rule = { counts: turnedCounts, threshold: Math.max(threshold, smallGroup) };
	const bands = people < smallGroup ? null : bandsOf(turnedCounts, scale, rule.threshold);
	// The mean of a subject of this item alone leaves to the last digit.
	const alone = questionnaire.constructs.some((one) =>
		isOnly(scoredOf(questionnaire, item.group, one[item.group] ?? []), item)
	);
	const safe =
		bands === null ||
		mean === null ||
		tellsNoFew(bands, alone ? total / people : mean, alone ? 0 : 0.1, rule);
	return { ...about, n: people, mean, bands: safe ? bands : null, hidden: false, printed };
}

/** Per item the answers of one wave with how many gave them. */
export function countsOf(
	counted: readonly CountedRow[],
	wave: string | null
): Map<string, Map<number, number>> {
	const found = new Map<string, Map<number, number>>();
	for (const row of counted) {
		if (row.wave !== wave) continue;
		const key = `${row.group} ${row.item}`;
		const counts = found.get(key) ?? new Map<number, number>();
		found.set(key, counts.set(row.score, row.people));
	}
	return found;
}

/** Scores and frequencies, in the order of the questionnaire. */
export function itemsOf(asked: Asked): ProcessItem[] {
	const counts = countsOf(asked.counted, asked.wave);
	return asked.questionnaire.items
		.filter(({ kind }) => kind === 'score' || kind === 'frequency')
		.map((item) => itemOf(asked, item, counts.get(`${item.group} ${item.item}`) ?? new Map()));
}
