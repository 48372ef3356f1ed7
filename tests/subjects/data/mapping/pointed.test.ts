// What was pointed out in a table, where the worker that holds the table does not answer.
import { expect, it } from 'vitest';
import { emptyDraft } from '../../../../src/lib/intake/mappings/draft.ts';
import type { OpenedDelivery } from '../../../../src/lib/subjects/data/view/delivery/opened.svelte.ts';
import { Pointed } from '../../../../src/lib/subjects/data/view/mapping/pointed.svelte.ts';
import type { Place, Source, Trial } from '../../../../src/lib/subjects/data/view/mapping/pointing.ts';

const place: Place = { file: 'iets.csv', sheet: null, head: null };
const source = (table: 'reach' | 'observations'): Source => ({
	...{ place, sheets: [], heads: [], kind: 'csv', rows: 1, columns: [], name: 'iets', taken: [] },
	...{ isKept: false, guesses: [], known: {}, editions: [] },
	draft: emptyDraft(table)
});
const trial = { lacking: [] } as unknown as Trial;

/** A table that can be read as it stands. */
function opened() {
	let broken = false;
	const ask = (about: string, what: { table?: 'reach' | null }) =>
		broken
			? Promise.reject(new Error('out of reach'))
			: Promise.resolve(about === 'source' ? source(what.table ?? 'observations') : trial);
	const pointed = new Pointed(() => ({ ask }) as unknown as OpenedDelivery);
	return { pointed, breaks: (now: boolean) => (broken = now) };
}

it('reads nothing as another table than the one that was chosen, where that one does not come', async () => {
	const { pointed, breaks } = opened();
	await pointed.look(place);
	await pointed.settled();
	pointed.name = 'eigen-naam';
	expect([pointed.isWhole, pointed.draft?.table]).toEqual([true, 'observations']);
	breaks(true);
	await pointed.look(place, 'reach');
	expect([pointed.unanswered, pointed.isWhole, pointed.source]).toEqual([true, false, null]);
	// Again, in vain.
	pointed.again();
	await new Promise(setImmediate);
	expect([pointed.unanswered, pointed.isWhole]).toEqual([true, false]);
	breaks(false);
	pointed.again();
	await new Promise(setImmediate);
	await pointed.settled();
	expect([pointed.unanswered, pointed.isWhole, pointed.draft?.table]).toEqual([false, true, 'reach']);
	expect(pointed.name).toBe('eigen-naam');
});
