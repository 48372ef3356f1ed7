// A programme folder that came as a zip or was dropped: its files by their place in it, whatever folder was put around it.
import { openArchive } from './archive.ts';
import { isByTheWay } from './likeness.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** How far the names go into a folder that holds them all: most programs zip the folder, not what is in it. */
export function aboveAll(names: readonly string[]): number {
	const [first = ''] = names;
	const top = first.slice(0, first.indexOf('/') + 1);
	return top !== '' && names.every((name) => name.startsWith(top)) ? top.length : 0;
}

/** What no person put there, and what would lie outside the folder. */
const isPassedOver = (name: string): boolean =>
	name.endsWith('/') || name.split('/').some((step) => isByTheWay(step) || step === '__MACOSX');
const leadsOut = (name: string): boolean =>
	/^[/\\]|^[a-z]:|\\|\0/i.test(name) || name.split('/').some((step) => step === '..' || step === '');

/** @throws UnreadableFile */
export function folderInZip(zip: Uint8Array): Map<string, Uint8Array<ArrayBuffer>> {
	const { entries, whole } = openArchive(zip);
	if ([...entries.keys()].some((name) => leadsOut(name.replace(/\/$/, ''))))
		throw new UnreadableFile('damaged');
	const wanted = [...entries.values()].filter(({ name }) => !isPassedOver(name));
	const from = aboveAll(wanted.map(({ name }) => name));
	return new Map(wanted.map((entry) => [entry.name.slice(from), whole(entry)]));
}
