// Which of our files a file looks like that is not read, by its name or by the columns that it begins with.
import { tableFiles } from '../domain/tables.ts';
import { decodeBytes } from './bytes.ts';
import { readRecords } from './delimited.ts';

/** The parts of a programme folder that hold other files than tables. */
export const definitionFiles = [
	'programme.yaml',
	'family.yaml',
	'ladder.yaml',
	'questionnaire.yaml',
	'experience.yaml',
	'prices.yaml',
	'zrm.yaml',
	'publication.yaml'
] as const;
const shapes = 'areas.geojson';

const spreadsheets = ['xlsx', 'xls', 'xlsm', 'xlsb', 'ods', 'numbers', 'sav', 'zip'];
const texts = ['csv', 'tsv', 'tab', 'txt'];
const maps = ['geojson', 'json', 'topojson', 'geojsonl', 'gpkg', 'shp', 'gml'];
const extensions = [...spreadsheets, ...texts, ...maps, 'yaml', 'yml', 'md'];

/** What comes out of a frozen report, or out of a publication. */
const ofReleases = /^(release|publication-\d+|\d{4}-Q[1-4])( ?\(\d+\))?\.json$/i;

/** What people and programs add to the name of a copy. */
const ofCopies = new Set(
	'copy of kopie copie van de the nieuw new oud old versie version v def definitief final concept q k kw csv excel export data'.split(
		' '
	)
);

/** A name without its extensions, and those extensions. */
function parted(name: string): { stem: string; endings: string[] } {
	let stem = name.normalize('NFKC').toLowerCase();
	const endings: string[] = [];
	for (;;) {
		const found = /^(.+)\.([a-z]+)$/.exec(stem);
		if (!found?.[1] || !found[2] || !extensions.includes(found[2])) return { stem, endings };
		stem = found[1].trim();
		endings.unshift(found[2]);
	}
}

/** How many letters one has to add, drop or change to get from one word to the other. */
function distance(from: string, to: string): number {
	let row = Array.from({ length: to.length + 1 }, (_, place) => place);
	for (const [index, letter] of [...from].entries()) {
		const next = [index + 1];
		for (let place = 1; place <= to.length; place++)
			next.push(
				Math.min(
					(row[place] ?? 0) + 1,
					(next[place - 1] ?? 0) + 1,
					(row[place - 1] ?? 0) + (letter === to[place - 1] ? 0 : 1)
				)
			);
		row = next;
	}
	return row[to.length] ?? 0;
}

/** The same word, in the singular, or with a slip of the pen where a word is long enough to tell. */
function isLike(word: string, wanted: string): boolean {
	if (word === wanted || `${word}s` === wanted || (word.endsWith('s') && word.slice(0, -1) === wanted))
		return true;
	const slips = wanted.length >= 9 ? 2 : wanted.length >= 7 ? 1 : 0;
	return slips > 0 && word.length > 4 && distance(word, wanted) <= slips;
}

/** The wanted name that the words of a stem hold; `alone`: and nothing besides but what a copy is called. */
function among(stem: string, wanted: readonly string[], alone: boolean): string | undefined {
	const words = stem.split(/[^a-z]+/).filter((word) => word !== '');
	const found = wanted.find((one) => words.some((word) => isLike(word, one)));
	if (found === undefined || !alone) return found;
	return words.every((word) => isLike(word, found) || ofCopies.has(word)) ? found : undefined;
}

const tableNames = Object.keys(tableFiles);

/** The table whose columns a text begins with. */
function tableOf(head: Uint8Array): string | undefined {
	const known = [...new Set(Object.values(tableFiles).flatMap((one) => [...one.required, ...one.optional]))];
	// Without its last line, which may be cut off.
	const text = decodeBytes(head).text;
	const header = readRecords(text.slice(0, text.lastIndexOf('\n') + 1), known)?.header ?? [];
	return Object.entries(tableFiles).find(
		([, { required, optional }]) =>
			required.every((one) => header.includes(one)) &&
			[...required, ...optional].filter((one) => header.includes(one)).length >= 3
	)?.[0];
}

/** What the name is of no person's making: hidden files, and those that office programs put beside an open one. */
export const isByTheWay = (name: string): boolean => /^(\.|~\$)|~$|#$/.test(name);

/**
 * The file of the top of a programme folder that another one looks like; undefined where it looks like none.
 * @param head the beginning of a text file; not needed of others
 */
export function likenessOf(name: string, head: () => Uint8Array | null): string | undefined {
	if (isByTheWay(name)) return undefined;
	const { stem, endings } = parted(name);
	const last = endings.at(-1);
	if (last === 'yaml' || last === 'yml') {
		const part = definitionLikenessOf(name);
		return part && `indicators/${part}`;
	}
	if (last === 'md') return undefined;
	if (ofReleases.test(name)) return `releases/${name}`;
	if (endings.some((one) => maps.includes(one))) {
		const alone = last === 'json';
		if (among(stem, ['areas'], alone) !== undefined) return shapes;
		if (!alone) return undefined;
	}
	const tabular = endings.some((one) => one !== 'txt');
	const named = among(stem, tableNames, !tabular);
	if (named !== undefined) return `${named}.csv`;
	if (last !== undefined && !texts.includes(last)) return undefined;
	const bytes = last === undefined ? null : head();
	const table = bytes && tableOf(bytes);
	return table ? `${table}.csv` : undefined;
}

/** The definition file that another one looks like. */
export function definitionLikenessOf(name: string): string | undefined {
	if (isByTheWay(name)) return undefined;
	const { stem, endings } = parted(name);
	const [ending = ''] = endings;
	if (!['yaml', 'yml', 'txt', 'json'].includes(ending)) return undefined;
	const stems = definitionFiles.map((one) => one.replace('.yaml', ''));
	const found = among(stem, stems, true);
	return found && `${found}.yaml`;
}

/** The folder inside a programme folder that another one is called like. */
export function partLikenessOf(name: string, parts: readonly string[]): string | undefined {
	return isByTheWay(name) ? undefined : among(parted(name).stem, parts, true);
}
