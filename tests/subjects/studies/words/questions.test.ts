// The sentence about all goals counts them out, in both languages, and is silent where they are.
import { describe, expect, it } from 'vitest';
import { studyWords } from '../../../../src/lib/subjects/studies/words/questions.ts';

describe('the sentence about the difference', () => {
	it('counts what each goal says', () => {
		expect(studyWords.nl.difference({ goals: 7, better: 2, worse: 1 })).toBe(
			'In de wijk, van zeven doelen: bij twee ging het beter dan in de controlewijken, bij één slechter, bij vier is het niet te zeggen.'
		);
		expect(studyWords.en.difference({ goals: 7, better: 2, worse: 1 })).toBe(
			'In the neighbourhood, of seven goals: two went better than in the control districts, one went worse, of four we cannot say.'
		);
	});

	it('says neither better nor worse where no goal does', () => {
		for (const { difference } of Object.values(studyWords)) {
			expect(difference({ goals: 7, better: 0, worse: 0 })).toMatch(/geen van de zeven|none of the seven/);
			expect(difference({ goals: 0, better: 0, worse: 0 })).toMatch(/nog niets gemeten|Nothing has been/);
		}
	});
});
