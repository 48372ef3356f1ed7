// Where the local set lies: private files of this browser, or this page's memory where it has none.
import { LocalSetError } from './local-error.ts';

/** A flat folder of files. */
export interface Place {
	list(): Promise<{ name: string; bytes: number }[]>;
	/** Null where there is no such file. */
	read(name: string): Promise<Uint8Array | null>;
	/** The file is whole and on disk when this is done, and the bytes are the caller's again. @throws LocalSetError `no-room` or `not-kept` */
	write(name: string, bytes: Uint8Array): Promise<void>;
	/** It is no failure when there is nothing. */
	remove(name: string): Promise<void>;
	/** Removes what a browser that ended in the middle of writing left, however young: only for whoever knows that nobody else writes. */
	clear(): Promise<void>;
	/** The folder and everything in it. */
	wipe(): Promise<void>;
}

export const placeName = 'lokaal';
/** Of a site that was made here, and what there is of one that was begun. */
export const publishPlace = 'publiceren';

/** Gone when the page is. */
export function memoryPlace(): Place {
	const files = new Map<string, Uint8Array>();
	return {
		list: async () => [...files].map(([name, { length }]) => ({ name, bytes: length })),
		read: async (name) => files.get(name) ?? null,
		write: async (name, bytes) => void files.set(name, bytes.slice()),
		remove: async (name) => void files.delete(name),
		clear: async () => {},
		wipe: async () => files.clear()
	};
}

/** Why nothing is kept on this device. */
export type NotKept = 'insecure' | 'no-place';

/**
 * Asked of the browser itself: plain http has no such place, WebKitGTK and private windows have none, some cannot write there.
 * @param name of the folder
 */
export async function openPlace(name = placeName): Promise<{ place: Place; why: NotKept | null }> {
	if (!isSecureContext || navigator.storage === undefined) return { place: memoryPlace(), why: 'insecure' };
	try {
		const root = await navigator.storage.getDirectory();
		if (!('createWritable' in FileSystemFileHandle.prototype) && !canWriteHere())
			throw new TypeError('read only');
		return { place: filesPlace(root, name), why: null };
	} catch {
		return { place: memoryPlace(), why: 'no-place' };
	}
}

/** In a worker files can be written in place, and flushed to the disk. */
const canWriteHere = (): boolean => 'createSyncAccessHandle' in FileSystemFileHandle.prototype;

/** What a file is called until it is whole. */
const half = '.half';
/** Long enough for whoever is writing it. */
const abandonedAfter = 3_600_000;

type MovableHandle = FileSystemFileHandle & { move(name: string): Promise<void> };
/** In its folder, over whatever has that name: Chromium 156 and Firefox 153 were seen to do so. */
const movesFiles = typeof FileSystemFileHandle !== 'undefined' && 'move' in FileSystemFileHandle.prototype;

/** What a browser that ended in the middle of writing left, where it is older than that, ms. */
async function clearHalf(
	place: FileSystemDirectoryHandle,
	handle: FileSystemFileHandle,
	older: number
): Promise<void> {
	const since = await handle.getFile().then(
		({ lastModified }) => lastModified,
		() => Infinity
	);
	if (Date.now() - since >= older) await place.removeEntry(handle.name).catch(() => {});
}

function filesPlace(root: FileSystemDirectoryHandle, placed: string): Place {
	// Asked for each time: another window may have removed it meanwhile.
	const folder = (create: boolean): Promise<FileSystemDirectoryHandle | null> =>
		root.getDirectoryHandle(placed, { create }).catch((error: unknown) => {
			if (isNotThere(error)) return null;
			throw new LocalSetError('not-kept', { path: placed });
		});
	return {
		async list() {
			const found: { name: string; bytes: number }[] = [];
			const place = await folder(false);
			if (!place) return found;
			for await (const handle of place.values())
				if (handle.kind !== 'file') continue;
				else if (handle.name.endsWith(half)) await clearHalf(place, handle, abandonedAfter);
				else found.push({ name: handle.name, bytes: await sizeOf(handle) });
			return found;
		},
		async read(name) {
			try {
				const handle = await (await folder(false))?.getFileHandle(name);
				return handle ? new Uint8Array(await (await handle.getFile()).arrayBuffer()) : null;
			} catch (error) {
				if (isNotThere(error)) return null;
				throw new LocalSetError('damaged', { path: name });
			}
		},
		async write(name, bytes) {
			const place = await folder(true);
			const wanted = movesFiles ? name + half : name;
			try {
				const handle = await place?.getFileHandle(wanted, { create: true });
				if (!handle) throw new TypeError('no folder');
				await (canWriteHere() ? writeInPlace(handle, bytes) : writeBeside(handle, bytes));
				// Whoever is cut off before this has the file that was there, or none: never one that is empty or half.
				if (movesFiles) await (handle as MovableHandle).move(name);
			} catch (error) {
				await place?.removeEntry(wanted).catch(() => {});
				throw await asLocalError(error, bytes.length);
			}
		},
		async remove(name) {
			await removed((await folder(false))?.removeEntry(name));
		},
		async clear() {
			const place = await folder(false);
			if (!place) return;
			for await (const handle of place.values())
				if (handle.kind === 'file' && handle.name.endsWith(half)) await clearHalf(place, handle, 0);
		},
		wipe: () => removed(root.removeEntry(placed, { recursive: true }))
	};
}

/** It is no failure when there was nothing. */
async function removed(removing: Promise<void> | undefined): Promise<void> {
	await removing?.catch((error: unknown) => {
		if (!isNotThere(error)) throw new LocalSetError('not-kept');
	});
}

const isNotThere = (error: unknown): boolean =>
	error instanceof DOMException && error.name === 'NotFoundError';

/** -1 for one that is going as it is asked. */
const sizeOf = (handle: FileSystemFileHandle): Promise<number> =>
	handle.getFile().then(
		({ size }) => size,
		() => -1
	);

/** Chromium and Firefox write beside the file and put it in its place when it is closed. */
async function writeBeside(handle: FileSystemFileHandle, bytes: Uint8Array): Promise<void> {
	const writer = await handle.createWritable();
	try {
		await writer.write(new Uint8Array(bytes));
		await writer.close();
	} catch (error) {
		await writer.abort().catch(() => {});
		throw error;
	}
}

interface SyncAccess {
	write(bytes: Uint8Array, options: { at: number }): number;
	truncate(size: number): void;
	flush(): void;
	close(): void;
}
type SyncHandle = FileSystemFileHandle & { createSyncAccessHandle(): Promise<SyncAccess> };

async function writeInPlace(handle: FileSystemFileHandle, bytes: Uint8Array): Promise<void> {
	const access = await (handle as SyncHandle).createSyncAccessHandle();
	try {
		access.truncate(0);
		for (let at = 0; at < bytes.length;) {
			const written = access.write(bytes.subarray(at), { at });
			// Some browsers write less instead of saying that there is no room.
			if (written <= 0) throw new DOMException('no room', 'QuotaExceededError');
			at += written;
		}
		access.flush();
	} finally {
		access.close();
	}
}

async function asLocalError(error: unknown, needed: number): Promise<LocalSetError> {
	if (error instanceof LocalSetError) return error;
	const name = error instanceof Error || error instanceof DOMException ? error.name : '';
	if (name !== 'QuotaExceededError') return new LocalSetError('not-kept', { reason: name });
	const { quota, usage } = await navigator.storage
		.estimate()
		.catch(() => ({ quota: undefined, usage: undefined }));
	const free = quota === undefined || usage === undefined ? null : Math.max(0, quota - usage);
	return new LocalSetError('no-room', { needed, free });
}
