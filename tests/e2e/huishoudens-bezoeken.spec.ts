// A leader brings visits together on the page: what came in, what is missing, what is refused and what contradicts; then the family's rights.
import { readFileSync } from 'node:fs';
import { expect, test, type Download, type Page } from './slow-line.ts';
import { demonstrationIdentity } from '../../src/lib/server/demonstration-keys.ts';
import { decrypt, tablesIn } from '../vault/open-natively.ts';
import { traces } from '../vault/rights/traces.ts';
import { inEveryLook, overflow, violations } from './axe.ts';
import { rung, visit } from './households/visits.ts';

async function openDemonstration(page: Page, path = '/huishoudens') {
	await page.goto(path);
	await expect(page.locator('[data-vault]')).toHaveAttribute('data-ready', '');
	await page.getByRole('button', { name: /Open de demonstratie|Open the demonstration/ }).click();
	await expect(page.locator('[data-vault="open"] [data-live="still"]')).toBeVisible({ timeout: 90_000 });
}
const family = 'H-0002';
async function look(page: Page, household: string) {
	await page.getByRole('button', { name: 'Eén gezin', exact: true }).click();
	await page.getByLabel('Zoek een gezin').fill(household);
	await page.getByRole('button', { name: 'Toon' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Gezin ${household}`);
}
async function inside(download: Download) {
	const { secret } = await demonstrationIdentity('leider');
	const database = await decrypt(readFileSync(await download.path()), { identity: secret });
	return { database, tables: await tablesIn(database) };
}

/** One by each of two coaches about the same rung, a third of which the second is missing, and two that nobody of the programme stands for. */
async function handedOver() {
	const first = await visit({ coach: 'K3', sequence: 1, events: [rung(family, 4)] });
	const other = await visit({ coach: 'K1', sequence: 1, events: [rung(family, 2)] });
	const third = await visit({
		...{ coach: 'K3' as const, sequence: 3, previous: 'a'.repeat(64), made: '2012-01-12T09:00:00.000Z' },
		events: [rung('H-0004', 3, '2012-01-12')]
	});
	const next = { coach: 'K1' as const, sequence: 2, previous: other.hash, events: [rung(family, 1)] };
	const unsigned = await visit({ ...next, signedBy: null });
	const stranger = await visit({
		...{ ...next, made: '2012-01-11T09:00:00.000Z' },
		signedBy: new Uint8Array(32).fill(7)
	});
	return { first, other, third, unsigned, stranger };
}

test('a visit that is let go anywhere on the page is taken in, and takes no opened families away', async ({
	page
}) => {
	await openDemonstration(page);
	const { first } = await handedOver();
	/** What a browser does with a file that the page leaves to it: true where it would open it. */
	const left = (kind: 'dragover' | 'drop') =>
		page.evaluate(
			({ kind, name, bytes }) => {
				const dataTransfer = new DataTransfer();
				dataTransfer.items.add(new File([new Uint8Array(bytes)], name));
				const event = new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer });
				return document.querySelector('h1')?.dispatchEvent(event);
			},
			{ kind, name: first.name, bytes: [...first.buffer] }
		);
	const part = page.locator('[data-visits]');
	expect([await left('dragover'), await left('drop')]).toEqual([false, false]);
	await expect(part.locator('[data-merged]')).toHaveCount(0);

	await part.getByRole('button', { name: 'Gebruik de sleutel van de demonstratie' }).click();
	await expect(part.locator('[data-key="open"]')).toBeVisible();
	expect([await left('dragover'), await left('drop')]).toEqual([false, false]);
	await expect(part.locator('[data-merged="1"]')).toBeVisible();
});

test('visits are brought together, what contradicts is decided by a person, and everything on the page follows', async ({
	page
}) => {
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	await openDemonstration(page);
	const { first, other, third, unsigned, stranger } = await handedOver();
	const part = page.locator('[data-visits]');
	await part.getByRole('button', { name: 'Gebruik de sleutel van de demonstratie' }).click();
	await expect(part.locator('[data-key="open"]')).toBeVisible();
	await part.locator('input[type=file]').setInputFiles([third, first, other, unsigned, stranger, first]);

	await expect(part.locator('[data-merged="3"][data-already="1"]')).toBeVisible();
	await expect(part.locator('[data-missing="1"] li')).toHaveText('coach K3: bezoek 2 van dit apparaat');
	const refused = part.locator('[data-refused="2"] li');
	await expect(refused.filter({ hasText: unsigned.name })).toContainText(
		'Niemand heeft dit bezoek ondertekend'
	);
	await expect(refused.filter({ hasText: stranger.name })).toContainText(
		'een sleutel die niet bij dit programma hoort'
	);

	// Nothing is written before a person chose.
	const make = part.getByRole('button', { name: 'Maak het nieuwe bestand' });
	await expect(make).toBeDisabled();
	const sides = part.locator('[data-contradiction="rung"]');
	await expect(sides).toHaveCount(1);
	await expect(sides.getByRole('radio')).toHaveCount(2);
	await inEveryLook(page, [390, 1280], async (at) => {
		expect(await violations(page, '[data-visits]'), at).toEqual([]);
		expect(await overflow(page), at).toBe(0);
	});
	await sides.getByRole('radio', { name: /trede 4/ }).focus();
	await page.keyboard.press('Space');
	await expect(part.locator('[data-undecided="0"]')).toBeVisible();
	await make.click();
	await expect(part.locator('[data-made]')).toBeVisible({ timeout: 120_000 });

	// The figures are those of the new file, and tell who wrote what.
	await look(page, family);
	const history = page.locator('[data-history]');
	await expect(history).toHaveAttribute('data-history', '2');
	await expect(history.locator('tbody tr', { hasText: 'coach K3' })).toContainText('trede 4');
	await expect(history.locator('tbody tr', { hasText: 'coach K1' })).toContainText('geldt niet meer');
	await expect(page.locator('article[data-domain="wonen"]')).toContainText('trede 4');

	const downloading = page.waitForEvent('download');
	await part.getByRole('button', { name: 'Bewaar het nieuwe bestand' }).click();
	const { tables } = await inside(await downloading);
	// The demonstration has clients and effort in it.
	expect(tables.manifest).toContainEqual({ fact: 'contract', value: '3' });
	expect(tables.visits).toHaveLength(3);
	expect(tables.events?.map(({ kind }) => kind).sort()).toEqual([
		'assessment',
		'assessment',
		'assessment',
		'decision'
	]);
	const now = tables.assessments?.filter((row) => row.household === family && row.date === '2012-01-10');
	expect(now?.map((row) => row.rung)).toEqual(['4']);

	// The same files again change nothing.
	await part.locator('input[type=file]').setInputFiles([first, other]);
	await expect(part.locator('[data-merged="0"][data-already="2"]')).toBeVisible();
	expect(errors).toEqual([]);
});

/** Presses what stops the next work, as soon as it stands there. */
const stopAtOnce = (page: Page) =>
	page.evaluate(() => {
		const watch = new MutationObserver(() => {
			const stop = document.querySelector<HTMLElement>('[data-visits] .running button');
			if (!stop) return;
			watch.disconnect();
			stop.click();
		});
		watch.observe(document.body, { subtree: true, childList: true });
	});

test('reading visits and writing the new file are stopped by a press, which changes nothing; and both are done after all', async ({
	page
}) => {
	await openDemonstration(page);
	const { first } = await handedOver();
	const part = page.locator('[data-visits]');
	await part.getByRole('button', { name: 'Gebruik de sleutel van de demonstratie' }).click();
	await expect(part.locator('[data-key="open"]')).toBeVisible();
	const pick = part.locator('input[type=file]');
	const stopped = page.locator('[data-visits="stopped"]');
	await stopAtOnce(page);
	await pick.setInputFiles([first]);
	await expect(stopped.getByText('Gestopt. Er is niets veranderd.')).toBeVisible();
	await expect(part.locator('[data-merged]')).toHaveCount(0);
	await pick.setInputFiles([first]);
	await expect(part.locator('[data-merged="1"]')).toBeVisible();
	const make = part.getByRole('button', { name: 'Maak het nieuwe bestand' });
	await stopAtOnce(page);
	await make.click();
	await expect(stopped).toBeVisible();
	await expect(part.locator('[data-made]')).toHaveCount(0);
	await make.click();
	await expect(part.locator('[data-made]')).toBeVisible({ timeout: 120_000 });
	await look(page, family);
	await expect(page.locator('[data-history]')).toHaveAttribute('data-history', '1');
});

test('visits come in a second time after the line is gone: what reads them is there still', async ({
	page
}) => {
	await openDemonstration(page);
	const { first, other, third } = await handedOver();
	const part = page.locator('[data-visits]');
	await part.getByRole('button', { name: 'Gebruik de sleutel van de demonstratie' }).click();
	await expect(part.locator('[data-key="open"]')).toBeVisible();
	await page.route(/reading-worker/, (route) => route.abort());
	await part.locator('input[type=file]').setInputFiles([first]);
	await expect(part.locator('[data-merged="1"]')).toBeVisible();
	await expect(part.locator('[data-contradiction]')).toHaveCount(0);
	await part.locator('input[type=file]').setInputFiles([third, other]);
	await expect(part.locator('[data-merged="2"]')).toBeVisible();
});

test('a family sees all that stands about it in one press, on paper too, and is erased without a trace', async ({
	page
}) => {
	await openDemonstration(page);
	await look(page, family);
	await page.getByRole('button', { name: 'Alles over dit gezin op papier, of wissen' }).click();
	const paper = page.locator('[data-paper]');
	await expect(paper.getByRole('heading', { level: 1 })).toHaveText('Wat er over uw gezin is opgeschreven');
	await expect(paper.locator('[data-part="treden"] tbody tr').first()).toContainText('Wonen');
	await page.emulateMedia({ media: 'print' });
	await expect(paper).toBeVisible();
	for (const hidden of ['Druk af', 'Terug naar de cijfers', 'Wis en maak het nieuwe bestand'])
		await expect(page.getByRole('button', { name: hidden })).toBeHidden();
	await page.emulateMedia({ media: null });
	await inEveryLook(page, [390, 1280], async (at) => {
		expect(await violations(page, 'main'), at).toEqual([]);
		expect(await overflow(page), at).toBe(0);
	});

	const make = page.getByRole('button', { name: 'Wis en maak het nieuwe bestand' });
	await expect(make).toBeDisabled();
	await page.getByLabel(`Typ ${family} om te bevestigen`).fill(family);
	await make.click();
	const proof = page.locator('[data-proof]');
	await expect(proof).toContainText('huishoudens-demonstratie.age', { timeout: 120_000 });
	const number = (await proof.getAttribute('data-proof')) ?? '';
	await expect(paper).toBeHidden();
	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Bewaar het nieuwe bestand' }).click();
	const { database, tables } = await inside(await downloading);
	expect(tables.erasures?.map((row) => [row.number, row.why])).toEqual([[number, 'asked']]);
	expect(traces(database, tables, [family])).toEqual([]);
	expect(tables.households?.length).toBeGreaterThan(100);

	await page.getByRole('button', { name: /Terug naar de cijfers/ }).click();
	await page.getByRole('button', { name: 'Eén gezin', exact: true }).click();
	await page.getByLabel('Zoek een gezin').fill(family);
	await page.getByRole('button', { name: 'Toon' }).click();
	await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(`Gezin ${family}`);
});

test('a coach gets a file of their own, with their own families alone, that their own key opens', async ({
	page
}) => {
	await openDemonstration(page);
	const part = page.locator('[data-role]');
	await part.getByLabel('Voor wie?').selectOption('coach:K3');
	expect(await violations(page, '[data-role]')).toEqual([]);
	await part.getByRole('button', { name: 'Maak dit bestand' }).click();
	await expect(part.locator('[data-made]')).toBeVisible({ timeout: 120_000 });
	const downloading = page.waitForEvent('download');
	await part.getByRole('button', { name: 'Bewaar het nieuwe bestand' }).click();
	const download = await downloading;
	expect(download.suggestedFilename()).toMatch(/^huishoudens-coach-k3-/);
	const { secret } = await demonstrationIdentity('K3');
	const tables = await tablesIn(await decrypt(readFileSync(await download.path()), { identity: secret }));
	expect(new Set(tables.households?.map(({ coach }) => coach))).toEqual(new Set(['K3']));
	expect([tables.surveys, tables.responses]).toEqual([[], []]);
	const own = new Set(tables.households?.map(({ household }) => household));
	expect(own.size).toBeGreaterThan(10);
	expect(tables.assessments?.filter(({ household }) => !own.has(household))).toEqual([]);
	// The opened file stays what it was.
	await expect(page.locator('[data-live="still"]')).toBeVisible();
});
