// Where something on the data page cannot be opened, read or made, the page says so, and all else still works.
import { expect, test, type Locator, type Page } from './slow-line.ts';
import { breakable } from './broken-workers.ts';
import { listening } from './listening.ts';

async function drop(page: Page, name: string, text: string) {
	await expect(page.locator('.drop:not([disabled])')).toBeVisible();
	await page
		.locator('input[type="file"]')
		.first()
		.setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
	await expect(page.locator('[data-delivery="open"]')).toBeVisible();
}

for (const path of ['/gegevens', '/gegevens/publiceren'])
	test(`data on this device that cannot be opened are told of on ${path}`, async ({ page }) => {
		await page.addInitScript(() => {
			const locks = navigator.locks;
			const plain = locks.request.bind(locks) as (...given: unknown[]) => Promise<unknown>;
			locks.request = ((...given: unknown[]) =>
				given[0] === 'wijkladder-lokaal'
					? Promise.reject(new Error('no lock'))
					: plain(...given)) as typeof locks.request;
		});
		await page.goto(path);
		await expect(page.locator('[data-unopened]')).toContainText('niet te openen');
		await expect(page.locator('fieldset:not([disabled]) input[type="file"]').first()).toBeAttached();
	});

test('a part of the page that does not come is told of, and what it was for can be left', async ({
	page
}) => {
	await page.goto('/gegevens');
	await listening(page);
	await drop(page, 'iets.csv', 'wat;hoeveel\nappels;3\nperen;4\n');
	await page.route(/\/_app\/immutable\/.*\.js$/, (route) => route.abort());
	await page.locator('[data-point-out]').click();
	await expect(page.getByText('Wat hiervoor nodig is, is niet op te halen.')).toBeVisible();
	await page.getByRole('button', { name: 'Sluit zonder iets te doen' }).click();
	await expect(page.locator('#levering')).toBeFocused();
});

test('a checked file that cannot be made is told of, and is fetched by another press', async ({ page }) => {
	const breaks = await breakable(page);
	await page.goto('/gegevens');
	await listening(page);
	// A row of an area that nobody knows.
	await drop(page, 'bereik.csv', 'period;area;contacted\n2011-K1;lindenhof;120\n2011-K1;nergens;12\n');
	for (const [button, name] of [
		[page.locator('[data-fetch="bereik.csv"]'), 'reach.csv'],
		[page.locator('[data-fetch-supplier="bereik.csv"]'), /\.zip$/]
	] as const) {
		await breaks(true);
		await button.click();
		await expect(page.getByText('Het bestand kon niet worden gemaakt. Probeer het opnieuw.')).toBeVisible();
		await breaks(false);
		const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
		expect(download.suggestedFilename()).toMatch(name);
		await expect(page.getByText(`Bewaard als ${download.suggestedFilename()}.`)).toBeVisible();
	}
});

test('a question to a delivery that gets no answer is told of where it was asked, and is asked again', async ({
	page
}) => {
	const breaks = await breakable(page);
	await page.goto('/gegevens');
	await listening(page);
	await drop(page, 'bereik.csv', 'period;area;contacted\n2011-K1;lindenhof;120\n2011-K1;nergens;12\n');
	const problems = page.locator('section.problems');
	const told = (place: Locator) => place.locator('[data-unanswered]');
	await expect(problems.locator('tr[data-code]')).toHaveCount(1);

	// The ways to mend a problem.
	await breaks(true);
	await problems.locator('[data-mend]').click();
	const mending = page.locator('[data-mending]');
	await expect(told(mending)).toHaveText(/niet op te halen uit uw bestanden.*kies de bestanden opnieuw/);
	await breaks(false);
	await mending.getByRole('button', { name: 'Probeer opnieuw' }).click();
	await expect(told(mending)).toHaveCount(0);
	await expect(mending.getByRole('button', { name: 'Toon in het bestand' })).toBeVisible();

	// The list itself: an old one would be taken for the answer, and an empty one for none.
	await breaks(true);
	await problems.getByRole('button', { name: /^Opmerkingen/ }).click();
	await expect(told(problems)).toBeVisible();
	await expect(problems.locator('tr[data-code]')).toHaveCount(0);
	await expect(problems.getByText('Geen opmerkingen.')).toHaveCount(0);
	await breaks(false);
	await problems.getByRole('button', { name: 'Probeer opnieuw' }).click();
	await expect(told(problems)).toHaveCount(0);
	await problems.getByRole('button', { name: /^Fouten/ }).click();
	await expect(problems.locator('tr[data-code]')).toHaveCount(1);

	// All of it on paper.
	await breaks(true);
	await problems.getByRole('button', { name: 'Druk de lijst af' }).click();
	await expect(told(problems)).toBeVisible();
	await breaks(false);
	await problems.getByRole('button', { name: 'Probeer opnieuw' }).click();
	await expect(problems.locator('tr[data-code]')).toHaveCount(1);
});

