// The files of the other studies that are taken along: each button saves its own zip, with its numbers and the scripts that compute them again.
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from './kept.ts';
import { listening } from './listening.ts';

const places = [
	['/proces', 0, /^wijkladder-proces-2010\.zip$/, 'subjects.csv'],
	['/en/proces', 0, /^wijkladder-process-2010\.zip$/, 'subjects.csv'],
	['/ervaring', 0, /^wijkladder-ervaring-[\dQ-]+\.zip$/, 'domains.csv'],
	['/kosten', 0, /^wijkladder-inzet-2011\.zip$/, 'organisations.csv'],
	['/kosten', 1, /^wijkladder-kosten-2011-3\.zip$/, 'terms.csv'],
	['/kosten?horizon=10', 1, /^wijkladder-kosten-2011-10\.zip$/, 'terms.csv']
] as const;

for (const [address, place, file, table] of places)
	test(`${address} saves by button ${place + 1} a zip with its numbers and both scripts`, async ({
		page
	}) => {
		await page.goto(address);
		await listening(page);
		const named = page.getByRole('button', { name: /zip/i });
		const card = page.locator('main section.card.screen-only', { has: named }).nth(place);
		await card.scrollIntoViewIfNeeded();
		const waiting = page.waitForEvent('download');
		await card.getByRole('button').click();
		const download = await waiting;
		expect(download.suggestedFilename()).toMatch(file);
		await expect(card.getByRole('status')).toContainText(download.suggestedFilename());
		const files = unzipSync(readFileSync(await download.path()));
		const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
		expect(text('results.csv').trim().split('\n').length).toBeGreaterThan(5);
		expect(text(table).trim().split('\n').length).toBeGreaterThan(2);
		for (const script of ['recompute.R', 'recompute.py']) expect(text(script)).toContain('results.csv');
	});
