// Removes all that Wijkladder keeps in this browser; what others keep at the same address stays.
import { openPlace, publishPlace } from './place.ts';
import { removeKept } from '../vault/kept-file.ts';

const ours = (name: string): boolean => name.startsWith('wijkladder');

/** Databases, caches and what is remembered by name. Never throws: what is not there or is closed to us holds nothing. */
export async function forgetTheRest(): Promise<void> {
	await removeKept();
	// Pages of data that nobody has published yet.
	await quietly(async () => (await openPlace(publishPlace)).place.wipe(), undefined);
	for (const memory of memories())
		for (const name of Object.keys(memory).filter(ours)) memory.removeItem(name);
	const databases = await quietly(() => indexedDB.databases(), []);
	for (const { name } of databases) if (name !== undefined && ours(name)) await deleteDatabase(name);
	for (const name of await quietly(() => caches.keys(), [])) if (ours(name)) await caches.delete(name);
}

function memories(): Storage[] {
	try {
		return [localStorage, sessionStorage];
	} catch {
		return [];
	}
}

async function quietly<Found>(ask: () => Promise<Found>, nothing: Found): Promise<Found> {
	try {
		return await ask();
	} catch {
		return nothing;
	}
}

/** One that another window has open goes when that window is closed. */
const deleteDatabase = (name: string): Promise<void> =>
	new Promise((resolve) => {
		const request = indexedDB.deleteDatabase(name);
		for (const event of ['success', 'error', 'blocked']) request.addEventListener(event, () => resolve());
	});
