// Signs as `ssh-keygen -Y sign` does, with Node's own Ed25519: apart from what checks it.
import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

const text = (value: string): Buffer => Buffer.from(value, 'utf8');
const string = (value: Buffer): Buffer => {
	const length = Buffer.alloc(4);
	length.writeUInt32BE(value.length);
	return Buffer.concat([length, value]);
};
const strings = (...values: Buffer[]): Buffer => Buffer.concat(values.map(string));

export interface Person {
	secret: KeyObject;
	/** As in a `.pub` file. */
	line: string;
	blob: Buffer;
}

export function person(name: string): Person {
	const { privateKey, publicKey } = generateKeyPairSync('ed25519');
	const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
	const blob = strings(text('ssh-ed25519'), raw);
	return { secret: privateKey, blob, line: `ssh-ed25519 ${blob.toString('base64')} ${name}\n` };
}

export const armoured = (bytes: Buffer): string =>
	`-----BEGIN SSH SIGNATURE-----\n${bytes.toString('base64').replace(/.{70}/g, '$&\n')}\n-----END SSH SIGNATURE-----\n`;

export function signedBy(
	{ secret, blob }: Person,
	message: Uint8Array,
	namespace = 'wijkladder-report'
): Buffer {
	const rest = [text(namespace), text(''), text('sha512')];
	const hashed = createHash('sha512').update(message).digest();
	const raw = sign(null, Buffer.concat([text('SSHSIG'), strings(...rest, hashed)]), secret);
	const version = Buffer.from([0, 0, 0, 1]);
	const signature = strings(text('ssh-ed25519'), raw);
	return Buffer.concat([text('SSHSIG'), version, strings(blob, ...rest, signature)]);
}
