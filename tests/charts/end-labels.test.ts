// Labels at line ends never cover one another and keep the order of their lines.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf, placeLabels } from '../../src/lib/charts/end-labels.ts';

test('labels that have room stay where their line ends', () => {
	expect(
		placeLabels(
			[
				{ at: 40, height: 38 },
				{ at: 200, height: 38 }
			],
			320
		)
	).toEqual([40, 200]);
});

test('labels never overlap and keep the order of their lines', () => {
	const label = fc.record({
		at: fc.double({ min: 0, max: 320, noNaN: true }),
		height: fc.constantFrom(38, 57)
	});
	fc.assert(
		fc.property(fc.array(label, { minLength: 1, maxLength: 4 }), (labels) => {
			const placed = placeLabels(labels, 344);
			const order = labels
				.map((one, index) => ({ ...one, place: placed[index] ?? NaN }))
				.sort((a, b) => a.place - b.place);
			order.forEach((one, index) => {
				const above = order[index - 1];
				if (!above) return;
				expect(one.place - one.height / 2).toBeGreaterThanOrEqual(above.place + above.height / 2 - 1e-9);
				expect(one.at).toBeGreaterThanOrEqual(above.at);
			});
		})
	);
});

test('a name is wrapped at spaces and hyphens and loses no letter', () => {
	fc.assert(
		fc.property(
			fc.array(fc.stringMatching(/^[A-Za-zë]{1,30}$/), { minLength: 1, maxLength: 6 }),
			fc.integer({ min: 8, max: 24 }),
			(words, most) => {
				const lines = linesOf(words.join(' '), most);
				expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''));
				for (const line of lines) if (line.includes(' ')) expect(line.length).toBeLessThanOrEqual(most);
			}
		)
	);
	expect(linesOf('Burgemeester-van-Veldhuizenkwartier', 20)).toEqual([
		'Burgemeester-van-',
		'Veldhuizenkwartier'
	]);
});
