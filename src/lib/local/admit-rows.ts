// The rules of sealing on a folder: rows with a problem stop it, households without consent go no further than this. Done in a worker.
import type { DeliveredPart, ProgrammeFiles } from '../intake/delivery.ts';
import { readProgramme, type Definitions } from '../intake/read-programme.ts';
import { admit, stopping } from '../vault/admission.ts';
import { prepare, type Prepared } from '../vault/prepare.ts';
import { retentionOf } from '../vault/retention.ts';
import { LocalSetError } from './local-error.ts';
import { inMemory, leftOutAfter, restrictedPaths, type OpenedRows } from './restricted-rows.ts';

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
export interface AdmittedRows {
	prepared: Prepared;
	opened: OpenedRows;
	/** Pseudonyms of households that stayed out. */
	withoutConsent: string[];
	withdrawn: string[];
}

/** @throws LocalSetError `restricted-problems` */
export function admitRows(
	{ folder, before, parts, replaced }: RowsToSeal,
	definitions: Definitions,
	today: string
): AdmittedRows {
	const files = ['areas.csv', ...restrictedPaths].flatMap((name) => {
		const bytes = [...folder].find(([path]) => path.toLowerCase() === name)?.[1];
		return bytes ? [{ name, bytes }] : [];
	});
	const reading = readProgramme(files, definitions, { today });
	const problems = stopping(reading.problems);
	if (problems.length > 0) throw new LocalSetError('restricted-problems', { problems });
	const { rows: admitted, withoutConsent, withdrawn } = admit(reading.tables);
	const left_out = leftOutAfter(before, parts, admitted.left_out, replaced);
	const rows = { ...admitted, ...before?.visits, left_out };
	const { programme } = definitions;
	const retainUntil = retentionOf(programme, today).until;
	const prepared = prepare({ rows, programme, madeOn: today, retainUntil });
	return { prepared, opened: inMemory(rows), withoutConsent, withdrawn };
}
