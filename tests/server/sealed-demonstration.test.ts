// Which builds ship a sealed file with a known passphrase: only those whose households are said to be invented.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demonstrationFolder } from '../../src/lib/server/programme.ts';
import { shipsDemonstration } from '../../src/lib/server/sealed-demonstration.ts';

let scratch = '';
beforeAll(() => {
	scratch = mkdtempSync(path.join(tmpdir(), 'ships-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The demonstration's files in a folder of somebody's own. */
function folder(name: string, synthetic?: boolean): string {
	const place = path.join(scratch, name);
	cpSync(demonstrationFolder(), place, { recursive: true });
	if (synthetic === undefined) return place;
	mkdirSync(path.join(place, 'indicators'));
	const yaml = readFileSync('indicators/programme.yaml', 'utf8');
	writeFileSync(
		path.join(place, 'indicators/programme.yaml'),
		yaml.replace(/^synthetic: .*$/m, `synthetic: ${synthetic}`)
	);
	return place;
}

it('is shipped with the folder that ships, and with one that calls itself synthetic', async () => {
	expect(await shipsDemonstration(demonstrationFolder())).toBe(true);
	expect(await shipsDemonstration(folder('synthetic', true))).toBe(true);
});

it('is never shipped with a folder that says nothing, calls itself real, or has no households', async () => {
	expect(await shipsDemonstration(folder('silent'))).toBe(false);
	expect(await shipsDemonstration(folder('real', false))).toBe(false);
	const empty = folder('empty', true);
	writeFileSync(path.join(empty, 'households.csv'), 'household,area,started,coach,adults,children\n');
	expect(await shipsDemonstration(empty)).toBe(false);
});
