// What a page shows of the local set: where it is kept, what is in it, and what can be taken back.
import { sealedFor, type SealedFor } from '../vault/sealed-header.ts';
import { readLog, type LogRow } from './delivery-log.ts';
import { filesOf, type Opened } from './generations.ts';
import { logPath, sealedPath } from './paths.ts';
import type { NotKept, Place } from './place.ts';

export interface LocalState {
	/** memory: gone when this page is closed. */
	kept: 'device' | 'memory';
	why: NotKept | null;
	/** 0 before anything was accepted. */
	generation: number;
	files: { path: string; bytes: number }[];
	sealed: { bytes: number; opensWith: SealedFor } | null;
	/** Rows about people are in this page's memory. */
	opened: boolean;
	/** Oldest first. */
	deliveries: LogRow[];
	/** What `undo` takes back: the files of the last delivery; none where that was a backup read back. */
	undo: { files: string[] } | null;
	/** A newer set was there and was not whole: this is the one before it. */
	mended: boolean;
	/** Something that was stored is no longer there, or is not what it was. */
	damaged: boolean;
}

export const stateOfNothing = (why: NotKept | null): LocalState => ({
	...{ kept: why === null ? 'device' : 'memory', why, generation: 0, files: [], sealed: null },
	...{ opened: false, deliveries: [], undo: null, mended: false, damaged: false }
});

/** Never throws on what is stored: it can be forgotten, or a backup read in, whatever became of it. */
export async function stateOf(
	place: Place,
	{ generation, mended, damaged }: Opened,
	before: LocalState
): Promise<LocalState> {
	const files = generation?.files ?? {};
	const wanted = Object.entries(files).filter(([path]) => [logPath, sealedPath].includes(path));
	let lost = damaged;
	const found = await filesOf(place, Object.fromEntries(wanted)).catch(() => {
		lost = true;
		return new Map<string, Uint8Array>();
	});
	const deliveries = readLog(found.get(logPath));
	const sealed = found.get(sealedPath);
	const kind = sealed ? opensWith(sealed) : null;
	const last = deliveries.at(-1)?.accepted;
	const accepted = generation?.by === 'accepting' ? deliveries.filter((row) => row.accepted === last) : [];
	return {
		...{ kept: before.kept, why: before.why, generation: generation?.number ?? 0, deliveries, opened: false },
		files: Object.entries(files).map(([path, { bytes }]) => ({ path, bytes })),
		sealed: sealed && kind ? { bytes: sealed.length, opensWith: kind } : null,
		undo: generation?.undo ? { files: accepted.map(({ file }) => file) } : null,
		damaged: lost,
		mended: mended || (before.mended && generation?.number === before.generation)
	};
}

/** Null for what is no sealed file. */
export function opensWith(bytes: Uint8Array): SealedFor | null {
	try {
		return sealedFor(bytes);
	} catch {
		return null;
	}
}
