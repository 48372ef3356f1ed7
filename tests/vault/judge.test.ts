// What is inside a sealed file is let through only when it is what its manifest promises, in the browser's own engine.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeDatabase } from '../../src/lib/engine/node-file.ts';
import type { EngineTable, TableRow } from '../../src/lib/engine/tables.ts';
import { judge, type Expected } from '../../src/lib/vault/judge.ts';
import { manifestRows, sealedContract, sealedTables, type Manifest } from '../../src/lib/vault/manifest.ts';
import { VaultError } from '../../src/lib/vault/vault-error.ts';
import { openWasmEngine } from '../engine/wasm-engine.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'judge-'));
afterAll(() => rmSync(folder, { recursive: true }));

const household = (id: string): TableRow => ({
	household: id,
	area: 'oost',
	started: '2009-01-01',
	coach: 'a'
});
const manifest: Manifest = {
	contract: sealedContract,
	programme: 'ons-programma',
	name: { nl: 'Ons', en: 'Ours' },
	synthetic: true,
	madeOn: '2012-01-01',
	retainUntil: '2013-06-30',
	rows: {
		households: 2,
		assessments: 0,
		results: 0,
		actions: 0,
		surveys: 0,
		responses: 0,
		left_out: 0
	},
	sha256: '0'.repeat(64)
};
const expected: Expected = { programme: 'ons-programma', today: '2013-06-30', pastRetention: false };

let files = 0;
async function judged(
	more: { manifest?: Partial<Manifest>; expected?: Partial<Expected>; without?: EngineTable } = {}
): Promise<string> {
	const file = path.join(folder, `${files++}.duckdb`);
	const tables = [...sealedTables, 'manifest' as const].filter((table) => table !== more.without);
	await writeDatabase(file, tables, async (table) => {
		if (table === 'households') return [household('g1'), household('g2')];
		return table === 'manifest' ? manifestRows({ ...manifest, ...more.manifest }) : [];
	});
	const engine = await openWasmEngine(readFileSync(file));
	try {
		const found = await judge(engine, { ...expected, ...more.expected });
		return `opened ${found.rows.households}`;
	} catch (error) {
		return error instanceof VaultError
			? [error.code, error.retainUntil].filter(Boolean).join(' ')
			: 'unforeseen';
	} finally {
		await engine.close();
	}
}

describe('a sealed file', () => {
	it('is let through when all is as it says, up to and including its last day', async () => {
		expect(await judged()).toBe('opened 2');
	});

	it('of another version, or of another programme, stays shut', async () => {
		expect(await judged({ manifest: { contract: sealedContract + 1 } })).toBe('wrong-version');
		expect(await judged({ manifest: { programme: 'ander' } })).toBe('wrong-programme');
	});

	it('past its day waits for the reader, and says which day that was', async () => {
		const expectedLater = { today: '2013-07-01' };
		expect(await judged({ expected: expectedLater })).toBe('past-retention 2013-06-30');
		expect(await judged({ expected: { ...expectedLater, pastRetention: true } })).toBe('opened 2');
	});

	it('with more or fewer rows than it says, or without one of its tables, is damaged', async () => {
		for (const households of [1, 3])
			expect(await judged({ manifest: { rows: { ...manifest.rows, households } } })).toBe('damaged');
		for (const without of ['manifest', 'households', 'responses'] as const)
			expect(await judged({ without }), without).toBe('damaged');
	});
});
