// Sealing on random folders: everything of who consented comes back exactly, and of the others nothing but their number.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readProgramme } from '../../src/lib/intake/read-programme.ts';
import { rowOf, text } from '../../src/lib/queries/row.ts';
import { readDefinitions } from '../../src/lib/server/definitions/definitions.ts';
import { readFolder } from '../../src/lib/server/folder.ts';
import { admit } from '../../src/lib/vault/admission.ts';
import { nameInFile } from '../../src/lib/engine/tables.ts';
import { judgeManifest, sealedTables } from '../../src/lib/vault/manifest.ts';
import { seal } from '../../src/lib/vault/seal.ts';
import { openWasmEngine } from '../engine/wasm-engine.ts';
import { folders, restrictedFiles, writeFolder, type Folder } from './folders.ts';
import { decrypt, tablesIn } from './open-natively.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const definitions = readDefinitions(path.join(root, 'indicators'));
const random = folders(
	definitions.results.map(({ id }) => id),
	definitions.questionnaire.items.flatMap(({ group, kind, item }) =>
		group === 'coach' && kind === 'score' ? [item] : []
	),
	definitions.indicators.find(({ kind, frequency }) => kind === 'proportion' && frequency !== 'year')?.id ??
		''
);

let scratch = '';
let identity = '';
beforeAll(async () => {
	scratch = mkdtempSync(path.join(tmpdir(), 'seal-test-'));
	identity = await generateX25519Identity();
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

async function sealed(folder: Folder) {
	const place = mkdtempSync(path.join(scratch, 'folder-'));
	writeFolder(place, folder);
	const reading = readProgramme(readFolder(place).files, definitions, { today: '2012-06-01' });
	expect(reading.problems).toEqual([]);
	return seal({
		rows: admit(reading.tables).rows,
		programme: definitions.programme,
		madeOn: '2012-06-01',
		retainUntil: '2016-12-31',
		lock: { recipients: [await identityToRecipient(identity)] }
	});
}

/** Numbers as DuckDB writes them. */
const plain = (row: Record<string, string>): string =>
	Object.entries(row)
		.filter(([name]) => !name.endsWith('_index'))
		.map(([name, cell]) => `${name}=${cell}`)
		.sort()
		.join('|');

it('gives back every row of households with consent, and no byte of the others', async () => {
	await fc.assert(
		fc.asyncProperty(random, async (folder) => {
			const { bytes, manifest } = await sealed(folder);
			const database = await decrypt(bytes, { identity });
			const tables = await tablesIn(database);
			const inside = folder.households.filter((row) => row.consent !== '' && row.withdrawn === '');
			const ids = new Set(inside.map((row) => row.household));
			for (const file of restrictedFiles) {
				const expected = folder[file].filter((row) => row.household === undefined || ids.has(row.household));
				expect(tables[file]?.map(plain).sort(), file).toEqual(expected.map(plain).sort());
			}
			const bytesInside = Buffer.from(database);
			const cipher = Buffer.from(bytes);
			for (const { household = '' } of folder.households) {
				expect(bytesInside.includes(household), household).toBe(ids.has(household));
				expect(cipher.includes(household), household).toBe(false);
			}
			// Who stayed out is known by number only.
			const sum = (column: string): number =>
				(tables.left_out ?? []).reduce((total, row) => total + Number(row[column]), 0);
			expect(sum('withdrawn')).toBe(folder.households.filter((row) => row.withdrawn !== '').length);
			expect(sum('without_consent') + sum('withdrawn') + inside.length).toBe(folder.households.length);
			// The file says itself what is in it.
			const judged = judgeManifest(tables.manifest ?? [], {
				programme: definitions.programme.id,
				today: '2016-12-31'
			});
			expect(judged).toEqual({ manifest, code: null });
			for (const table of sealedTables) expect(manifest.rows[table]).toBe(tables[nameInFile(table)]?.length);
			expect(Object.keys(tables).sort()).toEqual([...sealedTables.map(nameInFile), 'manifest'].sort());
		}),
		{ numRuns: 8 }
	);
});

it('counts who stayed out by area and quarter of their start', async () => {
	const one = (household: string, area: string, started: string, consent: string, withdrawn: string) => ({
		...{ household, area, started, ended: '', end_reason: '', coach: 'K1', adults: '1', children: '0' },
		consent,
		withdrawn
	});
	const { bytes } = await sealed({
		...{ assessments: [], results: [], actions: [], surveys: [], responses: [] },
		households: [
			one('h1', 'velve', '2009-03-31', '', ''),
			one('h2', 'velve', '2009-01-01', '2009-02-01', '2009-09-01'),
			one('h3', 'velve', '2009-04-01', '', ''),
			one('h4', 'lindenhof', '2009-04-01', '', '2010-01-01'),
			one('h5', 'lindenhof', '2009-04-01', '2010-01-01', '')
		]
	});
	const tables = await tablesIn(await decrypt(bytes, { identity }));
	expect(
		tables.left_out?.map((row) => [
			row.area,
			row.period,
			row.period_index,
			row.without_consent,
			row.withdrawn
		])
	).toEqual([
		['velve', '2009-Q1', '8036', '1', '1'],
		['lindenhof', '2009-Q2', '8037', '0', '1'],
		['velve', '2009-Q2', '8037', '1', '0']
	]);
	expect(tables.households?.map((row) => row.household)).toEqual(['h5']);
});

it('gives the same hash for the same rows in another order, and another for another rung', async () => {
	const [folder] = fc.sample(
		random.filter((one) => one.households.some((row) => row.consent !== '' && row.withdrawn === '')),
		{ numRuns: 1, seed: 4 }
	);
	if (!folder) throw new Error('no folder was made');
	const consenting = folder.households.find((row) => row.consent !== '' && row.withdrawn === '');
	const assessments = [1, 2].map((month) => ({
		...{ household: consenting?.household ?? '', domain: 'werk', date: `2012-0${month}-01`, rung: '3' },
		...{ assessor: 'coach', coach: '' }
	}));
	const hashOf = async (rows: typeof assessments) =>
		(await sealed({ ...folder, assessments: rows })).manifest.sha256;
	const hash = await hashOf(assessments);
	expect(await hashOf([...assessments].reverse())).toBe(hash);
	expect(await hashOf(assessments.map((row) => ({ ...row, rung: '4' })))).not.toBe(hash);
});

it('is read by the engine of the browser, with rows in order', async () => {
	const [folder] = fc.sample(
		random.filter((one) => one.households.filter((row) => row.consent !== '').length > 4),
		{ numRuns: 1, seed: 7 }
	);
	if (!folder) throw new Error('no folder was made');
	const { bytes, manifest } = await sealed(folder);
	const engine = await openWasmEngine(await decrypt(bytes, { identity }));
	const rows = await engine.all({
		name: 'assessments',
		sql: "SELECT household || ' ' || domain || ' ' || CAST(date AS VARCHAR) || ' ' || assessor AS key FROM assessments",
		params: [],
		row: rowOf({ key: text })
	});
	await engine.close();
	expect(rows).toHaveLength(manifest.rows.assessments);
	const keys = rows.map(({ key }) => key);
	expect(keys).toEqual([...keys].sort());
});
