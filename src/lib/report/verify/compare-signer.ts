// Holds the public key of who ought to have signed beside the signature of a checked report.
import { givenKey, type GivenKey } from '../../domain/ssh-key.ts';
import type { Verification } from './finding.ts';

/** What was given holds no key that can be compared. */
export type NoKey = Exclude<GivenKey, { key: string }>;

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
