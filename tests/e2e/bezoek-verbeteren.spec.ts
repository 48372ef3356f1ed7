// What a coach puts right or measures otherwise, from the kitchen table to the leader's new file: a rung of before that was wrong, and levels of the ZRM.
import { readFileSync } from 'node:fs';
import { Decrypter } from 'age-encryption';
import { expect, test, type Page } from './slow-line.ts';
import { demonstrationIdentity } from '../../src/lib/server/demonstration-keys.ts';
import { readVisit, type SignedVisit } from '../../src/lib/vault/visits/read-visit.ts';
import { decrypt, tablesIn } from '../vault/open-natively.ts';
import { overflow, violations } from './axe.ts';
import { picked, programme, type Picked } from './households/sealed.ts';

const family = 'H-0002';

/** As the invented coach, at the demonstration's family. */
async function beginAsInvented(page: Page) {
	await page.goto('/bezoek');
	await page.locator('[data-visit][data-ready]').waitFor();
	await page.locator('[data-try]').click();
	await page.locator(`[data-choose="${family}"]`).click({ timeout: 90_000 });
	await page.locator('[data-visit="writing"]').waitFor();
}
const domain = (page: Page, id: string) => page.locator(`section[data-domain="${id}"]`);

/** Finished and handed over, as the leader gets it and reads it. */
async function handOver(page: Page): Promise<{ file: Picked; read: SignedVisit }> {
	await page.locator('[data-finish]').click();
	await expect(page.locator('[data-finished]')).toBeVisible();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.locator('[data-outbox] li button').first().click()
	]);
	const bytes = readFileSync(await download.path());
	const [leader, coach] = await Promise.all(
		(['leider', 'K3'] as const).map((one) => demonstrationIdentity(one))
	);
	if (!leader || !coach) throw new Error('nobody holds a key');
	const decrypter = new Decrypter();
	decrypter.addIdentity(leader.secret);
	const read = readVisit(await decrypter.decrypt(bytes), {
		programme: programme.id,
		signers: [{ key: coach.sign, coach: coach.coach }]
	});
	if ('refusal' in read) throw new Error(`refused: ${read.refusal.code}`);
	return { file: picked(download.suggestedFilename(), bytes), read };
}

test('a rung of before that was wrong is taken back at the table, and counts no more in the leader’s new file', async ({
	page
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await beginAsInvented(page);
	const wonen = domain(page, 'wonen');
	await wonen.locator('h3 button').click();
	const wrong = wonen.locator('[data-wrong]').first();
	const said = (await wrong.textContent()) ?? '';
	const [, rung = '', day = ''] = /trede (\d) van (\S+) klopt niet/.exec(said) ?? [];
	const date = day.replace(/^(\d+)-(\d+)-(\d+)$/, (_, d: string, m: string, y: string) =>
		[y, m.padStart(2, '0'), d.padStart(2, '0')].join('-')
	);
	await expect(wonen.locator('.before').first()).toBeVisible();
	const marks = await wonen.locator('.before').count();
	await wrong.click();
	await expect(wrong).toHaveAttribute('aria-pressed', 'true');
	await expect(wonen.getByText('Die telt straks niet meer mee.')).toBeVisible();
	await expect(wonen.locator('h3')).not.toContainText('nog niet beoordeeld');
	expect(await wonen.locator('.before').count()).toBeLessThan(marks);
	expect(await violations(page, 'section[data-domain="wonen"]')).toEqual([]);
	expect(await overflow(page)).toBeLessThanOrEqual(0);
	// Back and forth as any other step.
	await page.locator('[data-undo]').click();
	await expect(wrong).toHaveAttribute('aria-pressed', 'false');
	await expect(wonen.locator('.before')).toHaveCount(marks);
	await page.locator('[data-redo]').click();
	await expect(wonen.locator('h3')).not.toContainText('nog niet beoordeeld');
	const { file, read } = await handOver(page);
	const [correction, ...more] = read.visit.events;
	expect(more).toEqual([]);
	expect(correction).toMatchObject({
		...{ kind: 'correction', household: family },
		corrects: { table: 'assessments', key: { household: family, domain: 'wonen', date } }
	});

	await page.goto('/huishoudens');
	await expect(page.locator('[data-vault]')).toHaveAttribute('data-ready', '');
	await page.getByRole('button', { name: 'Open de demonstratie' }).click();
	const part = page.locator('[data-visits]');
	await part
		.getByRole('button', { name: 'Gebruik de sleutel van de demonstratie' })
		.click({ timeout: 90_000 });
	await expect(part.locator('[data-key="open"]')).toBeVisible();
	await part.locator('input[type=file]').setInputFiles([file]);
	await expect(part.locator('[data-merged="1"]')).toBeVisible();
	await part.getByRole('button', { name: 'Maak het nieuwe bestand' }).click();
	await expect(part.locator('[data-made]')).toBeVisible({ timeout: 120_000 });
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		part.getByRole('button', { name: 'Bewaar het nieuwe bestand' }).click()
	]);
	const { secret } = await demonstrationIdentity('leider');
	const tables = await tablesIn(await decrypt(readFileSync(await download.path()), { identity: secret }));
	const there = tables.assessments?.filter((one) => one.household === family && one.domain === 'wonen') ?? [];
	expect(there.length).toBeGreaterThan(2);
	expect(there.filter((one) => one.date === date)).toEqual([]);
	// What stood there can still be told.
	const before = tables.events?.find(({ kind }) => kind === 'before');
	const { row } = JSON.parse(String(before?.row)) as { row: Record<string, unknown> };
	expect([row.household, row.domain, row.date, String(row.rung)]).toEqual([family, 'wonen', date, rung]);
});

test('levels of the ZRM are kept beside the rung that they make', async ({ page }) => {
	await beginAsInvented(page);
	await page.locator('.mode [data-value="2017"]').click();
	const werk = domain(page, 'werk');
	await werk.locator('h3 button').click();
	await werk.locator('[data-assessor="werk-en-opleiding"][data-rung="4"]').click();
	const { read } = await handOver(page);
	expect(read.visit.events).toMatchObject([
		{
			...{ kind: 'assessment', household: family, domain: 'werk', assessor: 'coach', rung: 4 },
			zrm: [{ edition: 2017, domain: 'werk-en-opleiding', level: 4 }]
		}
	]);
});
