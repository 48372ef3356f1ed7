// What the first bytes of a file tell, before anyone types a thing: whether it is sealed, and what opens it.
// The format: https://age-encryption.org/v1 (C2SP, "The age file encryption format").
import { VaultError } from './vault-error.ts';

export type SealedFor = 'passphrase' | 'key';

/**
 * The most that trying one passphrase may cost, as a power of two: 512 MiB of memory and a few seconds. Our own files take
 * 2^18; a file that asks for more holds the machine up, and is refused before anything is computed.
 */
export const mostScryptWork = 19;

/** As many bytes as a header for some hundreds of keys takes. */
export const headerAtMost = 65_536;

const firstLine = 'age-encryption.org/v1\n';
const armorBegin = '-----BEGIN AGE ENCRYPTED FILE-----';

const asText = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** True for the form of a sealed file that survives e-mail as text. */
export const isArmored = (bytes: Uint8Array): boolean =>
	asText(bytes.subarray(0, 256)).trimStart().startsWith(armorBegin);

/** The header as text, whichever form the file has. */
function headerText(bytes: Uint8Array): string {
	const text = asText(bytes.subarray(0, headerAtMost));
	if (!isArmored(bytes)) return text;
	const lines = text.trimStart().split(/\r?\n/).slice(1);
	const whole = lines.filter((line) => /^[A-Za-z0-9+/]{64}$/.test(line)).join('');
	try {
		return atob(whole);
	} catch {
		throw new VaultError('damaged');
	}
}

/**
 * @param bytes of the file, at least its first `headerAtMost`
 * @throws VaultError `not-age`, `damaged`, or `costly-passphrase`
 */
export function sealedFor(bytes: Uint8Array): SealedFor {
	const text = headerText(bytes);
	if (!text.startsWith(firstLine)) {
		// Cut off within the first line, it may still have been one.
		const cut = text.length > 0 && firstLine.startsWith(text);
		throw new VaultError(cut || isArmored(bytes) ? 'damaged' : 'not-age');
	}
	const recipient = /^-> (\S+) /.exec(text.slice(firstLine.length))?.[1];
	const ends = text.includes('\n--- ') || text.length >= headerAtMost;
	if (recipient === undefined || !ends) throw new VaultError('damaged');
	if (recipient !== 'scrypt') return 'key';
	const work = /^-> scrypt \S+ (\d+)$/m.exec(text)?.[1];
	if (Number(work) > mostScryptWork) throw new VaultError('costly-passphrase');
	return 'passphrase';
}
