// Who went from which rung to which.
import { checkFinite, checkSameLength } from '../checks.ts';

/**
 * Counts of pairs: row = level before, column = level after, both in the order of `levels`. The cross-classification of Stuart
 * (1955), Biometrika 42:412-416.
 * @throws RangeError on empty or unequally long series, a level that occurs twice, or a value that is not among the levels
 */
export function transitionMatrix<Level extends string | number>(input: {
	before: readonly Level[];
	after: readonly Level[];
	levels: readonly Level[];
}): number[][] {
	const { before, after, levels } = input;
	if (before.length === 0) throw new RangeError('before must hold at least 1 value');
	if (levels.length === 0) throw new RangeError('levels must hold at least 1 value');
	checkSameLength('before', before.length, 'after', after.length);
	levels.forEach((level, i) => {
		if (typeof level === 'number') checkFinite(`levels[${i}]`, level);
	});
	const place = new Map(levels.map((level, i) => [level, i]));
	if (place.size < levels.length) throw new RangeError('levels must not hold a level twice');
	const placeOf = (name: string, level: Level | undefined) => {
		const found = level === undefined ? undefined : place.get(level);
		if (found === undefined)
			throw new RangeError(`${name} holds ${String(level)}, which is not among the levels`);
		return found;
	};
	const table = levels.map(() => levels.map(() => 0));
	before.forEach((level, i) => {
		const row = table[placeOf('before', level)];
		const column = placeOf('after', after[i]);
		if (row) row[column] = (row[column] ?? 0) + 1;
	});
	return table;
}
