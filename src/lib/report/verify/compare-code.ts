// Holds the code that somebody has on paper, or the public key of who ought to have signed, beside a checked report.
import { isCodeOf, oldCodeDigits, typedCode, type TypedCode } from '../../domain/control-code.ts';
import { givenKey, type GivenKey } from '../../domain/ssh-key.ts';
import type { Verification } from './finding.ts';

/** What was given holds no key that can be compared. */
type NoKey = Exclude<GivenKey, { key: string }>;

/** @returns the check with what the comparison says, or why what was given can be no key */
export function compareSigner<Checked extends Verification>(
	checked: Checked,
	given: string
): Checked | NoKey {
	const { hash, signed, findings } = checked;
	if (hash === null) return checked;
	const read = givenKey(given);
	if ('wrong' in read) return read;
	if (signed?.key === read.key) return { ...checked, signer: 'same' };
	// A signature that is not right was spoken of already.
	const spoken = findings.some(({ code }) => code.startsWith('signature-'));
	return {
		...checked,
		signer: 'other',
		findings: [
			...(signed
				? [{ code: 'signer-other', found: signed.fingerprint } as const]
				: spoken
					? []
					: [{ code: 'signature-missing' } as const]),
			...findings
		]
	};
}

/**
 * One key beside one report, or two: both may be signed by the same person.
 * @returns `noKey`: why what was given can be no key
 */
export function besideKey<Checked extends Verification>(
	checks: readonly Checked[],
	given: string
): { checks: Checked[]; noKey: NoKey | undefined } {
	const compared = given.trim() === '' ? checks : checks.map((one) => compareSigner(one, given));
	return {
		checks: checks.map((one, place) => {
			const found = compared[place];
			return !found || 'wrong' in found ? one : found;
		}),
		noKey: compared.find((one): one is NoKey => 'wrong' in one)
	};
}

/** What was typed can be no code of this report; nothing was compared. */
type NoCode = Exclude<TypedCode, { digits: string }>;

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
