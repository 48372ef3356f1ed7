// Keeps one sealed file in this browser for next time: the bytes as they were picked, still sealed, and nothing else.
import { headerAtMost, sealedFor } from './sealed-header.ts';

export interface KeptFile {
	name: string;
	/** Milliseconds since 1970. */
	keptAt: number;
	file: File;
}

const folderName = 'verzegeld';

/** The folder, or null where the browser has no such place, or has closed it (private windows). */
async function folder(create: boolean): Promise<FileSystemDirectoryHandle | null> {
	try {
		const root = await navigator.storage.getDirectory();
		return await root.getDirectoryHandle(folderName, { create });
	} catch {
		return null;
	}
}

/** Whether this browser keeps files here: secure contexts only have a place for them, and not every browser gives it. */
export type Keeping = 'yes' | 'insecure' | 'no';

/** Asked before anything is offered: WebKitGTK and private windows have no such place, Safari until 26 cannot write there. */
export async function canKeep(): Promise<Keeping> {
	if (!isSecureContext) return 'insecure';
	try {
		await navigator.storage.getDirectory();
		return 'createWritable' in FileSystemFileHandle.prototype ? 'yes' : 'no';
	} catch {
		return 'no';
	}
}

/** The file kept last, or null. */
export async function keptFile(): Promise<KeptFile | null> {
	const place = await folder(false);
	if (!place) return null;
	try {
		for await (const handle of place.values()) {
			if (handle.kind !== 'file') continue;
			const file = await handle.getFile();
			if (file.size > 0) return { name: handle.name, keptAt: file.lastModified, file };
		}
	} catch {
		// A place that cannot be read holds nothing for the reader.
	}
	return null;
}

/**
 * Keeps a sealed file in place of any kept before.
 * @returns what was kept, or null where the browser would not
 * @throws VaultError when the file is not sealed: then not a byte of it is written
 */
export async function keepFile(file: File): Promise<KeptFile | null> {
	sealedFor(new Uint8Array(await file.slice(0, headerAtMost).arrayBuffer()));
	await removeKept();
	const place = await folder(true);
	if (!place) return null;
	try {
		const handle = await place.getFileHandle(file.name, { create: true });
		const writer = await handle.createWritable();
		await writer.write(file);
		await writer.close();
	} catch {
		await removeKept();
	}
	return keptFile();
}

/** Removes whatever is kept; it is no failure when there is nothing. */
export async function removeKept(): Promise<void> {
	try {
		const root = await navigator.storage.getDirectory();
		await root.removeEntry(folderName, { recursive: true });
	} catch {
		// Nothing there.
	}
}
