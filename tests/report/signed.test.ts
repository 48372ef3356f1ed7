// Who signed a frozen report: what `ssh-keygen -Y sign` wrote is accepted, and nothing that it did not write over this manifest.
import { unzipSync, strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from '../command.ts';
import { givenKey } from '../../src/lib/domain/ssh-key.ts';
import { languages } from '../../src/lib/domain/text.ts';
import {
	findingSentence,
	verdictOf,
	verificationSentences
} from '../../src/lib/subjects/report/words/frozen.ts';
import { noKeySentence } from '../../src/lib/subjects/report/words/frozen-signature.ts';
import { zipReport } from '../../src/lib/report/freeze/freeze.ts';
import { compareSigner } from '../../src/lib/report/verify/compare-code.ts';
import { signerOf } from '../../src/lib/domain/ssh-signature.ts';
import { verifyReport, type CheckedZip } from '../../src/lib/report/verify/verify.ts';
import { root } from '../publications/small-programme.ts';
import { partsOnly, toFreeze } from './frozen-report.ts';
import { armoured, person, signedBy, type Person } from './sign.ts';

const purpose = 'wijkladder-report';
const message = strToU8('manifest');
/** By OpenSSH 9.2, over the eight bytes above. */
const ofOpenSsh = {
	key: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIhYu2kCKxC2Knpt1gD+OY5QPD98aaZuZPRg6ESrR7mB',
	fingerprint: 'SHA256:lhpqCgx7QUi/4QkGCapO3dXhHwezTKl+doLqZmrQrYo',
	sha512: `-----BEGIN SSH SIGNATURE-----
U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgiFi7aQIrELYqem3WAP45jlA8P3
xppm5k9GDoRKtHuYEAAAARd2lqa2xhZGRlci1yZXBvcnQAAAAAAAAABnNoYTUxMgAAAFMA
AAALc3NoLWVkMjU1MTkAAABAPGDNK56QskqGRpw0bVvcPiR1lczKC2lM/ifNi+NhQLDeDD
L9WXnvq1kuJwiIrJ+fdfH5XuynaZu5NkcyNbgzCQ==
-----END SSH SIGNATURE-----
`,
	sha256: `-----BEGIN SSH SIGNATURE-----
U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgiFi7aQIrELYqem3WAP45jlA8P3
xppm5k9GDoRKtHuYEAAAARd2lqa2xhZGRlci1yZXBvcnQAAAAAAAAABnNoYTI1NgAAAFMA
AAALc3NoLWVkMjU1MTkAAABAFzZld8C84hEtsMyL+fGukiOhtg2pliUN5LQ6hJHFz/6Jva
+ksjW9gc1e9nDTpZrR4px7mBQCz0eEkjhzl+sPBA==
-----END SSH SIGNATURE-----
`,
	ecdsa: `-----BEGIN SSH SIGNATURE-----
U1NIU0lHAAAAAQAAAGgAAAATZWNkc2Etc2hhMi1uaXN0cDI1NgAAAAhuaXN0cDI1NgAAAE
EElXDLHnfBbbkl2QnJWEpCnMXT8PbHHTtE5iMrbIdyHlevxewQzjRYDD8kIj34FSsLBJ8I
uw3wFgCToxObBcBYLQAAABF3aWprbGFkZGVyLXJlcG9ydAAAAAAAAAAGc2hhNTEyAAAAZA
AAABNlY2RzYS1zaGEyLW5pc3RwMjU2AAAASQAAACEA7NgBDZvuipg3IJdShTW75fWhag3t
yNIdmM+oQ0pEK3EAAAAgf2tq9I3PneX8wbqJgxdSRzV4NBhSBpVEKB85ZO5uoBc=
-----END SSH SIGNATURE-----
`
};

describe('a signature of OpenSSH', () => {
	it.each(['sha512', 'sha256'] as const)('with %s tells whose key it is of', (hash) => {
		const { key, fingerprint } = ofOpenSsh;
		expect(signerOf(strToU8(ofOpenSsh[hash]), message, purpose)).toEqual({ key, fingerprint });
		const windows = ofOpenSsh[hash].replaceAll('\n', '\r\n');
		expect(signerOf(strToU8(windows), message, purpose)).toEqual({ key, fingerprint });
	});

	it('over something else, for something else or of another kind tells nothing, and why', () => {
		const signature = strToU8(ofOpenSsh.sha512);
		expect(signerOf(signature, strToU8('manifesT'), purpose)).toEqual({ code: 'signature-wrong' });
		expect(signerOf(signature, message, 'git')).toEqual({ code: 'signature-purpose', found: purpose });
		expect(signerOf(strToU8(ofOpenSsh.ecdsa), message, purpose)).toEqual({
			code: 'signature-kind',
			found: 'ecdsa-sha2-nistp256'
		});
	});

	it('altered in any byte is of nobody', () => {
		const one = person('een');
		const bytes = signedBy(one, message);
		expect(signerOf(strToU8(armoured(bytes)), message, purpose)).toHaveProperty('fingerprint');
		for (const place of bytes.keys()) {
			const other = Buffer.from(bytes);
			other[place] = (other[place] ?? 0) ^ 1;
			expect(signerOf(strToU8(armoured(other)), message, purpose), `byte ${place}`).toHaveProperty('code');
		}
		for (const length of bytes.keys())
			expect(signerOf(strToU8(armoured(bytes.subarray(0, length))), message, purpose)).toEqual({
				code: 'signature-unreadable'
			});
		const longer = Buffer.concat([bytes, Buffer.from([0])]);
		expect(signerOf(strToU8(armoured(longer)), message, purpose)).toEqual({ code: 'signature-unreadable' });
	});

	it('that is none never breaks anything', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
				expect(signerOf(bytes, message, purpose)).toEqual({ code: 'signature-unreadable' });
				const dressed = strToU8(armoured(Buffer.concat([Buffer.from('SSHSIG\0\0\0\x01'), bytes])));
				expect(signerOf(dressed, message, purpose)).toHaveProperty('code');
			})
		);
	});
});

