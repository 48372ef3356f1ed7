// Families erased from the part of a file that they touch change it as they would change the whole, and nobody else's row is asked for.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortedRows, type SealedRows } from '../../../src/lib/vault/admission.ts';
import { judge } from '../../../src/lib/vault/judge.ts';
import { manifestOf } from '../../../src/lib/vault/contents.ts';
import { manifestRows, sealedTables } from '../../../src/lib/vault/manifest.ts';
import { eraseFrom, heldForErasing } from '../../../src/lib/vault/part/erasing.ts';
import { ofFamilies, toldAnew, type HeldPart } from '../../../src/lib/vault/part/held.ts';
import { rewrite } from '../../../src/lib/vault/part/rewrite.ts';
import { erase } from '../../../src/lib/vault/rights/erase.ts';
import { struckOut } from '../../../src/lib/vault/rights/striking.ts';
import { readSealedRows } from '../../../src/lib/vault/rows.ts';
import { familiesIn } from '../../../src/lib/vault/visits/erase.ts';
import { fillWithWasm, openWasmEngine, writeWithWasm } from '../../engine/wasm-engine.ts';
import { families, held, namedIn } from '../rights/held.ts';
import { askedNatively, hashOf } from '../sealed-database.ts';
import { asText } from '../visits/merging.ts';

const day = '2012-01-05';
const erasure = { day, number: '000 000 000 000', why: 'asked' as const };
const gone = fc.uniqueArray(fc.constantFrom(...families), { minLength: 1, maxLength: 3 });

function erasedWhole(rows: SealedRows, names: readonly string[]): SealedRows {
	let left = rows;
	for (const name of names) left = erase(left, name, erasure)?.rows ?? left;
	return left;
}
/** The numbers are drawn by chance. */
const numbered = (rows: SealedRows): SealedRows => ({
	...rows,
	erasures: rows.erasures.map((row) => ({ ...row, number: erasure.number }))
});

function together(whole: SealedRows, { rows: part, families: told, shares }: HeldPart): SealedRows {
	const rows = { ...whole };
	for (const table of sealedTables) {
		const rest = whole[table].filter(({ household }) => !told.includes(String(household)));
		if (toldAnew(table, shares)) rows[table] = part[table];
		else if (ofFamilies(table, shares)) rows[table] = [...rest, ...part[table]];
	}
	return sortedRows(rows);
}

it('ends as the whole would, whoever is named in texts about others', async () => {
	let [struck, others] = [0, 0];
	await fc.assert(
		fc.asyncProperty(held, gone, async (rows, names) => {
			const part = await askedNatively({ rows }, (engine) => eraseFrom(engine, names, { day, why: 'asked' }));
			const whole = erasedWhole(rows, names);
			expect(asText(numbered(together(rows, part)))).toBe(asText(whole));
			expect(part.erasures).toHaveLength(names.filter((one) => familiesIn(rows).includes(one)).length);
			struck += JSON.stringify(whole).split(struckOut).length - 1;
			others += familiesIn(rows).filter((one) => !part.families.includes(one)).length;
		}),
		{ numRuns: 12, seed: 9 }
	);
	expect(struck).toBeGreaterThan(0);
	expect(others).toBeGreaterThan(0);
}, 120_000);

const answer = (organisation: string) => ({
	...{ wave: '2011-Q1', wave_index: 8044, group: 'coach', respondent: 'c1', organisation },
	...{ item: '4F', score: 3 }
});

it('tells a table without families again only where a text in it names one', async () => {
	const [rows] = fc.sample(held, { numRuns: 1, seed: 4 });
	if (!rows) throw new Error('no file');
	const shareOf = async (organisation: string) => {
		const responses = [answer(organisation)];
		const { shares } = await askedNatively({ rows: { ...rows, responses } }, (engine) =>
			heldForErasing(engine, ['H-1'])
		);
		return shares.responses;
	};
	expect(await shareOf('Stadsbank')).toBe('none');
	expect(await shareOf('vrienden van h-1')).toBe('all');
}, 60_000);

it('looks for a family whose name is a number in no day, code or key of another', async () => {
	const [rows] = fc.sample(held, { numRuns: 1, seed: 4 });
	if (!rows) throw new Error('no file');
	const part = (own: SealedRows) =>
		askedNatively({ rows: { ...own, responses: [answer('Team 11')] } }, (engine) =>
			heldForErasing(engine, ['11', '2011', '01'])
		);
	expect((await part({ ...rows, actions: [], visit_events: [] })).families).toEqual(['01', '11', '2011']);
	const [item] = rows.actions;
	if (!item) throw new Error('no plan');
	const actions = [{ ...item, household: 'H-2', action: 'met 11' }];
	const { families: told, shares } = await part({ ...rows, actions, visit_events: [] });
	expect([told, shares.responses]).toEqual([['01', '11', '2011', 'H-2'], 'none']);
}, 60_000);

it('finds who names one of thousands that go at once, the first and the last of them too', async () => {
	const [some] = fc.sample(held, { numRuns: 1, seed: 4 });
	if (!some) throw new Error('no file');
	// As long as pseudonyms may be: one pattern of them all is refused by the engine for its size.
	const many = Array.from({ length: 6000 }, (_, place) => `gezin-${'wijk'.repeat(12)}-${place}!`);
	const [first = '', last = ''] = [many[0], many.at(-1)];
	const [row] = some.actions;
	if (!row) throw new Error('no plan');
	const actions = [`samen met ${first.toUpperCase()}`, `en ${last}`].map((action, place) => ({
		...{ ...row, action, household: place === 0 ? 'H-2' : 'H-3' }
	}));
	const rows = { ...some, actions, responses: [answer(`vrienden van ${last}`)] };
	const { families: told, shares } = await askedNatively({ rows }, (engine) => heldForErasing(engine, many));
	expect(told).toEqual(expect.arrayContaining(['H-2', 'H-3']));
	expect(shares.responses).toBe('all');
}, 120_000);

it('makes the file that the whole would be, in which the family stands nowhere', async () => {
	const [some] = fc.sample(held, { numRuns: 1, seed: 4 });
	if (!some) throw new Error('no file');
	const rows = sortedRows({ ...some, responses: [answer('vrienden van H-1'), answer('Stadsbank')] });
	const about = {
		programme: { id: 'velve-lindenhof', name: { nl: 'Proef', en: 'Trial' }, synthetic: true },
		madeOn: '2012-01-05',
		retainUntil: '2999-12-31'
	};
	const said = manifestOf({ ...about, rows }, hashOf(rows));
	const tables = sealedTables.map((table) => ({ table, rows: rows[table] }));
	const engine = await openWasmEngine(
		await writeWithWasm([...tables, { table: 'manifest', rows: manifestRows(said) }])
	);
	const part = await eraseFrom(engine, ['H-1'], { day, why: 'asked' });
	const bytes = await fillWithWasm((filling) =>
		rewrite({ ...about, ...part, held: engine, before: said }, filling)
	);
	await engine.close();
	const next = await openWasmEngine(bytes.slice());
	await judge(next, { programme: 'velve-lindenhof', today: '2012-01-06', pastRetention: false });
	const after = await readSealedRows(next);
	await next.close();
	expect(namedIn(rows, 'H-1').length).toBeGreaterThan(0);
	expect(namedIn(after, 'H-1')).toEqual([]);
	expect(asText(numbered(after))).toBe(asText(erasedWhole(rows, ['H-1'])));
}, 120_000);
