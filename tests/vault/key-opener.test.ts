// Keys that are read once open what they opened before, whoever computes with them, and refuse in the same words.
import { generateHybridIdentity, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterEach, expect, it, vi } from 'vitest';
import { keyOpener } from '../../src/lib/vault/key-opener.ts';
import { openVisit, sealVisit } from '../../src/lib/vault/visits/seal-visit.ts';

afterEach(() => vi.unstubAllGlobals());

const plain = new TextEncoder().encode('Zo keken we er samen naar.');
const identities = [
	...(await Promise.all(Array.from({ length: 40 }, generateX25519Identity))),
	await generateHybridIdentity()
];
const sealedFor = async (identity: string) => sealVisit(plain, [await identityToRecipient(identity)]);
const sealed = await Promise.all(identities.map(sealedFor));
const stranger = await sealedFor(await generateX25519Identity());

it('opens with each of many keys, one file after another and several at once', async () => {
	const open = keyOpener(`# sleutels\n${identities.join('\n')}\n`);
	for (const one of await Promise.all(sealed.map(open))) expect(one).toEqual(plain);
	await expect(open(stranger)).rejects.toMatchObject({ code: 'wrong-key' });
});

it('has the browser compute with a key once it took it in, and the library where there is no such browser', async () => {
	const taken = vi.spyOn(crypto.subtle, 'importKey');
	const privately = () => taken.mock.calls.filter(([form]) => form === 'pkcs8').length;
	const [identity = '', file = new Uint8Array()] = [identities[0], sealed[0]];
	const open = keyOpener(identity);
	await open(file);
	const once = privately();
	await open(file);
	await open(file);
	expect(privately()).toBe(once);
	taken.mockRestore();
	const none = () => Promise.reject(new DOMException('no curve', 'NotSupportedError'));
	vi.stubGlobal('crypto', {
		subtle: { importKey: none, deriveBits: none },
		getRandomValues: crypto.getRandomValues.bind(crypto)
	});
	const alone = keyOpener(identity);
	expect(await alone(file)).toEqual(plain);
	await expect(alone(stranger)).rejects.toMatchObject({ code: 'wrong-key' });
});

it('refuses as one file by itself is refused', async () => {
	const [identity = '', file = new Uint8Array()] = [identities[0], sealed[0]];
	const spoiled = `${identity.slice(0, -1)}${identity.endsWith('Q') ? 'P' : 'Q'}`;
	const cases: [string, Uint8Array][] = [
		['', file],
		[spoiled, file],
		[identity, file.slice(0, -1)],
		[identity, plain],
		[identity, stranger]
	];
	for (const [text, bytes] of cases) {
		const code = await openVisit(bytes, text).then(
			() => 'opened',
			(error: unknown) => Object(error).code
		);
		await expect(keyOpener(text)(bytes), `${text.slice(-3)} ${code}`).rejects.toMatchObject({ code });
	}
});
