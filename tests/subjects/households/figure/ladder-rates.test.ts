// How often the sign test of a ladder gives a small p though nothing changes: the sentence beside the p says 18 to 73 of 100.
import { expect, it } from 'vitest';
import { ladderRates } from '../../../../scripts/calibrate/ladder.ts';
import { togetherWords } from '../../../../src/lib/subjects/households/words/together.ts';

it('families that enter because they stand low move up by themselves, as the sentence beside the p says', () => {
	const rates = ladderRates(80, 5).map(({ one }) => one);
	// 640 ladders each: give or take three times 2 points.
	expect(Math.abs(Math.min(...rates) - 0.18)).toBeLessThan(0.06);
	expect(Math.abs(Math.max(...rates) - 0.73)).toBeLessThan(0.06);
	const domain = {
		...{ name: 'Werk', up: 9, same: 3, down: 1, signTest: { holm: 0.04, family: 8 } },
		homogeneity: { stuartMaxwell: 0.05, ordered: 0.02 },
		sustained: { gained: 9, held: 2, fell: 1, followed: 4, atRisk: 3, share: 0.7, lower: 0.3, upper: 0.9 },
		coachAndFamily: { both: 0, same: 0, familyHigher: 0, familyLower: 0 }
	};
	expect(togetherWords.nl.sign(domain)).toContain('in 18 tot 73 van de 100 keer onder 0,05');
	expect(togetherWords.en.sign(domain)).toContain('below 0.05 in 18 to 73 of 100 cases');
});

it('a ladder of fewer than ten families shows no p at all', () => {
	const small = {
		...{ name: 'Werk', up: 6, same: 2, down: 1, signTest: { holm: 0.04, family: 8 } },
		homogeneity: { stuartMaxwell: 0.05, ordered: 0.02 },
		sustained: { gained: 6, held: 0, fell: 0, followed: 0, atRisk: 0, share: null, lower: null, upper: null },
		coachAndFamily: { both: 0, same: 0, familyHigher: 0, familyLower: 0 }
	};
	for (const words of Object.values(togetherWords)) {
		expect(words.sign(small)).not.toMatch(/p [=<]/);
		expect(words.held(small, 183)).toMatch(/niet te zeggen|cannot tell/);
	}
});
