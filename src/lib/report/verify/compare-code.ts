// Holds the code that somebody has on paper beside the code of a checked report.
import { isCodeOf, oldCodeDigits, typedCode, type TypedCode } from '../../domain/control-code.ts';
import type { Verification } from './finding.ts';

/** What was typed can be no code of this report; nothing was compared. */
export type NoCode = Exclude<TypedCode, { digits: string }>;

/** @returns the check with what the comparison says, or why what was typed can be no code */
export function compareCode<Checked extends Verification>(checked: Checked, typed: string): Checked | NoCode {
	const { hash, old, findings } = checked;
	if (hash === null) return checked;
	const read = typedCode(typed, old);
	if ('wrong' in read) return read;
	if (isCodeOf(read.digits, hash)) return { ...checked, compared: 'same' };
	const found = read.digits.length === oldCodeDigits ? `${hash.slice(0, 4)}${hash.slice(-4)}` : hash;
	return {
		...checked,
		compared: 'other',
		findings: [{ code: 'code-other', expected: read.digits, found }, ...findings]
	};
}
