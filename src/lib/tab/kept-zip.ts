// The site that was made here, and what there is of one that was begun, as they lie on this device: a zip counts only once a note says that it is whole.
import { instant } from '../domain/today.ts';
import { sha256Of } from '../local/digest.ts';
import { noted, readNoted } from '../local/noted.ts';
import { openPlace, publishPlace, type NotKept, type Place } from '../local/place.ts';
import type { HiddenCells, OpenedSite } from '../server/opening.ts';

/** Of what a site is made: another of any of them is another site. */
export interface Identity {
	/** Of the programs of this site. */
	version: string;
	/** Of the names and bytes of the programme's files. */
	inputs: string;
	/** On which it is made: figures in the future are judged by it. */
	day: string;
}

/** Where the programme's files came from. */
export type Origin = 'device' | 'dropped';

export interface Begun extends Identity {
	/** As every page names it; told apart by the key too under which files about people are hashed. */
	build: string;
	origin: Origin;
	/** Pages and files that are to be written. */
	total: number;
}

export interface Finished extends Begun {
	site: OpenedSite;
	hidden: HiddenCells;
	files: [name: string, bytes: number][];
	zip: { bytes: number; sha256: string };
	/** The moment it was finished; the files in the zip bear that at which packing began. */
	made: string;
}

export interface Standing {
	finished: Finished | null;
	/** What was begun and not finished, and how much of it is there. */
	begun: (Begun & { done: number }) | null;
	/** Why nothing stays after this page; null where it does. */
	notKept: NotKept | null;
}

const begunName = 'begonnen';
const partPrefix = 'deel-';
const numbered = /^(klaar|zip)-(\d{9})$/;
const nameOf = (kind: 'klaar' | 'zip', number: number): string =>
	`${kind}-${String(number).padStart(9, '0')}`;

/** Names hold slashes, and a place is flat. */
export const partName = (address: string): string => partPrefix + encodeURIComponent(address);

let opening: ReturnType<typeof openPlace> | undefined;
/** One for this worker: without a place on the device all is in its memory. */
export const publishingPlace = (): ReturnType<typeof openPlace> => (opening ??= openPlace(publishPlace));

/** The newest one that is whole, and its zip. */
export async function newestSite(place: Place): Promise<{ number: number; finished: Finished } | null> {
	const all = await place.list();
	const numbers = all.flatMap(({ name }) => {
		const [, kind, number] = numbered.exec(name) ?? [];
		return kind === 'klaar' ? [Number(number)] : [];
	});
	for (const number of numbers.sort((a, b) => b - a)) {
		const finished = (await readNoted(await place.read(nameOf('klaar', number)))) as Finished | null;
		const zip = all.find(({ name }) => name === nameOf('zip', number));
		if (finished && zip?.bytes === finished.zip.bytes) return { number, finished };
	}
	return null;
}

export async function begunIn(place: Place): Promise<Begun | null> {
	return (await readNoted(await place.read(begunName))) as Begun | null;
}

export async function standing(): Promise<Standing> {
	const { place, why } = await publishingPlace();
	const begun = await begunIn(place);
	const done = (await place.list()).filter(({ name }) => name.startsWith(partPrefix)).length;
	return {
		finished: (await newestSite(place))?.finished ?? null,
		begun: begun && { ...begun, done: Math.min(done, begun.total) },
		notKept: why
	};
}

/** Of the finished one; its bytes are held to the hash that its note names. @returns null where there is none */
export async function finishedZip(): Promise<{ finished: Finished; bytes: Uint8Array } | null> {
	const { place } = await publishingPlace();
	const found = await newestSite(place);
	const bytes = found && (await place.read(nameOf('zip', found.number)));
	if (!bytes || (await sha256Of(bytes)) !== found.finished.zip.sha256) return null;
	return { finished: found.finished, bytes };
}

export const noteBegun = async (place: Place, begun: Begun): Promise<void> =>
	place.write(begunName, await noted(begun));

/** Lets go of what was begun; a finished site stays. */
export async function dropBegun(place: Place): Promise<void> {
	// First: without the note what else there is counts for nothing.
	await place.remove(begunName);
	for (const { name } of await place.list()) if (name.startsWith(partPrefix)) await place.remove(name);
}

/** Under a number of its own; the note comes last, and from then on it is the one that is offered. */
export async function keepFinished(
	place: Place,
	finished: Omit<Finished, 'zip' | 'made'>,
	bytes: Uint8Array
): Promise<Finished> {
	const all = await place.list();
	const last = Math.max(0, ...all.map(({ name }) => Number(numbered.exec(name)?.[2] ?? 0)));
	const zip = { bytes: bytes.length, sha256: await sha256Of(bytes) };
	const whole = { ...finished, zip, made: instant() };
	await place.write(nameOf('zip', last + 1), bytes);
	await place.write(nameOf('klaar', last + 1), await noted(whole));
	await dropBegun(place);
	for (const { name } of all) if (numbered.test(name)) await place.remove(name);
	return whole;
}
