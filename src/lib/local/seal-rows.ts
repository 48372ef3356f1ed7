// The restricted part of a set, sealed: the rules of the command, in the browser. Rows of households without consent go no further than this.
import type { Recipient } from '../domain/recipient.ts';
import { keysOf } from '../domain/recipient.ts';
import type { DeliveredPart, ProgrammeFiles } from '../intake/delivery.ts';
import { readProgramme, type Definitions } from '../intake/read-programme.ts';
import { admit, stopping } from '../vault/admission.ts';
import type { Lock } from '../vault/decrypt.ts';
import { retentionOf } from '../vault/retention.ts';
import { sealHere } from '../vault/seal-here.ts';
import { LocalSetError } from './local-error.ts';
import { inMemory, leftOutAfter, restrictedPaths, type OpenedRows } from './restricted-rows.ts';

/** What is defined for the set, with those who hold a key. */
export type LocalDefinitions = Definitions & { recipients: readonly Recipient[] };

export interface SealedPart {
	/** An age file. */
	bytes: Uint8Array;
	opened: OpenedRows;
	lock: Lock;
	/** Pseudonyms of households that stayed out. */
	withoutConsent: string[];
	withdrawn: string[];
}

/** Whoever leads the programme can open what is sealed for it; null where no such key is known. */
export function lockOfProgramme({ recipients }: LocalDefinitions): Lock | null {
	const keys = keysOf(recipients, 'leader');
	return keys.length === 0 ? null : { recipients: keys };
}

/** What is to be sealed, and what it comes of. */
export interface RowsToSeal {
	/** With the restricted files as they are after merging. */
	folder: ProgrammeFiles;
	/** What was in memory before, and what was delivered. */
	before: OpenedRows | null;
	parts: readonly DeliveredPart[];
	/** True where they took the place of all households. */
	replaced: boolean;
}
export interface SealRowsOptions extends RowsToSeal {
	definitions: LocalDefinitions;
	today: string;
	/** Null where nobody said. */
	lock: Lock | null;
	signal: AbortSignal;
}

/** @throws LocalSetError `needs-lock`, `restricted-problems`; VaultError and EngineError as `sealHere` does */
export async function sealRows(options: SealRowsOptions): Promise<SealedPart> {
	const { folder, before, parts, replaced, definitions, today, lock, signal } = options;
	if (lock === null) throw new LocalSetError('needs-lock');
	const files = ['areas.csv', ...restrictedPaths].flatMap((name) => {
		const bytes = [...folder].find(([path]) => path.toLowerCase() === name)?.[1];
		return bytes ? [{ name, bytes }] : [];
	});
	const reading = readProgramme(files, definitions, { today });
	const problems = stopping(reading.problems);
	if (problems.length > 0) throw new LocalSetError('restricted-problems', { problems });
	const { rows: admitted, withoutConsent, withdrawn } = admit(reading.tables);
	const rows = { ...admitted, left_out: leftOutAfter(before, parts, admitted.left_out, replaced) };
	const { programme } = definitions;
	const retainUntil = retentionOf(programme, today).until;
	const { bytes } = await sealHere({ rows, programme, madeOn: today, retainUntil }, lock, signal);
	return { bytes, opened: inMemory(rows), lock, withoutConsent, withdrawn };
}

export const whoStayedOut = (
	sealed: SealedPart | null
): Pick<SealedPart, 'withoutConsent' | 'withdrawn'> => ({
	withoutConsent: sealed?.withoutConsent ?? [],
	withdrawn: sealed?.withdrawn ?? []
});