test('rows of a file that do not come are told of, and not that there are none', async ({ page }) => {
	const breaks = await breakable(page);
	await page.goto('/gegevens');
	await listening(page);
	const rows = (many: number) => Array.from({ length: many }, (_, i) => `2011-K1;lindenhof;${i}`).join('\n');
	await drop(page, 'bereik.csv', `period;area;contacted\n${rows(60)}\n`);
	const preview = page.locator('section.preview');
	await expect(preview.locator('tbody tr')).toHaveCount(25);
	await breaks(true);
	await preview.getByRole('button', { name: 'Volgende' }).click();
	await expect(preview.locator('[data-unanswered]')).toBeVisible();
	await expect(preview.locator('tbody tr')).toHaveCount(0);
	await expect(preview.getByText('geen rijen te tonen')).toHaveCount(0);
	await breaks(false);
	await preview.getByRole('button', { name: 'Probeer opnieuw' }).click();
	await expect(preview.locator('tbody tr').first()).toHaveAttribute('aria-rowindex', '27');
});

test('what is pointed out and cannot be tried is told of, and no empty file is fetched of it', async ({
	page
}) => {
	const breaks = await breakable(page);
	await page.goto('/gegevens');
	await listening(page);
	await drop(page, 'iets.csv', 'wat;hoeveel\nappels;3\nperen;4\n');
	await page.locator('[data-point-out]').click();
	const point = page.locator('[data-point]');
	await expect(point.locator('[data-trial]')).toBeVisible();
	await breaks(true);
	await point.locator('[data-column="hoeveel"] select').first().selectOption({ index: 1 });
	await expect(point.locator('[data-unanswered]')).toBeVisible();
	await expect(point.locator('[data-trial]')).toHaveCount(0);
	await expect(point.locator('[data-fetch-mapping]')).toHaveAttribute('aria-disabled', 'true');
	await breaks(false);
	await point.getByRole('button', { name: 'Probeer opnieuw' }).click();
	await expect(point.locator('[data-trial]')).toBeVisible();
	await expect(point.locator('[data-unanswered]')).toHaveCount(0);
});

test('with a worker that breaks its delivery is gone, which is told', async ({ page }) => {
	await page.addInitScript(() => {
		const plain = Worker.prototype.postMessage;
		Worker.prototype.postMessage = function (...given: unknown[]) {
			if ((window as unknown as { ended?: boolean }).ended) this.dispatchEvent(new ErrorEvent('error'));
			else Reflect.apply(plain, this, given);
		};
	});
	await page.goto('/gegevens');
	await listening(page);
	await drop(page, 'bereik.csv', 'period;area;contacted\n2011-K1;lindenhof;120\n2011-K1;nergens;12\n');
	// At once: what else is asked meanwhile would end it before that, and the list with it.
	await page.locator('[data-mend]').evaluate((one: HTMLElement) => {
		Object.assign(window, { ended: true });
		one.click();
	});
	await expect(page.locator('[data-refusal="reading"]')).toContainText('Het lezen is afgebroken.');
});
