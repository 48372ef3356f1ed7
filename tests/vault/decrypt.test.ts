// A sealed file opens whole with the right secret, and otherwise not at all: each refusal by its own name.
import { armor, Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { decrypt, keysIn, lockWith, spellings, type Secret } from '../../src/lib/vault/decrypt.ts';
import { sealedFor } from '../../src/lib/vault/sealed-header.ts';
import { isVaultErrorCode, VaultError } from '../../src/lib/vault/vault-error.ts';

const passphrase: Secret = { kind: 'passphrase', text: 'vier losse woorden hier' };
/** More than two of the format's 64 KiB pieces, so that a cut can fall between pieces. */
const plain = Uint8Array.from({ length: 150_000 }, (_, index) => (index * 31 + (index >> 8)) % 256);

const isPlain = (bytes: Uint8Array): boolean => Buffer.compare(bytes, plain) === 0;

let key: Secret;
let otherKey: string;
let byPassphrase: Uint8Array;
let byKey: Uint8Array;

beforeAll(async () => {
	const words = new Encrypter();
	words.setPassphrase(passphrase.text);
	// The least work: what is tested is not how long a guess takes.
	words.setScryptWorkFactor(1);
	byPassphrase = await words.encrypt(plain);
	const [identity, other, colleague] = await Promise.all([
		generateIdentity(),
		generateIdentity(),
		generateIdentity()
	]);
	const keys = new Encrypter();
	for (const one of [colleague, identity]) keys.addRecipient(await identityToRecipient(one));
	byKey = await keys.encrypt(plain);
	key = { kind: 'key', text: identity };
	otherKey = other;
});

const codeOf = async (sealed: Uint8Array, secret: Secret): Promise<string> => {
	try {
		await decrypt(sealed, secret);
		return 'opened';
	} catch (error) {
		return error instanceof VaultError ? error.code : `unforeseen: ${String(error)}`;
	}
};

describe('the right secret', () => {
	it('opens the file to the last byte', async () => {
		expect(isPlain(await decrypt(byPassphrase, passphrase))).toBe(true);
		expect(isPlain(await decrypt(byKey, key))).toBe(true);
	});

	it('may be a whole key file, with comments, Windows line ends and another key before it', async () => {
		const text = `# created: 2011-04-01\r\n# public key: age1…\r\n${otherKey}\r\n  ${key.text.toLowerCase()}  \r\n`;
		expect(keysIn(text)).toEqual([otherKey, key.text]);
		expect(isPlain(await decrypt(byKey, { kind: 'key', text }))).toBe(true);
	});

	it('opens a file that was sent as text', async () => {
		for (const ends of ['\n', '\r\n']) {
			const text = new TextEncoder().encode(armor.encode(byKey).replaceAll('\n', ends));
			expect(sealedFor(text)).toBe('key');
			expect(isPlain(await decrypt(text, key))).toBe(true);
		}
	});
});

describe('a passphrase with accents', () => {
	const spelt = { nfc: 'café crème déjà vu'.normalize('NFC'), nfd: 'café crème déjà vu'.normalize('NFD') };
	const sealedWith = (text: string) =>
		lockWith(new Encrypter(), { passphrase: text, workFactor: 1 }).encrypt(plain);
	const typed = { ...spelt, 'with a mark': `\uFEFF${spelt.nfd}` };

	it('opens what was sealed however either was spelt, with a byte order mark or without', async () => {
		for (const from of Object.values(typed)) {
			const sealed = await sealedWith(from);
			for (const text of Object.values(typed))
				expect(await codeOf(sealed, { kind: 'passphrase', text })).toBe('opened');
			expect(await codeOf(sealed, { kind: 'passphrase', text: 'cafe creme deja vu' })).toBe(
				'wrong-passphrase'
			);
		}
	});

	it('opens a file of before, sealed with the very characters that were typed', async () => {
		for (const text of Object.values(typed)) {
			const before = new Encrypter();
			before.setPassphrase(text);
			before.setScryptWorkFactor(1);
			expect(await codeOf(await before.encrypt(plain), { kind: 'passphrase', text })).toBe('opened');
		}
	});

	it('costs no second guess where it has none', () => {
		expect(spellings('vier losse woorden hier')).toEqual(['vier losse woorden hier']);
	});
});

describe('before anything is typed', () => {
	it('the file says what opens it', () => {
		expect(sealedFor(byPassphrase)).toBe('passphrase');
		expect(sealedFor(byKey)).toBe('key');
	});
});

describe('a passphrase that would take too long to try', () => {
	/** The same file, asking for 2^`work`. It no longer fits its own seal, but nobody gets as far as that. */
	const asking = (work: string): Uint8Array => {
		const text = Buffer.from(byPassphrase).toString('latin1');
		return Buffer.from(text.replace(/^(-> scrypt \S+) \d+$/m, `$1 ${work}`), 'latin1');
	};
	it('is refused before it is tried, and before one is typed, whichever form the file has', async () => {
		for (const work of ['20', '31', '64', '99999999999999999999']) {
			const costly = asking(work);
			for (const form of [costly, new TextEncoder().encode(armor.encode(costly))]) {
				expect(() => sealedFor(form), work).toThrow('costly-passphrase');
				expect(await codeOf(form, passphrase), work).toBe('costly-passphrase');
			}
		}
	});
	it('is not one of 2^19 or less', () => {
		for (const work of ['1', '18', '19']) expect(sealedFor(asking(work))).toBe('passphrase');
	});
});

describe('what does not open says why', () => {
	it('another passphrase, another key, no key at all, the other kind of secret', async () => {
		expect(await codeOf(byPassphrase, { kind: 'passphrase', text: 'iets anders' })).toBe('wrong-passphrase');
		expect(await codeOf(byPassphrase, { kind: 'passphrase', text: '' })).toBe('wrong-passphrase');
		expect(await codeOf(byKey, { kind: 'key', text: otherKey })).toBe('wrong-key');
		for (const text of ['', 'geen sleutel', 'AGE-SECRET-KEY-1KORT', key.text.slice(0, -1), 'age1publiek'])
			expect(await codeOf(byKey, { kind: 'key', text }), text).toBe('no-key');
		expect(await codeOf(byKey, passphrase)).toBe('needs-key');
		expect(await codeOf(byPassphrase, key)).toBe('needs-passphrase');
	});

	it('something that was never sealed', async () => {
		for (const text of ['', 'household,area\nx,y\n', '%PDF-1.7', 'age-encryption.org/v2\n-> X'])
			expect(await codeOf(new TextEncoder().encode(text), passphrase), text).toBe('not-age');
		expect(await codeOf(plain, key)).toBe('not-age');
	});

	it('a file cut short, wherever the cut falls', async () => {
		const cuts = [10, 30, 100, 199, 65_536 + 200, 2 * 65_552 + 200, byPassphrase.length - 1];
		for (const cut of cuts) {
			const code = await codeOf(byPassphrase.subarray(0, cut), passphrase);
			expect(code, `${cut} bytes`).toBe('damaged');
		}
		const whole = 65_552;
		// Exactly between two pieces of the format: each piece is sound, and still the end is missing.
		const header = byKey.length - (plain.length + 3 * 16);
		expect(await codeOf(byKey.subarray(0, header + whole), key)).toBe('damaged');
	});
});

describe('two hundred spoilt files', () => {
	type Spoil = (sealed: Uint8Array, other: Uint8Array) => Uint8Array;
	const joined = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));
	const headerEnd = (sealed: Uint8Array): number => {
		const text = new TextDecoder('latin1').decode(sealed.subarray(0, 2000));
		return text.indexOf('\n', text.indexOf('\n--- ') + 1) + 1;
	};
	/** A share of the length, most often near the start, where the header stands. */
	const place = fc.oneof(
		fc.double({ min: 0, max: 0.004, noNaN: true }),
		fc.double({ min: 0, max: 1, noNaN: true })
	);
	const at = (share: number, length: number): number => Math.min(length - 1, Math.floor(share * length));
	const spoil: fc.Arbitrary<Spoil> = fc.oneof(
		fc
			.array(fc.tuple(place, fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 6 })
			.map((flips): Spoil => (sealed) => {
				const copy = sealed.slice();
				for (const [share, mask] of flips) {
					const index = at(share, copy.length);
					copy[index] = (copy[index] ?? 0) ^ mask;
				}
				return copy;
			}),
		place.map(
			(share): Spoil =>
				(sealed) =>
					sealed.slice(0, at(share, sealed.length))
		),
		fc.tuple(place, place).map(([from, length]): Spoil => (sealed) => {
			const start = at(from, sealed.length);
			return joined(sealed.subarray(0, start), sealed.subarray(start + 1 + at(length, sealed.length)));
		}),
		fc.uint8Array({ minLength: 1, maxLength: 40 }).map(
			(more): Spoil =>
				(sealed) =>
					joined(sealed, more)
		),
		fc.constant<Spoil>((sealed, other) =>
			joined(sealed.subarray(0, headerEnd(sealed)), other.subarray(headerEnd(other)))
		),
		fc.constant<Spoil>((sealed, other) =>
			joined(other.subarray(0, headerEnd(other)), sealed.subarray(headerEnd(sealed)))
		),
		fc.uint8Array({ maxLength: 600 }).map(
			(noise): Spoil =>
				(sealed) =>
					joined(sealed.subarray(0, 22), noise)
		)
	);

	it('give a named refusal and never a byte of what was inside', async () => {
		const seen = new Map<string, number>();
		await fc.assert(
			fc.asyncProperty(spoil, fc.boolean(), async (change, words) => {
				const [sealed, other] = words ? [byPassphrase, byKey] : [byKey, byPassphrase];
				const spoilt = change(sealed, other);
				// Two flips may undo each other.
				fc.pre(Buffer.compare(spoilt, sealed) !== 0);
				const code = await codeOf(spoilt, words ? passphrase : key);
				seen.set(code, (seen.get(code) ?? 0) + 1);
				expect(isVaultErrorCode(code), code).toBe(true);
			}),
			{ numRuns: 200 }
		);
		expect(seen.get('damaged') ?? 0).toBeGreaterThan(0);
	});
});
