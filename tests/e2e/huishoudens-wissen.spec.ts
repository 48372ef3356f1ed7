// A leader lets families go on the page: one whose support stopped longer ago than is kept, by rule, and one that asks for it; the new file holds no marker of either.
import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from './slow-line.ts';
import type { TableRow } from '../../src/lib/engine/tables.ts';
import { demonstrationIdentity } from '../../src/lib/server/demonstration-keys.ts';
import { sortedRows, type SealedRows } from '../../src/lib/vault/admission.ts';
import { seal } from '../../src/lib/vault/seal.ts';
import { decrypt, tablesIn } from '../vault/open-natively.ts';
import { traces } from '../vault/rights/traces.ts';
import { overflow, violations } from './axe.ts';
import { picked, programme, randomRows } from './households/sealed.ts';
import { rung, visit } from './households/visits.ts';

const random = randomRows(['lindenhof', 'nieuwe-velve'], 12);
// The name of the second is a part of those of the eleventh and twelfth.
const [, , first, second] = random.households.map(({ household }) => household);
if (!first || !second) throw new Error('no families');
/** What only one of them has, wherever a text may stand. */
const markersOf = (household: string): string[] => [
	household,
	...random.all.actions.flatMap((row) => (row.household === household ? [String(row.action)] : [])),
	`Bureau-${household}`,
	`Opmerking-${household}`
];

const rows: SealedRows = sortedRows({
	...random.all,
	// Nobody's time is over yet.
	households: random.all.households.map((row): TableRow => ({ ...row, ended: null })),
	effort: random.households.map(({ household }) => ({
		...{ group: 'coached', household, organisation: `Bureau-${household}`, period: '2010-Q2' },
		...{ period_index: 8041, contact: 'office', contacts: 4, hours: 1.25, domain: 'werk' },
		note: `Opmerking-${household}`
	}))
});

async function openOwn(page: Page, held = rows) {
	const { recipient, secret } = await demonstrationIdentity('leider');
	const { bytes } = await seal({
		...{ rows: held, programme, madeOn: '2012-01-05', retainUntil: '2999-12-31' },
		lock: { recipients: [recipient] }
	});
	await page.goto('/huishoudens');
	await expect(page.locator('[data-vault]')).toHaveAttribute('data-ready', '');
	await page.locator('.drop input[type="file"]').setInputFiles(picked('kwartaal.age', bytes));
	await page.getByRole('textbox').fill(secret);
	await page.locator('button[type="submit"]').click();
	await expect(page.locator('[data-vault="open"] [data-live="still"]')).toBeVisible({ timeout: 90_000 });
}
async function saved(page: Page, within: Locator) {
	const downloading = page.waitForEvent('download');
	await within.getByRole('button', { name: 'Bewaar het nieuwe bestand' }).click();
	const { secret } = await demonstrationIdentity('leider');
	const download = await downloading;
	const database = await decrypt(readFileSync(await download.path()), { identity: secret });
	return { name: download.suggestedFilename(), database, tables: await tablesIn(database) };
}

