// DuckDB that does not come, may not run or never answers: page and vault say why in plain words, keep what stands, and try again.
import { expect, test, type Page } from './slow-line.ts';

interface Trouble {
	code: 'download' | 'unsupported' | 'blocked' | 'timeout';
	/** Makes it so, before the page is there. @returns what takes it away again, where a reader can */
	make: (page: Page) => Promise<(() => Promise<void>) | null>;
	/** On pages whose figures are published. */
	said: string;
	/** On the page of the household file. */
	saidOfFile: string;
}

const compiled = /\.wasm/;
const worker = /browser-worker.*\.js/;

const troubles: Trouble[] = [
	{
		code: 'download',
		make: async (page) => {
			await page.route(compiled, (route) => route.abort());
			return () => page.unroute(compiled);
		},
		said: 'Het ophalen is niet gelukt.',
		saidOfFile: 'Het ophalen is niet gelukt.'
	},
	{
		code: 'unsupported',
		make: async (page) => {
			// As an old browser has it: WebAssembly, but not all that DuckDB takes.
			await page.addInitScript(() => {
				WebAssembly.validate = () => false;
			});
			return null;
		},
		said: 'Uw browser kan deze keuze niet berekenen.',
		saidOfFile: 'Uw browser kan dit bestand niet openen.'
	},
	{
		code: 'blocked',
		make: async (page) => {
			// As a host that sends a policy of its own with every file.
			await page.route(worker, async (route) => {
				const answer = await route.fetch();
				const headers = { ...answer.headers(), 'content-security-policy': "default-src 'self'" };
				await route.fulfill({ response: answer, headers });
			});
			return null;
		},
		said: 'De instellingen van deze website of van uw netwerk houden het rekenen tegen.',
		saidOfFile: 'De instellingen van deze website of van uw netwerk houden het openen tegen.'
	},
	{
		code: 'timeout',
		make: async (page) => {
			await page.clock.install();
			await page.route(compiled, () => new Promise(() => {}));
			return () => page.unroute(compiled, undefined);
		},
		said: 'De rekenmachine gaf te lang geen antwoord.',
		saidOfFile: 'De rekenmachine gaf te lang geen antwoord.'
	}
];

/** A computer that takes its time over the bytes once they are all in: forever, or until it has had them for four seconds. */
async function compilesSlowly(page: Page, ever: boolean) {
	await page.clock.install();
	await page.route(worker, async (route) => {
		const answer = await route.fetch();
		const slow = `const atOnce = WebAssembly.instantiateStreaming;
			WebAssembly.instantiateStreaming = async (source, imports) => {
				const bytes = await (await source).arrayBuffer();
				await new Promise((resolve) => ${ever ? 'setTimeout(resolve, 4000)' : 'undefined'});
				return atOnce(new Response(bytes, { headers: { 'content-type': 'application/wasm' } }), imports);
			};\n`;
		await route.fulfill({ response: answer, body: slow + (await answer.text()) });
	});
}
const preparing = 'De rekenmachine wordt klaargezet.';

test('a computer that compiles slowly is waited for, and told so', async ({ page }) => {
	await compilesSlowly(page, true);
	await page.goto('/?confidence=0.9');
	await expect(page.getByText(preparing)).toBeVisible({ timeout: 90_000 });
	// Four minutes on its own clock, of which the worker lived four seconds.
	await page.clock.fastForward(240_000);
	await expect(page.locator('[data-live="still"]')).toBeVisible({ timeout: 90_000 });
	await expect(page.getByText(preparing)).toHaveCount(0);
});

test('the household file waits for a computer that compiles slowly', async ({ page }) => {
	await compilesSlowly(page, true);
	await page.goto('/huishoudens');
	await expect(page.locator('[data-vault]')).toHaveAttribute('data-ready', '');
	const fetched = page.waitForResponse(compiled);
	await page.locator('section.card button').first().click();
	await (await fetched).finished();
	// Once they are in, bytes are no longer counted.
	const engine = page.locator('[data-phase="engine"][data-state="doing"]');
	await expect(engine).toBeVisible();
	await expect(engine.locator('progress')).toHaveCount(0);
	await page.clock.fastForward(240_000);
	await expect(page.locator('[data-vault="open"] [data-live="still"]')).toBeVisible({ timeout: 90_000 });
});

test('a compilation that never ends is given up in the end, and what stood there stays', async ({ page }) => {
	await compilesSlowly(page, false);
	await page.goto('/?confidence=0.9');
	await expect(page.getByText(preparing)).toBeVisible({ timeout: 90_000 });
	await page.clock.fastForward(301_000);
	await expect(page.getByText('De rekenmachine gaf te lang geen antwoord.', { exact: true })).toBeVisible();
});

/** Half a minute of silence, without waiting for it. */
async function outwait(page: Page, code: Trouble['code']) {
	if (code !== 'timeout') return;
	await expect.poll(() => page.workers().length).toBeGreaterThan(0);
	await page.clock.fastForward(31_000);
}

for (const { code, make, said, saidOfFile } of troubles) {
	test(`${code}: a choice is not computed, and what stood there stays`, async ({ page }) => {
		const mend = await make(page);
		await page.goto('/');
		const goals = page.locator('[aria-labelledby="goals-heading"] data[data-field="value"]');
		const before = await goals.evaluateAll((all) => all.map((one) => one.getAttribute('value')));
		expect(before.length).toBeGreaterThan(0);
		// Until the choices listen, a choice is only a changed form.
		await expect(async () => {
			await page.getByLabel('Zekerheid van de kansmarge').selectOption({ index: 0 });
			await expect(page).toHaveURL(/confidence=/, { timeout: 500 });
		}).toPass();
		await outwait(page, code);
		await expect(page.getByText(said, { exact: true })).toBeVisible({ timeout: 90_000 });
		expect(await goals.evaluateAll((all) => all.map((one) => one.getAttribute('value')))).toEqual(before);
		if (!mend) return;
		await mend();
		await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
		await expect(page.locator('[data-live="still"]')).toBeVisible({ timeout: 90_000 });
		await expect(page.getByText(said, { exact: true })).toHaveCount(0);
	});

	test(`${code}: the household file stays shut, and no worker runs on`, async ({ page }) => {
		const mend = await make(page);
		await page.goto('/huishoudens');
		const vault = page.locator('[data-vault]');
		await expect(vault).toHaveAttribute('data-ready', '');
		const open = page.locator('section.card button').first();
		await open.click();
		await outwait(page, code);
		const refusal = page.locator('[data-refusal]');
		await expect(refusal).toHaveAttribute('data-refusal', code, { timeout: 90_000 });
		await expect(refusal).toContainText(saidOfFile);
		await expect(page.locator('[data-domain]')).toHaveCount(0);
		await expect.poll(() => page.workers().length).toBe(0);
		if (!mend) return;
		await mend();
		await open.click();
		await expect(page.locator('[data-vault="open"] [data-live="still"]')).toBeVisible({ timeout: 90_000 });
	});
}
