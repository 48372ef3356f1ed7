// A delivery comes in on the data page: recognised, mended and fetched again, by mouse and by keyboard; stopped, refused, and kept to itself.
import { readFileSync } from 'node:fs';
import type { Download, FileChooser } from '@playwright/test';
import { overflow, violations } from './axe.ts';
import { expect, test, type Page } from './kept.ts';
import { listening } from './listening.ts';

interface Dropped {
	name: string;
	mimeType: string;
	buffer: Buffer;
}
const dropped = (name: string, text: string, coding: BufferEncoding = 'utf8'): Dropped => ({
	name,
	mimeType: 'text/csv',
	buffer: Buffer.from(text, coding)
});

const header = 'indicator;area;period;numerator;denominator;value;status;source;retrieved';
/** Three files as suppliers send them: other names, decimal commas, Windows-1252, and seven faults. */
const messy = [
	dropped(
		'Cijfers sociale dienst 2011K1.csv',
		[
			header,
			'wwb-uitkering;lindenhof;2011-K1;52;600;;definitief;Sociale Dienst café;1-4-2011',
			'wwb-uitkering;nieuwe velve;2011-K1;x;700;;final;Sociale Dienst;1-4-2011',
			'wwb-uitkering;nieuwe velve;2010-K4;40;700;;final;Sociale Dienst;1-4-2011',
			'wwb-uitkering;stevenfenne;2011-K1;;;9,2;final;Sociale Dienst;1-4-2011',
			'wwb-uitkering;stevenfenne;2011-K1;61;900;;final;Sociale Dienst;1-4-2011'
		].join('\r\n'),
		'latin1'
	),
	dropped('bereik.txt', 'contacted\tarea\tperiod\n120\tlindenhof\t1e kwartaal 2011\n'),
	dropped('treden.csv', 'household,domain,date,rung,assessor\nH-0001,werk,1-3-2011,7,coach\n')
];

async function visit(page: Page, path = '/gegevens') {
	await page.goto(path, { waitUntil: 'networkidle' });
	await listening(page);
	await expect(page.locator('.drop:not([disabled])')).toBeVisible();
}
async function drop(page: Page, files: Dropped[]) {
	await page.locator('input[type="file"]').first().setInputFiles(files);
	await expect(page.locator('[data-delivery="open"] [data-open-problems]')).toBeVisible();
}
const problems = (page: Page, code: string) => page.locator(`tr[data-code="${code}"]`);
const left = (page: Page, count: number) =>
	expect(page.locator('[data-open-problems]')).toHaveAttribute('data-open-problems', String(count));
const textOf = async (download: Download) => readFileSync(await download.path(), 'latin1');

/** Opens a problem's ways to mend it. */
async function mending(page: Page, code: string) {
	const row = problems(page, code).first();
	await row.getByRole('button').click();
	return page.locator('[data-mending]');
}

test('three messy files are recognised, mended with few presses, and fetched as they were but for what was mended', async ({
	page
}) => {
	await visit(page);
	await drop(page, messy);
	const parts = page.locator('li[data-part]');
	await expect(parts).toHaveCount(3);
	await expect(page.locator('[data-table="observations"]')).toContainText(
		'puntkomma, decimale komma, Windows-1252'
	);
	await expect(page.locator('[data-table="reach"]')).toContainText('tab');
	await expect(page.locator('[data-table="assessments"]')).toContainText('nooit open bewaard');
	await left(page, 7);
	const first = problems(page, 'unknown-area').first();
	await expect(first).toHaveAttribute('data-file', 'Cijfers sociale dienst 2011K1.csv');
	await expect(first).toHaveAttribute('data-row', '3');
	await expect(first).toHaveAttribute('data-column', 'area');

	// What was surely meant is chosen already.
	let ways = await mending(page, 'unknown-area');
	await expect(ways.getByRole('combobox')).toHaveValue('nieuwe-velve');
	await ways.getByRole('button', { name: 'Alle 2 gelijke' }).click();
	await left(page, 5);
	ways = await mending(page, 'bad-number');
	await ways.locator('[data-remedy="text"]').first().getByRole('button', { name: 'Alleen hier' }).click();
	await left(page, 4);
	await expect(page.locator('.said').filter({ hasText: 'Hersteld: 1 plaats. Nog 4 fouten.' })).toBeVisible();
	ways = await mending(page, 'duplicate-key');
	await ways.getByRole('button', { name: 'Laat rij 6 weg' }).click();
	await left(page, 3);
	const values = problems(page, 'bad-value').filter({ hasText: '9,2' });
	await values.getByRole('button').click();
	await expect(page.locator('[data-mending]')).toContainText('Lees “9,2” als 0,092');
	await page.locator('[data-remedy="rule"]').getByRole('button', { name: 'Alleen hier' }).click();
	await left(page, 2);
	ways = await mending(page, 'bad-value');
	await expect(ways.getByRole('combobox')).toHaveValue('final');
	await ways.getByRole('button', { name: 'Alleen hier' }).click();
	ways = await mending(page, 'rung-out-of-range');
	await ways.getByRole('textbox').fill('4');
	await ways.getByRole('textbox').press('Enter');
	await left(page, 0);
	await expect(page.locator('[data-open-problems]')).toContainText('Er is niets te herstellen.');

	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.locator('[data-fetch="Cijfers sociale dienst 2011K1.csv"]').click()
	]);
	expect(download.suggestedFilename()).toBe('observations.csv');
	const given = messy[0]?.buffer.toString('latin1') ?? '';
	expect(await textOf(download)).toBe(
		given
			.replace('definitief', 'final')
			.replaceAll('nieuwe velve', 'nieuwe-velve')
			.replace(';x;', ';.;')
			.replace(';9,2;', ';0,092;')
			.replace(/\r\n[^\n]*61;900[^\n]*$/, '\r\n')
	);
	await expect(page.locator('[data-fetch="treden.csv"]')).toHaveCount(0);
});

