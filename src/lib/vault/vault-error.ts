// Why a sealed file does not open, as a code that the page puts into words; never with a word of what is inside.

/**
 * unreadable: the file does not come off its disk, or off the line; not-age: it is no sealed file; damaged: it was one once,
 * or holds something else; wrong-passphrase, wrong-key: not the one it was sealed for; no-key: what was given is no key at
 * all; needs-passphrase, needs-key: it opens the other way; memory: it does not fit. The rest is said in manifest.ts and
 * engine-error.ts.
 */
export const vaultErrorCodes = [
	'unreadable',
	'not-age',
	'damaged',
	'wrong-passphrase',
	'wrong-key',
	'no-key',
	'needs-passphrase',
	'needs-key',
	'wrong-version',
	'wrong-programme',
	'past-retention',
	'memory',
	'unsupported',
	'blocked',
	'timeout',
	'download'
] as const;
export type VaultErrorCode = (typeof vaultErrorCodes)[number];

export class VaultError extends Error {
	override name = 'VaultError';
	readonly code: VaultErrorCode;
	/** ISO day, with `past-retention` only. */
	readonly retainUntil: string | null;

	// Without a cause: what DuckDB or a parser says may quote the file.
	constructor(code: VaultErrorCode, retainUntil: string | null = null) {
		super(code);
		this.code = code;
		this.retainUntil = retainUntil;
	}
}

export const isVaultErrorCode = (code: unknown): code is VaultErrorCode =>
	vaultErrorCodes.some((one) => one === code);
