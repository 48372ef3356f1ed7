// A delivery is accepted on the data page: what it does is told first, every page shows it then, and it is taken back and forgotten.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from './slow-line.ts';
import { violations } from './axe.ts';
import { listening } from './listening.ts';
import { numbersOn } from './own/numbers.ts';
import { dress, look, root } from './own/programme.ts';
import { fetchedZip, filesOfZip } from './publish/site-zip.ts';

const goal = 'wwb-uitkering';
const [published, accepted] = [89 / 1410, 60 / 1410];

/** As a supplier sends it: under a title, semicolons, its own order of columns; one revised cell and one of another spelling alone. */
const delivery = [
	'Levering sociale dienst, vierde kwartaal 2011',
	'',
	'period;area;indicator;denominator;numerator;status;source;retrieved',
	`2011-K4;velve-lindenhof;${goal};1410;60;provisional;Sociale Dienst (verzonnen);14-1-2012`,
	`2011-K3;velve-lindenhof;${goal};1410;93;final;Sociale Dienst (verzonnen);14-10-2011`
].join('\r\n');

const shows = async (page: Page, wanted: number): Promise<boolean> =>
	(await numbersOn(page)).some((one) => one.indicator === goal && Math.abs(one.value - wanted) < 1e-9);
const consequences = (page: Page, kind: string) => page.locator(`[data-consequence="${kind}"]`);

test.describe.configure({ timeout: 300_000 });

test('what a delivery does is told before it counts; accepted, it stands on every page, until it is taken back', async ({
	page
}) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await page.goto('/gegevens');
	await listening(page);
	await page
		.locator('input[type=file]')
		.first()
		.setInputFiles({ name: 'levering q4.txt', mimeType: 'text/plain', buffer: Buffer.from(delivery) });
	await expect(page.locator('[data-table="observations"]').first()).toBeVisible();
	await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
	const changes = page.locator('[data-changes] [data-table="observations"]');
	await expect(changes).toContainText('1 rij veranderd');
	await expect(consequences(page, 'summary').first()).toBeVisible({ timeout: 150_000 });
	const status = consequences(page, 'status')
		.and(page.locator(`[data-indicator="${goal}"]`))
		.first();
	await expect(status).toHaveAttribute('data-period', '2011-Q4');
	await expect(status).toContainText('Onzeker');
	await expect(status).toContainText('Op koers');
	await expect(consequences(page, 'status')).toHaveCount(1);
	expect(await violations(page)).toEqual([]);
	// On paper it is for whoever decides: what it does, and no button.
	await page.emulateMedia({ media: 'print' });
	await expect(status).toBeVisible();
	await expect(page.getByRole('button', { name: 'Neem de levering aan' })).toBeHidden();
	await page.emulateMedia({ media: null });

	await page.getByRole('button', { name: 'Neem de levering aan' }).click();
	await expect(page.locator('[data-log]')).toContainText('levering q4.txt');
	await expect(page.locator('[data-local="active"]')).toBeVisible({ timeout: 150_000 });
	await page.getByRole('link', { name: 'Overzicht' }).first().click();
	await expect.poll(() => shows(page, accepted)).toBe(true);
	expect(await shows(page, published)).toBe(false);

	await page.getByRole('link', { name: 'Gegevens', exact: true }).first().click();
	await page.getByRole('button', { name: 'Maak de laatste ongedaan' }).click();
	await expect(page.locator('[data-log]')).toContainText('ongedaan gemaakt');
	await expect(page.locator('[data-local]')).toHaveCount(0, { timeout: 150_000 });
	await page.getByRole('link', { name: 'Overzicht' }).first().click();
	await expect.poll(() => shows(page, published)).toBe(true);

	await page.getByRole('link', { name: 'Gegevens', exact: true }).first().click();
	// A visit that waits to be handed over is not forgotten, and the page says so before it forgets.
	const waiting = (make: boolean) =>
		page.evaluate(async (make) => {
			const root = await navigator.storage.getDirectory();
			const place = await root.getDirectoryHandle('bezoeken', { create: make });
			await place.getFileHandle('bezoek-0123456789ab-1.age', { create: make });
			return true;
		}, make);
	await waiting(true);
	await page.getByRole('button', { name: 'Vergeet alles' }).click();
	await expect(page.getByText('Bezoeken die op dit apparaat wachten, blijven staan')).toBeVisible();
	await page.getByRole('button', { name: 'Ja, wis alles van dit apparaat' }).click();
	await expect(page.locator('[data-generation="0"]')).toBeAttached();
	expect(await waiting(false)).toBe(true);
	const { origin } = new URL(page.url());
	expect(asked.filter((url) => !url.startsWith(origin) && !url.startsWith('data:'))).toEqual([]);
});

