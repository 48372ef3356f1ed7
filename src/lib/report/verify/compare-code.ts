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

/**
 * One code beside one report, or two: of two it can only be that of one, and the other is then not compared.
 * @returns `noCode`: why what was typed can be the code of none of them
 */
export function besideCode<Checked extends Verification>(
	checks: readonly Checked[],
	typed: string
): { checks: Checked[]; noCode: NoCode | undefined } {
	if (typed.trim() === '') return { checks: [...checks], noCode: undefined };
	const compared = checks.map((one) => compareCode(one, typed));
	const oneFits = compared.some((one) => !('wrong' in one) && one.compared === 'same');
	return {
		checks: checks.map((one, place) => {
			const found = compared[place];
			return !found || 'wrong' in found || (oneFits && found.compared === 'other') ? one : found;
		}),
		noCode: oneFits ? undefined : compared.find((one): one is NoCode => 'wrong' in one)
	};
}
