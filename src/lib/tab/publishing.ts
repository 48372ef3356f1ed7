// Publishing, in the worker: from files that were handed over to a zip that lies on this device; cut off, it goes on where it was.
import { closeSite, hashOfFolder } from 'wijkladder:programs/opening.js';
import { instant, today } from '../domain/today.ts';
import { tidySoon } from '../engine/let-go.ts';
import { wasmIsAt } from '../engine/wasm.ts';
import { openArchive } from '../intake/archive.ts';
import { aboveAll, folderInZip } from '../intake/zipped-folder.ts';
import type { HiddenCells, OpenedSite } from '../server/opening.ts';
import {
	begunIn,
	dropBegun,
	finishedZip,
	keepFinished,
	noteBegun,
	publishingPlace,
	type Finished,
	type Identity,
	type Origin
} from './kept-zip.ts';
import { packPrograms, toWrite, writePages, type MakingProgress } from './make-site.ts';
import { Packing } from './packing.ts';

/** Files of a programme folder, or what was dropped: the files of a folder, or a zip of one. */
export type GivenFiles =
	| { files: ReadonlyMap<string, Uint8Array> }
	| { dropped: readonly { name: string; file: File }[] };

const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

/** By their place in the programme folder. @throws UnreadableFile */
export async function programmeOf(given: GivenFiles): Promise<ReadonlyMap<string, Uint8Array>> {
	if ('files' in given) return given.files;
	const [first, ...more] = given.dropped;
	if (first && more.length === 0 && /\.zip$/i.test(first.name)) return folderInZip(await bytesOf(first.file));
	const from = aboveAll(given.dropped.map(({ name }) => name));
	const files = new Map<string, Uint8Array>();
	for (const { name, file } of given.dropped) files.set(name.slice(from), await bytesOf(file));
	return files;
}

export const identityOf = (files: ReadonlyMap<string, Uint8Array>, version: string): Identity => ({
	version,
	inputs: hashOfFolder(files),
	day: today()
});

const isSame = (one: Identity & { build: string }, other: Identity & { build: string }): boolean =>
	(['version', 'inputs', 'day', 'build'] as const).every((part) => one[part] === other[part]);

export interface Opened {
	site: OpenedSite;
	hidden: HiddenCells;
}

/** Two windows would write over each other. @returns null where another one is at it */
async function alone<Done>(work: () => Promise<Done>): Promise<Done | null> {
	const locks: LockManager | undefined = navigator.locks;
	if (!locks) return work();
	return locks.request('wijkladder-publiceren', { ifAvailable: true }, (lock) => (lock ? work() : null));
}

/** @param root of this site @returns null where another window is at it */
export const publish = (
	{ site, hidden }: Opened,
	identity: Identity,
	{ origin, root }: { origin: Origin; root: URL },
	tell: (progress: MakingProgress) => void
): Promise<Finished | null> =>
	alone(async () => {
		const { place } = await publishingPlace();
		const all = await toWrite();
		const own = { ...identity, build: site.build, origin, total: all.length };
		const begun = await begunIn(place);
		if (!begun || !isSame(begun, own)) await dropBegun(place);
		await noteBegun(place, own);
		const packing = new Packing(new Date(instant()));
		// What opening the programme took is not needed any more.
		tidySoon();
		await writePages(place, all, packing, tell);
		await closeSite();
		wasmIsAt(null);
		tidySoon();
		const bytes = await packPrograms(packing, { site: root, build: site.build }, tell);
		return keepFinished(place, { ...own, site, hidden, files: packing.files }, bytes);
	});

/** One file of the finished site, out of the very zip that is offered. @returns null where there is none */
export async function fileInZip(name: string): Promise<Uint8Array<ArrayBuffer> | null> {
	const found = await finishedZip();
	if (!found) return null;
	const { entries, whole } = openArchive(found.bytes);
	const entry = entries.get(name);
	return entry ? whole(entry) : null;
}

export const dropWhatWasBegun = async (): Promise<void> => dropBegun((await publishingPlace()).place);
export const forgetPublishing = async (): Promise<void> => (await publishingPlace()).place.wipe();
