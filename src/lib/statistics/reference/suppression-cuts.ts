// What a pattern of hidden cells lacks to protect one of them, as conditions on any pattern.
import { extreme, type HiddenCells, type Place } from './hidden-cells.ts';

/** A pattern protects the cell only if the weights of its cells add up to at least `needed`. */
export interface Cut {
	weights: number[][];
	needed: number;
}

/**
 * Empty where the interval of `hidden.places[target]` is at least `width` wide; otherwise capacity constraints of Fischetti & Salazar
 * (2001), Management Science 47:1008-1027, section 3, which this pattern violates and every safe one meets. Read off as minimum
 * cuts in the network of rows and columns, the one nearest to the cell's row and the one nearest to its column: what the cell gains
 * its row must lose elsewhere, and so on to its column.
 */
export async function missingProtection(
	counts: readonly (readonly number[])[],
	hidden: HiddenCells,
	target: number,
	width: number
): Promise<Cut[]> {
	const most = await extreme(hidden, target, 'max');
	const least = await extreme(hidden, target, 'min');
	const place = hidden.places[target];
	if (most.kind !== 'solved' || least.kind !== 'solved' || !place) return [];
	if ((most.values[target] ?? 0) - (least.values[target] ?? 0) >= width) return [];

	const [row, column] = place;
	const count = counts[row]?.[column] ?? 0;
	return (['row', 'column'] as const).map((side) => {
		const rise = reach(hidden.places, most.values, place, 'rise', side);
		const fall = reach(hidden.places, least.values, place, 'fall', side);
		// Where the way down ends at 0, no other cell can lengthen it.
		const atZero = fall.far.has(side === 'row' ? column : row);
		const needed = atZero ? width - count : width;
		const weights = counts.map((cells, i) =>
			cells.map((other, j) => {
				if (i === row && j === column) return 0;
				const [near, far] = side === 'row' ? [i, j] : [j, i];
				const up = weight(other, rise.near.has(near), rise.far.has(far), needed);
				const down = atZero ? 0 : weight(other, !fall.near.has(near), !fall.far.has(far), needed);
				return Math.min(needed, up + down);
			})
		);
		return { weights, needed };
	});
}

/** A cell can lose its own count across the cut, and gain without limit the other way. */
function weight(count: number, nearInside: boolean, farInside: boolean, limit: number): number {
	if (nearInside === farInside) return 0;
	return nearInside ? count : limit;
}

/**
 * The lines that a further rise or fall of the cell could be passed on to, starting from its row (near = rows, far = columns) or from
 * its column (the reverse).
 */
function reach(
	places: readonly Place[],
	values: readonly number[],
	[row, column]: Place,
	way: 'rise' | 'fall',
	side: 'row' | 'column'
): { near: Set<number>; far: Set<number> } {
	const near = new Set([side === 'row' ? row : column]);
	const far = new Set<number>();
	for (let grown = true; grown;) {
		grown = false;
		places.forEach(([i, j], k) => {
			if (i === row && j === column) return;
			const [from, to] = side === 'row' ? [i, j] : [j, i];
			const canLose = (values[k] ?? 0) > 0;
			// A rise takes from cells on the way out and gives to cells on the way back; a fall the reverse.
			if (near.has(from) && !far.has(to) && (way === 'fall' || canLose)) {
				far.add(to);
				grown = true;
			} else if (far.has(to) && !near.has(from) && (way === 'rise' || canLose)) {
				near.add(from);
				grown = true;
			}
		});
	}
	return { near, far };
}
