// Labels at line ends never cover one another and keep the order of their lines.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf, placeLabels, reachOf } from '../../src/lib/charts/end-labels.ts';

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

test('a name is wrapped at spaces and hyphens, fits its lines and loses no letter', () => {
	fc.assert(
		fc.property(
			fc.array(fc.stringMatching(/^[A-Za-zë]{1,30}$/), { minLength: 1, maxLength: 6 }),
			fc.integer({ min: 8, max: 24 }),
			(words, most) => {
				const lines = linesOf(words.join(' '), most);
				expect(lines.join('').replaceAll(/[ -]/g, '')).toBe(words.join(''));
				for (const line of lines) expect(line.length).toBeLessThanOrEqual(most);
			}
		)
	);
	expect(linesOf('Burgemeester-van-Veldhuizenkwartier', 20)).toEqual([
		'Burgemeester-van-',
		'Veldhuizenkwartier'
	]);
	expect(linesOf('Gemeenschapsontwikkelingsgebied', 20)).toEqual(['Gemeenschapsontwik-', 'kelingsgebied']);
	expect(linesOf('Stevenfenne', 20)).toEqual(['Stevenfenne']);
});

test('a label gives way to a line that runs on beside it, as little as it can, and takes the others along', () => {
	// Two lines end above a path that falls on to its target: the lower label would stand on the path.
	const path: [number, number] = [250, 290];
	expect(
		placeLabels(
			[
				{ at: 220, height: 40, avoid: [path] },
				{ at: 246, height: 40, avoid: [path] }
			],
			344
		)
	).toEqual([190, 230]);
	// Nearer below than above.
	expect(placeLabels([{ at: 284, height: 40, avoid: [path] }], 344)).toEqual([310]);
});

test('labels never stand on a line that runs on beside them where there is room elsewhere, and keep their order', () => {
	const label = fc.record({
		at: fc.double({ min: 0, max: 320, noNaN: true }),
		height: fc.constantFrom(38, 57),
		avoid: fc.array(
			fc
				.tuple(fc.integer({ min: 0, max: 320 }), fc.integer({ min: 1, max: 40 }))
				.map(([from, size]): [number, number] => [from, from + size]),
			{ maxLength: 1 }
		)
	});
	fc.assert(
		fc.property(fc.array(label, { minLength: 1, maxLength: 2 }), (labels) => {
			const placed = placeLabels(labels, 344);
			labels.forEach(({ height, avoid }, index) => {
				const middle = placed[index] ?? NaN;
				expect(middle - height / 2).toBeGreaterThanOrEqual(-1);
				expect(middle + height / 2).toBeLessThanOrEqual(345);
				for (const [from, to] of avoid)
					expect(middle + height / 2 <= from || middle - height / 2 >= to, `${middle}`).toBe(true);
			});
			const order = labels
				.map((one, index) => ({ ...one, place: placed[index] ?? NaN }))
				.sort((a, b) => a.place - b.place);
			order.forEach((one, index) => {
				const above = order[index - 1];
				if (above)
					expect(one.place - above.place).toBeGreaterThanOrEqual((one.height + above.height) / 2 - 1e-9);
			});
		})
	);
});

test('a line beside an end reaches as far as it runs there, and nowhere else', () => {
	const line = [
		{ x: 0, y: 10 },
		{ x: 50, y: 60 },
		{ x: 100, y: 60 }
	];
	expect(reachOf(line, 20, 40)).toEqual([30, 50]);
	expect(reachOf(line, 40, 80)).toEqual([50, 60]);
	expect(reachOf(line, 101, 120)).toBeNull();
	expect(reachOf([{ x: 1, y: 1 }], 0, 10)).toBeNull();
});