test('what the site has published, delivered again in another order, changes nothing', async ({ page }) => {
	const [header = '', ...rows] = readFileSync(
		path.join(root, 'data/velve-lindenhof/observations.csv'),
		'utf8'
	)
		.trimEnd()
		.split('\n');
	await page.goto('/gegevens');
	await listening(page);
	const text = `${[header, ...rows.toReversed()].join('\n')}\n`;
	await page
		.locator('input[type=file]')
		.first()
		.setInputFiles({ name: 'alles.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
	await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
	await expect(page.locator('[data-changes]')).toContainText('Deze levering verandert niets.');
});

test('what a delivery makes wrong in the whole is told before it is accepted', async ({ page }) => {
	await page.goto('/gegevens');
	await listening(page);
	// Fewer in the whole than in its parts, and a quarter that leaves out the one before.
	const text = [
		'area;indicator;period;numerator;denominator;status;source;retrieved',
		`velve-lindenhof;${goal};2011-Q4;5;1410;provisional;Sociale Dienst (verzonnen);14-1-2012`,
		`stevenfenne;${goal};2012-Q2;61;900;provisional;Sociale Dienst (verzonnen);14-7-2012`
	].join('\n');
	await page
		.locator('input[type=file]')
		.first()
		.setInputFiles({ name: 'levering.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
	await expect(page.locator('[data-open-problems]')).toHaveAttribute('data-open-problems', '0');
	await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
	const whole = page.locator('[data-whole-problems]');
	await expect(whole).toHaveAttribute('data-whole-problems', '1');
	const sum = whole.locator('[data-code="sum-mismatch"]');
	await expect(sum).toHaveAttribute('data-file', 'levering.csv');
	await expect(sum).toHaveAttribute('data-row', '2');
	await expect(sum).toHaveAttribute('data-column', 'numerator');
	await expect(whole.locator('[data-code="period-gap"]')).toHaveAttribute('data-row', '3');
	await expect(
		page.getByRole('button', { name: 'Neem de levering aan, met 1 fout in het geheel' })
	).toBeVisible();
	expect(await violations(page)).toEqual([]);
});

test('a look with a mistake is not accepted, in its words; the delivery is, without it', async ({ page }) => {
	const folder = mkdtempSync(path.join(tmpdir(), 'wijkladder-faulty-look-'));
	writeFileSync(path.join(folder, 'levering.txt'), delivery);
	dress(folder);
	const settings = path.join(folder, 'theme/theme.yaml');
	writeFileSync(settings, readFileSync(settings, 'utf8').replace(look.light, '#777777'));
	await page.goto('/gegevens');
	await listening(page);
	await page.locator('input[webkitdirectory]').setInputFiles(folder);
	const looking = page.getByRole('button', { name: 'Bekijk wat er verandert' });
	await looking.click();
	const refused = page.locator('[data-look-refused]');
	await expect(refused).toContainText(/theme\/theme\.yaml:\d+: .*het contrast is 4,47:1/, {
		timeout: 60_000
	});
	const accepting = page.getByRole('button', { name: 'Neem de levering aan' });
	await expect(accepting).toHaveCount(0);
	expect(await violations(page)).toEqual([]);
	await page.locator('[data-theme] input').uncheck();
	await looking.click();
	await expect(refused).toHaveCount(0);
	await expect(accepting).toBeVisible();
	rmSync(folder, { recursive: true });
});

test('a folder that is dropped brings its look: pages wear it, and what is published of this device has it', async ({
	page
}) => {
	const folder = mkdtempSync(path.join(tmpdir(), 'wijkladder-look-'));
	writeFileSync(path.join(folder, 'levering.txt'), delivery);
	dress(folder);
	await page.goto('/gegevens');
	await listening(page);
	await page.locator('input[webkitdirectory]').setInputFiles(folder);
	const taken = page.locator('[data-theme] input');
	await expect(taken).toBeChecked();
	const looking = page.getByRole('button', { name: 'Bekijk wat er verandert' });
	await looking.click();
	await expect(page.locator('[data-changes]')).toBeVisible();
	// Without it another thing would be accepted: that is looked at first.
	await taken.uncheck();
	await expect(page.locator('[data-changes]')).toHaveCount(0);
	await taken.check();
	await expect(consequences(page, 'summary').first()).toBeVisible({ timeout: 150_000 });
	await page.getByRole('button', { name: 'Neem de levering aan' }).click();
	await expect(page.locator('[data-local="active"]')).toBeVisible({ timeout: 150_000 });
	rmSync(folder, { recursive: true });
	await expect(page.locator('header.site .name img')).toHaveAttribute('alt', look.alt.nl);
	const colour = () =>
		page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--exp').trim());
	await expect.poll(colour).toBe(look.light);

	await page.goto('/gegevens/publiceren');
	await expect(page.locator('[data-publish="ready"]')).toBeVisible();
	await page.getByRole('button', { name: 'Maak de site van de gegevens op dit apparaat' }).click();
	const files = filesOfZip(await fetchedZip(page));
	const names = [...files.keys()];
	expect(names.filter((name) => /^thema\/.*\.(svg|woff2)$/.test(name))).toHaveLength(2);
	expect(new TextDecoder().decode(files.get('index.html'))).toContain(`alt="${look.alt.nl}"`);

	await page.goto('/gegevens');
	await listening(page);
	await page.locator('[data-undress]').click();
	await expect(page.locator('[data-undress]')).toHaveCount(0);
	await expect(page.locator(`header.site .name img[alt="${look.alt.nl}"]`)).toHaveCount(0, {
		timeout: 150_000
	});
	await page.getByRole('button', { name: 'Maak de laatste ongedaan' }).click();
	await expect(page.locator('[data-undress]')).toBeVisible({ timeout: 150_000 });
});
