// The files in what was dropped or picked, with the folders above them; what no person put there is passed over.
import { isByTheWay } from '../../../../intake/likeness.ts';

export interface NamedFile {
	name: string;
	file: File;
}

const wanted = ({ name }: NamedFile): boolean => !name.split('/').some(isByTheWay);

async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
	const reader = folder.createReader();
	const found: FileSystemEntry[] = [];
	// A browser gives a hundred at a time.
	for (;;) {
		const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
			reader.readEntries(resolve, reject)
		);
		if (some.length === 0) return found;
		found.push(...some);
	}
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

async function filesIn(entry: FileSystemEntry): Promise<NamedFile[]> {
	if (isFolder(entry)) return (await Promise.all((await entriesIn(entry)).map(filesIn))).flat();
	if (!isFile(entry)) return [];
	const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
	return [{ name: entry.fullPath.replace(/^\//, ''), file }];
}

/** @param entries taken while the event lasted, null where the browser gives none */
export async function droppedFiles(
	entries: readonly (FileSystemEntry | null)[],
	files: readonly File[]
): Promise<NamedFile[]> {
	if (!entries.some((entry) => entry?.isDirectory)) return pickedFiles(files);
	const found = await Promise.all(entries.filter((entry) => entry !== null).map(filesIn));
	return found.flat().filter(wanted);
}

export const pickedFiles = (files: readonly File[]): NamedFile[] =>
	files.map((file) => ({ name: file.webkitRelativePath || file.name, file })).filter(wanted);

/** A file that is called as one that lies open already gets a number: what is said, read anew and written down goes by the name. */
export function namedApart<Named extends { name: string }>(
	files: readonly Named[],
	there: readonly Named[]
): Named[] {
	const taken = new Set(there.map(({ name }) => name));
	return files.map((one) => {
		const [, stem = one.name, ending = ''] = /^(.*?)(\.[^./]*)?$/s.exec(one.name) ?? [];
		let { name } = one;
		for (let number = 2; taken.has(name); number++) name = `${stem} (${number})${ending}`;
		taken.add(name);
		return name === one.name ? one : { ...one, name };
	});
}
