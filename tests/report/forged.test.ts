// A frozen report in the hands of a forger: whatever changes what people read is named, or the check says what it did not look at.
import { beforeAll, describe, expect, it } from 'vitest';
import { controlCode, oldControlCode } from '../../src/lib/domain/control-code.ts';
import { digest } from '../../src/lib/report/freeze/addresses.ts';
import { type Draft, draftOf, freeze, type Output, zipReport } from '../../src/lib/report/freeze/freeze.ts';
import {
	findingSentence,
	verdictOf,
	verificationSentences
} from '../../src/lib/subjects/report/words/frozen.ts';
import { compareCode } from '../../src/lib/report/verify/compare-code.ts';
import { verifyReport } from '../../src/lib/report/verify/verify.ts';
import {
	byteSlipped,
	forged,
	forgeries,
	judged,
	mutated,
	picking,
	skills,
	type Original
} from './forgeries/trial.ts';
import { oldReport, unpack } from './forgeries/workshop.ts';
import { outputsOf, toFreeze } from './frozen-report.ts';

let draft: Draft;
let made: Output[];
let now: Original;
let old: Original;
beforeAll(async () => {
	draft = draftOf(await toFreeze());
	made = await outputsOf(draft.document);
	const frozen = freeze(draft, made);
	now = { zip: zipReport(frozen), hash: frozen.hash, old: false };
	const zip = oldReport(draft, made);
	old = { zip, hash: digest(unpack(zip).get('manifest.json') ?? ''), old: true };
});

const withCode = ({ zip }: Original, code: string) => {
	const found = compareCode(verifyReport(zip), code);
	return 'wrong' in found ? expect.fail(JSON.stringify(found)) : found;
};

describe('a report that nobody touched', () => {
	it('is called unaltered only with the code on paper', () => {
		const alone = verifyReport(now.zip);
		expect(alone.findings).toEqual([]);
		expect(verdictOf(alone)).toBe('fits');
		expect(verificationSentences(alone, 'nl').join(' ')).toMatch(/niet nagegaan/);
		const compared = withCode(now, controlCode(now.hash).toUpperCase().replaceAll(' ', '-'));
		expect(verdictOf(compared)).toBe('unaltered');
		expect(verificationSentences(compared, 'nl').join(' ')).toMatch(/Niets veranderd/);
		const other = withCode(now, controlCode(digest('anders')));
		expect(other.findings).toMatchObject([{ code: 'code-other' }]);
	});

	it('of the old form is checked, and said not to bind its outputs', () => {
		const compared = withCode(old, oldControlCode(old.hash));
		expect(compared.findings).toEqual([]);
		expect(compared.compared).toBe('same');
		expect(verdictOf(compared)).toBe('fits-old');
		expect(verificationSentences(compared, 'nl').join(' ')).toMatch(/oude vorm.*niet gebonden/);
		expect(verificationSentences(compared, 'en').join(' ')).toMatch(/old format.*not bind/);
		const other = withCode(old, '00000000').findings;
		expect(other).toMatchObject([{ code: 'code-other' }]);
		// Both codes as they stand on paper.
		for (const one of other)
			expect(findingSentence(one, 'nl')).toContain(
				`0000…0000; die van dit rapport is ${oldControlCode(old.hash)}`
			);
	});

	it('has outputs that are what the document with its code makes, to the byte', async () => {
		const frozen = freeze(draft, made);
		const again = await outputsOf(frozen.document);
		for (const { name, bytes } of frozen.outputs) {
			const one = again.find((other) => other.name.endsWith(name.slice('rapport'.length)));
			expect(digest(bytes), name).toBe(digest(one?.bytes ?? ''));
		}
	});
});

describe('a forged report', () => {
	it('is named, whatever was changed and however far the forger went', { timeout: 120_000 }, () => {
		expect(forgeries.length).toBeGreaterThanOrEqual(100);
		const slipped: string[] = [];
		const pick = picking(2011);
		// Half of the kinds, by one forger each; `npm run prove -- forgeries` tries all by all.
		for (const [index, forgery] of forgeries.entries()) {
			const original = index % 8 === 6 ? old : now;
			const skill = skills[index % skills.length] ?? 'plain';
			if (index % 2 === 1) continue;
			const zip = forged(original, forgery, skill, pick);
			if (!zip) continue;
			const result = judged(original, zip, skill === 'resealed' ? '' : forgery.touches, skill === 'resealed');
			if (result.slipped !== null) slipped.push(`${forgery.name} (${skill}): ${result.slipped}`);
		}
		expect(slipped).toEqual([]);
	});

	it('of which one byte is another is named, unless only the packing is', () => {
		const pick = picking(1911);
		const slipped: string[] = [];
		for (let turn = 0; turn < 40; turn++) {
			const { zip, at } = mutated(now.zip, pick);
			const why = byteSlipped(now, zip);
			if (why !== null) slipped.push(`byte ${at}: ${why}`);
		}
		expect(slipped).toEqual([]);
	});
});
