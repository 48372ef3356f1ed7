// A coach's identity: an age key that opens and an Ed25519 key that signs, made once, written as one text that the official age program reads too.
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { ed25519 } from '@noble/curves/ed25519.js';
import { fromBase64, inBase64 } from '../../domain/bytes-as-text.ts';

export interface Identity {
	/** As `households.csv` names the coach. */
	coach: string;
	/** `AGE-SECRET-KEY-1…`. */
	secret: string;
	/** `age1…`, which belongs to it. */
	recipient: string;
	/** 32 bytes, from which the signing key comes. */
	seed: Uint8Array;
	/** `ssh-ed25519 AAAA…`, which belongs to it. */
	sign: string;
}

const firstLine = '# wijkladder sleutel 1';
const utf8 = new TextEncoder();

/** As OpenSSH writes it. */
function signLine(seed: Uint8Array): string {
	const kind = utf8.encode('ssh-ed25519');
	const key = ed25519.getPublicKey(seed);
	const out = new Uint8Array(8 + kind.length + key.length);
	const view = new DataView(out.buffer);
	view.setUint32(0, kind.length);
	out.set(kind, 4);
	view.setUint32(4 + kind.length, key.length);
	out.set(key, 8 + kind.length);
	return `ssh-ed25519 ${inBase64(out)}`;
}

export async function makeIdentity(coach: string): Promise<Identity> {
	const secret = await generateX25519Identity();
	const seed = ed25519.utils.randomSecretKey();
	return { coach, secret, recipient: await identityToRecipient(secret), seed, sign: signLine(seed) };
}

/** An age identity file: `age --decrypt -i` takes it, also while a passphrase is on it. What signs stands in its remarks. */
export const identityText = ({ coach, secret, recipient, seed, sign }: Identity): string =>
	[
		firstLine,
		`# coach: ${coach}`,
		`# public key: ${recipient}`,
		`# signing key: ${sign}`,
		`# signing secret: ${inBase64(seed)}`,
		secret,
		''
	].join('\n');

/** Null where the text is no identity of a coach, or its public halves are not those of its secrets. */
export async function readIdentity(text: string): Promise<Identity | null> {
	const lines = text.split(/\r?\n/).map((line) => line.trim());
	const said = (name: string): string => {
		const start = `# ${name}: `;
		return lines.find((line) => line.startsWith(start))?.slice(start.length) ?? '';
	};
	const secret = lines.find((line) => /^AGE-SECRET-KEY-(PQ-)?1[0-9A-Z]+$/.test(line));
	const [coach, seedText] = [said('coach'), said('signing secret')];
	if (!lines.includes(firstLine) || secret === undefined || coach === '') return null;
	try {
		const seed = fromBase64(seedText);
		if (seed.length !== 32) return null;
		const identity = {
			coach,
			secret,
			recipient: await identityToRecipient(secret),
			seed,
			sign: signLine(seed)
		};
		const same = identity.recipient === said('public key') && identity.sign === said('signing key');
		return same ? identity : null;
	} catch {
		return null;
	}
}
