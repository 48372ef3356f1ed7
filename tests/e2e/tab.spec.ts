// What a tab answers, asked one page at a time, is what was built: pages and their data to the byte, under the site's own policy. That the whole site is holds
// publiceren.spec.ts.
import path from 'node:path';
import { expect, test } from './slow-line.ts';
import { root } from './own/programme.ts';
import { comparedIn, folderFiles, openIn, type Files } from './tab/site-worker.ts';

const demonstration = 'data/velve-lindenhof';
const files = folderFiles(path.join(root, demonstration));

test('pages of the demonstration, their data and every file are those of the build', async ({ page }) => {
	const requests: string[] = [];
	page.context().on('request', (request) => requests.push(request.url()));
	await page.goto('/');
	const opened = await openIn(page, files, demonstration);
	expect(opened.refusal).toBeUndefined();
	const compared = await comparedIn(page, 7);
	expect(compared.length).toBeGreaterThan(30);
	const other = compared.filter(({ differing }) => differing !== 0);
	// The published tables hold the same rows under the same name, but for what unused memory leaves between columns; a sealed file has a key of its
	// own every time.
	const [tables, sealed] = [`/${opened.site?.published}`, /^\/(huishoudens|sleutel)-.*\.age$/];
	expect(other.filter(({ address }) => address !== tables && !sealed.test(address))).toEqual([]);
	for (const { address, differing } of other) expect(differing, `${address} is as long`).not.toBe(-1);
	expect(other.find(({ address }) => address === tables)?.differing ?? 0).toBeLessThan(5000);
	const origin = new URL(page.url()).origin;
	expect(requests.filter((one) => !one.startsWith(origin) && !one.startsWith('blob:'))).toEqual([]);
});

test('what no site can be made of is refused, in both languages', async ({ page }) => {
	await page.goto('/');
	const without = (...left: string[]): Files =>
		Object.fromEntries(Object.entries(files).filter(([name]) => !left.includes(name)));
	const none = await openIn(page, without('areas.csv'), 'programma');
	expect(none.refusal?.code).toBe('NoAreas');
	expect(none.refusal?.words?.nl).toContain('areas.csv');
	expect(none.refusal?.words?.en).not.toBe(none.refusal?.words?.nl);

	const threshold = Buffer.from('id: x\nthreshold: veel\n').toString('base64');
	const bad = await openIn(page, { ...files, 'indicators/programme.yaml': threshold }, 'programma');
	expect(bad.refusal?.code).toBe('DefinitionError');
	expect(bad.refusal?.words?.nl).toContain('programma/indicators/programme.yaml:2');

	const broken = Buffer.from('{').toString('base64');
	const release = await openIn(page, { ...files, 'releases/rapport.json': broken }, 'programma');
	expect(release.refusal?.code).toBe('BrokenReleases');
	expect(release.refusal?.words?.en).toContain('releases/rapport.json');
});
