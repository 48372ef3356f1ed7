// The public keys that a file can be sealed for, as they were pasted or filed.
import { Encrypter } from 'age-encryption';

/** True for a public key that age files can be sealed for. */
export function isRecipient(text: string): boolean {
	try {
		new Encrypter().addRecipient(text);
		return true;
	} catch {
		return false;
	}
}

export type RecipientReading =
	| { recipients: string[] }
	| { code: 'private-key' | 'no-recipients' }
	| { code: 'bad-recipient'; value: string };

/** Every public key in the text, each once; or why it cannot be used. A private key is never repeated. */
export function readRecipients(text: string): RecipientReading {
	const lines = text.split(/\r?\n/).map((line) => line.trim());
	const keys = lines.filter((line) => line !== '' && !line.startsWith('#'));
	if (keys.some(isPrivateKey)) return { code: 'private-key' };
	const bad = keys.find((key) => !isRecipient(key));
	if (bad !== undefined) return { code: 'bad-recipient', value: bad };
	return keys.length === 0 ? { code: 'no-recipients' } : { recipients: [...new Set(keys)] };
}

export const isPrivateKey = (text: string): boolean => /^AGE-SECRET-KEY-/i.test(text.trim());
