// What lies in a programme folder, looks like one of our files and is not read: each named, with the name under which it would be.
import type { Problem } from '../domain/problem.ts';
import { definitionLikenessOf, isByTheWay, likenessOf, partLikenessOf } from '../intake/likeness.ts';
import { kindAt, namesOf, path, readOrdinary } from './machine.ts';
import { namesLike, placeIn } from './ordinary-file.ts';

/** No header is longer. */
const headLength = 65_536;

interface Entry {
	name: string;
	folder: boolean;
}

function entriesIn(place: string): Entry[] {
	try {
		return namesOf(place)
			.filter((name) => !isByTheWay(name))
			.sort()
			.map((name) => ({ name, folder: kindAt(path.join(place, name)) === 'folder' }));
	} catch {
		// No such folder, or one that cannot be read, which is told of itself.
		return [];
	}
}

/** How a file gets under the name that it should have. */
function wayTo(name: string, wanted: string): string {
	if (path.posix.dirname(wanted) !== path.posix.dirname(name)) return 'place';
	if (wanted.endsWith('.csv') && /\.(xls\w?|ods|numbers|sav|zip|json)$/i.test(name)) return 'csv';
	if (wanted.endsWith('.geojson') && /\.(shp|gpkg|topojson)$/i.test(name)) return 'geojson';
	return 'name';
}

/** @param read names at the top of the folder that are read */
export function unrecognised(folder: string, read: ReadonlySet<string>): Problem[] {
	const problems: Problem[] = [];
	const tell = (name: string, wanted: string | undefined) => {
		if (wanted === undefined || wanted.toLowerCase() === name.toLowerCase()) return;
		const [place, own] = [path.posix.dirname(wanted), path.posix.basename(wanted)];
		const there = namesLike(place === '.' ? folder : placeIn(folder, ...place.split('/')), own).length > 0;
		const parameters = { wanted, how: wayTo(name, wanted), ...(there ? { there: 'yes' } : {}) };
		problems.push({ file: name, row: null, column: null, code: 'not-recognised', value: null, parameters });
	};
	for (const { name, folder: holds } of entriesIn(folder)) {
		if (read.has(name)) continue;
		if (holds) tell(name, partLikenessOf(name, ['indicators', 'releases', 'theme']));
		else
			tell(
				name,
				likenessOf(name, () => {
					const head = readOrdinary(path.join(folder, name), headLength);
					return typeof head === 'string' ? null : head;
				})
			);
	}
	for (const { name, folder: holds } of entriesIn(placeIn(folder, 'indicators'))) {
		const below = (own: string | undefined): string | undefined => own && `indicators/${own}`;
		if (holds) tell(`indicators/${name}`, below(partLikenessOf(name, ['neighbourhood'])));
		else if (/\.md$/i.test(name) && !/^readme/i.test(name))
			tell(`indicators/${name}`, `indicators/neighbourhood/${name.toLowerCase()}`);
		else tell(`indicators/${name}`, below(definitionLikenessOf(name)));
	}
	for (const { name } of entriesIn(placeIn(folder, 'indicators', 'neighbourhood'))) {
		const stem = /^([^ ].*?)(\.md)?\.(txt|markdown|ya?ml)$/i.exec(name);
		if (stem && !/^(readme|leesmij)/i.test(name))
			tell(`indicators/neighbourhood/${name}`, `indicators/neighbourhood/${stem[1]?.toLowerCase()}.md`);
	}
	for (const { name } of entriesIn(placeIn(folder, 'releases'))) {
		const stem = /^(.*?)\.json\..+$/i.exec(name);
		if (stem) tell(`releases/${name}`, `releases/${stem[1]}.json`);
	}
	return problems;
}
