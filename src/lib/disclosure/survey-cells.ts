// Disclosure control of survey answers: which areas may be chosen by themselves, which with a neighbour only, and which not.
import type { SurveyArea } from '../domain/publication.ts';
import { summarise } from '../statistics/samples.ts';

export type Answers = readonly number[];

export interface SurveyRule {
	kind: 'proportion' | 'mean';
	threshold: number;
	/** From the publication plan: whom an area that is too small stands with. */
	neighbours: readonly SurveyArea[];
}

/** One area's answers to one question. */
export interface AreaAnswers {
	area: string;
	before: Answers;
	after: Answers;
	/** Both answers of each person who answered in both waves. */
	twice: readonly { before: number; after: number }[];
	/** Its people may stand in another area as well. */
	overlaps: boolean;
	/** In which waves the source itself hides this area, so that no sum may hold it. */
	secret: { before: boolean; after: boolean };
}

export type WhyRefused = 'few' | 'overlap' | 'source';

/** Areas that are only ever counted together; of one area where it may be chosen by itself. */
export interface SurveyUnit {
	areas: string[];
	before: number[];
	after: number[];
	changes: number[];
	/** Null: its cells of both waves may be shown. */
	why: WhyRefused | null;
	/** Whether the changes of who answered twice may be shown too. */
	changesShown: boolean;
}

const count = (values: Answers, answer: number): number => values.filter((one) => one === answer).length;

/** Answers from which a standard deviation is less than this are as good as the same: their mean tells what each of them said. */
const alike = 0.1;

const differ = (values: Answers): boolean => values.length > 1 && (summarise(values).sd ?? 0) >= alike;

/**
 * Nobody, or enough: of all, and of a share also of who said yes and of who said no. Size, mean and spread tell these exactly; of a mean they tell
 * as well what everybody answered, where that was the same.
 */
function isSafe(values: Answers, { kind, threshold }: SurveyRule): boolean {
	if (values.length === 0) return true;
	if (kind === 'mean') return values.length >= threshold && differ(values);
	return [values.length, count(values, 0), count(values, 1)].every((size) => size >= threshold);
}

/** The groups that hang together by these pairs, in the order of the areas. */
function together(areas: readonly string[], pairs: readonly SurveyArea[]): string[][] {
	const groups = new Map(areas.map((area) => [area, new Set([area])]));
	for (const { area, with: neighbour } of pairs) {
		const [one, other] = [groups.get(area), groups.get(neighbour)];
		if (!one || !other || one === other) continue;
		for (const moved of other) groups.set(moved, one.add(moved));
	}
	return [...new Set(groups.values())].map((group) => areas.filter((area) => group.has(area)));
}

/** Whom who cannot stand alone in one wave stands with in it. */
const pairsOf = (cells: ReadonlyMap<string, Answers>, rule: SurveyRule): SurveyArea[] =>
	rule.neighbours.filter(({ area }) => !isSafe(cells.get(area) ?? [], rule));

/** The smallest groups of one wave that anything published of it is made of, and whether each may be shown. */
function atomsOf(
	cells: ReadonlyMap<string, Answers>,
	rule: SurveyRule
): { areas: string[]; safe: boolean }[] {
	return together([...cells.keys()], pairsOf(cells, rule)).map((areas) => ({
		areas,
		safe: isSafe(
			areas.flatMap((area) => cells.get(area) ?? []),
			rule
		)
	}));
}

/** Areas whose figure of one wave may be shown by itself. @param cells answers of that wave, by area; none of them overlap */
export const shownAlone = (cells: ReadonlyMap<string, Answers>, rule: SurveyRule): string[] =>
	atomsOf(cells, rule).flatMap(({ areas, safe }) => (safe && areas.length === 1 ? areas : []));

/** Whether these areas of one wave, added up, are a sum of whole atoms that may all be shown. @param cells as for `shownAlone` */
export const shownTogether = (
	cells: ReadonlyMap<string, Answers>,
	together: readonly string[],
	rule: SurveyRule
): boolean =>
	together.every((area) => cells.has(area)) &&
	atomsOf(cells, rule)
		.filter(({ areas }) => areas.some((area) => together.includes(area)))
		.every(({ areas, safe }) => safe && areas.every((area) => together.includes(area)));

/**
 * Divides the areas once for every choice. In one wave, who cannot be shown alone stands with the neighbour of the plan: these
 * groups are the atoms of that wave, and each is shown only where it holds nobody, or at least `threshold` people on every side
 * of every answer. A unit is made of whole atoms of both waves, all of them safe. So whatever is published of a wave (a unit,
 * a choice of units, an observation of one area; today or with another last wave) is a sum of safe atoms. Take one such sum from
 * another that holds it: what is left is a sum of safe atoms too, which is nobody or at least `threshold`. No choice of choices
 * gives less. An area that may hold the people of another is no atom, so it is in no unit that is shown.
 */
export function surveyUnits(answers: readonly AreaAnswers[], rule: SurveyRule): SurveyUnit[] {
	const apart = (one: AreaAnswers, wave: 'before' | 'after') => one.overlaps || one.secret[wave];
	const waves = (['before', 'after'] as const).map((wave) => {
		const cells = new Map(
			answers.filter((one) => !apart(one, wave)).map((one) => [one.area, one[wave]] as const)
		);
		return { atoms: atomsOf(cells, rule), pairs: pairsOf(cells, rule).filter((one) => cells.has(one.with)) };
	});
	const areas = answers.map((one) => one.area);
	return together(
		areas,
		waves.flatMap(({ pairs }) => pairs)
	).map((group) => {
		const inside = answers.filter((one) => group.includes(one.area));
		const unsafe = waves.some(({ atoms }) =>
			atoms.some((one) => !one.safe && group.includes(one.areas[0] ?? ''))
		);
		const why = inside.some((one) => one.overlaps)
			? 'overlap'
			: inside.some((one) => one.secret.before || one.secret.after)
				? 'source'
				: unsafe
					? 'few'
					: null;
		const unit = {
			areas: group,
			before: inside.flatMap((one) => one.before),
			after: inside.flatMap((one) => one.after)
		};
		const twice = inside.flatMap((one) => one.twice);
		return {
			...unit,
			changes: twice.map((one) => one.after - one.before),
			why,
			changesShown: why === null && changesSafe({ ...unit, twice }, rule)
		};
	});
}

/**
 * Nobody answered twice, or enough; of a share also of who went up, down and stayed. Who is left over, the cells of the waves
 * less those who answered twice, are nobody or enough as well: in all, and of a share on the side that somebody went from or to.
 */
function changesSafe(
	{ before, after, twice }: Pick<AreaAnswers, 'before' | 'after' | 'twice'>,
	rule: SurveyRule
): boolean {
	if (twice.length === 0) return true;
	const { kind, threshold } = rule;
	const changes = twice.map((one) => one.after - one.before);
	const left = [before.length - twice.length, after.length - twice.length];
	if (kind === 'mean')
		return (
			twice.length >= threshold && differ(changes) && left.every((rest) => rest === 0 || rest >= threshold)
		);
	const [down, same, up] = [-1, 0, 1].map((change) => count(changes, change)) as [number, number, number];
	left.push(count(before, 1) - down, count(before, 0) - up, count(after, 1) - up, count(after, 0) - down);
	return (
		[twice.length, down, same, up].every((size) => size >= threshold) &&
		left.every((rest) => rest === 0 || rest >= threshold)
	);
}
