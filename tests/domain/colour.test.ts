// Contrast as WCAG 2.2 has it, distances as the look's own table has them, and a colour for the experiment of every hue.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	contrast,
	distance,
	inLightness,
	lightness,
	luminance,
	mixed,
	sights
} from '../../src/lib/domain/colour.ts';
import {
	asked,
	coloursOf,
	darkOf,
	modes,
	nearestFit,
	shadesOf,
	shortfalls,
	surroundings,
	usualColours
} from '../../src/lib/domain/experiment-colours.ts';

const hexes = fc
	.integer({ min: 0, max: 0xffffff })
	.map((number) => `#${number.toString(16).padStart(6, '0')}`);

describe('contrast', () => {
	// Published: WebAIM's and WCAG's own examples of the last grey that passes and the first that does not.
	it.each([
		['#777777', '#ffffff', 4.48],
		['#767676', '#ffffff', 4.54],
		['#949494', '#ffffff', 3.03],
		['#000000', '#ffffff', 21],
		['#ff0000', '#ffffff', 4],
		['#0000ff', '#ffffff', 8.59],
		['#808080', '#808080', 1]
	])('of %s on %s is %f', (one, other, expected) => {
		expect(contrast(one, other)).toBeCloseTo(expected, 2);
		expect(contrast(other, one)).toBe(contrast(one, other));
	});

	it('counts light as WCAG does', () => {
		expect(luminance('#ffffff')).toBeCloseTo(1, 6);
		expect(luminance('#00ff00')).toBeCloseTo(0.7152, 6);
	});
});

describe('distance', () => {
	it('is that of the table in which the usual colours were chosen', () => {
		const between = (mode: (typeof modes)[number]) =>
			sights.map((sight) => Math.round(distance(usualColours[mode].exp, surroundings[mode].control, sight)));
		expect(between('light')).toEqual([99, 89, 101, 76]);
		expect(between('dark')).toEqual([80, 75, 78, 71]);
	});

	it('keeps black and white apart and a colour with itself', () => {
		expect(lightness('#000000')).toBeCloseTo(0, 3);
		expect(lightness('#ffffff')).toBeCloseTo(100, 3);
		fc.assert(fc.property(hexes, (hex) => sights.every((sight) => distance(hex, hex, sight) === 0)));
	});
});

describe('another lightness', () => {
	it('is the one asked for, and of the same hue', () => {
		fc.assert(
			fc.property(hexes, fc.integer({ min: 0, max: 100 }), (hex, to) => {
				expect(Math.abs(lightness(inLightness(hex, to)) - to)).toBeLessThan(0.6);
			})
		);
		expect(inLightness('#0b4f8a', lightness('#0b4f8a'))).toBe('#0b4f8a');
		expect(mixed('#000000', '#ffffff', 0.5)).toBe('#808080');
	});
});

describe('the colour of the experiment', () => {
	it('is the usual one in the style sheet of the pages too, on the same grounds and beside the same control colour', () => {
		const css = readFileSync(path.resolve(import.meta.dirname, '../../src/lib/ui/tokens.css'), 'utf8');
		const [, night = ''] = css.split('@media screen and (prefers-color-scheme: dark)');
		for (const [mode, rules] of [
			['light', css],
			['dark', night]
		] as const) {
			const token = (name: string) => new RegExp(`--${name}: (#[\\da-f]{6});`).exec(rules)?.[1];
			const { page, card, control } = surroundings[mode];
			expect([token('paper'), token('surface'), token('ctl')]).toEqual([page, card, control]);
			expect({ exp: token('exp'), expt: token('expt') }).toEqual(usualColours[mode]);
		}
	});

	it('is fit as it is usually', () => {
		for (const mode of modes) expect(shortfalls(usualColours[mode].exp, mode)).toEqual([]);
	});

	it('is refused with what was measured', () => {
		expect(shortfalls('#777777', 'light')).toContainEqual({
			...{ about: 'contrast', ground: 'card', asked: 4.5, found: 4.47 }
		});
		// Green for most eyes; for some it is the orange of the control areas.
		expect(shortfalls('#00811f', 'light').map((one) => ('sight' in one ? one.sight : one.about))).toEqual([
			'grey',
			'protan'
		]);
	});

	it('has a fit neighbour in every hue, and one for the dark that was derived', () => {
		fc.assert(
			fc.property(hexes, (hex) => {
				for (const mode of modes) expect(shortfalls(nearestFit(hex, mode), mode)).toEqual([]);
				const { light, dark } = coloursOf(hex, undefined);
				expect(shortfalls(dark.exp, 'dark')).toEqual([]);
				expect(light).toEqual(shadesOf(hex, 'light'));
				// The letters and the ring of the page can be read on a band of it.
				expect(contrast('#edf0f3', dark.expt)).toBeGreaterThan(asked.letters);
			}),
			{ numRuns: 60 }
		);
		expect(darkOf('#0b6e4f')).toBe(darkOf('#0B6E4F'));
	});

	it('that is fit is its own nearest', () => {
		fc.assert(
			fc.property(hexes, fc.constantFrom(...modes), (hex, mode) => {
				fc.pre(shortfalls(hex, mode).length === 0);
				const back = nearestFit(hex, mode);
				expect(distance(hex, back)).toBeLessThan(1);
			})
		);
	});
});
