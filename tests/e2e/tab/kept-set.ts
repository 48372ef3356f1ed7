// Lays a local set on the device as an earlier visit left it: the programme's plain files, in the generation's own form.
import type { Page } from '@playwright/test';
import type { Files } from './site-worker.ts';

/** @param files base64 by path inside the programme folder */
export async function keepSet(page: Page, files: Files): Promise<void> {
	await page.evaluate(async (files) => {
		const root = await navigator.storage.getDirectory();
		await root.removeEntry('lokaal', { recursive: true }).catch(() => {});
		const place = await root.getDirectoryHandle('lokaal', { create: true });
		const hash = async (bytes: BufferSource) =>
			[...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
				.map((byte) => byte.toString(16).padStart(2, '0'))
				.join('');
		const write = async (name: string, bytes: BufferSource) => {
			const writer = await (await place.getFileHandle(name, { create: true })).createWritable();
			await writer.write(bytes);
			await writer.close();
		};
		const list: Record<string, { sha256: string; bytes: number }> = {};
		for (const [name, text] of Object.entries(files)) {
			const bytes = Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
			const sha256 = await hash(bytes);
			list[name] = { sha256, bytes: bytes.length };
			await write(`inhoud-${sha256}`, bytes);
		}
		const text = JSON.stringify({ contract: 1, number: 1, by: 'accepting', files: list, undo: null });
		const encoded = new TextEncoder().encode(text);
		await write('stand-000000001', new TextEncoder().encode(`${text}\n${await hash(encoded)}\n`));
		localStorage.setItem('wijkladder-local', '1');
	}, files);
}
