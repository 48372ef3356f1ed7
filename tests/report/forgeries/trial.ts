// Puts forgeries and broken bytes before the check, and says of each whether it was named, honestly left open, or slipped through.
import { unzipSync } from 'fflate';
import { codeDigits, oldControlCode } from '../../../src/lib/domain/control-code.ts';
import {
	findingSentence,
	verdictOf,
	verificationSentences,
	type Verdict
} from '../../../src/lib/subjects/report/words/frozen.ts';
import { compareCode } from '../../../src/lib/report/verify/compare-code.ts';
import { verifyReport, type CheckedZip } from '../../../src/lib/report/verify/verify.ts';
import { excelForgeries, csvForgeries } from './excel.ts';
import { packingForgeries } from './packing.ts';
import { pageForgeries, partForgeries } from './page.ts';
import { wordForgeries } from './word.ts';
import { pack, relisted, resealed, unpack, type Forgery, type Pick } from './workshop.ts';

export const forgeries: Forgery[] = [
	...wordForgeries,
	...excelForgeries,
	...csvForgeries,
	...pageForgeries,
	...partForgeries,
	...packingForgeries
];

/** How far the forger goes: changes the file, makes the lists fit again, or gives all of it another code. */
export const skills = ['plain', 'relisted', 'resealed'] as const;
export type Skill = (typeof skills)[number];

/** A frozen report and the hash whose code stands on paper. */
export interface Original {
	zip: Uint8Array;
	hash: string;
	old: boolean;
}

/** A row of numbers that is the same for the same seed. */
export function picking(seed: number): Pick {
	let state = seed >>> 0;
	return (below) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return below <= 0 ? 0 : Math.floor((state / 2 ** 32) * below);
	};
}

/** @returns null where a forger of that skill can do no more than one of less */
export function forged(original: Original, forgery: Forgery, skill: Skill, pick: Pick): Uint8Array | null {
	const files = unpack(original.zip);
	const whole = forgery.forge(files, pick);
	if (skill === 'plain') return whole ?? pack(files);
	if (whole) return null;
	try {
		(skill === 'relisted' ? relisted : resealed)(files);
	} catch {
		// What is no zip any more, or no manifest, cannot be made to fit.
		return null;
	}
	const zip = pack(files);
	// Made to fit again, some are what they were.
	return Buffer.compare(zip, original.zip) === 0 ? null : zip;
}

export interface Judged {
	verdict: Verdict;
	/** What the check says, in Dutch. */
	said: string[];
	/** Why this may not be; null where all is well. */
	slipped: string | null;
}

const unaltered = /Niets veranderd|Nothing was altered/;
const open = /niet (?:nagegaan|gecontroleerd)/;

function sentences(checked: CheckedZip): string[] {
	return [
		...checked.findings.map((one) => findingSentence(one, 'nl')),
		...verificationSentences(checked, 'nl'),
		...verificationSentences(checked, 'en')
	];
}

/** @param touches what has to be named; empty: anything */
export function judged({ hash, old }: Original, zip: Uint8Array, touches = '', recoded = false): Judged {
	const alone = verifyReport(zip);
	const typed = old ? oldControlCode(hash) : hash.slice(0, codeDigits);
	const beside = compareCode(alone, typed);
	// A forger may have made a report of the other format of it; its code has another length.
	const compared = 'wrong' in beside ? null : beside;
	const said = [...sentences(alone), ...(compared ? sentences(compared) : [])];
	const verdict = verdictOf(compared ?? alone);
	const { findings } = compared ?? alone;
	const result = (slipped: string | null): Judged => ({ verdict, said, slipped });
	const wrong = said.find((one) => unaltered.test(one));
	if (wrong) return result(`says “${wrong}”`);
	if (findings.length === 0 && !(old && said.some((one) => open.test(one))))
		return result('names nothing, and does not say what was not checked');
	if (!old && recoded && !findings.some(({ code }) => code === 'code-other'))
		return result('does not name the other code');
	if (!old && !recoded && touches !== '' && !said.some((one) => one.includes(touches)))
		return result(`does not name ${touches}: ${JSON.stringify(findings).slice(0, 200)}`);
	if (said.some((one) => /undefined|\[object/.test(one))) return result('says something that is no sentence');
	return result(null);
}

/** One byte changed. */
export function mutated(zip: Uint8Array, pick: Pick): { zip: Uint8Array; at: number } {
	const at = pick(zip.length);
	const out = zip.slice();
	out[at] = ((out[at] ?? 0) + 1 + pick(255)) % 256;
	return { zip: out, at };
}

const opened = (zip: Uint8Array): Record<string, Uint8Array> | null => {
	try {
		return unzipSync(zip);
	} catch {
		return null;
	}
};

/** Whether another reader of zips than ours finds every file as it was: then only the packing is another. */
export function readsTheSame(before: Uint8Array, after: Uint8Array): boolean {
	const [was, is] = [opened(before), opened(after)];
	if (!was || !is) return false;
	const names = Object.keys(was);
	return (
		names.length === Object.keys(is).length &&
		names.every((name) => Buffer.compare(was[name] ?? Buffer.of(), is[name] ?? Buffer.of(0)) === 0)
	);
}

/** @returns why a changed byte slipped through; null where it was named, or only the packing is another */
export function byteSlipped(original: Original, zip: Uint8Array): string | null {
	if (readsTheSame(original.zip, zip)) return null;
	return judged(original, zip).slipped;
}
