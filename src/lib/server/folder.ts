// The files of a programme folder as it was delivered; what bears the name of a file and is none is said to be so, and what is said without an area or a figure.
import type { Problem } from '../domain/problem.ts';
import { tableFiles } from '../domain/tables.ts';
import { isByTheWay } from '../intake/likeness.ts';
import type { DeliveredFile } from '../intake/read-programme.ts';
import { namesOf, path, readOrdinary } from './machine.ts';
import { rivalsIn } from './ordinary-file.ts';
import { unrecognised } from './unread.ts';
import { languages, type Language } from '../domain/text.ts';
import { problemMessage } from '../language/problems.ts';
import { unusableSentence } from '../language/unusable.ts';

export const isGeometry = (name: string): boolean => name.toLowerCase() === 'areas.geojson';

/** The folder cannot be read at all, or nothing may be made of it; its message says which and why. */
export class UnreadableFolder extends Error {
	override name = 'UnreadableFolder';
	/** The system's own, such as ENOENT. */
	readonly code: string;

	constructor(message: string, code = '') {
		super(message);
		this.code = code;
	}
}

/** The files that the contract names, as it names them. */
const known = new Set([...Object.keys(tableFiles).map((table) => `${table}.csv`), 'areas.geojson']);

const isDelivered = (name: string): boolean => /\.(csv|geojson)$/i.test(name) && !isByTheWay(name);

function fileOf(folder: string, name: string, shown: string): DeliveredFile {
	const read = readOrdinary(path.join(folder, name));
	return typeof read === 'string' ? { name: shown, unreadable: read } : { name: shown, bytes: read };
}

export interface FolderReading {
	/** Under the contract's names whatever their case, in the order of those names. */
	files: DeliveredFile[];
	/** What looks like one of ours and is not read. */
	problems: Problem[];
}

/**
 * Every .csv and .geojson of a folder, by name, so that all that follows is in a fixed order. Of those that differ by case
 * alone none is read: which of them is meant nobody can know.
 * @throws UnreadableFolder when there is no folder to read
 */
export function readFolder(folder: string): FolderReading {
	let names;
	try {
		names = namesOf(folder);
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
		throw new UnreadableFolder(`The programme folder ${folder} cannot be read (${code}).`, code);
	}
	const delivered = names.filter(isDelivered);
	const ours = (name: string): boolean => known.has(name.toLowerCase());
	const twice = rivalsIn(delivered.filter(ours));
	const rivals = new Set(twice.flatMap((one) => one.rivals));
	const files = [
		...delivered
			.filter((name) => !rivals.has(name))
			.map((name) => fileOf(folder, name, ours(name) ? name.toLowerCase() : name)),
		...twice
	].sort((a, b) => (a.name < b.name ? -1 : 1));
	return { files, problems: unrecognised(folder, new Set(delivered.filter(ours))) };
}

const indispensable = ['areas.csv', 'observations.csv'];

/** The files of which nothing but the header is there. */
export const headersAlone = (
	files: readonly { file: string; rows: number }[],
	problems: readonly Problem[]
): Problem[] =>
	files
		.filter(
			({ file, rows }) =>
				rows === 0 && indispensable.includes(file) && !problems.some((one) => one.file === file)
		)
		.map(({ file }) => ({ file, row: null, column: null, code: 'no-rows', value: null, parameters: {} }));

/** Every question is about an area, so that a folder without one cannot be opened. */
export class NoAreas extends UnreadableFolder {
	override name = 'NoAreas';
	readonly in: (language: Language) => string;

	constructor(problems: readonly Problem[]) {
		const about = problems.filter(({ file }) => file === 'areas.csv');
		const parameters: Problem['parameters'] = about.length > 0 ? { refused: 'yes' } : {};
		const first: Problem = {
			...{ file: 'areas.csv', row: null, column: null, code: 'no-rows', value: null },
			parameters
		};
		// What keeps all rows out says more than that they are out; of many the check tells.
		const said = about.length > 0 && about.length <= 3 ? about : [first];
		const words = (language: Language) => said.map((one) => problemMessage(one, language)).join(' ');
		super(languages.map(words).join(' / '));
		this.in = words;
	}
}

/** A site has a page a quarter, so that one without any cannot be made. */
export class NoFigures extends UnreadableFolder {
	override name = 'NoFigures';
	readonly in = (language: Language): string => unusableSentence('no-figures', {}, language);

	constructor() {
		super(languages.map((language) => unusableSentence('no-figures', {}, language)).join(' / '));
	}
}
