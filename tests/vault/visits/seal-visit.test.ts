// A visit in its envelope: opened by each of its keys, by nobody else, and by the official age program.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { expect, it } from 'vitest';
import {
	isVisitFileName,
	openVisit,
	sealVisit,
	visitFileName
} from '../../../src/lib/vault/visits/seal-visit.ts';
import { signedBytes, someVisit } from './some-visit.ts';

const bytes = signedBytes(someVisit());
const [coach, leader, other] = [
	await generateX25519Identity(),
	await generateX25519Identity(),
	await generateX25519Identity()
];
const sealed = await sealVisit(bytes, [await identityToRecipient(coach), await identityToRecipient(leader)]);

it('opens for the coach and for the programme, and for nobody else', async () => {
	expect(await openVisit(sealed, coach)).toEqual(bytes);
	expect(await openVisit(sealed, `# van de leider\n${leader}\n`)).toEqual(bytes);
	await expect(openVisit(sealed, other)).rejects.toMatchObject({ code: 'wrong-key' });
	await expect(openVisit(sealed.slice(0, -1), coach)).rejects.toMatchObject({ code: 'damaged' });
	await expect(openVisit(bytes, coach)).rejects.toMatchObject({ code: 'not-age' });
	expect(Buffer.from(sealed).includes('H-0002')).toBe(false);
});

it('has a name that tells nothing and that no other visit has', () => {
	const names = Array.from({ length: 200 }, visitFileName);
	expect(names.every(isVisitFileName)).toBe(true);
	expect(new Set(names).size).toBe(200);
	expect(names[0]).toMatch(/^bezoek-[0-9a-f]{12}\.age$/);
});

const official = spawnSync('age', ['--version']).error === undefined;
it.runIf(official)('opens with the official age program', () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'visit-age-'));
	try {
		writeFileSync(path.join(folder, 'bezoek.age'), sealed);
		writeFileSync(path.join(folder, 'key.txt'), `${coach}\n`);
		const { status, stdout } = spawnSync('age', ['--decrypt', '-i', 'key.txt', 'bezoek.age'], {
			cwd: folder
		});
		expect(status).toBe(0);
		expect(stdout.equals(Buffer.from(bytes))).toBe(true);
	} finally {
		rmSync(folder, { recursive: true });
	}
});
if (!official) it.skip('age is not installed: what the official program makes of a visit was left out');
