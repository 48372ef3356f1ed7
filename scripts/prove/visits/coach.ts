// A coach at the page of a visit, with hands: opens the key, writes, finishes and hands over, and knows what must be found afterwards and where it may not.
import { Encrypter } from 'age-encryption';
import type { BrowserContext, Page } from '@playwright/test';
import { identityText, makeIdentity, type Identity } from '../../../src/lib/vault/visits/identity.ts';
import { whenStill } from '../when-still.ts';

export interface Coach {
	identity: Identity;
	/** As `age -d -i` reads it. */
	text: string;
	/** The key file, and what opens it. */
	file: Buffer;
	passphrase: string;
}

/** @param seed tells one run's passphrase from another's */
export async function makeCoach(seed: number, name = 'K3'): Promise<Coach> {
	const identity = await makeIdentity(name);
	const passphrase = `wachtwoordzin van ${seed} voor niemand`;
	const encrypter = new Encrypter();
	encrypter.setPassphrase(passphrase);
	// What it costs to guess is no part of this proof.
	encrypter.setScryptWorkFactor(8);
	const text = identityText(identity);
	return { identity, text, file: Buffer.from(await encrypter.encrypt(text)), passphrase };
}

/** Words of one visit that nothing else holds. */
export interface Words {
	household: string;
	reason: string;
	observation: string;
}
export const wordsOf = (name: string): Words => ({
	household: `Q-${name}-zx`,
	reason: `reden ${name} omdatqxz`,
	observation: `waarneming ${name} stilqxz`
});
/** How the page's own lines begin that say a rung, as they are written and as a draft holds them. */
export const rungsAsWritten = [
	'"assessor":"coach"',
	'"assessor":"family"',
	'"kind":"assessment"',
	'"household":"Q-'
];

export async function openPage(context: BrowserContext, address: string): Promise<Page> {
	const page = context.pages()[0] ?? (await context.newPage());
	await page.goto(address);
	await page.locator('[data-visit][data-ready]').waitFor();
	return page;
}

export async function unlock(page: Page, { file, passphrase }: Coach): Promise<void> {
	const form = page.locator('[data-open-keys]');
	await form.locator('input[type=file]').setInputFiles({
		name: 'sleutel-K3.age',
		mimeType: 'application/octet-stream',
		buffer: file
	});
	await form.locator('input[name=passphrase]').fill(passphrase);
	await form.locator('button[type=submit]').click();
	await page.locator('[data-visit=open]').waitFor();
}

const type = (page: Page, name: string, text: string, delay: number) =>
	page.locator(`[name="${name}"]`).pressSequentially(text, { delay });

/** The steps of writing a visit down, in the order of the page. */
export function steps(
	page: Page,
	{ household, reason, observation }: Words,
	delay = 0
): (() => Promise<void>)[] {
	const domain = (id: string) => page.locator(`section[data-domain="${id}"]`);
	const choose = (id: string, who: string, rung: number) =>
		domain(id).locator(`[data-rung="${rung}"][data-assessor="${who}"]`).click();
	return [
		async () => {
			await type(page, 'typed', household, delay);
			await page.locator('[data-begin]').click();
			await page.locator('[data-visit=writing]').waitFor();
		},
		async () => {
			await page.locator('input[name=first]').check();
			await page.locator('select[name=area]').selectOption({ index: 1 });
		},
		() =>
			page.locator('#toestemming ~ * button, section[aria-labelledby=toestemming] button').first().click(),
		async () => {
			await page.locator('section[data-domain] h3 button').first().click();
			const id = (await page.locator('section[data-domain]').first().getAttribute('data-domain')) ?? '';
			await choose(id, 'coach', 2);
			await choose(id, 'family', 4);
			await type(page, `reason-${id}`, reason, delay);
		},
		() => type(page, 'observation', observation, delay)
	];
}

/** @returns the short number of the visit that was finished, and the milliseconds that finishing took */
export async function writeWhole(page: Page, words: Words): Promise<{ number: string; took: number }> {
	for (const step of steps(page, words)) await step();
	const from = Date.now();
	await page.locator('[data-finish]').click();
	const number = await page.locator('[data-finished]').getAttribute('data-finished');
	return { number: number ?? '', took: Date.now() - from };
}

/** The sealed files of this browser, by name. */
export async function sealedFiles(page: Page): Promise<Record<string, string>> {
	return whenStill(() =>
		page.evaluate(async () => {
			const found: Record<string, string> = {};
			const root = await navigator.storage.getDirectory();
			const place = await root.getDirectoryHandle('bezoeken', { create: true });
			for await (const [name, handle] of place as unknown as AsyncIterable<[string, FileSystemFileHandle]>) {
				const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
				found[name] = btoa(String.fromCharCode(...bytes));
			}
			return found;
		})
	);
}
