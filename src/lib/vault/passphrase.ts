// Who can open what is sealed: holders of keys, or whoever knows one passphrase, however a keyboard, a pipe or a file spells it.
import type { Encrypter } from 'age-encryption';

const withoutMark = (typed: string): string => typed.replace(/^\uFEFF+/, '');

/** As it is sealed: without a byte order mark, letters with their accents in one (NFC). */
export const settled = (typed: string): string => withoutMark(typed).normalize('NFC');

/** What may open a file, likeliest first. Files of before were sealed with the very characters that were typed. */
export const spellings = (typed: string): string[] => [
	...new Set([settled(typed), typed, withoutMark(typed), withoutMark(typed).normalize('NFD')])
];

/** Who can open it: holders of these public keys (`age1…`), or whoever knows the passphrase. */
export type Lock =
	| { recipients: readonly string[] }
	| {
			passphrase: string;
			/** Base-2 logarithm of what trying one passphrase costs (scrypt's N); without it the library's own, 2^18. */
			workFactor?: number;
	  };

/** @throws Error when a recipient is no public key (see `isRecipient`) */
export function lockWith(encrypter: Encrypter, lock: Lock): Encrypter {
	if ('passphrase' in lock) {
		encrypter.setPassphrase(settled(lock.passphrase));
		if (lock.workFactor !== undefined) encrypter.setScryptWorkFactor(lock.workFactor);
	} else for (const recipient of lock.recipients) encrypter.addRecipient(recipient);
	return encrypter;
}
