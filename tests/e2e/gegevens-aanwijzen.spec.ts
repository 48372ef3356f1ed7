// A file that is not known is pointed out on the data page by whoever knows it, kept with the delivery, and read by itself the next time.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { tableFiles } from '../../src/lib/domain/tables.ts';
import { expect, test, type Locator, type Page } from './slow-line.ts';
import { overflow, violations } from './axe.ts';
import { listening } from './listening.ts';
import { root } from './own/programme.ts';
import { keepSet } from './tab/kept-set.ts';
import { folderFiles } from './tab/site-worker.ts';

test.describe.configure({ timeout: 300_000 });

const enschede = ['../shared/data/enschede', '../../shared/data/enschede']
	.map((folder) => path.resolve(root, folder))
	.find((folder) => existsSync(folder));
const rivm = path.join(enschede ?? '', 'rivm_50090NED_enschede_2012_2016_2020.csv');

/** As the police send it: a title, their own names and codes, the same twice for two ages, and a town that is not ours. */
const police = (quarter: string, figure: number) =>
	[
		`Kwartaalcijfers politie Twente ${quarter}`,
		'',
		'Wijk;Leeftijd;Lid van een sportclub;Contactpersoon',
		`Velve-Lindenhof;18 en ouder;${figure},5;J. de Vries`,
		'Stevenfenne;18 en ouder;31,5;J. de Vries',
		'Velve-Lindenhof;65 en ouder;12,5;J. de Vries',
		'Losser (binnenstad);18 en ouder;9,0;J. de Vries'
	].join('\r\n');
const dropped = (name: string, said: string) => ({
	name,
	mimeType: 'text/csv',
	buffer: Buffer.from(said, 'latin1')
});

async function visit(page: Page, address = '/gegevens') {
	await page.goto(address);
	await listening(page);
	await expect(page.locator('.drop:not([disabled])')).toBeVisible();
}
const drop = (page: Page, files: Parameters<Locator['setInputFiles']>[0]) =>
	page.locator('input[type="file"]').first().setInputFiles(files);
const column = (page: Page, name: string) => page.locator(`[data-column="${name}"]`);
const trial = (page: Page) => page.locator('[data-trial]');

