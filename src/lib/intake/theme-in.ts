// The look among what was dropped: the folder theme/ of a programme folder, with the file that says what of it counts.
import type { DroppedFile, ProgrammeFiles } from './delivery.ts';

const settings = /^(?:.*\/)?theme\/(?=theme\.yaml$)/;
const ofTheme = /^[\w.-]+\.(ya?ml|svg|png|woff2)$/i;

/** @returns what is of it, and the same by its place in a programme folder; null where there is none, or more than one */
export function themeIn(
	files: readonly DroppedFile[]
): { own: ReadonlySet<DroppedFile>; files: ProgrammeFiles } | null {
	const [inside, ...more] = files.flatMap(({ name }) => settings.exec(name)?.[0] ?? []);
	if (inside === undefined || more.length > 0) return null;
	const own = files.filter(({ name }) => name.startsWith(inside) && ofTheme.test(name.slice(inside.length)));
	return {
		own: new Set(own),
		files: new Map(own.map(({ name, bytes }) => [`theme/${name.slice(inside.length)}`, bytes]))
	};
}
