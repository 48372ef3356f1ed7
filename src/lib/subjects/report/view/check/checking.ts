// Gives picked reports to the worker that checks them; a newer question drops the older answer.
import type { NoteRow } from '../../../../domain/tables.ts';
import { Aside } from '../../../../engine/worker.ts';
import type { NotComparable, RevisionFigure } from '../../../../report/revisions.ts';
import type { Verification } from '../../../../report/verify/finding.ts';
import workerUrl from './check-worker.ts?worker&url';

/** A checked report, without the values that only the check needs. */
export type Checked = Verification & { notes: NoteRow[] };

export interface CheckedFiles {
	/** One per file, in their order. */
	checks: Checked[];
	/** Of two files: what changed between them, or why that cannot be said. */
	revisions: RevisionFigure | NotComparable['code'] | null;
}

const checker = new Aside<Uint8Array<ArrayBuffer>[], CheckedFiles>(workerUrl);
let turns = 0;

/**
 * @returns null when something newer was asked meanwhile
 * @throws WorkerFailure, with a technical message
 */
export async function check(zips: Uint8Array<ArrayBuffer>[]): Promise<CheckedFiles | null> {
	const asked = ++turns;
	const checked = await checker.call(
		zips,
		() => {},
		zips.map((zip) => zip.buffer)
	);
	return asked === turns ? checked : null;
}