test('what the columns are is pointed out once, with suggestions that say so; the next file is read by itself', async ({
	page
}) => {
	await visit(page);
	await drop(page, dropped('Politie Twente 2012K1.csv', police('2012K1', 40)));
	await page.getByRole('button', { name: /wijs aan wat de kolommen zijn/ }).click();
	await expect(page.getByRole('heading', { name: 'Zo lezen we Politie Twente 2012K1.csv' })).toBeFocused();
	await expect(page.locator('[data-guesses]')).toContainText('ons voorstel');
	await expect(column(page, 'Wijk').getByRole('combobox')).toHaveValue('ours area');
	await expect(column(page, 'Wijk')).toHaveAttribute('data-guess', 'true');
	await expect(column(page, 'Contactpersoon').getByRole('combobox')).toHaveValue('nothing');
	// Nothing is applied by a suggestion: what is lacking is said, and no part is made.
	await expect(page.locator('[data-apply]')).toHaveAttribute('aria-disabled', 'true');
	await expect(page.getByText('Nog te zeggen: het doel, de bron en het cijfer.')).toBeVisible();

	const figure = column(page, 'Lid van een sportclub');
	await figure.getByRole('combobox').first().selectOption('figure sport-volwassen');
	await expect(figure).not.toHaveAttribute('data-guess', 'true');
	await expect(figure.getByRole('combobox').nth(1)).toHaveValue('percent');
	await page.getByLabel('de bron (source)').fill('Politie Twente');
	// Two ages say the same twice: by what the rows differ is offered.
	await expect(page.locator('[data-twice="1"]')).toBeVisible();
	await page.getByRole('button', { name: 'Kies rijen met Leeftijd' }).click();
	await expect(page.getByRole('checkbox', { name: '18 en ouder' })).toBeFocused();
	await page.keyboard.press('Space');
	await expect(page.locator('[data-twice]')).toHaveCount(0);
	await expect(page.getByText('kennen we “Losser (binnenstad)” niet')).toBeVisible();
	await page.getByLabel('Rijen met een ander woord gaan niet over ons: laat ze weg').check();
	await expect(trial(page)).toHaveAttribute('data-trial', '2');
	await expect(page.locator('.point td', { hasText: '0.405' })).toBeVisible();
	expect(await violations(page)).toEqual([]);

	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.locator('[data-fetch-mapping]').click()
	]);
	expect(file.suggestedFilename()).toBe('politie-twente.yaml');
	expect(readFileSync(await file.path(), 'utf8')).toContain('Lid van een sportclub');
	await page.locator('[data-apply]').click();
	const part = page.locator('li[data-table="observations"]').first();
	await expect(part).toContainText('politie-twente');
	await expect(page.locator('[data-open-problems="0"]')).toBeVisible();

	// Taken back, made again, and changed.
	await page.getByRole('button', { name: 'Wijzig hoe we dit lezen' }).click();
	await expect(page.getByLabel('de bron (source)')).toHaveValue('Politie Twente');
	await page.getByLabel('de bron (source)').fill('Politie (Oost)');
	await page.locator('[data-apply]').click();
	await expect(page.locator('td', { hasText: 'Politie (Oost)' }).first()).toBeVisible();
	await page.getByRole('button', { name: 'Maak ongedaan' }).click();
	await expect(page.locator('td', { hasText: 'Politie Twente' }).first()).toBeVisible();

	await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
	await expect(page.locator('[data-kept-with]')).toContainText('mappings/politie-twente.yaml');
	await page.getByRole('button', { name: 'Neem de levering aan' }).click();
	await expect(page.getByText('De levering is aangenomen.')).toBeVisible();
	await expect(page.locator('[data-directions]')).toContainText('politie-twente');

	// Next quarter, under another name: one step.
	await drop(page, dropped('mail van politie.csv', police('2012K2', 41)));
	// What it is judged by comes from the site on this device, which is being worked out.
	await expect(page.locator('[data-part="mail van politie.csv"]')).toContainText('politie-twente', {
		timeout: 150_000
	});
	await expect(page.locator('[data-part="mail van politie.csv"]')).toHaveAttribute(
		'data-table',
		'observations'
	);
	await page.getByRole('button', { name: 'Sluit deze levering' }).click();

	await page.getByRole('button', { name: 'Vergeet politie-twente' }).click();
	await expect(page.locator('[data-directions]')).toHaveCount(0);
	await page.getByRole('button', { name: 'Maak de laatste ongedaan' }).click();
	await expect(page.locator('[data-directions]')).toContainText('politie-twente');
});

test('the file of RIVM goes in by clicking alone, and again in one step', async ({ page }) => {
	test.skip(!enschede, 'no ../shared/data/enschede beside this repository');
	const own = Object.entries(folderFiles(path.join(root, 'data/velve-lindenhof'))).filter(
		([name]) => !Object.entries(tableFiles).some(([table, one]) => one.restricted && `${table}.csv` === name)
	);
	const indicators = Object.entries(folderFiles(path.join(root, 'docs/rivm'))).filter(([name]) =>
		name.startsWith('indicators/')
	);
	expect(indicators.length).toBe(3);
	// From a page that does not look after the set: on its own page what is half written is swept away.
	await page.goto('/methode');
	await keepSet(page, Object.fromEntries([...own, ...indicators]));
	await page.goto('/gegevens');
	await expect(page.locator('[data-local="active"]')).toBeVisible({ timeout: 150_000 });
	await listening(page);

	await drop(page, rivm);
	await page.getByRole('button', { name: /wijs aan wat de kolommen zijn/ }).click();
	await expect(column(page, 'WijkenEnBuurten').getByRole('combobox')).toHaveValue('ours area');
	await expect(column(page, 'Perioden').getByRole('combobox')).toHaveValue('ours period');
	for (const [name, id] of [
		['ErvarenGezondheidGoedZeerGoed_4', 'ervaren-gezondheid'],
		['Eenzaam_28', 'eenzaam'],
		['MoeiteMetRondkomen_38', 'moeite-met-rondkomen']
	] as const) {
		await expect(column(page, name).getByRole('combobox').first()).toHaveValue(`figure ${id}`);
		await expect(column(page, name).getByRole('combobox').nth(1)).toHaveValue('percent');
	}
	await expect(page.locator('[data-word="BU01530100"]').getByRole('combobox')).toHaveValue('velve-lindenhof');
	await page.getByRole('button', { name: 'Kies rijen met Leeftijd' }).click();
	await page.getByRole('checkbox', { name: '20300' }).check();
	await expect(page.locator('[data-twice]')).toHaveCount(0);
	await page.locator('[data-apply]').click();
	await expect(page.locator('[data-open-problems="0"]')).toBeVisible();
	await expect(page.locator('li[data-table="observations"]')).toContainText('rivm');

	await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
	await expect(page.locator('[data-changes] [data-table="observations"]')).toContainText('erbij');
	await page.getByRole('button', { name: 'Neem de levering aan' }).click();
	await expect(page.getByText('De levering is aangenomen.')).toBeVisible();
	await expect(page.locator('[data-directions]')).toContainText('rivm');
	const rows = await page.evaluate(async () => {
		const place = await (await navigator.storage.getDirectory()).getDirectoryHandle('lokaal');
		const texts: string[] = [];
		for await (const [name, handle] of place as unknown as AsyncIterable<[string, FileSystemFileHandle]>)
			if (name.startsWith('inhoud-')) texts.push(await (await handle.getFile()).text());
		return texts.flatMap((text) => text.split('\n')).filter((line) => /^eenzaam,velve-lindenhof,/.test(line));
	});
	// As the file itself says: 41,6, 48,5 and 53,2 per cent.
	expect(rows.map((line) => line.replace(/^eenzaam,velve-lindenhof,(\d+).*?(0\.\d+).*$/, '$1 $2'))).toEqual([
		'2012 0.4160',
		'2016 0.4850',
		'2020 0.5320'
	]);

	await drop(page, { name: 'volgend jaar.csv', mimeType: 'text/csv', buffer: readFileSync(rivm) });
	await expect(page.locator('[data-part="volgend jaar.csv"]')).toContainText('rivm', { timeout: 150_000 });
	await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
	await expect(page.locator('[data-changes]')).toContainText('Deze levering verandert niets.');
});

