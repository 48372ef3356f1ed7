// The demonstration is made by the generator and by nothing else: making it again gives the same bytes.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from '../command.ts';
import { tableFiles } from '../../src/lib/domain/tables.ts';

const root = path.resolve(import.meta.dirname, '../..');
const shipped = path.join(root, 'data/velve-lindenhof');
const names = Object.keys(tableFiles).map((name) => `${name}.csv`);
let made: string;

beforeAll(() => {
	made = mkdtempSync(path.join(tmpdir(), 'wijkladder-generated-'));
	execFileSync(process.execPath, [...command('generate'), '--out', made], { cwd: root, stdio: 'pipe' });
});
afterAll(() => rmSync(made, { recursive: true, force: true }));

describe('npm run generate', () => {
	it('writes every table of the contract and nothing else', () => {
		expect(readdirSync(made).sort()).toEqual([...names].sort());
	});

	it.each(names)('writes %s as it is in the repository, byte for byte', (name) => {
		const same = readFileSync(path.join(made, name)).equals(readFileSync(path.join(shipped, name)));
		expect(same, 'run npm run generate, and commit what it writes').toBe(true);
	});

	it('stays under three megabytes', () => {
		const bytes = names.reduce((sum, name) => sum + statSync(path.join(shipped, name)).size, 0);
		expect(bytes).toBeLessThan(3_000_000);
	});
});
