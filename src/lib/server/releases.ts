// Reads releases/*.json of a programme folder: what earlier reports showed, which later ones must reckon with.
import { comparePeriods } from '../domain/period.ts';
import type { Problem } from '../domain/problem.ts';
import type { EarlierRelease, StoredOutlook } from '../domain/release.ts';
import { languages } from '../domain/text.ts';
import { readRelease } from '../intake/shape.ts';
import { problemMessage } from '../language/problems.ts';
import { UnreadableFolder } from './folder.ts';
import { hashKeyName, readHashKey } from './hash-key.ts';
import { isNamed, namesOf, path, readOrdinary } from './machine.ts';
import { namesLike, placeIn, rivalsIn } from './ordinary-file.ts';
import { isPublicationName } from './publications.ts';

/** A release that cannot be read may hide that something is known, so nothing is published. */
export class BrokenReleases extends UnreadableFolder {
	override name = 'BrokenReleases';
	readonly problems: readonly Problem[];

	constructor(problems: readonly Problem[]) {
		super(
			problems.map((one) => languages.map((language) => problemMessage(one, language)).join(' / ')).join('\n')
		);
		this.problems = problems;
	}
}

const unreadable = (file: string, reason: string): Problem => ({
	file,
	row: null,
	column: null,
	code: 'unreadable-file',
	value: null,
	parameters: { reason }
});

/** Names of which nobody can know which is meant. */
const byCaseAlone = (file: string, names: readonly string[]): Problem[] =>
	rivalsIn(names).map(({ rivals }) => ({
		...{ file, row: null, column: null, code: 'two-tables-fit', value: null },
		parameters: { names: rivals.join('\n') }
	}));

/** Names inside `releases/`, in order; no folder is none. */
function namesIn(place: string): { names: string[]; problems: Problem[] } {
	if (!isNamed(place)) return { names: [], problems: [] };
	try {
		return {
			names: namesOf(place)
				.filter((name) => /\.json$/i.test(name) && !name.startsWith('.') && !isPublicationName(name))
				.sort(),
			problems: []
		};
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
		const reasons: Record<string, string> = { ENOTDIR: 'no-folder', ENOENT: 'dangling', EACCES: 'no-access' };
		return { names: [], problems: [unreadable('releases', reasons[code] ?? code)] };
	}
}

/** What earlier reports foretold, in time order. */
export const storedOutlooks = (releases: readonly EarlierRelease[]): StoredOutlook[] =>
	releases.flatMap(({ release }) => release.outlooks ?? []);

export interface ReleasesReading {
	/** By period and then by file name. */
	releases: EarlierRelease[];
	problems: Problem[];
}

/** Every release of that programme, and what is wrong with the files that are none. */
export function readReleases(folder: string, programme: string): ReleasesReading {
	const place = placeIn(folder, 'releases');
	const { names, problems } = namesIn(place);
	problems.push(...byCaseAlone('releases', namesLike(folder, 'releases')), ...byCaseAlone('releases', names));
	if (readHashKey(folder) === 'broken')
		problems.push({
			...{ file: hashKeyName, row: null, column: null, code: 'bad-value', value: null },
			parameters: { reason: 'hash-key' }
		});
	const releases = names.flatMap((name): EarlierRelease[] => {
		const file = `releases/${name}`;
		const bytes = readOrdinary(path.join(place, name));
		if (typeof bytes === 'string') {
			problems.push(unreadable(file, bytes));
			return [];
		}
		const reading = readRelease(file, bytes, programme);
		problems.push(...reading.problems);
		return reading.release ? [{ file: name, release: reading.release }] : [];
	});
	return { releases: releases.sort((a, b) => comparePeriods(a.release.period, b.release.period)), problems };
}
