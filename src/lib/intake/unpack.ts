// Zips among the dropped files become the files in them, one zip in another included: names that lead nowhere, and never more than a quarter can be.
import type { Problem } from '../domain/problem.ts';
import { isZip, openArchive, type Archive } from './archive.ts';
import type { DroppedFile } from './delivery.ts';
import { isByTheWay } from './likeness.ts';
import { unreadableProblem } from './unreadable-problem.ts';
import { UnreadableFile } from './unreadable-file.ts';

const filesAtMost = 1000;
const bytesAtMost = 1024 * 1024 * 1024;
/** A zip in a zip: whoever packs deeper hides something. */
const deepest = 2;

/** Documents that are a zip inside stay whole. */
const isDocument = ({ entries }: Archive): boolean =>
	['[Content_Types].xml', 'mimetype', 'Index/Document.iwa'].some((name) => entries.has(name));

/** A path without what leads out of its folder, and without what no name holds. */
export function harmlessPath(path: string): string {
	const steps = path
		.replaceAll('\\', '/')
		.replace(/^[a-z]:/i, '')
		.split('/')
		.map((step) => step.replace(/\p{Cc}|[<>:"|?*]/gu, '_').trim())
		.filter((step) => step !== '' && !/^\.+$/.test(step));
	return steps.join('/').slice(-400);
}

/** What systems put into a zip by themselves. */
const isAside = (path: string): boolean =>
	path.split('/').some((step) => step === '__MACOSX' || isByTheWay(step)) ||
	/(^|\/)(thumbs\.db|desktop\.ini)$/i.test(path);

export interface Unpacked {
	files: DroppedFile[];
	problems: Problem[];
}

export function unpack(dropped: readonly DroppedFile[]): Unpacked {
	const files: DroppedFile[] = [];
	const problems: Problem[] = [];
	let bytes = 0;
	const add = (file: DroppedFile, depth: number): void => {
		const archive = isZip(file.bytes) ? openArchive(file.bytes) : null;
		if (archive === null || isDocument(archive)) {
			files.push(file);
			return;
		}
		if (depth === deepest) throw new UnreadableFile('nested');
		for (const entry of archive.entries.values()) {
			const path = harmlessPath(entry.name);
			if (entry.name.endsWith('/') || path === '' || isAside(path)) continue;
			bytes += entry.size;
			if (files.length >= filesAtMost)
				throw new UnreadableFile('too-many-files', { most: String(filesAtMost) });
			if (bytes > bytesAtMost) throw new UnreadableFile('zip-bomb');
			const name = `${file.name}/${path}`;
			guarded(name, () => add({ name, bytes: archive.whole(entry) }, depth + 1));
		}
	};
	const guarded = (name: string, read: () => void): void => {
		try {
			read();
		} catch (error) {
			problems.push(unreadableProblem(name, error));
		}
	};
	for (const file of dropped) {
		if (isByTheWay(file.name.replace(/^.*\//, ''))) continue;
		guarded(file.name, () => add(file, 0));
	}
	return { files, problems };
}
