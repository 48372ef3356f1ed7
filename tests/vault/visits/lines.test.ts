// A visit as bytes: what one device writes another reads, in every kind of event, and nothing that was touched in between.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/lib/domain/canonical-json.ts';
import { plaintextHash, writeVisit } from '../../../src/lib/vault/visits/lines.ts';
import { readDraft, readVisit, readVisitSoon } from '../../../src/lib/vault/visits/read-visit.ts';
import type { VisitEvent } from '../../../src/lib/vault/visits/visit.ts';
import { eventOf, everyKind, programme, seedOf, signedBytes, signersOf, someVisit } from './some-visit.ts';

const signers = signersOf('K1', 'K2');
const read = (bytes: Uint8Array) => readVisit(bytes, { programme, signers });
const refusalOf = (bytes: Uint8Array) => {
	const reading = read(bytes);
	return 'refusal' in reading ? reading.refusal : 'read';
};
const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** Lines that nobody's program would write, signed all the same. */
const signedLines = (lines: unknown[]): Uint8Array => {
	const [head, ...events] = lines as [never, ...never[]];
	return writeVisit({ head, events }, { seed: seedOf('K1') });
};
const withEvent = (event: unknown) => signedLines([someVisit().head, event]);

describe('a visit', () => {
	it('comes back as it was written, with who signed and the hash that the next one names', () => {
		const bytes = signedBytes(someVisit());
		expect(read(bytes)).toEqual({
			visit: someVisit(),
			sha256: plaintextHash(bytes),
			signer: expect.stringMatching(/^SHA256:/)
		});
		expect(textOf(bytes).trimEnd().split('\n')).toHaveLength(everyKind.length + 2);
	});

	it('without a signature is a draft, and refused', () => {
		const draft = writeVisit(someVisit(), null);
		expect(readDraft(draft, { programme })).toEqual({ visit: someVisit() });
		expect(refusalOf(draft)).toEqual({ code: 'unsigned' });
	});

	it('changed anywhere is refused', () => {
		const bytes = signedBytes(someVisit({}, everyKind.slice(0, 3)));
		for (let place = 0; place < bytes.length; place += 3) {
			const other = bytes.slice();
			other[place] = (other[place] ?? 0) ^ 1;
			expect(refusalOf(other), String(place)).not.toBe('read');
		}
	});

	it('is read the same by the cryptography of the browser, or without any there', async () => {
		const bytes = signedBytes(someVisit());
		const changed = bytes.slice();
		changed[300] = (changed[300] ?? 0) ^ 1;
		const strange = signedBytes(someVisit(), 'een vreemde');
		const twice = async (): Promise<void> => {
			for (const one of [bytes, changed, strange, writeVisit(someVisit(), null)])
				expect(await readVisitSoon(one, { programme, signers })).toEqual(read(one));
		};
		await twice();
		const { subtle } = crypto;
		Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
		try {
			await twice();
		} finally {
			Object.defineProperty(crypto, 'subtle', { value: subtle, configurable: true });
		}
	});

	it('by a key that nobody named, or by one coach in the name of another, is refused with the key', () => {
		const found = expect.stringMatching(/^SHA256:/);
		expect(refusalOf(signedBytes(someVisit(), 'een vreemde'))).toEqual({ code: 'unknown-signer', found });
		expect(refusalOf(signedBytes(someVisit(), 'K2'))).toEqual({ code: 'other-coach', found });
		const anyCoach = { programme, signers: signers.map(({ key }) => ({ key: `${key} K2@thuis` })) };
		expect(readVisit(signedBytes(someVisit(), 'K2'), anyCoach)).toHaveProperty('visit');
	});

	it('of another programme, of a later version, or no visit at all is told apart', () => {
		expect(refusalOf(signedBytes(someVisit({ programme: 'ander' })))).toEqual({
			code: 'other-programme',
			found: 'ander'
		});
		expect(refusalOf(signedLines([{ ...someVisit().head, contract: 2 }]))).toEqual({
			code: 'wrong-version',
			found: '2'
		});
		for (const text of ['', 'hallo\n', '{"a":1}\n', '[]\n', '\u0000'])
			expect(refusalOf(bytesOf(text)), text).toEqual({ code: 'not-a-visit' });
		expect(refusalOf(new Uint8Array([0x7b, 0xff, 0x0a]))).toEqual({ code: 'not-a-visit' });
	});

	it('with a damaged line names the line', () => {
		const lines = textOf(signedBytes(someVisit())).split('\n');
		const spoilt = (line: number, to: (text: string) => string) =>
			refusalOf(bytesOf(lines.map((text, place) => (place === line - 1 ? to(text) : text)).join('\n')));
		expect(spoilt(4, (text) => text.slice(0, -1))).toEqual({ code: 'damaged-line', line: 4 });
		expect(spoilt(4, (text) => text.replace(':', ': '))).toEqual({ code: 'damaged-line', line: 4 });
		expect(spoilt(2, () => '')).toEqual({ code: 'damaged-line', line: 2 });
		expect(refusalOf(bytesOf(lines.join('\n').slice(0, 400)))).toMatchObject({ code: 'damaged-line' });
	});

	it('with a cell that cannot be names the line and the column', () => {
		const rung = everyKind[2] as VisitEvent & { kind: 'assessment' };
		const told = (event: unknown, column: string, code = 'impossible-cell') =>
			expect(refusalOf(withEvent(event))).toEqual({ code, line: 2, column });
		told({ ...rung, rung: 6 }, 'rung');
		told({ ...rung, date: '2011-02-30' }, 'date');
		told({ ...rung, date: '1011-02-03' }, 'date');
		told({ ...rung, domain: 'geluk' }, 'domain');
		told({ ...rung, kind: 'iets' }, 'kind');
		told({ ...rung, erbij: 1 }, 'erbij');
		told({ ...rung, household: '' }, 'household');
		told({ ...rung, reason: 'bsn 111222333' }, 'reason', 'bsn-like');
		const key = { household: 'H-0009', domain: 'werk', date: '2011-01-01', assessor: 'coach' };
		const { household, date } = rung;
		told(
			eventOf({ kind: 'correction', household, date, corrects: { table: 'assessments', key } }),
			'corrects'
		);
		expect(refusalOf(signedLines([{ ...someVisit().head, seconds: -1 }]))).toEqual({
			code: 'impossible-cell',
			line: 1,
			column: 'seconds'
		});
		expect(refusalOf(signedLines([someVisit().head, rung, rung]))).toEqual({
			code: 'impossible-cell',
			line: 3,
			column: 'event'
		});
	});

	it('that is the second and names none before it, or the first and names one, breaks the chain', () => {
		const previous = 'a'.repeat(64);
		expect(refusalOf(signedBytes(someVisit({ sequence: 2 })))).toMatchObject({ code: 'broken-chain' });
		expect(refusalOf(signedBytes(someVisit({ previous })))).toMatchObject({ code: 'broken-chain' });
		expect(refusalOf(signedBytes(someVisit({ sequence: 2, previous })))).toBe('read');
	});
});

