// What the worker that checks reports answers.
import type { NoteRow } from '../../../../domain/tables.ts';
import type { NotComparable, RevisionFigure } from '../../../../report/revisions.ts';
import type { Verification } from '../../../../report/verify/finding.ts';

/** A checked report, without the values that only the check needs. */
export type Checked = Verification & { notes: NoteRow[] };

export interface CheckedFiles {
	/** One per file, in their order. */
	checks: Checked[];
	/** Of two files: what changed between them, or why that cannot be said. */
	revisions: RevisionFigure | NotComparable['code'] | null;
}
