// Makes the whole site of the opened programme in a tab: each page and file is written once, kept and packed, then the programs are fetched from this site.
import {
	fileOf,
	filesFile,
	isNamedByContents,
	versionFile,
	versionOf,
	workerFile
} from 'wijkladder:site-files';
import { fromBase64 } from '../domain/bytes-as-text.ts';
import { letGo } from '../engine/let-go.ts';
import { sha256Of } from '../local/digest.ts';
import type { Place } from '../local/place.ts';
import { partName } from './kept-zip.ts';
import { oneBehind } from './one-behind.ts';
import type { Packing } from './packing.ts';
import { filesIn, partOf, type PartFile } from './parts.ts';
import { addresses, fallback, rendered } from './site.ts';

export interface MakingProgress {
	phase: 'pages' | 'programs';
	done: number;
	total: number;
	/** What was written last, by its place in the site. */
	file?: string;
}
type Tell = (progress: MakingProgress) => void;

/** A reason why no site can be made, as a code that src/lib/language/tab.ts has words for. */
export class MakingError extends Error {
	override name = 'MakingError';
	constructor(
		readonly code: 'download' | 'replaced',
		message: string
	) {
		super(message);
	}
}

/** A key is drawn at random each time, so none is taken over from an earlier try. */
const isSealed = (address: string): boolean => address.endsWith('.age');

/**
 * Every page and file that is to be written, and the page for what is not there. Sealed files come first: each takes a DuckDB of its own, and the
 * pages fill the memory beside it.
 */
export async function toWrite(): Promise<string[]> {
	const { pages, files } = await addresses();
	const all = [...new Set([...pages, ...files, fallback])];
	return [...all.filter(isSealed), ...all.filter((one) => !isSealed(one))];
}

async function written(address: string): Promise<PartFile[]> {
	const found = await rendered(address);
	if (!found) throw new Error(`404 ${address}`);
	const name = address === fallback ? '404.html' : fileOf(address, found.type === 'text/html');
	const besides = [...found.besides].map(([place, bytes]) => ({ name: place.slice(1), bytes }));
	return [{ name, bytes: found.bytes }, ...besides];
}

/**
 * Writes what is not there yet, and packs all of it: read back later, everything would be there twice. A page is kept and packed while the next one
 * is written, which waits for DuckDB as this waits for the disk. Where one fails nothing is kept any more once that is told: by then another making
 * may have begun, for which it would count.
 */
export async function writePages(
	place: Place,
	all: readonly string[],
	packing: Packing,
	tell: Tell
): Promise<void> {
	const there = new Set((await place.list()).map(({ name }) => name));
	await oneBehind(
		all,
		async (address) => {
			const name = partName(address);
			const kept = there.has(name) && !isSealed(address) && (await filesIn(await place.read(name)));
			return { files: kept || (await written(address)), to: kept ? null : { place, name } };
		},
		async ({ files, to }, index) => {
			await keepAndPack(files, to, packing);
			tell({ phase: 'pages', done: index + 1, total: all.length, file: files[0]?.name ?? '' });
		}
	);
}

/** @param to where it is kept; null where it is already */
async function keepAndPack(
	files: readonly PartFile[],
	to: { place: Place; name: string } | null,
	packing: Packing
): Promise<void> {
	if (to) {
		const part = await partOf(files);
		await to.place.write(to.name, part);
		letGo(part);
	}
	for (const file of files) await packing.add(file);
}

interface Programs {
	fetched: [name: string, bytes: number, sha256: string][];
	/** Base64, by name. */
	along: Record<string, string>;
}

async function fetched(site: URL, name: string, cache: RequestCache = 'default') {
	try {
		const answer = await fetch(new URL(name, site), { cache });
		if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
		return new Uint8Array(await answer.arrayBuffer());
	} catch (error) {
		throw new MakingError('download', `${name}: ${String(error)}`);
	}
}

/** So many come over the line while one is packed: each waits for the service worker, which looks whether it keeps it. */
const ahead = 4;

/** Each program in turn, with its bytes. */
async function* programsOf(site: URL, all: Programs['fetched']) {
	const coming = (place: number) => {
		const [name] = all[place] ?? [];
		const cache = name !== undefined && isNamedByContents(name) ? 'default' : 'no-cache';
		const bytes = name === undefined ? null : fetched(site, name, cache);
		// Told to whoever waits for it.
		bytes?.catch(() => {});
		return bytes;
	};
	const waiting = Array.from({ length: ahead }, (_, place) => coming(place));
	for (const [place, [name, , sha256]] of all.entries()) {
		const bytes = await waiting.shift();
		waiting.push(coming(place + ahead));
		if (bytes) yield { name, sha256, bytes };
	}
}

/**
 * Packs the programs of this site beside all that was written.
 * @param site the root of this site
 * @throws MakingError where a program is not of the version that this worker is of
 */
export async function packPrograms(
	packing: Packing,
	{ site, build }: { site: URL; build: string },
	tell: Tell
): Promise<Uint8Array<ArrayBuffer>> {
	const list = await fetched(site, filesFile, 'no-cache');
	const programs = JSON.parse(new TextDecoder().decode(list)) as Programs;
	let done = 0;
	for await (const { name, sha256, bytes } of programsOf(site, programs.fetched)) {
		if ((await sha256Of(bytes)) !== sha256) throw new MakingError('replaced', `${name} is another`);
		await packing.add({ name, bytes });
		tell({ phase: 'programs', done: ++done, total: programs.fetched.length });
	}
	await packing.add({ name: filesFile, bytes: list });
	let worker = '';
	for (const [name, base64] of Object.entries(programs.along)) {
		const bytes = fromBase64(base64);
		const text = () => new TextDecoder().decode(bytes);
		if (name === workerFile) worker = text();
		else if (name === versionFile)
			await packing.add({ name, bytes: new TextEncoder().encode(versionOf(text(), build, packing.borne)) });
		else await packing.add({ name, bytes });
	}
	return packing.finish(worker, build);
}
