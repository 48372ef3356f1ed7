// Why the local set does not do what was asked, as a code with its facts; language/local-set.ts makes the sentence.
import type { Problem } from '../domain/problem.ts';

/**
 * unmergeable: a file of the set has a cell or a form that cannot be written again without guessing; needs-lock: rows about people
 * came in and nobody said who may open them; restricted-shut: they came in while the sealed file is shut; restricted-problems: they
 * have problems, so nothing is sealed; restricted-plain: rows about people would have been stored as they are; changed-elsewhere:
 * another window accepted first; no-room: the browser has no room left; not-kept: it would not write; damaged: what is stored is not
 * what was stored; bad-backup: no zip of a programme folder; wrong-kind: the backup's sealed file is of another programme or none.
 */
export type LocalSetCode =
	| 'unmergeable'
	| 'needs-lock'
	| 'restricted-shut'
	| 'restricted-problems'
	| 'restricted-plain'
	| 'changed-elsewhere'
	| 'no-room'
	| 'not-kept'
	| 'damaged'
	| 'bad-backup'
	| 'nothing-to-undo'
	| 'nothing-sealed'
	| 'not-sealed';

export interface LocalSetFacts {
	table?: string;
	row?: number;
	column?: string | null;
	value?: string;
	/** Bytes that were to be written, and that the browser has left. */
	needed?: number;
	free?: number | null;
	problems?: readonly Problem[];
	/** A path inside the folder. */
	path?: string;
	reason?: string;
}

export class LocalSetError extends Error {
	override name = 'LocalSetError';

	constructor(
		readonly code: LocalSetCode,
		readonly facts: LocalSetFacts = {}
	) {
		super(code);
	}
}
