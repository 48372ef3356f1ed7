// What stands in a profile once its browser was killed: every finished visit, in files that the official program opens; and whether the search would find what can be read.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startOn } from '../kept-browser.ts';
import { found } from '../on-disk.ts';
import { openPage, rungsAsWritten, sealedFiles, unlock, type Words } from './coach.ts';
import { openWithAge } from './official.ts';
import type { Ready } from './ready.ts';

/** What stands there when the profile is opened again. @returns how many files the official program opened */
export async function judge(
	ready: Ready,
	profile: string,
	accepted: Record<string, Words>,
	faults: string[]
): Promise<number> {
	const browser = await startOn(profile);
	try {
		const page = await openPage(browser.context, ready.address);
		await unlock(page, ready.coach);
		const files = await sealedFiles(page);
		let opened = 0;
		const texts: Record<string, string> = {};
		for (const [name, base64] of Object.entries(files)) {
			// What was cut off stands under another name (local/place.ts).
			if (!name.endsWith('.age')) continue;
			const text = openWithAge(Buffer.from(base64, 'base64'), ready.coach.text);
			if (text === null) faults.push(`age does not open ${name}`);
			else {
				opened++;
				texts[name] = text;
			}
		}
		for (const [number, { household, reason, observation }] of Object.entries(accepted)) {
			const visit = Object.keys(texts).find((name) => name.startsWith(`bezoek-${number}-`));
			const told = visit === undefined ? '' : (texts[visit] ?? '');
			if (![household, reason].every((word) => told.includes(word)) || !told.includes('BEGIN SSH SIGNATURE'))
				faults.push(`visit ${number} was finished and is not there as it was written`);
			if (told.includes(observation)) faults.push(`visit ${number} holds the coach's own observation`);
			if (!(texts[`waarneming-${number}.age`] ?? '').includes(observation))
				faults.push(`the observation of visit ${number} is lost`);
		}
		const count = Number(await page.locator('[data-outbox] [data-count]').getAttribute('data-count'));
		if (count < Object.keys(accepted).length) faults.push(`the outbox tells of ${count} visits`);
		return opened;
	} finally {
		await browser.kill();
	}
}

/** A text that a page keeps in the clear is found: else nothing that is not found proves anything. */
export async function searchFinds(address: string): Promise<boolean> {
	const profile = mkdtempSync(path.join(tmpdir(), 'visits-control-'));
	const text = 'leesbaar-teken-qxz';
	const browser = await startOn(profile);
	try {
		const page = await openPage(browser.context, address);
		await page.evaluate(async (text) => {
			const root = await navigator.storage.getDirectory();
			const writer = await (await root.getFileHandle('proef', { create: true })).createWritable();
			await writer.write(text);
			await writer.close();
		}, text);
	} finally {
		await browser.kill();
	}
	const finds = found(profile, [text, ...rungsAsWritten]);
	rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
	// And of the page itself nothing looks like a visit.
	return finds.length > 0 && finds.every((one) => one.endsWith(text));
}
