// A coach's identity is made, written, read back and told by its fingerprint; what was changed by a hand is not taken.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Decrypter, Encrypter } from 'age-encryption';
import { expect, it } from 'vitest';
import { fingerprint } from '../../../src/lib/vault/visits/fingerprint.ts';
import { identityText, makeIdentity, readIdentity } from '../../../src/lib/vault/visits/identity.ts';

it('what was written is read back, and opens what was sealed for it', async () => {
	const made = await makeIdentity('K3');
	expect(await readIdentity(identityText(made))).toEqual(made);
	expect(await readIdentity(identityText(made).replaceAll('\n', '\r\n'))).toEqual(made);
	const encrypter = new Encrypter();
	encrypter.addRecipient(made.recipient);
	const decrypter = new Decrypter();
	decrypter.addIdentity(made.secret);
	expect(await decrypter.decrypt(await encrypter.encrypt('trede 3'), 'text')).toBe('trede 3');
});

it('two coaches never have the same keys', async () => {
	const [one, other] = [await makeIdentity('K3'), await makeIdentity('K3')];
	expect(one.secret).not.toBe(other.secret);
	expect(one.sign).not.toBe(other.sign);
	expect(fingerprint(one.recipient)).not.toBe(fingerprint(other.recipient));
});

it('a text that is something else, or whose public half was exchanged, is no identity', async () => {
	const [made, other] = [await makeIdentity('K3'), await makeIdentity('K3')];
	const text = identityText(made);
	expect(await readIdentity('')).toBeNull();
	expect(await readIdentity(made.secret)).toBeNull();
	expect(await readIdentity(text.replace(made.recipient, other.recipient))).toBeNull();
	expect(await readIdentity(text.replace(made.sign, other.sign))).toBeNull();
	expect(await readIdentity(text.replace('# coach: K3', '# coach: '))).toBeNull();
	expect(await readIdentity(text.replace(made.secret, `${made.secret}A`))).toBeNull();
});

it('OpenSSH gives the same fingerprint of the signing key', async ({ skip }) => {
	const folder = mkdtempSync(path.join(tmpdir(), 'identity-'));
	try {
		const { sign } = await makeIdentity('K3');
		const file = path.join(folder, 'key.pub');
		writeFileSync(file, `${sign}\n`);
		const { stdout, error } = spawnSync('ssh-keygen', ['-l', '-f', file], { encoding: 'utf8' });
		if (error) skip('there is no ssh-keygen here');
		expect(stdout).toContain(fingerprint(sign));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});