describe('a key that somebody gives', () => {
	it('is found in a .pub file, in a line of allowed signers, and alone', () => {
		const { key } = ofOpenSsh;
		for (const given of [
			key,
			`  ${key} j.jansen@gemeente.example\r\n`,
			`jansen namespaces="wijkladder-report" ${key}`
		])
			expect(givenKey(given)).toEqual({ key });
	});

	it.each<[string, string, RegExp]>([
		['nothing', '', /ssh-ed25519/],
		['half a key', ofOpenSsh.key.slice(0, 60), /68/],
		['a code', '7c1e 09ab', /\.pub/],
		['another kind of key', 'ssh-rsa AAAAB3NzaC1yc2E= jan', /ssh-rsa/]
	])('is refused in words: %s', (_, given, words) => {
		const found = givenKey(given);
		if (!('wrong' in found)) throw new Error('a key');
		for (const language of languages) expect(noKeySentence(found, language)).toMatch(words);
	});
});

describe('a frozen report', () => {
	let files: Record<string, Uint8Array>;
	let leader: Person;
	let place = '';
	beforeAll(async () => {
		files = unzipSync(zipReport(partsOnly(await toFreeze())));
		leader = person('leider');
		place = mkdtempSync(path.join(tmpdir(), 'signed-'));
	}, 240_000);
	afterAll(() => rmSync(place, { recursive: true, force: true }));

	const manifest = () => files['manifest.json'] ?? new Uint8Array();
	const withSignature = (text: string): Uint8Array =>
		zipSync({ ...files, 'manifest.json.sig': strToU8(text) });
	const signed = () => withSignature(armoured(signedBy(leader, manifest())));
	const told = (checked: CheckedZip) => verificationSentences(checked, 'nl').join(' ');

	it('with a signature is as whole as without, and says whose key it is without knowing whose that is', () => {
		const [without, checked] = [verifyReport(zipSync(files)), verifyReport(signed())];
		expect([without.signed, without.findings]).toEqual([null, []]);
		expect(told(without)).toContain('wie dit rapport maakte');
		expect(checked.findings).toEqual([]);
		expect(checked.hash).toBe(without.hash);
		expect(told(checked)).toMatch(/Ondertekend met de sleutel SHA256:\S+\. Van wie die sleutel is/);
		expect(told(checked)).not.toContain('wie dit rapport maakte');
	});

	it('held beside the key of who ought to have signed says that it is that one, another, or nobody', () => {
		const checked = verifyReport(signed());
		const same = compareSigner(checked, leader.line);
		const other = compareSigner(checked, person('ander').line);
		const none = compareSigner(verifyReport(zipSync(files)), leader.line);
		if ('wrong' in same || 'wrong' in other || 'wrong' in none) throw new Error('a key');
		expect([same.signer, same.findings]).toEqual(['same', []]);
		expect(told(same)).toContain('Ondertekend met de sleutel die u gaf');
		expect(other.findings.map(({ code }) => code)).toEqual(['signer-other']);
		expect(none.findings.map(({ code }) => code)).toEqual(['signature-missing']);
		for (const one of [other, none]) {
			expect(verdictOf(one)).toBe('found');
			expect(told(one)).not.toContain('Ondertekend met');
		}
	});

	it.each<[string, () => string, string]>([
		['over another report', () => armoured(signedBy(leader, strToU8('{}'))), 'signature-wrong'],
		['for a visit', () => armoured(signedBy(leader, manifest(), 'wijkladder-visit')), 'signature-purpose'],
		['of another kind', () => ofOpenSsh.ecdsa, 'signature-kind'],
		['that is none', () => 'ondertekend: J. Jansen', 'signature-unreadable']
	])('with a signature %s is not in order, in both languages', (_, text, code) => {
		const checked = verifyReport(withSignature(text()));
		expect(checked.signed).toBeNull();
		expect(checked.findings.map((one) => one.code)).toEqual([code]);
		expect(verdictOf(checked)).toBe('found');
		for (const language of languages)
			for (const one of checked.findings) expect(findingSentence(one, language)).toMatch(/\S.*\.$/);
		// Whoever gives a key hears the same, and not that there is none.
		const held = compareSigner(checked, leader.line);
		if ('wrong' in held) throw new Error('a key');
		expect(held.findings.map((one) => one.code)).toEqual([code]);
	});

	const verify = (zip: Uint8Array, signer: string) => {
		const file = path.join(place, 'rapport.zip');
		writeFileSync(file, zip);
		const { status, stdout, stderr } = spawnSync(
			process.execPath,
			[...command('verify'), file, '--signer', signer, '--json'],
			{ cwd: root, encoding: 'utf8' }
		);
		return { status, stderr, told: stdout === '' ? null : (JSON.parse(stdout) as Record<string, unknown>) };
	};

	it('is checked by the command with a key, or the file that holds it', () => {
		const file = path.join(place, 'leider ssh-key.pub');
		writeFileSync(file, leader.line);
		expect(verify(signed(), file)).toMatchObject({ status: 0, told: { signer: 'same' } });
		expect(verify(signed(), person('ander').line)).toMatchObject({ status: 1, told: { signer: 'other' } });
		expect(verify(signed(), path.join(place, 'is-er-niet.pub')).stderr).toContain('is-er-niet.pub');
	}, 120_000);

	// Where OpenSSH is, its own program signs this very manifest.
	const hasOpenSsh = spawnSync('ssh-keygen', ['-?']).error === undefined;
	it.runIf(hasOpenSsh)('is signed by ssh-keygen as the README says', () => {
		const [key, file] = [path.join(place, 'sleutel'), path.join(place, 'manifest.json')];
		writeFileSync(file, manifest());
		const run = (...words: string[]) => spawnSync('ssh-keygen', words).status;
		expect(run('-q', '-t', 'ed25519', '-N', '', '-f', key)).toBe(0);
		expect(run('-Y', 'sign', '-f', key, '-n', purpose, file)).toBe(0);
		const checked = verifyReport(withSignature(readFileSync(`${file}.sig`, 'utf8')));
		const held = compareSigner(checked, readFileSync(`${key}.pub`, 'utf8'));
		expect(held).toMatchObject({ signer: 'same', findings: [] });
	});
});
