// The start of DuckDB-Wasm and warm changes of a choice, told apart by the marks that the page sets:
// engine:start, engine:ready, filter:change, filter:drawn.
import type { Browser, Page } from '@playwright/test';
import { visitor } from './first-chart.ts';
import type { Condition } from './conditions.ts';
import { median } from './median.ts';

export interface Changes {
	/** From the first wish for it until it answers, in milliseconds. */
	engineStart: number | null;
	/** Median from change to drawn chart, in milliseconds, once everything is warm. */
	confidence: number | null;
	area: number | null;
}

const warmUp = 3;
/** A choice that is not drawn by then, even by a cold engine on a slow line, is not going to be. */
const patience = 60_000;

/** Times of all marks with a name. */
const marksOf = (page: Page, name: string) =>
	page.evaluate((wanted) => performance.getEntriesByName(wanted, 'mark').map((mark) => mark.startTime), name);

/** Time of the latest mark. */
const lastMark = async (page: Page, name: string) => (await marksOf(page, name)).at(-1) ?? null;

/** Chooses another value of a control and waits until it is drawn; null when the page does not say so in time. */
async function change(page: Page, control: string, value: string): Promise<number | null> {
	const before = (await marksOf(page, 'filter:drawn')).length;
	await page.locator(control).first().selectOption(value);
	try {
		await page.waitForFunction(
			(count) => performance.getEntriesByName('filter:drawn', 'mark').length > count,
			before,
			{ timeout: patience, polling: 50 }
		);
	} catch {
		return null;
	}
	const from = await lastMark(page, 'filter:change');
	const to = await lastMark(page, 'filter:drawn');
	return from === null || to === null ? null : to - from;
}

/** Values of a control other than the one it stands on: the page's own choice was prepared and needs no answer. */
export async function others(page: Page, control: string): Promise<string[]> {
	const list = page.locator(control).first();
	const chosen = await list.inputValue();
	const values = await list
		.locator('option')
		.evaluateAll((options) =>
			options.map((option) => (option instanceof HTMLOptionElement ? option.value : ''))
		);
	return values.filter((value) => value !== chosen);
}

/** Goes through the values of a control; the median of as many changes as asked for, after a few to warm up. */
export async function warmChanges(
	page: Page,
	control: string,
	values: readonly string[],
	count: number
): Promise<number | null> {
	const times: (number | null)[] = [];
	for (let index = 0; index < warmUp + count; index++) {
		const time = await change(page, control, values[index % values.length] ?? '');
		if (time === null) return null;
		if (index >= warmUp) times.push(time);
	}
	return median(times);
}

const controls = {
	confidence: 'select[name="confidence"], select[id$="confidence"]',
	area: 'select[name="area"], select[id$="area"]'
};

/** Waits until the page can answer: its controls sleep till then; false where it has none. */
const awake = (page: Page): Promise<boolean> =>
	page
		.locator(controls.confidence)
		.and(page.locator(':enabled'))
		.first()
		.waitFor({ timeout: 30_000 })
		.then(
			() => true,
			() => false
		);

export const choiceKeys = ['atOnce', 'afterLook', 'engineStart', 'confidence', 'area', 'again'] as const;
/**
 * Milliseconds from a choice to its drawn chart: the first one, made at once or after a look of three seconds that ends with a hand at the
 * control; then warm ones, of an area that was never asked for and of one that was. `engineStart`: of the visit that chose at once.
 */
export type Choices = Record<(typeof choiceKeys)[number], number | null>;

/** Three seconds, of which the hand lies at the control for the last half: whoever chooses comes to it, opens it and finds the choice. */
async function look(page: Page): Promise<void> {
	await page.waitForTimeout(2500);
	await page.locator(controls.confidence).first().hover();
	await page.waitForTimeout(500);
}

/** Two visits of a new reader: one who chooses at once, one who looks first and then goes through the areas. */
export async function measureChoices(browser: Browser, url: string, condition: Condition): Promise<Choices> {
	const result: Choices = {
		atOnce: null,
		afterLook: null,
		engineStart: null,
		confidence: null,
		area: null,
		again: null
	};
	for (const looks of [false, true]) {
		const { page } = await visitor(browser, condition);
		try {
			await page.goto(url, { waitUntil: 'load' });
			if (!(await awake(page))) return result;
			if (looks) await look(page);
			const levels = await others(page, controls.confidence);
			const first = await change(page, controls.confidence, levels[0] ?? '');
			if (!looks) {
				const [from, to] = [await lastMark(page, 'engine:start'), await lastMark(page, 'engine:ready')];
				result.atOnce = first;
				result.engineStart = from === null || to === null ? null : to - from;
				continue;
			}
			result.afterLook = first;
			const areas = await others(page, controls.area);
			result.confidence = await warmChanges(page, controls.confidence, levels.toReversed(), 7);
			result.area = await warmChanges(page, controls.area, areas, areas.length - warmUp);
			result.again = await warmChanges(page, controls.area, areas, areas.length - warmUp);
		} finally {
			await page.context().close();
		}
	}
	return result;
}

/** Milliseconds from a choice to its drawn chart, warm: of an area that was never asked for, and of one that was. */
export type Areas = Pick<Choices, 'area' | 'again'>;

/** Goes through the areas twice, on any page with a list of them that marks itself as ours does. */
export async function measureAreas(browser: Browser, url: string, condition: Condition): Promise<Areas> {
	const { page } = await visitor(browser, condition);
	try {
		await page.goto(url, { waitUntil: 'load' });
		const list = page.locator(controls.area).and(page.locator(':enabled')).first();
		await list.waitFor({ timeout: patience });
		await list.locator('option').nth(warmUp).waitFor({ state: 'attached', timeout: patience });
		const areas = await others(page, controls.area);
		return {
			area: await warmChanges(page, controls.area, areas, areas.length - warmUp),
			again: await warmChanges(page, controls.area, areas, areas.length - warmUp)
		};
	} finally {
		await page.context().close();
	}
}

/** Opens a page as a new visitor, starts the engine by a first choice, then changes choices. */
export async function measureChanges(
	browser: Browser,
	url: string,
	condition: Condition,
	count: number
): Promise<Changes> {
	const { page } = await visitor(browser, condition);
	const nothing: Changes = { engineStart: null, confidence: null, area: null };
	try {
		await page.goto(url, { waitUntil: 'networkidle' });
		if (!(await awake(page))) return nothing;
		const levels = await others(page, controls.confidence);
		const areas = await others(page, controls.area);
		await change(page, controls.confidence, levels[0] ?? '');
		const [from, to] = [await lastMark(page, 'engine:start'), await lastMark(page, 'engine:ready')];
		if (from === null || to === null || count === 0) {
			return { ...nothing, engineStart: from === null || to === null ? null : to - from };
		}
		return {
			engineStart: to - from,
			confidence: await warmChanges(page, controls.confidence, levels.toReversed(), count),
			// Each area once: one that was chosen before is remembered, which would make the engine look faster than it is.
			area: await warmChanges(page, controls.area, areas, Math.min(count, areas.length - warmUp))
		};
	} finally {
		await page.context().close();
	}
}
