// A backup is the programme folder, zipped; what is read back is only what such a folder can have.
import { entriesAtMost, unpackedAtMost } from '../intake/archive.ts';
import { aboveAll } from '../intake/zipped-folder.ts';
import { openZip, UnusableZip, zipOf } from '../report/zip.ts';
import type { ProgrammeFiles } from '../intake/delivery.ts';
import { LocalSetError } from './local-error.ts';
import { kindOfPath, sealedPath } from './paths.ts';

export const backupOf = (files: ProgrammeFiles): Uint8Array => zipOf(Object.fromEntries(files));

export interface ReadBackup {
	/** By the paths of a programme folder; restricted files among them, where the zip had them. */
	files: ProgrammeFiles;
	/** Paths that no programme folder has. */
	leftOut: string[];
}

/** @throws LocalSetError `bad-backup` */
export function readBackup(zip: Uint8Array): ReadBackup {
	const { files: found, damaged, twice } = opened(zip);
	if (damaged.length > 0) throw new LocalSetError('bad-backup', { reason: 'damaged', path: damaged[0] });
	if (twice.length > 0) throw new LocalSetError('bad-backup', { reason: 'twice', path: twice[0] });
	const paths = [...found.keys()].filter((path) => !/(^|\/)(\.|__MACOSX)/.test(path));
	const inside = aboveAll(paths);
	const files = new Map<string, Uint8Array>();
	const leftOut: string[] = [];
	for (const path of paths) {
		const own = path.slice(inside);
		const isSealed = /^[^/]+\.age$/i.test(own);
		const name = isSealed ? sealedPath : kindOfPath(own) === 'restricted' ? own.toLowerCase() : own;
		const bytes = found.get(path);
		if (bytes === undefined || kindOfPath(name) === 'unknown') leftOut.push(path);
		else if (files.has(name)) throw new LocalSetError('bad-backup', { reason: 'twice', path });
		else files.set(name, bytes);
	}
	if (files.size === 0) throw new LocalSetError('bad-backup', { reason: 'empty' });
	return { files, leftOut };
}

function opened(zip: Uint8Array): ReturnType<typeof openZip> {
	try {
		return openZip(zip, { bytes: unpackedAtMost, files: entriesAtMost });
	} catch (error) {
		if (error instanceof UnusableZip) throw new LocalSetError('bad-backup', { reason: error.code });
		throw error;
	}
}
