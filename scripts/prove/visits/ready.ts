// A profile in which a coach's key was opened once and one visit finished, which every kill begins from.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildFolder } from '../../inputs.mjs';
import { serve } from '../../serve/server.mjs';
import { startOn } from '../kept-browser.ts';
import { makeCoach, openPage, unlock, wordsOf, writeWhole, type Coach, type Words } from './coach.ts';

export interface Ready {
	/** Of the site, and its folder. */
	root: string;
	site: string;
	/** Of the page of a visit. */
	address: string;
	coach: Coach;
	/** A profile in which one visit was finished. */
	profile: string;
	/** Finished visits by number, and the words in each. */
	accepted: Record<string, Words>;
	/** Milliseconds from the press that finishes to the page's word that it is done. */
	takes: number;
	close: () => Promise<void>;
}
/** A profile with a key that is known and one finished visit. */
export async function prepare(seed: number, site = buildFolder()): Promise<Ready> {
	const server = await serve({ folder: site, port: 0, host: '127.0.0.1' });
	const address = `${server.url}/bezoek`;
	const folder = mkdtempSync(path.join(tmpdir(), 'visits-'));
	const profile = path.join(folder, 'profile');
	const coach = await makeCoach(seed);
	const browser = await startOn(profile);
	const words = wordsOf(`${seed}v0`);
	const accepted: Record<string, Words> = {};
	let takes: number;
	try {
		const page = await openPage(browser.context, address);
		await unlock(page, coach);
		const { number, took } = await writeWhole(page, words);
		accepted[number] = words;
		takes = took;
	} finally {
		await browser.kill();
	}
	return {
		...{ root: server.url, site, address, coach, profile, accepted, takes },
		async close() {
			await server.close();
			rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
		}
	};
}
