// What the words of the households page are made with: sizes, moments, and the codes that have words.
import type { Language } from '../../../domain/text.ts';
import { zone } from '../../../domain/today.ts';
import { formatMegabytes, localeOf } from '../../../language/format.ts';

/** Why the file was closed. */
export const lockReasons = ['button', 'idle', 'left', 'elsewhere'] as const;
export type LockReason = (typeof lockReasons)[number];

export interface Refusal {
	/** What is the matter. */
	failed: string;
	/** What the reader can do. */
	action: string;
}
export type RefusalCode =
	| 'unreadable'
	| 'not-age'
	| 'damaged'
	| 'wrong-passphrase'
	| 'wrong-key'
	| 'no-key'
	| 'needs-passphrase'
	| 'needs-key'
	| 'costly-passphrase'
	| 'wrong-columns'
	| 'impossible-value'
	| 'changed-rows'
	| 'wrong-version'
	| 'wrong-programme'
	| 'memory'
	| 'unsupported'
	| 'blocked'
	| 'timeout'
	| 'download';

/** Where in a file something is amiss. */
export interface FilePlace {
	table: string;
	/** From 1; null: every row. */
	row: number | null;
	column: string;
}

/** Kilobytes where megabytes would say 0,0. */
export function size(bytes: number, language: Language): string {
	if (bytes >= 100_000) return formatMegabytes(bytes, language);
	return `${new Intl.NumberFormat(localeOf[language], { maximumFractionDigits: 1 }).format(bytes / 1000)}\u00a0kB`;
}

/** A moment as `3 mei 2011 om 14:02`. */
export const moment = (at: number, language: Language): string =>
	new Intl.DateTimeFormat(localeOf[language], {
		...({ dateStyle: 'long', timeStyle: 'short' } as const),
		timeZone: zone
	}).format(at);

/** Time left as `9:42`. */
export function minutesLeft(milliseconds: number): string {
	const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
