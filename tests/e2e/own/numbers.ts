// The numbers on a page, with what each is about, held against a figure object.
import type { Page } from '@playwright/test';

export interface ScreenNumber {
	value: number;
	text: string;
	indicator: string | null;
	area: string | null;
}

/** Every `<data>` on the page that has a value, with the indicator and area that its surroundings name. */
export function numbersOn(page: Page): Promise<ScreenNumber[]> {
	return page.locator('data[value]').evaluateAll((all) =>
		all
			.filter((one) => one.getAttribute('value') !== '')
			.map((one) => ({
				value: Number(one.getAttribute('value')),
				text: one.textContent ?? '',
				indicator: one.closest('[data-indicator]')?.getAttribute('data-indicator') ?? null,
				area: one.closest('[data-area]')?.getAttribute('data-area') ?? null
			}))
	);
}

/** All numbers anywhere inside a figure. */
export function leaves(figure: unknown): number[] {
	if (typeof figure === 'number') return [figure];
	if (Array.isArray(figure)) return figure.flatMap(leaves);
	if (typeof figure === 'object' && figure !== null) return Object.values(figure).flatMap(leaves);
	return [];
}

/** The parts of an overview that speak of one indicator. */
export function about(
	figure: {
		indicators: { indicator: string }[];
		map: { indicator: string }[];
		context: { indicator: string }[];
	},
	indicator: string
): unknown[] {
	return [...figure.indicators, ...figure.map, ...figure.context].filter(
		(one) => one.indicator === indicator
	);
}
