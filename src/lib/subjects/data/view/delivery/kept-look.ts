// The look among the files of a programme folder: whether two are one, and what goes when it is taken off.
import type { ProgrammeFiles } from '../../../../intake/delivery.ts';

const inTheme = /^theme\//i;
const settings = 'theme/theme.yaml';
const programmeFile = /^indicators\/programme\.ya?ml$/i;
/** As YAML has a key of the whole file. */
const saysItself = /^(['"]?)theme\1\s*:/m;

/** The file that says what the programme is, and may say its look. */
export const programmeIn = (files: ProgrammeFiles): Uint8Array | undefined =>
	[...files].find(([path]) => programmeFile.test(path))?.[1];

export const isOfLook = (path: string): boolean => inTheme.test(path);
/** Of a look that a folder brings; one that programme.yaml says itself is taken off there. */
export const hasLook = (paths: readonly string[]): boolean => paths.includes(settings);

const same = (one: Uint8Array, other: Uint8Array | undefined): boolean =>
	one.length === other?.length && one.every((byte, at) => byte === other[at]);

/** Whether both have the same files of the look. */
export function isSameLook(before: ProgrammeFiles, after: ProgrammeFiles): boolean {
	const paths = new Set([...before.keys(), ...after.keys()].filter(isOfLook));
	return [...paths].every((path) => {
		const own = before.get(path);
		return own !== undefined && same(own, after.get(path));
	});
}

/** What is of the look and of nothing else: where programme.yaml says one itself, it may be of these pictures. */
export function ofLookAlone(files: ProgrammeFiles): string[] {
	const said = saysItself.test(new TextDecoder().decode(programmeIn(files)));
	return [...files.keys()].filter((path) => (said ? path === settings : isOfLook(path)));
}
