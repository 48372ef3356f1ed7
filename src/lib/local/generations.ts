// The set as generations: files by their hash, and one list a generation that counts only when it is whole. Whatever is cut off midway, the one before stands.
import { z } from '../domain/zod.ts';
import type { ProgrammeFiles } from '../intake/delivery.ts';
import { sha256Of } from './digest.ts';
import { LocalSetError } from './local-error.ts';
import { noted, readNoted } from './noted.ts';
import { kindOfPath } from './paths.ts';
import type { Place } from './place.ts';

const listSchema = z.record(z.string(), z.object({ sha256: z.string(), bytes: z.number() }));
const generationSchema = z.object({
	contract: z.literal(1),
	number: z.number().int().min(1),
	/** What it came of. */
	by: z.enum(['accepting', 'undoing', 'restoring']),
	/** By path inside the programme folder. */
	files: listSchema,
	/** What to go back to. */
	undo: listSchema.nullable()
});
export type FileList = z.infer<typeof listSchema>;
export type Generation = z.infer<typeof generationSchema>;

export interface Opened {
	/** Null before anything was accepted. */
	generation: Generation | null;
	/** True where a newer one was begun and not finished. */
	mended: boolean;
	/** True where one was finished and lacks a file since: no crash does that, so what is left of it stays. */
	damaged: boolean;
}

const contentName = (sha256: string): string => `inhoud-${sha256}`;
const listName = (number: number): string => `stand-${String(number).padStart(9, '0')}`;
const listPattern = /^stand-(\d{9})$/;

/** Null where the list was not written to its end. */
async function listIn(bytes: Uint8Array | null): Promise<Generation | null> {
	const read = generationSchema.safeParse(await readNoted(bytes));
	return read.success ? read.data : null;
}

const named = ({ files, undo }: Generation): FileList[string][] => [
	...Object.values(files),
	...Object.values(undo ?? {})
];

/** The newest generation that is whole: its list to the end, and each of its files in its size. */
export async function newest(place: Place): Promise<Opened> {
	const found = await place.list();
	const sizes = new Map(found.map(({ name, bytes }) => [name, bytes]));
	const lists = [...sizes.keys()].filter((name) => listPattern.test(name)).sort();
	let [mended, damaged] = [false, false];
	for (const name of lists.reverse()) {
		const generation = await listIn(await place.read(name));
		if (generation === null) {
			mended = true;
			continue;
		}
		if (named(generation).every(({ sha256, bytes }) => sizes.get(contentName(sha256)) === bytes))
			return { generation, mended, damaged };
		damaged = true;
	}
	return { generation: null, mended, damaged };
}

/** Removes whatever the generation does not name. Only for whoever holds the lock. */
export async function sweep(place: Place, generation: Generation | null): Promise<void> {
	const wanted = new Set(
		generation
			? [listName(generation.number), ...named(generation).map(({ sha256 }) => contentName(sha256))]
			: []
	);
	await place.clear();
	for (const { name } of await place.list()) if (!wanted.has(name)) await place.remove(name);
}

export interface NextGeneration {
	files: ProgrammeFiles;
	/** What to go back to, if anything. */
	undo: FileList | null;
	by: Generation['by'];
}

/**
 * Writes a generation after the one that is there; only when its list stands whole, last of all, it is the newest.
 * @param current what is there, as `newest` found it under the same lock
 * @throws LocalSetError `no-room` with all that was to be written, `restricted-plain` before anything is; the old generation stands
 */
export async function writeNext(
	place: Place,
	current: Generation | null,
	{ files, undo, by }: NextGeneration
): Promise<Generation> {
	for (const path of files.keys())
		if (kindOfPath(path) !== 'plain' && kindOfPath(path) !== 'sealed')
			throw new LocalSetError('restricted-plain', { path });
	await sweep(place, current);
	const there = new Set((await place.list()).map(({ name }) => name));
	const next: Generation = { contract: 1, number: (current?.number ?? 0) + 1, by, files: {}, undo };
	const fresh = new Map<string, Uint8Array>();
	for (const [path, bytes] of files) {
		const sha256 = await sha256Of(bytes);
		next.files[path] = { sha256, bytes: bytes.length };
		if (!there.has(contentName(sha256))) fresh.set(contentName(sha256), bytes);
	}
	const list = await noted(next);
	const needed = [...fresh.values(), list].reduce((sum, { length }) => sum + length, 0);
	const begun: string[] = [];
	try {
		for (const [name, bytes] of [...fresh, [listName(next.number), list] as const]) {
			begun.push(name);
			await place.write(name, bytes);
		}
	} catch (error) {
		for (const name of begun.reverse()) await place.remove(name).catch(() => {});
		if (error instanceof LocalSetError && error.code === 'no-room') {
			// Chromium says that some ten gigabytes are free, whatever is so: what cannot be is not repeated.
			const { free = null } = error.facts;
			throw new LocalSetError('no-room', { needed, free: free !== null && free < needed ? free : null });
		}
		throw error;
	}
	// What is left behind is swept at the next opening.
	await sweep(place, next).catch(() => {});
	return next;
}

/** @throws LocalSetError `damaged` where a file is not what was stored */
export async function filesOf(place: Place, list: FileList): Promise<ProgrammeFiles> {
	const files = new Map<string, Uint8Array>();
	for (const [path, { sha256 }] of Object.entries(list)) {
		const bytes = await place.read(contentName(sha256));
		if (bytes === null || (await sha256Of(bytes)) !== sha256) throw new LocalSetError('damaged', { path });
		files.set(path, bytes);
	}
	return files;
}
