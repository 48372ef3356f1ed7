// The colour of the experiment: what draws it, on what it is drawn, and whether a programme's own colour can be seen and told apart there.
import { contrast, distance, inLightness, lightness, mixed, sights, type Sight } from './colour.ts';

export const modes = ['light', 'dark'] as const;
export type Mode = (typeof modes)[number];

export interface Shades {
	/** Lines, marks and letters. */
	exp: string;
	/** The band behind them. */
	expt: string;
}
export type ExperimentColours = Record<Mode, Shades>;

/** Without a theme; a test holds the style sheet of the pages to them. */
export const usualColours: ExperimentColours = {
	light: { exp: '#0b4f8a', expt: '#d3e2f0' },
	dark: { exp: '#a6d0f5', expt: '#21405c' }
};

/** As in src/lib/ui/tokens.css, to which a test holds them: the page, a card on it, and the marks of the control areas. */
export const surroundings: Record<Mode, { page: string; card: string; control: string }> = {
	light: { page: '#fafaf7', card: '#ffffff', control: '#b5650b' },
	dark: { page: '#10161d', card: '#17202a', control: '#d08a3c' }
};

/** WCAG 2.2: letters (1.4.3), and marks that a chart is understood by (1.4.11). */
export const asked = { letters: 4.5, marks: 3, grey: 10, apart: 20 } as const;

/** Share of the colour in its band, laid over a card. */
const bandShare: Record<Mode, number> = { light: 0.16, dark: 0.2 };
export const shadesOf = (exp: string, mode: Mode): Shades => ({
	exp,
	expt: mixed(exp, surroundings[mode].card, bandShare[mode])
});

/** A demand that a colour does not meet. */
export type Shortfall = { found: number; asked: number } & (
	| { about: 'contrast'; ground: 'page' | 'card' | 'band' }
	/** Beside the control areas: on a grey print (CIE L*), or to an eye (CIE76). */
	| { about: 'grey' }
	| { about: 'sight'; sight: Sight }
);

/** Measured figures are cut, not rounded: 4.499 is not 4.5. */
const cut = (value: number): number => Math.floor(value * 100) / 100;

/** What keeps a colour from drawing the experiment; nothing where it does. */
export function shortfalls(exp: string, mode: Mode): Shortfall[] {
	const { page, card, control } = surroundings[mode];
	const grounds = [
		['page', page, asked.letters],
		['card', card, asked.letters],
		['band', shadesOf(exp, mode).expt, asked.marks]
	] as const;
	const all: Shortfall[] = [
		...grounds.map(([ground, colour, wanted]): Shortfall => ({
			...{ about: 'contrast', ground, asked: wanted },
			found: contrast(exp, colour)
		})),
		{ about: 'grey', asked: asked.grey, found: Math.abs(lightness(exp) - lightness(control)) },
		...sights.map((sight): Shortfall => ({
			...{ about: 'sight', sight, asked: asked.apart },
			found: distance(exp, control, sight)
		}))
	];
	return all.filter((one) => one.found < one.asked).map((one) => ({ ...one, found: cut(one.found) }));
}

const step = 0.5;

/** The colour of the same hue that meets every demand, nearest in lightness. @param from CIE L*, by default its own */
export function nearestFit(hex: string, mode: Mode, from = lightness(hex)): string {
	for (let away = 0; away <= 100; away += step)
		for (const to of [from - away, from + away]) {
			if (to < 0 || to > 100) continue;
			const found = inLightness(hex, to);
			if (shortfalls(found, mode).length === 0) return found;
		}
	// Black and white meet them all, so that no hue comes here.
	return usualColours[mode].exp;
}

/** As light as the usual one is at night. */
const nightLightness = 81;

/** Where a programme says nothing of the dark: the same hue, as light as the usual one or as near to that as meets every demand. */
export const darkOf = (light: string): string => nearestFit(light, 'dark', nightLightness);

/** @param dark as the programme gives it */
export const coloursOf = (light: string, dark: string | undefined): ExperimentColours => ({
	light: shadesOf(light, 'light'),
	dark: shadesOf(dark ?? darkOf(light), 'dark')
});
