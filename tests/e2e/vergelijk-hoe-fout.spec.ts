// How wrong a comparison may be: in the page as it is sent, and worked out in a worker for a choice, the numbers are those of the engine.
import { expect, test, type Page } from './slow-line.ts';
import { answerRobust } from '../../src/lib/subjects/compare/answer/robust.ts';
import type { CompareQuestion } from '../../src/lib/subjects/compare/answer/comparison.ts';
import { openProgramme } from '../../src/lib/server/programme.ts';
import { breakable } from './broken-workers.ts';
import { listening } from './listening.ts';

const card = (page: Page) => page.locator('#hoe-fout');
const value = (page: Page, estimate: string, field: string) =>
	card(page).locator(`tr[data-estimate="${estimate}"] data[data-field="${field}"]`);

async function expectAnswer(page: Page, question: CompareQuestion): Promise<void> {
	const { engine, catalogue } = await openProgramme('data/velve-lindenhof', { protection: false });
	const robust = await answerRobust(engine, catalogue, question);
	if (!robust.company || !robust.drift) throw new Error('this question has an answer');
	for (const { method, value: difference, rank } of robust.company.estimates) {
		await expect(value(page, method, 'rank')).toHaveAttribute('value', String(rank));
		expect(Number(await value(page, method, 'value').getAttribute('value'))).toBeCloseTo(difference, 9);
	}
	const [first] = robust.company.weights;
	await expect(card(page).locator('tr[data-area]').nth(3)).toHaveAttribute('data-area', first?.area ?? '');
	await expect(card(page).locator('data[data-field="breakdown"]')).toHaveAttribute(
		'value',
		String(robust.drift.estimate)
	);
}

test('the page carries it', async ({ page }) => {
	await page.goto('/vergelijk');
	await expectAnswer(page, { indicator: 'wwb-uitkering' });
});

test('a choice is worked out beside the page', async ({ page }) => {
	await page.goto('/vergelijk');
	await listening(page);
	await page.locator('form.controls select').first().selectOption('bbr-actief');
	await expect(value(page, 'synthetic-did', 'value')).toHaveCount(1);
	await expect(card(page).locator('tr[data-estimate="did"]')).toHaveAttribute('data-indicator', 'bbr-actief');
	await expect(card(page).locator('.stale')).toHaveCount(0, { timeout: 30_000 });
	await expectAnswer(page, { indicator: 'bbr-actief' });
	// Surveys have no course to weigh.
	await page.locator('form.controls select').first().selectOption('overlast');
	await expect(card(page)).toContainText('Dit cijfer is er niet per kwartaal', { timeout: 30_000 });
});

test('what could not be worked out is said, and what stood there for another choice is not taken for it', async ({
	page
}) => {
	const breaks = await breakable(page, 'weighing-worker');
	await page.goto('/vergelijk');
	await listening(page);
	const goal = page.locator('form.controls select').first();
	await goal.selectOption('bbr-actief');
	await expect(card(page).locator('tr[data-estimate="did"]')).toHaveAttribute('data-indicator', 'bbr-actief');
	await expect(card(page).locator('.stale')).toHaveCount(0, { timeout: 30_000 });
	await breaks(true);
	await goal.selectOption('voortijdig-schoolverlaten');
	await expect(card(page)).toContainText('Dit konden we nu niet uitrekenen.', { timeout: 30_000 });
	await expect(card(page).locator('tr[data-estimate]')).toHaveCount(0);
	// Chosen again it is worked out again.
	await breaks(false);
	await goal.selectOption('bbr-actief');
	await expect(card(page).locator('tr[data-estimate="did"]')).toHaveAttribute(
		'data-indicator',
		'bbr-actief',
		{
			timeout: 30_000
		}
	);
});
