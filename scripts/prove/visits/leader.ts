// A leader who brings visits together on the households page, with the demonstration's families, and visits of an invented coach made for this run.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Decrypter } from 'age-encryption';
import type { Page } from '@playwright/test';
import { demonstrationKeyFile, demonstrationPassphrase } from '../../../src/lib/vault/demonstration.ts';
import { readIdentity, type Identity } from '../../../src/lib/vault/visits/identity.ts';
import { plaintextHash, writeVisit } from '../../../src/lib/vault/visits/lines.ts';
import { sealVisit } from '../../../src/lib/vault/visits/seal-visit.ts';
import type { Words } from './coach.ts';

const programme = 'velve-lindenhof';

/** Whether a build's households page brings visits together. @param site its folder */
export function bringsTogether(site: string): boolean {
	const chunks = path.join(site, '_app/immutable/chunks');
	return readdirSync(chunks).some(
		(name) => name.endsWith('.js') && readFileSync(path.join(chunks, name), 'utf8').includes('data-visits')
	);
}

async function demonstrationKey(site: string, holder: 'leider' | 'K3'): Promise<Identity> {
	const decrypter = new Decrypter();
	decrypter.addPassphrase(demonstrationPassphrase(programme));
	const sealed = readFileSync(path.join(site, demonstrationKeyFile(holder)));
	const identity = await readIdentity(await decrypter.decrypt(sealed, 'text'));
	if (!identity) throw new Error(`no key in ${demonstrationKeyFile(holder)}`);
	return identity;
}

/** Visits of one device in their order, sealed for who leads. */
export async function makeVisits(site: string, all: readonly Words[]): Promise<Buffer[]> {
	const [leader, coach] = [await demonstrationKey(site, 'leider'), await demonstrationKey(site, 'K3')];
	const device = crypto.randomUUID();
	let previous: string | null = null;
	const sealed: Buffer[] = [];
	for (const [index, { household, reason }] of all.entries()) {
		const event = { household, date: '2011-11-01' };
		const plain = writeVisit(
			{
				head: {
					...{ contract: 1, programme, visit: crypto.randomUUID(), coach: coach.coach, device },
					...{ sequence: index + 1, previous, made: `2011-11-01T10:0${index % 10}:00.000Z` }
				},
				events: [
					{
						...{ ...event, event: crypto.randomUUID(), kind: 'started' },
						...{ area: 'lindenhof', adults: 2, children: 1 }
					},
					{ ...event, event: crypto.randomUUID(), kind: 'consent', state: 'given', scope: ['record'] },
					{
						...{ ...event, event: crypto.randomUUID(), kind: 'assessment' },
						...{ domain: 'wonen', rung: 2, assessor: 'coach', reason }
					}
				]
			},
			coach
		);
		previous = plaintextHash(plain);
		sealed.push(Buffer.from(await sealVisit(plain, [leader.recipient])));
	}
	return sealed;
}

const section = (page: Page) => page.locator('section[data-visits]');

/** The demonstration and the leader's key, open. @param address of the site */
export async function openLeader(page: Page, address: string): Promise<void> {
	await page.goto(`${address}/huishoudens`);
	await page.locator('[data-vault][data-ready]').waitFor();
	await page.getByRole('button', { name: 'Open de demonstratie' }).click();
	await section(page).waitFor({ timeout: 90_000 });
	await section(page).locator('.key .actions button').last().click();
	await section(page).locator('[data-key=open]').waitFor();
}

/** Drops the visits, waits until they are in, and has the new file made. */
export async function bringTogether(page: Page, visits: readonly Buffer[]): Promise<void> {
	await section(page)
		.locator('.drop input[type=file]')
		.setInputFiles(
			visits.map((buffer, index) => ({
				name: `bezoek-${String(index).padStart(12, '0')}.age`,
				mimeType: 'application/octet-stream',
				buffer
			}))
		);
	await section(page).locator('[data-merged]').waitFor({ timeout: 60_000 });
	await section(page).locator('.file button.strong').click();
	await section(page).locator('.file[data-made]').waitFor({ timeout: 60_000 });
}