const openSsh = spawnSync('ssh-keygen', ['-?']).error === undefined;
describe.runIf(openSsh)('ssh-keygen', () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'visit-ssh-'));
	afterAll(() => rmSync(folder, { recursive: true }));
	const run = (words: string[], input?: Uint8Array | string) => {
		const { status, stdout, stderr } = spawnSync('ssh-keygen', words, { cwd: folder, input });
		return { status, said: `${stdout.toString()}${stderr.toString()}` };
	};

	it('accepts what a coach signed here, for visits alone', () => {
		const bytes = signedBytes(someVisit());
		const lines = textOf(bytes).split('\n');
		const { signature } = JSON.parse(lines.at(-2) ?? '') as { signature: string };
		writeFileSync(path.join(folder, 'bezoek.sig'), signature);
		writeFileSync(path.join(folder, 'signers'), `K1 ${signers[0]?.key ?? ''}\n`);
		const verify = (namespace: string, said: string) =>
			run(['-Y', 'verify', '-f', 'signers', '-I', 'K1', '-n', namespace, '-s', 'bezoek.sig'], said).status;
		const said = lines.slice(0, -2).join('\n') + '\n';
		expect(verify('wijkladder-visit', said)).toBe(0);
		expect(verify('wijkladder-report', said)).not.toBe(0);
		expect(verify('wijkladder-visit', said.replace('"rung":3', '"rung":4'))).not.toBe(0);
	});

	it('signs what is accepted here', () => {
		expect(run(['-q', '-t', 'ed25519', '-N', '', '-C', 'K1', '-f', 'key']).status).toBe(0);
		const { said: key } = run(['-y', '-f', 'key']);
		writeFileSync(path.join(folder, 'said'), writeVisit(someVisit(), null));
		expect(run(['-Y', 'sign', '-f', 'key', '-n', 'wijkladder-visit', 'said'])).toMatchObject({ status: 0 });
		const { stdout } = spawnSync('cat', ['said.sig'], { cwd: folder, encoding: 'utf8' });
		const bytes = bytesOf(
			`${textOf(writeVisit(someVisit(), null))}${canonicalJson({ signature: stdout })}\n`
		);
		expect(readVisit(bytes, { programme, signers: [{ key, coach: 'K1' }] })).toHaveProperty('visit');
	});
});
if (!openSsh) it.skip('ssh-keygen is not installed: its opinion of our signatures was left out');
