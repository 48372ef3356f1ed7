// A file written anew from the opened one and the part that was merged is the file that the whole would have been, and is refused where it is not.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Engine } from '../../../src/lib/engine/engine.ts';
import { sortedRows, type SealedRows } from '../../../src/lib/vault/admission.ts';
import { judge } from '../../../src/lib/vault/judge.ts';
import { manifestOf } from '../../../src/lib/vault/contents.ts';
import { manifestRows, sealedTables } from '../../../src/lib/vault/manifest.ts';
import { heldFor } from '../../../src/lib/vault/part/held.ts';
import { rewrite } from '../../../src/lib/vault/part/rewrite.ts';
import { readSealedRows } from '../../../src/lib/vault/rows.ts';
import { mergeVisits } from '../../../src/lib/vault/visits/merge.ts';
import { fillWithWasm, openWasmEngine, writeWithWasm } from '../../engine/wasm-engine.ts';
import { hashOf } from '../sealed-database.ts';
import { histories, type History } from '../visits/histories.ts';
import { asText, incoming } from '../visits/merging.ts';

const programme = { id: 'velve-lindenhof', name: { nl: 'Proef', en: 'Trial' }, synthetic: true };
const about = { programme, madeOn: '2012-01-05', retainUntil: '2999-12-31' };
const expected = { programme: programme.id, today: '2012-01-06', pastRetention: false };

async function opened(rows: SealedRows): Promise<Engine> {
	const manifest = manifestOf({ ...about, rows }, hashOf(rows));
	const tables = sealedTables.map((table) => ({ table, rows: rows[table] }));
	return openWasmEngine(
		await writeWithWasm([...tables, { table: 'manifest', rows: manifestRows(manifest) }])
	);
}

function someHistory(): History {
	const [history] = fc.sample(histories(8), { numRuns: 1, seed: 3 });
	if (!history) throw new Error('no history');
	return history;
}

/** Families whom nobody visits, before, between and behind those of the history. */
const strangers = (count: number): Pick<SealedRows, 'households' | 'assessments'> => {
	const names = Array.from({ length: count }, (_, place) => `${'AHZ'.charAt(place % 3)}-${place}`);
	const day = '2009-02-01';
	return {
		households: names.map((household) => ({
			...{ household, area: 'oost', started: day, ended: null, end_reason: null, coach: 'K1' },
			...{ adults: 1, children: null, consent: day, withdrawn: null }
		})),
		assessments: names.flatMap((household) =>
			['2009-02-01', '2010-02-01'].map((date) => ({
				...{ household, domain: 'wonen', date, rung: 2, assessor: 'coach', coach: null }
			}))
		)
	};
};

it('holds what the whole would, as any page opens it, however few rows come over at a time', async () => {
	const cases = fc.tuple(histories(8), fc.nat(7), fc.nat(9), fc.constantFrom(3, 10, 50));
	await fc.assert(
		fc.asyncProperty(cases, async ([history, cut, others, size]) => {
			const visits = history.visits.map(incoming);
			const more = strangers(others);
			const held = sortedRows({
				...history.held,
				households: [...history.held.households, ...more.households],
				assessments: [...history.held.assessments, ...more.assessments]
			});
			const before = mergeVisits(held, visits.slice(0, cut)).rows;
			const whole = mergeVisits(before, visits);
			const engine = await opened(before);
			const part = await heldFor(engine, visits);
			const { rows } = mergeVisits(part.rows, visits);
			const said = await judge(engine, expected);
			const told: number[] = [];
			const bytes = await fillWithWasm((filling) =>
				rewrite(
					{ ...about, held: engine, before: said, families: part.families, rows },
					filling,
					(done, all) => told.push(done / all),
					size
				)
			);
			await engine.close();
			const next = await openWasmEngine(bytes.slice());
			expect((await judge(next, expected)).sha256).toBe(hashOf(whole.rows));
			expect(asText(await readSealedRows(next))).toBe(asText(whole.rows));
			await next.close();
			expect(told).toEqual([...told].sort((a, b) => a - b));
			expect(told.at(-1)).toBe(1);
		}),
		{ numRuns: 3, seed: 4 }
	);
}, 240_000);

it('refuses what did not come over as it went', async () => {
	const history = someHistory();
	const engine = await opened(history.held);
	const visits = history.visits.map(incoming);
	const { rows: held, families } = await heldFor(engine, visits);
	const { rows } = mergeVisits(held, visits);
	const before = await judge(engine, expected);
	const spoiled = (sql: string) =>
		fillWithWasm((filling) =>
			rewrite(
				{ ...about, held: engine, before, families, rows },
				{
					...filling,
					fill: async (table) => {
						await filling.fill(table);
						if (table.name === 'assessments.csv') await filling.run(sql);
					}
				}
			)
		);
	await expect(
		spoiled("UPDATE assessments SET rung = 5 WHERE household = 'H-9'"),
		'of a family that nobody visited'
	).rejects.toMatchObject({ code: 'changed-rows' });
	await expect(
		spoiled("UPDATE assessments SET assessor = 'family' WHERE household = 'H-1'"),
		'of one that was visited'
	).rejects.toMatchObject({ code: 'changed-rows' });
	await engine.close();
}, 60_000);
