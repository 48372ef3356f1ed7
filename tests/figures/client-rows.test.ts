// Answers of clients added up by hand: who is counted where, turned items, the panel beside the wave.
import { describe, expect, it } from 'vitest';
import { experienceSchema, wordingUnknown } from '../../src/lib/domain/experience.ts';
import { clientRows } from '../../src/lib/figures/client-rows.ts';

const wording = wordingUnknown;
const experience = experienceSchema.parse({
	scales: [{ id: 'kracht', kind: 'competences', name: { nl: 'Kracht', en: 'Strength' }, min: 1, max: 5 }],
	items: [
		{ item: 'wonen', kind: 'change', domain: 'wonen', wording },
		{ item: 'wonen-door', kind: 'ascribed', domain: 'wonen', wording },
		{ item: 'k1', kind: 'score', scale: 'kracht', wording },
		{ item: 'k2', kind: 'score', scale: 'kracht', direction: 'negative', wording }
	]
});
const answers = (wave: string, ...lines: string[]) =>
	lines.flatMap((line) => {
		const [respondent = '', ...given] = line.split(' ');
		return given.map((one) => {
			const [item = '', value] = one.split('=');
			return { wave, respondent, item, value: Number(value) };
		});
	});
const rows = clientRows(
	[
		...answers('2009', 'a k1=2 k2=4', 'b k1=3 k2=3'),
		...answers(
			'2011',
			'a k1=4 k2=2 wonen=1 wonen-door=1',
			'b k1=3 k2=2 wonen=1 wonen-door=0',
			'c wonen=0',
			'd wonen=-1 wonen-door=1'
		)
	],
	experience
);
const row = (subject: string | null, wave: string) =>
	rows.find((one) => one.subject === subject && one.wave === wave);

describe('answers of clients', () => {
	it('are counted by life domain: better, the same, worse, and of the better who ascribe it', () => {
		expect(row('wonen', '2011')?.values).toEqual({
			...{ respondents: 4, improved: 2, same: 1, worse: 1, ascribed: 1 }
		});
		expect(row('wonen', '2009')).toBeUndefined();
		expect(row(null, '2011')?.values).toEqual({ respondents: 4 });
	});

	it('are averaged per person with negative items turned, above the least of the scale, in hundredths', () => {
		// a: (2 + 2) / 2 = 2; b: (3 + 3) / 2 = 3; so 2.5, which is 1.5 above 1.
		expect(row('kracht', '2009')?.values).toMatchObject({ respondents: 2, mean: 150 });
		expect(row('kracht', '2009')?.values).not.toHaveProperty('panel');
		// a: (4 + 4) / 2 = 4; b: (3 + 4) / 2 = 3.5.
		expect(row('kracht', '2011')?.values).toMatchObject({
			...{ respondents: 2, mean: 275, panel: 2, 'panel-before': 150, 'panel-after': 275 },
			// Changes 2 and 0.5: standard deviation 1.06.
			'panel-spread': 106
		});
	});

	it('move as one negative item moves: its scale alone, by what the mean of two items says', () => {
		const moved = clientRows(answers('2009', 'a k1=2 k2=3', 'b k1=3 k2=3'), experience);
		expect(moved.find((one) => one.subject === 'kracht')?.values.mean).toBe(175);
	});

	it('are too much alike to tell where all answer, or all move, as good as the same', () => {
		const many = Array.from({ length: 12 }, (_, i) => i);
		const wave = (at: string, score: (i: number) => number) =>
			answers(at, ...many.map((i) => `p${i} k1=${score(i)} k2=${6 - score(i)}`));
		const alike = (...given: ReturnType<typeof answers>[]) =>
			clientRows(given.flat(), experience)
				.filter((one) => one.subject === 'kracht')
				.at(-1)
				?.measured.map((one) => [one.cells[0], one.alike]);
		const spread = (i: number) => 1 + (i % 4);
		expect(alike(wave('2009', spread))).toEqual([
			['mean', false],
			['alpha', false]
		]);
		// In the middle of the scale, and all the same.
		expect(alike(wave('2009', () => 3))).toEqual([['mean', true]]);
		// Whoever knows what one of them said in 2009 would know what they said since.
		const moved = alike(
			wave('2009', spread),
			wave('2011', (i) => spread(i) + 1)
		);
		expect(moved).toContainEqual(['panel', true]);
		expect(moved).toContainEqual(['mean', false]);
		expect(
			alike(
				wave('2009', spread),
				wave('2011', (i) => 5 - spread(i))
			)
		).toContainEqual(['panel', false]);
	});

	it('say who is left over beside the panel', () => {
		const measured = row('kracht', '2011')?.measured.find(({ cells }) => cells.includes('panel'));
		expect(measured).toMatchObject({ sizes: [2], rests: [{ left: 0 }, { left: 0 }] });
	});
});
