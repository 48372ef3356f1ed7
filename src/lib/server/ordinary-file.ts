// Finds a file whatever the case of its name.
import { namesOf, path } from './machine.ts';

export { readOrdinary } from './machine.ts';

/** Names in a folder, in order; none where there is no folder to read. */
export function namesIn(folder: string): string[] {
	try {
		return namesOf(folder).sort();
	} catch {
		return [];
	}
}

/** Every name in a folder that is this one but for its case. */
export const namesLike = (folder: string, name: string): string[] =>
	namesIn(folder).filter((one) => one.toLowerCase() === name.toLowerCase());

/** Where that stands: under its name in whatever case, and where nothing does, under the name itself. */
export function placeIn(folder: string, ...names: string[]): string {
	return names.reduce((place, name) => {
		const found = namesLike(place, name);
		return path.join(place, found.includes(name) ? name : (found[0] ?? name));
	}, folder);
}

/** The names that differ by case alone, together: which of them is meant nobody can know. */
export function rivalsIn(names: readonly string[]): { name: string; rivals: string[] }[] {
	const groups = new Map<string, string[]>();
	for (const one of names) groups.set(one.toLowerCase(), [...(groups.get(one.toLowerCase()) ?? []), one]);
	return [...groups]
		.filter(([, rivals]) => rivals.length > 1)
		.map(([name, rivals]) => ({ name, rivals: rivals.sort() }));
}
