// Why a sealed file does not open, as a code that the page puts into words; never with a word of what is inside.

/**
 * unreadable: the file does not come off its disk, or off the line; not-age: it is no sealed file; damaged: it was one once,
 * or holds something else; wrong-passphrase, wrong-key: not the one it was sealed for; no-key: what was given is no key at
 * all; needs-passphrase, needs-key: it opens the other way; costly-passphrase: trying one passphrase would take this machine
 * too long; wrong-columns: a table of it has other columns or types; impossible-value: a cell holds what cannot be;
 * changed-rows: the rows are not those of its hash; memory: it does not fit. The rest is said in manifest.ts and
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
	'costly-passphrase',
	'wrong-columns',
	'impossible-value',
	'changed-rows',
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

/** Where in the file it is amiss: the table, its row from 1 (null: all of them), and its column. Never what stands there. */
export interface VaultPlace {
	table: string;
	row: number | null;
	column: string;
}

export class VaultError extends Error {
	override name = 'VaultError';
	readonly code: VaultErrorCode;
	/** ISO day, with `past-retention` only. */
	readonly retainUntil: string | null;
	/** With `wrong-columns` and `impossible-value` only. */
	readonly place: VaultPlace | null;

	// Without a cause: what DuckDB or a parser says may quote the file.
	constructor(
		code: VaultErrorCode,
		{ retainUntil = null, place = null }: { retainUntil?: string | null; place?: VaultPlace | null } = {}
	) {
		super(code);
		this.code = code;
		this.retainUntil = retainUntil;
		this.place = place;
	}
}

export const isVaultErrorCode = (code: unknown): code is VaultErrorCode =>
	vaultErrorCodes.some((one) => one === code);

/** What the process that writes the tables ends with when a cell cannot be; its place then stands on standard error. */
export const impossibleCellExit = 3;
