// The worker that unpacks and checks frozen reports, so that a large file never stops the page.
import { serve } from '../../../../engine/worker.ts';
import { NotComparable, revisionsBetween } from '../../../../report/revisions.ts';
import { type CheckedZip, notesIn, verifyReport } from '../../../../report/verify/verify.ts';
import type { Checked, CheckedFiles } from './checking.ts';

// The values stay here: only the check needs them, and they are many.
const plain = ({ manifest: _, values, ...checked }: CheckedZip): Checked => ({
	...checked,
	notes: notesIn(values)
});

function between([a, b]: CheckedZip[]): CheckedFiles['revisions'] {
	if (!a || !b) return null;
	try {
		return revisionsBetween(a, b);
	} catch (error) {
		if (error instanceof NotComparable) return error.code;
		throw error;
	}
}

serve((zips: Uint8Array[]): CheckedFiles => {
	const checked = zips.map(verifyReport);
	return { checks: checked.map(plain), revisions: between(checked) };
});
