// How useful a publication is: cells shown of cells planned, in all and in its last quarters, and what each rule costs.
import type { ReadPublication } from './read-publication.ts';

export interface Useful {
	shown: number;
	planned: number;
	share: number;
}

/** @param last only so many last quarters; groups of respondents count always, for they leave with their wave */
export function usefulOf({ cells }: Pick<ReadPublication, 'cells'>, last?: number): Useful {
	const quarters = [
		...new Set(
			cells.filter((one) => !['process', 'experience'].includes(one.counts)).map((one) => one.period)
		)
	].sort();
	const asked = new Set(quarters.slice(last === undefined ? 0 : -last));
	const own = cells.filter((one) => ['process', 'experience'].includes(one.counts) || asked.has(one.period));
	const shown = own.filter((one) => one.value !== null).length;
	return { shown, planned: own.length, share: own.length === 0 ? 0 : shown / own.length };
}

const inWords = ({ shown, planned, share }: Useful): string =>
	`${shown}/${planned} (${(share * 100).toFixed(1)} %)`;

/**
 * A table in plain text: the first publication, its last three quarters, and those of the last publication.
 * @param by publications of the same families made without one rule each, by its name, first and last; the first row is with all rules
 */
export function usefulTable(
	by: readonly {
		rule: string;
		first: Pick<ReadPublication, 'cells'>;
		last: Pick<ReadPublication, 'cells'> | null;
	}[]
): string {
	const [all] = by;
	const rows = by.map(({ rule, first, last }) => {
		const [whole, three] = [usefulOf(first), usefulOf(first, 3)];
		const lost = all ? whole.shown - usefulOf(all.first).shown : 0;
		return [
			rule,
			inWords(whole),
			inWords(three),
			last ? inWords(usefulOf(last, 3)) : '-',
			lost > 0 ? `costs ${lost} cells` : ''
		];
	});
	const head = ['rules', 'first publication', 'its last three quarters', 'those of the last publication', ''];
	const widths = head.map((name, place) =>
		Math.max(name.length, ...rows.map((row) => (row[place] ?? '').length))
	);
	return [head, ...rows]
		.map((row) =>
			row
				.map((cell, place) => cell.padEnd(widths[place] ?? 0))
				.join('  ')
				.trimEnd()
		)
		.join('\n');
}
