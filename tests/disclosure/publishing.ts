// Publications in a row, as a programme makes them, with counts made apart beside them; and what does not stand that should.
import { nextPublication } from '../publications/following.ts';
import type { Publication } from '../../src/lib/server/publications.ts';
import type { PublishedStates } from '../../src/lib/domain/published-states.ts';
import { chainOn } from './attack-folder.ts';
import { nameOf, type Chain, type Counts } from './chained.ts';

export interface Series {
	publications: Publication[];
	states: PublishedStates | null;
	chain: Chain | null;
}
export const unpublished: Series = { publications: [], states: null, chain: null };

export interface Next extends Series {
	chain: Chain;
	/** Where the counts behind it differ from those made apart, or an earlier cell does not stand as it did, in words. */
	faults: string[];
}

/** The folder as it is now, published after these. */
export async function publishOn(folder: string, before: Series, made = '2012-02-01'): Promise<Next> {
	const { publication, states } = await nextPublication(folder, before, made);
	const chain = chainOn(before.chain, folder, publication.file);
	const last = before.publications.at(-1);
	return {
		publications: [...before.publications, publication],
		states,
		chain,
		faults: [...(last ? fallen(last, publication) : []), ...differing(states, chain.counts)]
	};
}

/** Cells of the earlier publication that the later one does not hold just so. */
export function fallen(earlier: Publication, later: Publication): string[] {
	const texts = new Set(later.file.cells.map((one) => JSON.stringify(one)));
	const until = later.file.cells.filter((one) => one.period <= earlier.file.period).length;
	const faults = earlier.file.cells.flatMap((one) =>
		texts.has(JSON.stringify(one)) ? [] : [`does not stand: ${JSON.stringify(one)}`]
	);
	if (until !== earlier.file.cells.length)
		faults.push(`${until} cells up to ${earlier.file.period}, published ${earlier.file.cells.length}`);
	return faults;
}

/** Counts of parts, and of all parts together, that are not those made apart. */
function differing({ counts: rows }: PublishedStates, counts: Counts): string[] {
	const totals = new Map<string, number>();
	const add = (name: string, value: number) => totals.set(name, (totals.get(name) ?? 0) + value);
	for (const [name, count] of counts) add(name.replace(/\|[^|]*\|([^|]*)$/, '|$1'), count);
	const told = new Map<string, number>();
	const faults: string[] = [];
	for (const { counts: kind, subject, period, area, values } of rows)
		for (const [category, value] of Object.entries(values)) {
			const name = nameOf(kind, subject, category, area ?? '*', period);
			told.set(
				name.replace(/\|[^|]*\|([^|]*)$/, '|$1'),
				(told.get(name.replace(/\|[^|]*\|([^|]*)$/, '|$1')) ?? 0) + value
			);
			if (area !== null && (counts.get(name) ?? 0) !== value)
				faults.push(`${name}: ${value} in the states, ${counts.get(name) ?? 0} made apart`);
		}
	for (const [name, value] of told)
		if ((totals.get(name) ?? 0) !== value)
			faults.push(`${name}: ${value} in the states, ${totals.get(name) ?? 0} made apart`);
	return faults;
}
