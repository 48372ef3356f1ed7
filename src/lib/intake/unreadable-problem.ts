// A dropped file that is not read, as a problem with its reason.
import type { Problem } from '../domain/problem.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** @throws whatever is no such refusal */
export function unreadableProblem(file: string, error: unknown): Problem {
	// Lengths that lead outside the file, and nesting deeper than any program writes.
	const refusal = error instanceof RangeError ? new UnreadableFile('damaged') : error;
	if (!(refusal instanceof UnreadableFile)) throw error;
	return {
		...{ file, row: null, column: null, value: null },
		code: 'unreadable-file',
		parameters: { ...refusal.facts, reason: refusal.reason }
	};
}
