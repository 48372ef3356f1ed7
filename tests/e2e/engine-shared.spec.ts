// DuckDB is fetched and compiled once a page, however many of it run; where a browser hands no module on, each compiles it and works all the same.
import { expect, test, type Page } from './slow-line.ts';
import { rung, visit } from './households/visits.ts';

const worker = /browser-worker.*\.js/;

/** What runs in the engine's worker before anything else. */
const before = (page: Page, code: string) =>
	page.route(worker, async (route) => {
		const answer = await route.fetch();
		await route.fulfill({ response: answer, body: `${code}\n${await answer.text()}` });
	});

/** A file is opened in one engine, and made anew in another. @returns how often DuckDB came over the line @param meanwhile while the other starts */
async function fetchedForTwo(page: Page, meanwhile = async () => {}): Promise<number> {
	const [started, fetched]: [string[], string[]] = [[], []];
	page.on('worker', (one) => worker.test(one.url()) && started.push(one.url()));
	page.on('request', (one) => one.url().endsWith('.wasm') && fetched.push(one.url()));
	await page.goto('/huishoudens');
	await expect(page.locator('[data-vault]')).toHaveAttribute('data-ready', '');
	await page.getByRole('button', { name: 'Open de demonstratie' }).click();
	await expect(page.locator('[data-vault="open"] [data-live="still"]')).toBeVisible({ timeout: 90_000 });
	expect([started.length, fetched.length]).toEqual([1, 1]);

	const part = page.locator('[data-visits]');
	await part.getByRole('button', { name: 'Gebruik de sleutel van de demonstratie' }).click();
	await expect(part.locator('[data-key="open"]')).toBeVisible();
	const written = await visit({ coach: 'K3', sequence: 1, events: [rung('H-0002', 4)] });
	await part.locator('input[type=file]').setInputFiles([written]);
	await expect(part.locator('[data-merged="1"]')).toBeVisible();
	await meanwhile();
	await part.getByRole('button', { name: 'Maak het nieuwe bestand' }).click();
	await expect(part.locator('[data-made]')).toBeVisible({ timeout: 120_000 });
	expect(started).toHaveLength(2);
	return fetched.length;
}

test('the second engine of a page comes over the line no more', async ({ page }) => {
	expect(await fetchedForTwo(page)).toBe(1);
});

test('where no module leaves its worker, the second engine compiles its own', async ({ page }) => {
	await before(
		page,
		`const plain = MessagePort.prototype.postMessage;
		MessagePort.prototype.postMessage = function (message) {
			if (message instanceof WebAssembly.Module) throw new DOMException('kept here', 'DataCloneError');
			plain.call(this, message);
		};`
	);
	expect(await fetchedForTwo(page)).toBe(2);
});

test('where no module reaches a worker, the second engine compiles its own', async ({ page }) => {
	await before(page, `MessagePort.prototype.postMessage = () => {};`);
	expect(await fetchedForTwo(page)).toBe(2);
});

test('an engine that was handed its module is waited for while it takes its time to run', async ({
	page
}) => {
	await page.clock.install();
	// Only with a module in hand is this called; the page hears of it by the line.
	await before(
		page,
		`const atOnce = WebAssembly.instantiate;
		WebAssembly.instantiate = async (module, imports) => {
			await fetch('/_app/version.json?begun');
			await new Promise((resolve) => setTimeout(resolve, 4000));
			return atOnce(module, imports);
		};`
	);
	const begun = page.waitForRequest(/version\.json\?begun$/, { timeout: 150_000 });
	const fetched = await fetchedForTwo(page, async () => {
		await begun;
		// A minute and a half on its own clock, of which the worker lived four seconds.
		await page.clock.fastForward(90_000);
	});
	expect(fetched).toBe(1);
});
