// The look among what was dropped: the folder theme/ of a programme folder, with the file that says what of it counts.
import type { DroppedFile, ProgrammeFiles } from './delivery.ts';
import { themeSaidIn } from './theme-said.ts';

const settings = /^(?:.*\/)?theme\/(?=theme\.yaml$)/;
const settingsFile = 'theme.yaml';
/** It may say the look as well. */
const programmeFile = /^(|.*\/)indicators\/programme\.ya?ml$/i;
/** What marks and typefaces are called. */
const named = /\w[\w.-]*\.(?:svg|png|woff2)\b/gi;

export interface ThemeIn {
	/** null where there is none, or more than one. */
	files: ProgrammeFiles | null;
	own: ReadonlySet<DroppedFile>;
	/** Of looks of which none is taken, since which of them is meant nobody can know. */
	several: ReadonlySet<DroppedFile>;
}

interface Said {
	folder: string;
	said: string;
}

/** Two dots in a name no device keeps. */
const inside = (folder: string, { name }: DroppedFile): string | null => {
	const rest = name.startsWith(folder) ? name.slice(folder.length) : '';
	return rest === '' || rest.includes('/') || rest.includes('..') ? null : rest;
};

const textOf = ({ bytes }: DroppedFile): string => new TextDecoder().decode(bytes);

function saidIn(files: readonly DroppedFile[]): Said[] {
	const ofTheme = files.flatMap((file): Said[] => {
		const folder = settings.exec(file.name)?.[0];
		return folder === undefined ? [] : [{ folder, said: textOf(file) }];
	});
	const ofProgramme = files.flatMap((file): Said[] => {
		const [, above] = programmeFile.exec(file.name) ?? [];
		const said = above === undefined ? null : themeSaidIn(textOf(file));
		return said === null ? [] : [{ folder: `${above ?? ''}theme/`, said }];
	});
	// Where both say it the folder's own file goes before: the programme's is no part of a delivery.
	return [
		...ofTheme,
		...ofProgramme.filter(({ folder }) => !ofTheme.some((theme) => theme.folder === folder))
	];
}

/** What its settings name: whatever else lies there is no part of it, and may be of any size. */
export function themeIn(files: readonly DroppedFile[]): ThemeIn {
	const looks = saidIn(files);
	const found = looks.flatMap(({ folder, said }) => {
		const wanted = new Set([settingsFile, ...(said.match(named) ?? [])]);
		return files.flatMap((file) => {
			const name = inside(folder, file);
			return name !== null && wanted.has(name) ? [{ file, name }] : [];
		});
	});
	const own = new Set(found.map(({ file }) => file));
	const [look] = looks;
	if (looks.length > 1) return { files: null, own: new Set(), several: own };
	return {
		...{ own, several: new Set<DroppedFile>() },
		files:
			look === undefined
				? null
				: new Map([
						[`theme/${settingsFile}`, new TextEncoder().encode(look.said)],
						...found.map(({ file, name }) => [`theme/${name}`, file.bytes] as const)
					])
	};
}
