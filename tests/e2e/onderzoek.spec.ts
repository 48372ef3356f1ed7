// The page of the evaluation's questions: each answer is a sentence of the page that proves it, under the strongest word that it allows.
import { expect, test } from './slow-line.ts';
import { inOneTask } from './in-one-task.ts';
import { listening } from './listening.ts';

for (const [start, menu] of [
	['', 'Onderzoek naar de aanpak'],
	['/en', 'Evaluation of the approach']
] as const)
	test(`${start}/onderzoek says no more than its proofs do, and leads to each of them`, async ({ page }) => {
		await page.goto(`${start}/onderzoek`);
		await listening(page);
		const answers = await inOneTask(page, '[data-question] li[data-claim]', (all) =>
			all.map((one) => ({
				question: one.closest('[data-question]')?.getAttribute('data-question') ?? '',
				claim: one.getAttribute('data-claim') ?? '',
				sentence: [...one.querySelectorAll('p')].at(-2)?.textContent?.trim() ?? '',
				last: [...one.querySelectorAll('p')].at(-1)?.textContent?.trim() ?? '',
				href: one.querySelector('a')?.getAttribute('href') ?? null
			}))
		);
		expect([...new Set(answers.map(({ question }) => question))]).toEqual([
			...['approach', 'effort', 'difference', 'experience', 'costs']
		]);
		// Who does the work is told of both groups, where the questionnaire asked of one.
		expect(
			answers.filter(({ question, claim }) => question === 'approach' && claim === 'measured')
		).toHaveLength(2);
		const plain = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
		// Families without the approach were not asked, so there the answer is that nothing was measured.
		expect(answers.filter(({ claim }) => claim === 'not-measured').length).toBeGreaterThan(0);
		for (const { question, sentence, href } of answers) {
			if (href === null || question === 'difference') continue;
			await page.goto(new URL(href, page.url()).href);
			expect(plain(await page.locator('main').textContent()), question).toContain(plain(sentence));
			await expect(page.getByRole('navigation', { name: menu }).getByRole('link')).toHaveCount(4);
			await page.goBack();
		}
	});
