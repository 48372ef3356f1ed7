// Two frozen reports dropped on the page: which figure was another one then, and why.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from './slow-line.ts';
import Papa from 'papaparse';
import { draftOf, freeze, zipReport } from '../../src/lib/report/freeze/freeze.ts';
import { toFreeze } from '../report/frozen-report.ts';
import { violations } from './axe.ts';
import { root } from './own/programme.ts';

const source = path.join(root, 'data/velve-lindenhof');
const base = mkdtempSync(path.join(tmpdir(), 'wijkladder-revised-'));
test.afterAll(() => rmSync(base, { recursive: true, force: true }));

type Row = Record<string, string>;
/** One value of the first goal, a year before the quarter of the report. */
const isRevised = (row: Row) => row.area === 'velve-lindenhof' && row.period === '2010-Q2';

/** The demonstration as its source delivers it later: four people more, and why. */
function laterDelivery(indicator: string): { folder: string; was: number; is: number } {
	const folder = path.join(base, 'later');
	cpSync(source, folder, { recursive: true });
	const file = path.join(folder, 'observations.csv');
	const { data, meta } = Papa.parse<Row>(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true });
	const row = data.find((one) => one.indicator === indicator && isRevised(one));
	if (!row) throw new Error(`no value of ${indicator} to revise`);
	const share = () => Number(row.numerator) / Number(row.denominator);
	const was = share();
	row.numerator = String(Number(row.numerator) + 4);
	row.note = 'Vier dossiers kwamen later binnen.';
	writeFileSync(file, Papa.unparse(data, { columns: meta.fields ?? [], newline: '\n' }));
	return { folder, was, is: share() };
}

for (const { address, sentence, count } of [
	{
		address: '/rapport',
		sentence: /2010 was .+%, is nu .+%, omdat de bron meldt: “Vier dossiers kwamen later binnen”\./,
		count: /één anders/
	},
	{
		address: '/en/rapport',
		sentence: /2010 was .+%, is now .+%, because the source says: “Vier dossiers kwamen later binnen”\./,
		count: /one/
	}
]) {
	test(`${address} says of two frozen reports what changed between them and why, and of one twice that nothing did`, async ({
		page
	}) => {
		const before = await toFreeze();
		const [goal] = before.figure.overview.indicators;
		const { folder, was, is } = laterDelivery(goal?.indicator ?? '');
		const later = { ...(await toFreeze(folder)), on: '2011-07-20' };
		const zips = [later, before].map((one, index) => ({
			name: index === 0 ? 'herzien.zip' : 'eerder.zip',
			mimeType: 'application/zip',
			buffer: Buffer.from(zipReport(freeze(draftOf(one))))
		}));

		await page.goto(address);
		const check = page.locator('.check');
		const pick = check.locator('input[type="file"]');
		await expect(pick).toBeEnabled();
		await pick.setInputFiles(zips);
		const view = check.locator('.revisions');
		await expect(view).toContainText(count);
		await expect(view.getByRole('listitem').first()).toContainText(sentence);
		const row = view.locator(`[data-indicator="${goal?.indicator}"][data-area="velve-lindenhof"]`);
		await expect(row).toHaveCount(1);
		const shown = await row.locator('data').evaluateAll((all) => all.map((one) => one.getAttribute('value')));
		expect(shown.map(Number)).toEqual([was, is, is - was]);
		expect(await violations(page, '.check')).toEqual([]);

		const [, old] = zips;
		if (old) await pick.setInputFiles([old, { ...old, name: 'nog-eens.zip' }]);
		await expect(view).not.toContainText('Vier dossiers');
		await expect(view.getByRole('table')).toHaveCount(0);
	});
}
