// The report page as somebody sees it who types on it: its fields, what it calls kept at each frame, and what stands on it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';

/** By the field's id. */
export type Texts = Record<string, string>;

export interface Desk {
	page: Page;
	/** The fields as they last stood on screen while the page called them kept. */
	calledKept(): Texts;
	/** True once the page has said that this quarter is open in another window too. */
	saidElsewhere(): boolean;
}

const watch = readFileSync(path.join(import.meta.dirname, 'kept-watch.js'), 'utf8');

export async function openDesk(context: BrowserContext, address: string): Promise<Desk> {
	const page = await context.newPage();
	let kept: Texts = {};
	let elsewhere = false;
	await page.exposeFunction('seen', (seen: string) => {
		const said = JSON.parse(seen) as { kept: boolean; elsewhere: boolean; texts: Texts };
		if (said.kept) kept = said.texts;
		elsewhere ||= said.elsewhere;
	});
	await page.goto(address);
	await page.getByRole('complementary').getByRole('textbox').first().waitFor({ timeout: 60_000 });
	// Fields further down come once the page is used.
	await page.keyboard.press('Shift');
	await page.locator('article textarea').first().waitFor({ timeout: 60_000 });
	await page.locator('[data-live="still"]').waitFor({ timeout: 60_000 });
	// On a busy machine the page can be written on before its database has opened, and says so.
	await page.locator('.kept', { hasNotText: /worden opgezocht|Looking for/ }).waitFor({ timeout: 60_000 });
	await page.evaluate(watch);
	return { page, calledKept: () => kept, saidElsewhere: () => elsewhere };
}

/** The ids of the fields that can be written in; what came of an earlier promise stands in two places once it is written. */
export const fieldsOf = (page: Page): Promise<string[]> =>
	page
		.locator('article textarea')
		.evaluateAll((all) => all.map((one) => one.id).filter((id) => !id.endsWith('-done')));

/** All that a reader can find on the page of what was written: in the fields, and offered beside them. */
export const standing = (page: Page): Promise<string> =>
	page.evaluate(() =>
		[
			...[...document.querySelectorAll<HTMLTextAreaElement>('article textarea')].map((one) => one.value),
			...[...document.querySelectorAll('[data-version]')].map((one) => one.textContent ?? '')
		].join('\n')
	);

/** Puts the cursor at the end of a field. */
export async function standIn(page: Page, field: string): Promise<void> {
	await page.locator(`#${field}`).focus();
	await page.keyboard.press('Control+End');
}
