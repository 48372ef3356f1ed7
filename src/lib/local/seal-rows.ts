// The restricted part of a set, sealed: for those who lead the programme, or for a passphrase.
import { keysOf, type PublicKey } from '../domain/recipient.ts';
import type { Definitions } from '../intake/read-programme.ts';
import type { Lock } from '../vault/decrypt.ts';
import { sealHere } from '../vault/seal-here.ts';
import type { AdmittedRows, RowsToSeal } from './admit-rows.ts';
import type { Beside } from './beside.ts';
import { LocalSetError } from './local-error.ts';

/** What is defined for the set, with those who hold a key. Plain data: it goes to a worker. */
export type LocalDefinitions = Definitions & { recipients: readonly PublicKey[] };

export interface SealedPart extends Omit<AdmittedRows, 'prepared'> {
	/** An age file. */
	bytes: Uint8Array;
	lock: Lock;
}

/** Whoever leads the programme can open what is sealed for it; null where no such key is known. */
export function lockOfProgramme({ recipients }: LocalDefinitions): Lock | null {
	const keys = keysOf(recipients, 'leader');
	return keys.length === 0 ? null : { recipients: keys };
}

export interface SealRowsOptions {
	rows: RowsToSeal;
	definitions: LocalDefinitions;
	today: string;
	/** Null where nobody said. */
	lock: Lock | null;
	signal: AbortSignal;
}

/** @throws LocalSetError `needs-lock`, `restricted-problems`; VaultError and EngineError as `sealHere` does */
export async function sealRows(
	beside: Beside,
	{ rows, definitions, today, lock, signal }: SealRowsOptions
): Promise<SealedPart> {
	if (lock === null) throw new LocalSetError('needs-lock');
	const { prepared, ...admitted } = await beside.admit(rows, definitions, today);
	return { ...admitted, bytes: await sealHere(prepared, lock, signal), lock };
}

export const whoStayedOut = (
	sealed: SealedPart | null
): Pick<SealedPart, 'withoutConsent' | 'withdrawn'> => ({
	withoutConsent: sealed?.withoutConsent ?? [],
	withdrawn: sealed?.withdrawn ?? []
});

export const kindOfLock = (lock: Lock | null): 'none' | 'recipients' | 'passphrase' =>
	lock === null ? 'none' : 'recipients' in lock ? 'recipients' : 'passphrase';
