// With which colours the drawings of a page are painted, as the browser computes them.
import type { Page } from '@playwright/test';

/** `#8a1253` as a browser writes it. */
export const computed = (hex: string): string =>
	`rgb(${[1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;

/** Of every element of the page's own part: what fills it, strokes it, frames it and writes in it. */
export const paintsOn = (page: Page): Promise<string[]> =>
	page.locator('main').evaluate((main) => {
		const found = new Set<string>();
		for (const one of main.querySelectorAll('*')) {
			const { fill, stroke, color, backgroundColor, borderTopColor } = getComputedStyle(one);
			for (const paint of one instanceof SVGElement
				? [fill, stroke]
				: [color, backgroundColor, borderTopColor])
				found.add(paint);
		}
		return [...found];
	});
