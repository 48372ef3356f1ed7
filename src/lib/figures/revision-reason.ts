// Why a figure that was shown before is another one now, as far as the data themselves say.
import type { Period } from '../domain/period.ts';

export type RevisionReason =
	| { code: 'break'; kind: string; text: string }
	/** What the source wrote beside the value since. */
	| { code: 'note'; text: string }
	/** Provisional then, final now. */
	| { code: 'final' }
	/** Provisional then and now. */
	| { code: 'provisional' }
	| { code: 'hidden' | 'shown' }
	| { code: 'unknown' };

/** One measured value as it was shown. */
export interface ShownCell {
	indicator: string;
	area: string;
	period: Period;
	provisional: boolean;
	hidden: boolean;
	/** What the source says about it; empty where it says nothing. */
	note: string;
}

/** The break that a value lies on, if any. */
export type BreakAt = (cell: ShownCell) => { kind: string; text: string } | undefined;

export function revisionReason(was: ShownCell, is: ShownCell, breakAt: BreakAt): RevisionReason {
	if (is.hidden !== was.hidden) return { code: is.hidden ? 'hidden' : 'shown' };
	const broken = breakAt(is);
	if (broken) return { code: 'break', ...broken };
	if (is.note !== '' && is.note !== was.note) return { code: 'note', text: is.note };
	if (was.provisional) return { code: is.provisional ? 'provisional' : 'final' };
	return { code: 'unknown' };
}
