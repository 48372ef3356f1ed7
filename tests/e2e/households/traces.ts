// Everything in which an opened file could leave a trace: the line, the console, what the browser stores, the page itself.
import type { Page } from '@playwright/test';
import { whenStill } from '../../../scripts/prove/when-still.ts';

export interface Overheard {
	/** Address, headers and body of every request, and every line on a console. */
	readonly lines: string[];
	readonly requests: string[];
}

/** Listens from now on, to the page and to its workers. */
export function overhear(page: Page): Overheard {
	const heard: Overheard = { lines: [], requests: [] };
	page.on('request', (request) => {
		heard.requests.push(request.url());
		heard.lines.push(
			[request.method(), request.url(), JSON.stringify(request.headers()), request.postData()].join(' ')
		);
	});
	page.on('console', (message) => heard.lines.push(`console ${message.type()} ${message.text()}`));
	page.on('pageerror', (error) => heard.lines.push(`error ${String(error)}`));
	return heard;
}

/** Title, address, history and document. */
export const pageDump = (page: Page): Promise<string> =>
	page.evaluate(() =>
		[
			document.title,
			location.href,
			JSON.stringify(history.state),
			document.documentElement.outerHTML,
			...[...document.querySelectorAll('input, textarea')].map((one) => ('value' in one ? one.value : ''))
		].join('\n')
	);

/** All that the browser stores for this origin, as text. */
export const storageDump = (page: Page): Promise<string> =>
	whenStill(() =>
		page.evaluate(async () => {
			const found: string[] = [
				document.cookie,
				JSON.stringify({ ...localStorage }),
				JSON.stringify({ ...sessionStorage })
			];
			const asText = async (blob: Blob): Promise<string> =>
				new TextDecoder('latin1').decode(await blob.arrayBuffer());
			const walk = async (folder: FileSystemDirectoryHandle): Promise<void> => {
				for await (const handle of folder.values()) {
					found.push(`file ${handle.name}`);
					if (handle instanceof FileSystemDirectoryHandle) await walk(handle);
					else if (handle instanceof FileSystemFileHandle) found.push(await asText(await handle.getFile()));
				}
			};
			await walk(await navigator.storage.getDirectory());
			for (const { name, version } of await indexedDB.databases()) {
				found.push(`database ${name}`);
				const database = await new Promise<IDBDatabase>((resolve, reject) => {
					const request = indexedDB.open(name ?? '', version);
					request.onsuccess = () => resolve(request.result);
					request.onerror = () => reject(request.error ?? new Error('indexedDB'));
				});
				for (const store of database.objectStoreNames)
					found.push(
						await new Promise<string>((resolve) => {
							const request = database.transaction(store).objectStore(store).getAll();
							request.onsuccess = () => resolve(JSON.stringify(request.result));
						})
					);
				database.close();
			}
			for (const name of await caches.keys()) {
				const cache = await caches.open(name);
				for (const request of await cache.keys()) {
					found.push(request.url);
					const kept = await cache.match(request);
					if (kept) found.push(await asText(await kept.blob()));
				}
			}
			return found.join('\n');
		})
	);

/** Every text that is alive on the page's own thread, after what is dead has been swept up. */
export async function heapDump(page: Page): Promise<string> {
	const session = await page.context().newCDPSession(page);
	const parts: string[] = [];
	session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => parts.push(chunk));
	await session.send('HeapProfiler.collectGarbage');
	await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
	await session.detach();
	return parts.join('');
}
