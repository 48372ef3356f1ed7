// Who holds a key of the programme: read from programme.yaml, never on a page, and a slip is told without repeating a secret.
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keysOf } from '../../src/lib/domain/recipient.ts';
import { DefinitionError, readDefinitions } from '../../src/lib/server/definitions/definitions.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'wijkladder-recipients-'));
	cpSync('indicators', folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function withKeys(lines: string[]): number {
	const file = path.join(folder, 'programme.yaml');
	const text = `${readFileSync(file, 'utf8').trimEnd()}\nrecipients:\n`;
	writeFileSync(file, `${text}${lines.map((line) => `  - ${line}\n`).join('')}`);
	return text.split('\n').length;
}

function failure(): string {
	try {
		readDefinitions(folder);
	} catch (error) {
		if (error instanceof DefinitionError) return error.message;
		throw error;
	}
	throw new Error('no mistake was found');
}

describe('recipients in programme.yaml', () => {
	it('are known by role, and are no part of the programme that pages carry', async () => {
		expect(readDefinitions(folder).recipients).toEqual([]);
		const [leader, coach] = await Promise.all(
			[1, 2].map(async () => identityToRecipient(await generateX25519Identity()))
		);
		withKeys([
			`{ role: leader, name: J. Jansen, key: ${leader}, sign: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGq jj@gemeente" }`,
			`{ role: coach, name: K3, key: ${coach} }`
		]);
		const { recipients, programme } = readDefinitions(folder);
		expect(keysOf(recipients, 'leader')).toEqual([leader]);
		expect(JSON.stringify(programme)).not.toContain('Jansen');
		expect(JSON.stringify(programme)).not.toContain(leader);
	});

	it('are refused with their line when the key is cut off, or no public key', async () => {
		const identity = await generateX25519Identity();
		const key = await identityToRecipient(identity);
		const line = withKeys([`{ role: leader, name: J. Jansen, key: ${key.slice(0, -1)} }`]);
		expect(failure()).toMatch(new RegExp(`programme.yaml:${line}: .*J. Jansen.*age1`));
		cpSync('indicators/programme.yaml', path.join(folder, 'programme.yaml'));
		withKeys([`{ role: leader, name: J. Jansen, key: ${identity} }`]);
		expect(failure()).toContain('AGE-SECRET-KEY');
		expect(failure()).not.toContain(identity);
		cpSync('indicators/programme.yaml', path.join(folder, 'programme.yaml'));
		withKeys([`{ role: boss, name: J. Jansen, key: ${key} }`]);
		expect(failure()).toMatch(/leader, coach, researcher/);
		cpSync('indicators/programme.yaml', path.join(folder, 'programme.yaml'));
		withKeys([`{ role: leader, name: J. Jansen, key: ${key}, sign: ssh-rsa AAAA }`]);
		expect(failure()).toContain('ssh-ed25519');
	});
});
