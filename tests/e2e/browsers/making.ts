// A site is made in any browser, of the demonstration's own folder: far enough that DuckDB runs, sealed files are made and pages are written.
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { root } from '../own/programme.ts';
import { ready, until, type Driver } from './driver.ts';

/** As a zip: over BiDi no folder can be handed over. @returns the place of it */
export function zipOf(folder: string, downloads: string): string {
	const files: Zippable = {};
	for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
		if (entry.isFile()) {
			const file = path.join(entry.parentPath, entry.name);
			files[path.relative(folder, file).split(path.sep).join('/')] = readFileSync(file);
		}
	const zip = path.join(downloads, 'programma.zip');
	writeFileSync(zip, zipSync(files, { level: 1 }));
	return zip;
}

/** @returns the page that is being written, or why none is */
export async function making(driver: Driver, baseURL: string): Promise<string> {
	const zip = zipOf(path.join(root, 'data/velve-lindenhof'), driver.downloads);
	await driver.goto(`${baseURL}/gegevens/publiceren`);
	await ready(driver, '[data-publish="ready"]');
	await driver.upload('input[accept=".zip"]', zip);
	const shown = await until(
		'a page of the site',
		() =>
			driver.run(() => {
				const refused = document.querySelector<HTMLElement>('[data-refused]')?.innerText;
				const now = document.querySelector<HTMLElement>('[data-making="pages"] .sub')?.innerText ?? '';
				return refused ?? (now.includes('.html') ? now : null);
			}),
		150_000
	);
	await driver.click('[data-making] button');
	await until('the end of it', () => driver.run(() => document.querySelector('[data-making]') === null));
	rmSync(zip);
	return shown;
}