test('each step is taken back and made again, and a row is found in its file', async ({ page }) => {
	await visit(page);
	await drop(page, messy.slice(0, 1));
	await left(page, 6);
	const ways = await mending(page, 'unknown-area');
	await ways.getByRole('button', { name: 'Toon in het bestand' }).click();
	await expect(page.locator('[data-sought]')).toContainText('nieuwe velve');
	await expect(page.locator('[data-sought]')).toContainText('onbekend gebied');
	await expect(page.locator('td', { hasText: 'wordt 2011-04-01' }).first()).toBeVisible();
	await ways.getByRole('button', { name: 'Alle 2 gelijke' }).click();
	await left(page, 4);
	await page.getByRole('button', { name: 'Maak ongedaan' }).click();
	await left(page, 6);
	await page.getByRole('button', { name: 'Doe opnieuw' }).click();
	await left(page, 4);
	await page.getByLabel('Soort').selectOption('bad-number');
	await expect(page.locator('tr[data-code]')).toHaveCount(1);
	// In the row itself.
	await page.getByRole('button', { name: 'Rij 3, kolom numerator: x. Wijzig' }).click();
	await page.getByRole('textbox', { name: 'Rij 3, kolom numerator: x. Wijzig' }).fill('40');
	await page.keyboard.press('Enter');
	await left(page, 3);
});

test('files that are dropped while others are read come beside them, and two of one name are told apart', async ({
	page
}) => {
	await visit(page);
	await drop(page, messy);
	await left(page, 7);
	const ways = await mending(page, 'rung-out-of-range');
	await ways.getByRole('textbox').fill('4');
	await ways.getByRole('textbox').press('Enter');
	await left(page, 6);
	// Let go of one after the other, before the first of them can have been read.
	await page.evaluate(() => {
		for (const area of ['lindenhof', 'stevenfenne']) {
			const dataTransfer = new DataTransfer();
			dataTransfer.items.add(new File([`contacted,area,period\n7,${area},2010-Q4\n`], 'bereik.txt'));
			document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
		}
	});
	const parts = page.locator('li[data-part]');
	await expect(parts).toHaveCount(5);
	await expect(parts.filter({ hasText: 'bereik (2).txt' })).toHaveCount(1);
	await expect(parts.filter({ hasText: 'bereik (3).txt' })).toHaveCount(1);
	await left(page, 6);
});

test('by keyboard alone: pick, mend, and go on at the next problem', async ({ page }) => {
	await visit(page, '/en/gegevens');
	const pick = page.locator('input[type="file"]').first();
	let chooser: FileChooser | null = null;
	// A browser without a window does not hear each key while it is busy.
	await expect(async () => {
		await pick.focus();
		const opened = page.waitForEvent('filechooser', { timeout: 3000 });
		await page.keyboard.press('Space');
		chooser = await opened;
	}).toPass();
	await (chooser as FileChooser | null)?.setFiles(messy.slice(0, 1));
	await left(page, 6);
	const mend = page.getByRole('button', { name: 'Mend row 3 column area' });
	await mend.focus();
	await page.keyboard.press('Enter');
	await expect(mend).toHaveAttribute('aria-expanded', 'true');
	await page.keyboard.press('Tab');
	await expect(page.locator('[data-mending] select')).toBeFocused();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await left(page, 4);
	await expect(page.locator('[data-mend]:focus')).toBeVisible();
});