for (const { address, scheme, width } of [
	{ address: '/gegevens', scheme: 'light', width: 390 },
	{ address: '/en/gegevens', scheme: 'dark', width: 1440 }
] as const)
	test(`${address} while it is pointed out, ${scheme} at ${width}: axe finds nothing, and nothing runs off`, async ({
		page
	}) => {
		await page.emulateMedia({ colorScheme: scheme });
		await page.setViewportSize({ width, height: 900 });
		await visit(page, address);
		await drop(page, dropped('Politie Twente 2012K1.csv', police('2012K1', 40)));
		await page.locator('[data-point-out]').click();
		await column(page, 'Lid van een sportclub')
			.getByRole('combobox')
			.first()
			.selectOption('figure sport-jeugd');
		await column(page, 'Leeftijd').getByRole('combobox').selectOption('rows');
		await expect(page.locator('.point td').first()).toBeVisible();
		expect(await violations(page)).toEqual([]);
		expect(await overflow(page)).toBeLessThanOrEqual(0);
	});

test('scores of the Self-Sufficiency Matrix under names of their own become rungs, by keyboard alone', async ({
	page
}) => {
	const scores = [
		'Dossiernr,Afgenomen op,Woonsituatie,Geldzaken,Medewerker',
		'H-0001,1-3-2011,2 - niet zelfredzaam,4 - voldoende,AB',
		'H-0002,1-3-2011,3 - beperkt,5 - volledig,AB'
	].join('\n');
	await visit(page, '/en/gegevens');
	await drop(page, dropped('scores.csv', scores));
	await page.locator('[data-point-out]').focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: 'How we read scores.csv' })).toBeFocused();
	const choose = async (name: string, value: string) => {
		const control = page.getByRole('combobox', { name });
		await control.focus();
		await control.selectOption(value);
	};
	await choose('One row is, with us', 'assessments');
	await expect(page.getByText('It is never kept open, sealed alone.')).toBeVisible();
	await choose('What is Dossiernr?', 'ours household');
	await choose('What is Afgenomen op?', 'ours date');
	await choose('What is Woonsituatie?', 'figure wonen');
	await choose('What is Geldzaken?', 'figure financien');
	for (const [text, rung] of [
		['2 - niet zelfredzaam', '2'],
		['4 - voldoende', '4'],
		['3 - beperkt', '3'],
		['5 - volledig', '5']
	] as const)
		await choose(`${text} is`, rung);
	await expect(trial(page)).toHaveAttribute('data-trial', '4');
	await page.locator('[data-apply]').focus();
	await page.keyboard.press('Enter');
	await expect(page.locator('li[data-table="assessments"]')).toContainText('4 rows');
	await expect(page.locator('[data-open-problems="0"]')).toBeVisible();
});
