// What the margins of a table give away about the cells hidden in it.
import { checkCount } from '../checks.ts';
import { FeasibleRegion, type Answer } from './linear-programme.ts';

/** Row and column of a cell, from 0. */
export type Place = [row: number, column: number];

/** The hidden cells with what is left for them of each margin; null where that margin is not published. */
export interface HiddenCells {
	places: readonly Place[];
	rowRests: readonly (number | null)[];
	columnRests: readonly (number | null)[];
}

/** Rows of equally many whole counts. @throws RangeError */
export function checkCounts(counts: readonly (readonly number[])[]): void {
	const columns = counts[0]?.length ?? 0;
	if (columns === 0) throw new RangeError('counts must hold at least 1 row with at least 1 count');
	counts.forEach((row, i) => {
		if (row.length !== columns) throw new RangeError(`counts[${i}] must hold ${columns} counts`);
		row.forEach((count, j) => checkCount(`counts[${i}][${j}]`, count));
	});
}

/** The places without repeats, each inside the table. @throws RangeError */
export function checkPlaces(
	name: string,
	places: readonly Place[],
	counts: readonly (readonly number[])[]
): Place[] {
	const seen = new Map<string, Place>();
	places.forEach(([row, column], i) => {
		checkCount(`${name}[${i}]`, row);
		checkCount(`${name}[${i}]`, column);
		if (counts[row]?.[column] === undefined) throw new RangeError(`${name}[${i}] lies outside counts`);
		seen.set(`${row} ${column}`, [row, column]);
	});
	return [...seen.values()];
}

/** Hides `places` from a table whose margins are published, or null where not. */
export function hide(
	counts: readonly (readonly number[])[],
	places: readonly Place[],
	rowTotals: readonly (number | null)[],
	columnTotals: readonly (number | null)[]
): HiddenCells {
	const rowRests = [...rowTotals];
	const columnRests = [...columnTotals];
	const hidden = new Set(places.map(([row, column]) => `${row} ${column}`));
	const take = (rests: (number | null)[], i: number, count: number) => {
		const rest = rests[i] ?? null;
		if (rest !== null) rests[i] = rest - count;
	};
	counts.forEach((row, i) =>
		row.forEach((count, j) => {
			if (hidden.has(`${i} ${j}`)) return;
			take(rowRests, i, count);
			take(columnRests, j, count);
		})
	);
	return { places, rowRests, columnRests };
}

export const rowSums = (counts: readonly (readonly number[])[]): number[] =>
	counts.map((row) => row.reduce((sum, count) => sum + count, 0));

export const columnSums = (counts: readonly (readonly number[])[]): number[] =>
	(counts[0] ?? []).map((_, j) => counts.reduce((sum, row) => sum + (row[j] ?? 0), 0));

/**
 * The table an attacker can imagine in which hidden cell `target` is as small or as large as can be: the transportation problem of
 * Cox (1995), JASA 90:1453-1462, whose linear solution is whole by itself.
 */
export async function extreme(
	hidden: HiddenCells,
	target: number,
	direction: 'min' | 'max'
): Promise<Answer> {
	const { places, rowRests, columnRests } = hidden;
	const sums = [
		...rowRests.map((rest, i) => ({ rest, members: membersOf(places, ([row]) => row === i) })),
		...columnRests.map((rest, j) => ({ rest, members: membersOf(places, ([, column]) => column === j) }))
	];
	const constraints: { members: number[]; equal: number }[] = [];
	for (const { rest, members } of sums) {
		if (rest === null) continue;
		if (rest < 0 || (members.length === 0 && rest > 0)) return { kind: 'infeasible' };
		if (members.length > 0) constraints.push({ members, equal: rest });
	}
	const free = !constraints.some(({ members }) => members.includes(target));
	const region = new FeasibleRegion(places.length, constraints);
	const answer = await region.extreme(direction, new Set(free ? [] : [target]));
	if (answer.kind !== 'solved') return answer;
	if (free && direction === 'max') return { kind: 'unbounded' };
	return { kind: 'solved', values: answer.values.map(Math.round) };
}

function membersOf(places: readonly Place[], fits: (place: Place) => boolean): number[] {
	return places.flatMap((place, i) => (fits(place) ? [i] : []));
}
