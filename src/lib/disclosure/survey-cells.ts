// Disclosure control of survey answers: whether the sizes, means and spreads of a comparison may be shown.
import type { Sample } from '../statistics/samples.ts';

/** One person's answers of a side: in either wave, and the change of who answered twice. */
export interface SideAnswers {
	before: readonly number[];
	after: readonly number[];
	changes: readonly number[];
}

export interface ShownCells {
	/** False: no cell of the two waves may be shown, because three shown ones and their contrast give the fourth. */
	waves: boolean;
	/** False: nothing about who answered twice may be shown. */
	changes: boolean;
}

/** How many people give each answer. Size, mean and spread of a share tell these counts exactly. */
const countsOf = (values: readonly number[], answers: readonly number[]): number[] =>
	answers.map((answer) => values.filter((value) => value === answer).length);

/**
 * Waves: each cell holds at least `threshold` people; of a share also on either side of it. Changes: the same, of a share also
 * of who went up, down and stayed; and nobody is left over in a group too small, since the cells less the panel would tell of them.
 */
export function protectSurveyCells(
	sides: readonly SideAnswers[],
	kind: 'proportion' | 'mean',
	threshold: number
): ShownCells {
	const large = (values: readonly number[], answers: readonly number[]): boolean =>
		values.length >= threshold &&
		(kind === 'mean' || countsOf(values, answers).every((count) => count >= threshold));
	const rest = (whole: readonly number[], part: readonly number[]): boolean =>
		whole.length === part.length || whole.length - part.length >= threshold;
	const waves = sides.every(({ before, after }) => [before, after].every((cell) => large(cell, [0, 1])));
	const changes = sides.every(
		(side) =>
			large(side.changes, [-1, 0, 1]) && rest(side.before, side.changes) && rest(side.after, side.changes)
	);
	return { waves, changes: waves && changes };
}

/** A cell as it may be published. */
export const shownCell = (
	{ n, mean, sd }: Sample,
	shown: boolean
): { n: number | null; mean: number | null; sd: number | null; hidden: boolean } =>
	shown ? { n, mean, sd, hidden: false } : { n: null, mean: null, sd: null, hidden: true };