test('a family whose support stopped is removed by the rule of retention, with a proof, and leaves no marker', async ({
	page
}) => {
	await openOwn(page);
	const over = page.locator('[data-retention]');
	await expect(over).toHaveCount(0);
	// What is looked at meanwhile follows.
	await page.locator('section[aria-labelledby="ladders"] summary').first().click();
	const cohort = page.locator('details tr[data-domain="wonen"] data').last();
	await expect(cohort).toHaveAttribute('value', '12');

	// The coach wrote down long ago that it stopped; the visit comes in only now.
	const part = page.locator('[data-visits]');
	await part.getByRole('button', { name: 'Gebruik de sleutel van de demonstratie' }).click();
	await expect(part.locator('[data-key="open"]')).toBeVisible();
	const stopped = {
		kind: 'ended' as const,
		household: first,
		date: '2012-01-10',
		end_reason: 'Reden-xylofoon'
	};
	const handed = await visit({ coach: 'K1', sequence: 1, events: [stopped] });
	await part.locator('input[type=file]').setInputFiles([handed]);
	await expect(part.locator('[data-merged="1"]')).toBeVisible();
	await part.getByRole('button', { name: 'Maak het nieuwe bestand' }).click();
	await expect(part.locator('[data-made]')).toBeVisible({ timeout: 120_000 });

	// The search finds what is there, and the page says whose time is over: how many, and nobody's name.
	const before = await saved(page, part);
	const markers = [...markersOf(first), 'Reden-xylofoon'];
	expect(traces(before.database, before.tables, markers).length).toBeGreaterThan(markers.length);
	await expect(over).toHaveAttribute('data-retention', '1');
	await expect(over).toContainText('Van 1 gezin is de bewaartijd van 5 jaar voorbij');
	await expect(over).not.toContainText(first);
	expect(await violations(page, '[data-retention]')).toEqual([]);

	await over.getByRole('button', { name: 'Wis deze gezinnen en maak het nieuwe bestand' }).click();
	await expect(over).toContainText('De gezinnen zijn gewist', { timeout: 120_000 });
	const proof = over.locator('[data-proof]');
	await expect(proof).toHaveCount(1);
	await expect(proof).toContainText('de bewaartijd is voorbij');
	await expect(proof).not.toContainText(first);
	await expect(cohort).toHaveAttribute('value', '11');
	const { database, tables } = await saved(page, over);
	expect(traces(database, tables, markers)).toEqual([]);
	expect(tables.households).toHaveLength(11);
	expect(tables.effort).toHaveLength(11);
	expect(tables.erasures?.map(({ number, why }) => [number, why])).toEqual([
		[await proof.getAttribute('data-proof'), 'retention']
	]);
	// Of the visit stays its place in the chain.
	expect(tables.events).toEqual([]);
	expect(tables.visits).toHaveLength(1);
	// The proof is in sight until it was printed, whatever is done meanwhile.
	await page.locator('[data-role]').getByLabel('Voor wie?').selectOption('analyst');
	await expect(proof).toBeVisible();
	await expect(over.getByRole('button', { name: 'Wis deze gezinnen' })).toHaveCount(0);
});

