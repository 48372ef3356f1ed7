// The exact randomisation test in the browser: in its own worker, the page answering meanwhile, and as the command says.
import { expect, test, type Page } from './slow-line.ts';
import { compared } from './own/asked.ts';

const experiment = 'nieuwe-velve,lindenhof,pathmos,de-bothoven,wooldrik,sleutelkamp,city,ruwenbos';
const control =
	'stadsveld-zuid,stevenfenne,elferink-heuwkamp,stadsveld-noord-bruggert,t-zwering,de-laares,lasonder-zeggelt';
const search = `?${new URLSearchParams({ experiment, control }).toString()}`;

/** Where the page found its worker. */
async function openWithWorker(page: Page): Promise<string> {
	const asked = page.waitForRequest(/randomisation-worker.*\.js$/, { timeout: 90_000 });
	await page.goto(`/vergelijk${search}`);
	const url = (await asked).url();
	await expect(page.locator('[data-live]')).toHaveAttribute('data-live', 'still', { timeout: 90_000 });
	return url;
}

test('fifteen areas: the worker says what the command says', async ({ page }) => {
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
	await openWithWorker(page);
	const { randomisation } = await compared({
		indicator: 'wwb-uitkering',
		experiment: experiment.split(','),
		control: control.split(',')
	});
	expect(randomisation.assignments).toBe(6435);
	const said = async (field: string) =>
		Number(await page.locator(`#toeval data[data-field="${field}"]`).first().getAttribute('value'));
	// Of 6,435 divisions a chance can be small: the one that is corrected for size is said.
	expect(await said('p')).toBe(randomisation.pRescaled);
	expect(await said('floor')).toBe(randomisation.smallestTwoSided);
	expect(errors).toEqual([]);
});

test('a worker that cannot start does not keep the page from answering', async ({ page }) => {
	await page.route(/randomisation-worker.*\.js$/, (route) => route.abort());
	await page.goto(`/vergelijk${search}`);
	// Until its scripts run, the page stands still at the figure it was built with.
	await expect(page.locator('form.controls select').first()).toBeEnabled({ timeout: 90_000 });
	await expect(page.locator('[data-live]')).toHaveAttribute('data-live', 'still', { timeout: 90_000 });
	await expect(page.locator('#toeval data[data-field="assignments"]').first()).toHaveAttribute(
		'value',
		'6435'
	);
});

/** Asks the worker, and counts how often the page had a turn meanwhile. */
const measure = (page: Page, url: string, areas: number) =>
	page.evaluate(
		async ({ url, areas }) => {
			const worker = new Worker(url, { type: 'module' });
			let turns = 0;
			const ask = (count: number) =>
				new Promise<{ result: { assignments: number; pTwoSided: number } }>((resolve, reject) => {
					const turn = ++turns;
					worker.onmessage = ({ data }) => {
						// That it is there it says unasked.
						if (data.turn !== turn) return;
						if (data.about === 'done') resolve(data);
						else reject(new Error(JSON.stringify(data)));
					};
					const values = Array.from({ length: count }, (_, i) => Math.sin(i * i));
					worker.postMessage({
						about: 'task',
						turn,
						task: { values, treated: values.map((_, i) => i % 2 === 0) }
					});
				});
			await ask(4);
			let had = 0;
			const beat = setInterval(() => had++, 4);
			const { result } = await ask(areas);
			clearInterval(beat);
			worker.terminate();
			return { ...result, had };
		},
		{ url, areas }
	);

test('of twenty and of forty areas every assignment is counted, and the page answers meanwhile', async ({
	page
}) => {
	const url = await openWithWorker(page);
	expect((await measure(page, url, 20)).assignments).toBe(184_756);
	// Forty areas take the worker long enough for a page that waits for it to have no turn at all.
	const forty = await measure(page, url, 40);
	expect(forty.assignments).toBe(137_846_528_820);
	expect(forty.had).toBeGreaterThan(1);
});
