// Whatever the local set refuses, a reader is told in two languages, with what to do.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { localSetCodes, localSetSentence, localSetWords } from '../../src/lib/language/local-set.ts';

const codes = [...readFileSync('src/lib/local/local-error.ts', 'utf8').matchAll(/^\t\| '([a-z-]+)'/gm)].map(
	([, code]) => code ?? ''
);

describe('the words of the local set', () => {
	it('there is a sentence for every code, in both languages, with no place left open', () => {
		expect(codes.length).toBeGreaterThan(10);
		expect([...localSetCodes].sort()).toEqual([...codes].sort());
		const facts = {
			...{
				table: 'observations',
				row: 3,
				column: 'value',
				value: '1.234',
				path: 'areas.csv',
				reason: 'twice'
			},
			...{ needed: 3_500_000, free: 1_000_000, problems: [1, 2] }
		};
		for (const code of codes) {
			const [nl, en] = [localSetSentence(code, facts, 'nl'), localSetSentence(code, facts, 'en')];
			expect(nl).not.toBe(en);
			for (const one of [nl, en])
				expect(one).toMatch(/^[A-Z“].*[.]$|^areas\.csv .*\.$|^observations\.csv .*\.$/);
			for (const one of [nl, en]) expect(one).not.toMatch(/[{}]|undefined/);
		}
	});

	it('a full disk is told with what was needed and what there is, or without where the browser does not say', () => {
		expect(localSetSentence('no-room', { needed: 3_500_000, free: 1_000_000 }, 'nl')).toMatch(
			/er is 3,5\u00a0MB nodig en 1,0\u00a0MB vrij\. De oude gegevens staan er nog/
		);
		expect(localSetSentence('no-room', { needed: 3_500_000, free: null }, 'en')).toContain(
			'3.5\u00a0MB is needed. The old data'
		);
	});

	it('a backup that cannot be read says why', () => {
		for (const reason of ['not-a-zip', 'too-large', 'bursts', 'damaged', 'twice', 'empty', 'both'])
			expect(localSetSentence('bad-backup', { reason, path: 'x.csv' }, 'nl')).toMatch(
				/^Dit bestand is niet in te lezen\. (Het|Er) .+\.$/
			);
	});

	it('says of memory alone that it goes when the page is closed', () => {
		for (const key of ['insecure', 'no-place'] as const) {
			expect(localSetWords.nl[key]).toContain('sluit u de pagina, dan zijn ze weg');
			expect(localSetWords.en[key]).toContain('close the page and they are gone');
		}
	});
});