test('what is no table is told, reading can be stopped, and closing leaves nothing', async ({ page }) => {
	await visit(page);
	await drop(page, [dropped('brief.pdf', '%PDF-1.7'), ...messy.slice(1)]);
	await expect(page.locator('li[data-code="not-recognised"]')).toContainText('brief.pdf');
	await page.getByRole('button', { name: 'Sluit deze levering' }).click();
	await expect(page.locator('[data-delivery="none"]')).toBeAttached();
	await expect(page.getByText('Er is niets bewaard.')).toBeVisible();
	await expect(page.locator('[data-part]')).toHaveCount(0);

	const line = '\nwwb-uitkering;lindenhof;2011-K1;52;600;;final;Sociale Dienst;1-4-2011';
	await page
		.locator('input[type="file"]')
		.first()
		.setInputFiles([dropped('groot.csv', header + line.repeat(400_000))]);
	await page.getByRole('button', { name: 'Stop', exact: true }).click();
	await expect(page.getByText('Gestopt. De levering is gesloten')).toBeVisible();
	await drop(page, messy.slice(1, 2));
	await left(page, 0);
	// More of it joins what lies open.
	await page.locator('input[type="file"]').first().setInputFiles(messy.slice(2));
	await expect(page.locator('li[data-part]')).toHaveCount(2);
	await left(page, 1);
});

test('nothing of a dropped file gets into the link, the title, the console or what the browser keeps', async ({
	page
}) => {
	const told: string[] = [];
	// What keeps the site for later is left out of these tests, and the browser says so.
	page.on('console', (one) => {
		if (!one.text().startsWith('Service Worker registration blocked')) told.push(one.text());
	});
	await visit(page);
	const [link, title] = [page.url(), await page.title()];
	const kept = () =>
		page.evaluate(async () => ({
			local: Object.keys(localStorage).filter((one) => !one.startsWith('sveltekit')),
			databases: (await indexedDB.databases()).map(({ name }) => name),
			caches: await caches.keys()
		}));
	const before = await kept();
	await drop(page, messy);
	await (await mending(page, 'rung-out-of-range')).getByRole('button', { name: 'Alleen hier' }).isVisible();
	expect([page.url(), await page.title()]).toEqual([link, title]);
	expect(told).toEqual([]);
	expect(await kept()).toEqual(before);
	expect(await page.evaluate(() => JSON.stringify(history.state))).not.toContain('H-0001');
});

for (const { path, scheme, width } of [
	{ path: '/gegevens', scheme: 'light', width: 390 },
	{ path: '/en/gegevens', scheme: 'dark', width: 768 },
	{ path: '/gegevens', scheme: 'dark', width: 1280 }
] as const)
	test(`${path} with a delivery open, ${scheme} at ${width}: axe finds nothing, and nothing runs off`, async ({
		page
	}) => {
		await page.emulateMedia({ colorScheme: scheme });
		await page.setViewportSize({ width, height: 900 });
		await visit(page, path);
		await drop(page, [...messy, dropped('brief.pdf', '%PDF-1.7')]);
		await mending(page, 'bad-value');
		expect(await violations(page)).toEqual([]);
		expect(await overflow(page)).toBeLessThanOrEqual(0);
	});

test('thousands of problems stand a page at a time', async ({ page }) => {
	const lines = Array.from(
		{ length: 3000 },
		(_, place) => `wwb-uitkering;buurt-${place};2011-K1;52;600;;final;Sociale Dienst;1-4-2011`
	);
	await visit(page);
	await drop(page, [dropped('veel.csv', [header, ...lines].join('\n'))]);
	await left(page, 3000);
	await expect(page.locator('tr[data-code]')).toHaveCount(50);
	await expect(page.locator('.problems table')).toHaveAttribute('aria-rowcount', '3001');
	await page.locator('.problems').getByRole('button', { name: 'Volgende' }).click();
	await expect(page.locator('tr[data-code]').first()).toHaveAttribute('data-row', '52');
});

test('a line that nobody wrote is refused in words, and the next file is read', async ({ page }) => {
	await visit(page);
	const line = '1'.repeat(24 * 1024 * 1024);
	await page
		.locator('input[type="file"]')
		.first()
		.setInputFiles([dropped('eindeloos.csv', `${header}\nwwb-uitkering;${line}`)]);
	await expect(page.locator('li[data-code="unreadable-file"]')).toContainText('Een regel is langer dan 4 MB');
	await page.getByRole('button', { name: 'Sluit deze levering' }).click();
	await drop(page, messy.slice(1, 2));
	await left(page, 0);
});
