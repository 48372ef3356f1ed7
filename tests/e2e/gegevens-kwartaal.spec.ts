// As a newcomer, in the browser alone: three messy workbooks become an accepted quarter that the report shows, in under fifteen presses.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Locator, type Page } from './slow-line.ts';
import { number, odsFrom, sheetData, text, xlsxOf, type Cells } from '../intake/workbooks.ts';
import { violations } from './axe.ts';
import { listening } from './listening.ts';
import { root } from './own/programme.ts';

test.describe.configure({ timeout: 300_000 });

const observations = readFileSync(path.join(root, 'data/velve-lindenhof/observations.csv'), 'utf8')
	.trimEnd()
	.split('\n')
	.map((line) => line.split(','));
const [header = []] = observations;
const cell = (row: readonly string[], name: string) => row[header.indexOf(name)] ?? '';
const last = (indicator: string) =>
	observations.filter((row) => row[0] === indicator && cell(row, 'period') === '2011-Q4');

/** The social service: a title of two lines, the names in row 4, another order, decimal dots for thousands; and one area under an old name. */
const register = xlsxOf({
	sheet: sheetData([
		['Sociale Dienst Enschede'],
		['Uitkeringen per buurt, 1e kwartaal 2012', '', '', 'CONCEPT'],
		[],
		['status', 'numerator', 'area', 'denominator', 'period', 'indicator', 'retrieved', 'source'],
		...last('wwb-uitkering').map((row) => [
			'provisional',
			String(Math.floor(Number(cell(row, 'numerator')) * 0.9)),
			cell(row, 'area') === 'nieuwe-velve' ? 'nieuwe velve' : cell(row, 'area'),
			cell(row, 'denominator'),
			'1e kwartaal 2012',
			'wwb-uitkering',
			'14-4-2012',
			'Sociale Dienst (verzonnen)'
		]),
		[],
		['Bron: uitkeringenadministratie. Vragen? Bel toestel 1234.']
	])
});
/** The coaches: reach, under a remark, in a workbook of LibreOffice. */
const reach = odsFrom({
	Blad1: [
		[text('Bereik wijkcoaches t/m maart 2012')],
		[],
		[text('contacted'), text('period'), text('area')],
		[number(250), text('2012-K1'), text('lindenhof')],
		[number(171), text('2012-K1'), text('nieuwe-velve')]
	] satisfies Cells
});
/** The sports federation: its own form. A column per goal, percentages with a comma, names of neighbourhoods, its own town beside. */
const sports = xlsxOf({
	sheet: sheetData([
		['Sportbond Twente'],
		['Lidmaatschap van sportclubs'],
		[],
		['Buurt', 'Lid van een sportclub, 6-17 jaar', 'Lid van een sportclub, 18 jaar en ouder', 'Opmerkingen'],
		['Velve-Lindenhof', '45,5', '21,0', ''],
		['Stadsveld-Zuid', '51,2', '30,4', ''],
		['Stevenfenne', '48,9', '29,9', 'geschat'],
		['Losser', '60,1', '41,0', 'buiten gebied'],
		['Oldenzaal', '60,1', '41,0', 'buiten gebied'],
		['Hengelo', '60,1', '41,0', 'buiten gebied'],
		['Almelo', '60,1', '41,0', 'buiten gebied']
	])
});
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const files = [
	{ name: 'Kopie van uitkeringen def2.xlsx', mimeType: xlsx, buffer: Buffer.from(register) },
	{
		name: 'map1.ods',
		mimeType: 'application/vnd.oasis.opendocument.spreadsheet',
		buffer: Buffer.from(reach)
	},
	{ name: 'Sportbond 2012K1.xlsx', mimeType: xlsx, buffer: Buffer.from(sports) }
];

/** Counts as a hand does: each press of the pointer, each key that confirms; a choice from a list is two. */
class Hand {
	presses = 0;
	corrections = 0;
	constructor(private readonly page: Page) {}

	async press(what: Locator) {
		await what.click();
		this.presses++;
	}
	/** Of what is wrong in the supplier's own cells. */
	async correct(what: Locator) {
		await what.click();
		this.corrections++;
	}
	async pick(button: Locator, picked: typeof files) {
		const chooser = this.page.waitForEvent('filechooser');
		await this.press(button);
		await (await chooser).setFiles(picked);
		// The dialog of the system: all chosen, and its own button.
		this.presses += 2;
	}
	/** Writing is no press; going to the field is. */
	async write(field: Locator, said: string) {
		await this.press(field);
		await field.pressSequentially(said);
	}
}

const shots = process.env.WIJKLADDER_SHOTS;
async function shot(page: Page, name: string) {
	if (shots) await page.screenshot({ path: path.join(shots, `${name}.png`), fullPage: true });
}

test('from three messy workbooks to an accepted quarter in the report, in under fifteen presses', async ({
	page
}) => {
	const hand = new Hand(page);
	await page.goto('/gegevens');
	await listening(page);
	await expect(page.locator('.drop:not([disabled])')).toBeVisible();
	await shot(page, '1-begin');
	await hand.pick(page.getByText('Kies bestanden'), files);
	await expect(page.locator('[data-table="observations"]')).toContainText('18 rijen');
	await expect(page.locator('[data-table="reach"]')).toContainText('2 rijen');
	await shot(page, '2-binnen');

	await hand.press(page.locator('[data-point-out]'));
	await expect(page.locator('[data-guesses]')).toBeVisible();
	await shot(page, '3-aanwijzen');
	await hand.write(page.getByLabel('de bron (source)'), 'Sportbond Twente');
	await expect(page.locator('[data-trial="6"]')).toBeVisible();
	await shot(page, '4-aangewezen');
	await hand.press(page.locator('[data-apply]'));
	await expect(page.locator('li[data-table="observations"]')).toHaveCount(2);
	await shot(page, '5-gelezen');

	await expect(page.locator('[data-open-problems="1"]')).toBeVisible();
	await hand.correct(page.locator('tr[data-code="unknown-area"] [data-mend]'));
	await hand.correct(page.locator('[data-mending]').getByRole('button', { name: 'Alleen hier' }));
	await expect(page.locator('[data-open-problems="0"]')).toBeVisible();

	await hand.press(page.getByRole('button', { name: 'Bekijk wat er verandert' }));
	await expect(page.locator('[data-changes] [data-table="observations"]')).toContainText('24 rijen erbij');
	await expect(page.locator('[data-consequence]').first()).toBeVisible({ timeout: 150_000 });
	await shot(page, '6-gevolgen');
	expect(await violations(page)).toEqual([]);
	await hand.press(page.getByRole('button', { name: 'Neem de levering aan' }));
	await expect(page.locator('[data-local="active"]')).toBeVisible({ timeout: 150_000 });
	await shot(page, '7-aangenomen');
	await hand.press(page.getByRole('link', { name: 'Rapport', exact: true }).first());
	await expect(page).toHaveURL(/\/rapport/);
	const paper = page.locator('main');
	await expect(paper).toContainText('1e kwartaal 2012');
	await expect(paper).toContainText('45,5%');
	await shot(page, '8-rapport');

	console.log(`presses: ${hand.presses}, corrections: ${hand.corrections}`);
	expect(hand.presses).toBeLessThan(15);
	expect(hand.corrections).toBe(2);
});
