// The worker that unpacks and checks frozen reports, so that a large file never stops the page.
import { NotComparable, revisionsBetween } from '../../../../report/revisions.ts';
import { notesIn } from '../../../../report/verify/notes.ts';
import { verifyReport, type CheckedZip } from '../../../../report/verify/verify.ts';
import type { Checked, CheckedFiles, FromChecker, ToChecker } from './messages.ts';

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

addEventListener('message', ({ data: { turn, zips } }: MessageEvent<ToChecker>) => {
	const checked = zips.map(verifyReport);
	const answer: FromChecker = {
		turn,
		checked: { checks: checked.map(plain), revisions: between(checked) }
	};
	postMessage(answer);
});
