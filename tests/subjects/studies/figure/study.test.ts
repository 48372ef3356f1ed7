// All goals together say no more than each of them: the word above an answer follows from how many say what.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimOf, tallyOf } from '../../../../src/lib/subjects/studies/figure/study.ts';

const code = fc.constantFrom('better' as const, 'worse' as const, 'cannot-say' as const);

describe('the claim of several goals', () => {
	it.each([
		[[], 'not-measured'],
		[['cannot-say', 'cannot-say'], 'cannot-say'],
		[['better', 'better'], 'better'],
		[['better', 'cannot-say'], 'partly-better'],
		[['worse'], 'worse'],
		[['worse', 'cannot-say'], 'partly-worse'],
		[['better', 'worse', 'cannot-say'], 'mixed']
	] as const)('of %j is %s', (codes, claim) => expect(claimOf(tallyOf(codes))).toBe(claim));

	it('does not follow from their order, and says nothing that no goal says', () =>
		fc.assert(
			fc.property(fc.array(code, { minLength: 1, maxLength: 12 }), (codes) => {
				const claim = claimOf(tallyOf(codes));
				expect(claimOf(tallyOf([...codes].reverse()))).toBe(claim);
				if (claim.includes('better')) expect(codes).toContain('better');
				if (claim.includes('worse')) expect(codes).toContain('worse');
				// A goal more of which nothing can be said never makes it stronger.
				const weaker = claimOf(tallyOf([...codes, 'cannot-say']));
				expect(['better', 'worse']).not.toContain(weaker);
			})
		));
});