test('a family that asks for it is erased with the help that it had, and the proof tells what to destroy', async ({
	page
}) => {
	await openOwn(page);
	await page.getByRole('button', { name: 'Eén gezin', exact: true }).click();
	await page.getByLabel('Zoek een gezin').fill(second);
	await page.getByRole('button', { name: 'Toon' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Gezin ${second}`);
	await page.getByRole('button', { name: 'Alles over dit gezin op papier, of wissen' }).click();
	const help = page.locator('[data-paper] [data-part="hulp"]');
	await expect(help.locator('tbody tr')).toHaveCount(1);
	for (const said of [`Bureau-${second}`, '4 keer', '1 uur en 15 minuten', `Opmerking-${second}`])
		await expect(help).toContainText(said);
	await expect(help).not.toContainText(`Bureau-${first}`);
	for (const width of [360, 1280]) {
		await page.setViewportSize({ width, height: 900 });
		expect(await overflow(page), `${width} pixels`).toBeLessThanOrEqual(0);
	}

	await page.getByLabel(`Typ ${second} om te bevestigen`).fill(second);
	await page.getByRole('button', { name: 'Wis en maak het nieuwe bestand' }).click();
	const proof = page.locator('[data-proof]');
	await expect(proof).toContainText('Bewijs van wissen', { timeout: 120_000 });
	await expect(proof).toContainText('het gezin vroeg erom');
	for (const item of [
		'kwartaal.age',
		'elk bezoekbestand van dit gezin',
		'releases/states.age',
		'releases/hash-key.txt'
	])
		await expect(proof.locator('.item', { hasText: item })).toHaveCount(1);
	await expect(page.locator('[data-paper]')).toHaveCount(0);
	const { name, database, tables } = await saved(page, page.locator('[data-rights]'));
	await expect(proof).toContainText(name);
	expect(traces(database, tables, markersOf(second))).toEqual([]);
	expect(tables.effort?.map(({ household }) => household)).not.toContain(second);
	expect(tables.effort).toHaveLength(11);
});

test('visits that were brought together before an erasure bring no family back after it', async ({
	page
}) => {
	await openOwn(page);
	const part = page.locator('[data-visits]');
	await part.getByRole('button', { name: 'Gebruik de sleutel van de demonstratie' }).click();
	await expect(part.locator('[data-key="open"]')).toBeVisible();
	const handed = await visit({ coach: 'K1', sequence: 1, events: [rung(second, 4)] });
	await part.locator('input[type=file]').setInputFiles([handed]);
	await expect(part.locator('[data-merged="1"]')).toBeVisible();

	await page.getByRole('button', { name: 'Eén gezin', exact: true }).click();
	await page.getByLabel('Zoek een gezin').fill(second);
	await page.getByRole('button', { name: 'Toon' }).click();
	await page.getByRole('button', { name: 'Alles over dit gezin op papier, of wissen' }).click();
	await page.getByLabel(`Typ ${second} om te bevestigen`).fill(second);
	await page.getByRole('button', { name: 'Wis en maak het nieuwe bestand' }).click();
	await expect(page.locator('[data-proof]')).toBeVisible({ timeout: 120_000 });
	await page.getByRole('button', { name: /Terug naar de cijfers/ }).click();
	await expect(part).toBeVisible();
	await expect(part.locator('[data-merged]')).toHaveCount(0);
	await expect(part.getByRole('button', { name: 'Maak het nieuwe bestand' })).toHaveCount(0);
});

/** Questions in which a text stands are asked of the engine as another one. */
async function astray(page: Page, found: string, asked: string) {
	await page.route(/browser-worker.*\.js/, async (route) => {
		const answer = await route.fetch();
		const first = `addEventListener('message', ({ data: { task } }) => {
			if (task?.about === 'ask' && task.sql.includes(${JSON.stringify(found)}))
				Object.assign(task, { sql: ${JSON.stringify(asked)}, params: [] });
		});\n`;
		await route.fulfill({ response: answer, body: first + (await answer.text()) });
	});
}
const broken = 'SELECT nothing FROM nowhere';

test('whose time is over is said not to be known where it could not be counted', async ({ page }) => {
	await astray(page, 'GROUP BY ended', broken);
	// A status is heard where it stood there before its words.
	await page.addInitScript(() => {
		const said = (node: Node) =>
			node instanceof Element ? [...node.querySelectorAll('[data-uncounted] [role="status"]')] : [];
		new MutationObserver((seen) => {
			for (const one of seen.flatMap(({ addedNodes }) => [...addedNodes]).flatMap(said))
				if (one.textContent !== '') document.documentElement.dataset.unheard = '';
		}).observe(document, { subtree: true, childList: true });
	});
	await openOwn(page);
	const unsure = page.locator('[data-uncounted]');
	await expect(unsure).toContainText('was niet na te gaan');
	expect(await page.evaluate(() => 'unheard' in document.documentElement.dataset)).toBe(false);
	expect(await violations(page, '[data-uncounted]')).toEqual([]);
	await expect(page.locator('[data-retention]')).toHaveCount(0);
});

for (const { ended, found, asked, said } of [
	{
		ended: 'nobody',
		found: 'CAST(ended AS VARCHAR) IN',
		asked: 'SELECT household AS one FROM households WHERE FALSE',
		said: 'In het bestand staat niets meer om te wissen.'
	},
	{ ended: 'failed', found: 'regexp_matches(concat_ws', asked: broken, said: 'Het wissen is niet gelukt.' }
])
	test(`an erasure that makes no file says why: ${ended}`, async ({ page }) => {
		await astray(page, found, asked);
		const households = rows.households.map((row) =>
			row.household === first ? { ...row, ended: '2010-02-01' } : row
		);
		await openOwn(page, { ...rows, households });
		const over = page.locator('[data-retention="1"]');
		await over.getByRole('button', { name: 'Wis deze gezinnen en maak het nieuwe bestand' }).click();
		await expect(over.locator(`[data-ended="${ended}"]`)).toHaveText(new RegExp(said));
		// Once: whoever listens hears it from one place.
		await expect(page.getByRole('status').filter({ hasText: 'Er is niets veranderd' })).toHaveCount(
			ended === 'failed' ? 1 : 0
		);
		await expect(over.locator('[data-made]')).toHaveCount(0);
		await expect(over.locator('[data-proof]')).toHaveCount(0);
	});
