// Asks the worker that makes the site, in a page of the site itself, so under its policy and its headers.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';

export type Files = Record<string, string>;

/** A programme folder as the page gets it: base64 by path, without what starts with a dot. */
export function folderFiles(folder: string): Files {
	return Object.fromEntries(
		readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
			.map((entry) => path.join(entry.parentPath, entry.name))
			.map((file) => [
				path.relative(folder, file).split(path.sep).join('/'),
				readFileSync(file).toString('base64')
			])
	);
}

declare global {
	interface Window {
		askSite: (task: object) => Promise<unknown>;
	}
}

export interface Opened {
	about: 'opened' | 'refused';
	site?: { build: string; published: string; periods: string[]; problems: number };
	refusal?: { code: string; words: { nl: string; en: string } | null; message: string };
}

/** Starts the worker and opens the files in it. */
export async function openIn(page: Page, files: Files, folder: string): Promise<Opened> {
	return (await page.evaluate(
		async ({ files, folder }) => {
			const get = async (address: string) => (await fetch(address)).json();
			const { tab } = (await get('/_app/version.json')) as { tab: string };
			const worker = new Worker(`/_app/${tab}`, { type: 'module' });
			let turns = 0;
			window.askSite = (task) =>
				new Promise((resolve, reject) => {
					const turn = ++turns;
					worker.addEventListener('error', (event) => reject(new Error(event.message)));
					worker.addEventListener('message', ({ data }) => {
						if (data.turn !== turn) return;
						if (data.about === 'done') resolve(data.result);
						if (data.about === 'failed') reject(new Error(`${data.code}: ${data.message}`));
					});
					worker.postMessage({ about: 'task', turn, task });
				});
			const bytes = (text: string) => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
			return window.askSite({
				about: 'open',
				files: new Map(Object.entries(files).map(([name, text]) => [name, bytes(text)])),
				folder,
				base: await get('/definities.json')
			});
		},
		{ files, folder }
	)) as Opened;
}

/** How one page or file of the worker compares with what the site serves. */
export interface Compared {
	address: string;
	/** null where the worker has none; -1 for another length. */
	differing: number | null;
}

/** Pages, their data and every other file, byte by byte. @param each of so many pages one, in the order of their addresses */
export const comparedIn = (page: Page, each: number): Promise<Compared[]> =>
	page.evaluate(async (each) => {
		const { pages, files } = (await window.askSite({ about: 'addresses' })) as {
			pages: string[];
			files: string[];
		};
		const served = async (address: string) => {
			const answer = await fetch(encodeURI(address));
			if (!answer.ok) throw new Error(`${answer.status} ${address}`);
			return new Uint8Array(await answer.arrayBuffer());
		};
		const compared: { address: string; differing: number | null }[] = [];
		const compare = async (address: string, data: boolean) => {
			const place = data ? `${address === '/' ? '' : address}/__data.json` : address;
			const { answer } = (await window.askSite({ about: 'ask', address, data })) as {
				answer: { bytes: Uint8Array } | null;
			};
			const theirs = await served(place);
			const own = answer?.bytes;
			const differing = !own
				? null
				: own.length === theirs.length
					? own.reduce((sum, byte, at) => sum + (byte === theirs[at] ? 0 : 1), 0)
					: -1;
			compared.push({ address: place, differing });
		};
		const asked = pages.filter((_, place) => place % each === 0);
		for (const address of asked) await compare(address, false);
		for (const address of asked) await compare(address, true);
		// What is for hosts alone no host shows.
		const hidden = /^\/(_headers|\.htaccess|web\.config|nginx\.conf|Caddyfile)$/;
		for (const address of files) if (!hidden.test(address)) await compare(address, false);
		return compared;
	}, each);
