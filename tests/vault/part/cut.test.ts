// A role's file made by the engine, without its rows coming here, holds what the cut of the whole would.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { TableRow } from '../../../src/lib/engine/tables.ts';
import { sortedRows, type SealedRows } from '../../../src/lib/vault/admission.ts';
import { manifestOf } from '../../../src/lib/vault/contents.ts';
import { judge } from '../../../src/lib/vault/judge.ts';
import { manifestRows, sealedTables } from '../../../src/lib/vault/manifest.ts';
import {
	coachRows,
	nothingTold,
	noRows,
	researcherCut,
	totalsFrom
} from '../../../src/lib/vault/part/cut.ts';
import { rewrite } from '../../../src/lib/vault/part/rewrite.ts';
import { cutFor } from '../../../src/lib/vault/roles.ts';
import { readSealedRows } from '../../../src/lib/vault/rows.ts';
import { totalsOf } from '../../../src/lib/vault/totals.ts';
import { plaintextHash } from '../../../src/lib/vault/visits/lines.ts';
import { mergeVisits } from '../../../src/lib/vault/visits/merge.ts';
import { fillWithWasm, openWasmEngine, writeWithWasm } from '../../engine/wasm-engine.ts';
import { held } from '../rights/held.ts';
import { askedNatively, hashOf } from '../sealed-database.ts';
import { asText } from '../visits/merging.ts';
import { eventOf, signedBytes, someVisit, uuidOf } from '../visits/some-visit.ts';

const about = {
	programme: { id: 'velve-lindenhof', name: { nl: 'Proef', en: 'Trial' }, synthetic: true },
	madeOn: '2012-01-05',
	retainUntil: '2999-12-31'
};

const noResearch = eventOf({
	...{ kind: 'consent', household: 'H-9', date: '2012-01-04', state: 'given', scope: ['record'] }
});
const silently = someVisit({ device: uuidOf('telefoon stil'), made: '2012-01-04T10:00:00Z' }, [noResearch]);

/** With a family that agreed to no research, cells that are not there and people beyond every band. */
function richer(held: SealedRows): SealedRows {
	const one = { file: 'x', visit: silently, sha256: plaintextHash(signedBytes(silently)), signer: 'x' };
	const { rows } = mergeVisits(held, [one]);
	return sortedRows({
		...rows,
		households: rows.households.map((row, place) => ({
			...row,
			adults: [null, 0, 1, 2, 7][place % 5] ?? null,
			children: [3, null, 0, 1, 9][place % 5] ?? null
		})),
		responses: [
			{
				...{ wave: '2011-Q1', wave_index: 8044, group: 'coach', respondent: 'c1' },
				...{ organisation: 'Bureau', item: '4F', score: 3 }
			}
		]
	});
}
/** Of a day's items the number alone tells which comes first. */
const byNumber = (rows: SealedRows): SealedRows => ({
	...rows,
	actions: [...rows.actions].sort((a: TableRow, b: TableRow) => Number(a.action) - Number(b.action))
});

it('of a researcher is coarse to the letter, without whoever agreed to no research', async () => {
	let silent = 0;
	await fc.assert(
		fc.asyncProperty(held, fc.constantFrom(3, 10_000), async (some, size) => {
			const rows = richer(some);
			const said = manifestOf({ ...about, rows }, hashOf(rows));
			const tables = sealedTables.map((table) => ({ table, rows: rows[table] }));
			const engine = await openWasmEngine(
				await writeWithWasm([...tables, { table: 'manifest', rows: manifestRows(said) }])
			);
			const cut = await researcherCut(engine);
			const given = { families: [], shares: nothingTold, held: engine, before: said, cut };
			const bytes = await fillWithWasm((filling) =>
				rewrite({ ...about, rows: noRows, ...given }, filling, undefined, size)
			);
			await engine.close();
			const next = await openWasmEngine(bytes.slice());
			await judge(next, { programme: 'velve-lindenhof', today: '2012-01-06', pastRetention: false });
			const made = await readSealedRows(next);
			await next.close();
			const whole = cutFor(rows, { name: 'researcher' });
			expect(asText(byNumber(made))).toBe(asText(byNumber(whole)));
			silent += rows.households.length - whole.households.length;
		}),
		{ numRuns: 4, seed: 12 }
	);
	expect(silent).toBeGreaterThan(0);
}, 240_000);

it('of a coach holds the coach’s own families, and those that wait', async () => {
	await fc.assert(
		fc.asyncProperty(held, fc.constantFrom('K1', 'K2', 'K3', 'nobody'), async (rows, coach) => {
			const made = await askedNatively({ rows }, (engine) => coachRows(engine, coach));
			expect(asText(made)).toBe(asText(cutFor(rows, { name: 'coach', coach })));
		}),
		{ numRuns: 12, seed: 13 }
	);
}, 120_000);

it('of an analyst counts as the whole is counted, however few families come over at a time', async () => {
	await fc.assert(
		fc.asyncProperty(
			held,
			fc.constantFrom(1, 2, 100),
			fc.constantFrom(1, 2, 10),
			async (rows, size, least) => {
				const made = await askedNatively({ rows }, (engine) => totalsFrom(engine, least, '2011-04-02', size));
				expect(made).toBe(totalsOf(rows, least, '2011-04-02'));
			}
		),
		{ numRuns: 8, seed: 14 }
	);
	const nobody = await askedNatively({ rows: noRows }, (engine) => totalsFrom(engine, 1, '2011-04-02'));
	expect(nobody).toBe(totalsOf(noRows, 1, '2011-04-02'));
}, 120_000);
