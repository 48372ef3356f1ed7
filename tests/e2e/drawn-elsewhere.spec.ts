// A chart that is taken along opens elsewhere as it stands on the page: drawn by rsvg-convert and LibreOffice, laid beside our own.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from './slow-line.ts';
import { unzipSync } from 'fflate';
import { convert, officeDraws, withoutDraw } from '../report/office.ts';
import { listening } from './listening.ts';
import { likeness } from './pixels.ts';

interface Chart {
	name: string;
	svg: string;
	/** As the page draws it. */
	png: Buffer;
}

const hasRsvg = spawnSync('rsvg-convert', ['--version'], { stdio: 'ignore' }).status === 0;

async function trendOf(page: Page, address: string): Promise<Chart> {
	await page.goto(address);
	await listening(page);
	const saved = async (kind: string): Promise<Buffer> => {
		const waiting = page.waitForEvent('download');
		await page.locator('#grafiek').getByRole('button', { name: kind, exact: true }).click();
		return readFileSync(await (await waiting).path());
	};
	return {
		name: address.slice(1).replaceAll(/\W+/g, '-'),
		svg: (await saved('SVG')).toString('utf8'),
		png: await saved('PNG')
	};
}

async function comparisonOf(page: Page): Promise<Chart[]> {
	await page.goto('/vergelijk');
	await listening(page);
	const waiting = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Zip-bestand maken' }).click();
	const files = unzipSync(readFileSync(await (await waiting).path()));
	return Object.keys(files).flatMap((name) => {
		const own = /^charts\/(.*)\.svg$/.exec(name)?.[1];
		if (own === undefined) return [];
		return [
			{
				name: own,
				svg: Buffer.from(files[name] ?? []).toString('utf8'),
				png: Buffer.from(files[`charts/${own}.png`] ?? [])
			}
		];
	});
}

test('every chart is plain groups that rsvg-convert and LibreOffice draw as the page does', async ({
	page
}) => {
	test.setTimeout(240_000);
	const charts = [
		await trendOf(page, '/indicator/wwb-uitkering'),
		await trendOf(page, '/en/indicator/overlast'),
		...(await comparisonOf(page))
	];
	expect(charts.length).toBeGreaterThan(7);
	const folder = mkdtempSync(path.join(tmpdir(), 'drawn-'));
	try {
		for (const { name, svg } of charts) {
			const drawn = svg.replace(/<style>.*?<\/style>/s, '');
			expect(drawn.match(/<svg/g), name).toHaveLength(1);
			expect(drawn.match(/ [a-z0-9-]+="[\d.]+%"/g), name).toBeNull();
			expect(drawn, name).not.toContain('foreignObject');
			writeFileSync(path.join(folder, `${name}.svg`), svg);
		}
		const programs: { program: string; pictureOf: (name: string) => Buffer }[] = [];
		if (hasRsvg)
			programs.push({
				program: 'rsvg-convert',
				pictureOf: (name) =>
					execFileSync('rsvg-convert', [`${name}.svg`], { cwd: folder, maxBuffer: 1 << 26 })
			});
		else console.info('not tried: rsvg-convert is not installed on this machine');
		if (!officeDraws) console.info(withoutDraw);
		else {
			convert(
				folder,
				'png',
				charts.map(({ name }) => `${name}.svg`)
			);
			programs.push({
				program: 'LibreOffice',
				pictureOf: (name) => readFileSync(path.join(folder, 'made', `${name}.png`))
			});
		}
		for (const { program, pictureOf } of programs)
			for (const { name, svg, png } of charts) {
				const { lost, difference } = await likeness(page, svg, png, pictureOf(name));
				expect(lost, `${name} drawn by ${program}`).toEqual([]);
				expect(difference, `${name} drawn by ${program}`).toBeLessThan(0.03);
			}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});
