// The look among what was dropped: the folder theme/ of a programme folder, with the file that says what of it counts.
import type { DroppedFile, ProgrammeFiles } from './delivery.ts';

const settings = /^(?:.*\/)?theme\/(?=theme\.yaml$)/;
const settingsFile = 'theme.yaml';
/** What marks and typefaces are called. */
const named = /\w[\w.-]*\.(?:svg|png|woff2)\b/gi;

export interface ThemeIn {
	/** null where there is none, or more than one. */
	files: ProgrammeFiles | null;
	own: ReadonlySet<DroppedFile>;
	/** Of looks of which none is taken, since which of them is meant nobody can know. */
	several: ReadonlySet<DroppedFile>;
}

/** Two dots in a name no device keeps. */
const inside = (folder: string, { name }: DroppedFile): string | null => {
	const rest = name.startsWith(folder) ? name.slice(folder.length) : '';
	return rest === '' || rest.includes('/') || rest.includes('..') ? null : rest;
};

/** What its settings name: whatever else lies there is no part of it, and may be of any size. */
export function themeIn(files: readonly DroppedFile[]): ThemeIn {
	const folders = files.flatMap((file) => {
		const folder = settings.exec(file.name)?.[0];
		return folder === undefined ? [] : [{ folder, said: new TextDecoder().decode(file.bytes) }];
	});
	const found = folders.flatMap(({ folder, said }) => {
		const wanted = new Set([settingsFile, ...(said.match(named) ?? [])]);
		return files.flatMap((file) => {
			const name = inside(folder, file);
			return name !== null && wanted.has(name) ? [{ file, name }] : [];
		});
	});
	const own = new Set(found.map(({ file }) => file));
	if (folders.length > 1) return { files: null, own: new Set(), several: own };
	return {
		...{ own, several: new Set<DroppedFile>() },
		files: own.size === 0 ? null : new Map(found.map(({ file, name }) => [`theme/${name}`, file.bytes]))
	};
}
