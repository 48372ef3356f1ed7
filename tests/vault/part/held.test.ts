// Visits merged into the part of a file that they are about change it as they would change the whole, and of no other family a row leaves the engine.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortedRows, type SealedRows } from '../../../src/lib/vault/admission.ts';
import { sealedTables } from '../../../src/lib/vault/manifest.ts';
import { heldCoaches, heldFor, heldOf, toldAnew, ofFamilies } from '../../../src/lib/vault/part/held.ts';
import { mergeVisits } from '../../../src/lib/vault/visits/merge.ts';
import { askedNatively } from '../sealed-database.ts';
import { histories, type History } from '../visits/histories.ts';
import { asText, incoming } from '../visits/merging.ts';

/** The whole again: what the part says in the place of what stood there about the same. */
function together(whole: SealedRows, part: SealedRows, families: readonly string[]): SealedRows {
	const rows = { ...whole };
	for (const table of sealedTables) {
		const rest = whole[table].filter(({ household }) => !families.includes(String(household)));
		if (toldAnew(table)) rows[table] = part[table];
		else if (ofFamilies(table)) rows[table] = [...rest, ...part[table]];
	}
	return sortedRows(rows);
}

function someHistory(): History {
	const [history] = fc.sample(histories(8), { numRuns: 1, seed: 3 });
	if (!history) throw new Error('no history');
	return history;
}

it('ends as the whole would, and says the same', async () => {
	await fc.assert(
		fc.asyncProperty(histories(8), fc.nat(), async ({ held, visits }, cut) => {
			const all = visits.map(incoming);
			const before = mergeVisits(held, all.slice(0, cut % (all.length + 1))).rows;
			const part = await askedNatively({ rows: before }, (engine) => heldFor(engine, all));
			const [merged, whole] = [mergeVisits(part.rows, all), mergeVisits(before, all)];
			expect(asText(together(before, merged.rows, part.families))).toBe(asText(whole.rows));
			expect({ ...merged, rows: null }).toEqual({ ...whole, rows: null });
		}),
		{ numRuns: 12, seed: 18 }
	);
}, 120_000);

it('knows an event again that another family has already', async () => {
	const history = someHistory();
	const all = history.visits.map(incoming);
	const before = mergeVisits(history.held, all).rows;
	const [taken] = before.visit_events;
	const [one] = all;
	if (!one) throw new Error('no visit');
	const events = [{ ...one.visit.events[0], event: String(taken?.event), household: 'H-nieuw' }];
	const visit = { head: { ...one.visit.head, visit: crypto.randomUUID() }, events } as typeof one.visit;
	const part = await askedNatively({ rows: before }, (engine) => heldFor(engine, [{ visit }]));
	expect(part.families).toEqual(expect.arrayContaining(['H-nieuw', taken?.household]));
});

it('asks for rows of families that the visits are about, whatever they are called, and of no other', async () => {
	const history = someHistory();
	const odd = `H'9",;\u001f 😀`;
	const households = history.held.households.map((row) =>
		row.household === 'H-9' ? { ...row, household: odd } : row
	);
	await askedNatively({ rows: { ...history.held, households } }, async (engine) => {
		const visits = history.visits.map(incoming);
		const { families, rows } = await heldFor(engine, visits);
		const named = new Set(visits.flatMap(({ visit }) => visit.events.map(({ household }) => household)));
		expect(families).toEqual([...named].sort());
		expect(rows.households.map(({ household }) => household)).toEqual(['H-1', 'H-2']);
		expect((await heldOf(engine, [odd])).households.map(({ household }) => household)).toEqual([odd]);
		expect(await heldCoaches(engine)).toEqual([{ coach: 'K1' }]);
	});
});

it('has nothing to ask of a file from before there were visits', async () => {
	const history = someHistory();
	const visits = history.visits.map(incoming);
	const old = { rows: history.held, manifest: { contract: 1 } };
	const part = await askedNatively(old, (engine) => heldFor(engine, visits));
	expect(part.rows.visit_events).toEqual([]);
	expect(mergeVisits(part.rows, visits).merged).toHaveLength(visits.length);
});
