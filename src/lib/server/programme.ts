// Opens a programme: its definitions, its checked files and an engine that holds them, ready for questions.
import { goalPeriods } from '../subjects/overview/answer.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Period } from '../domain/period.ts';
import type { Problem } from '../domain/problem.ts';
import type { PublicationPlan } from '../domain/publication.ts';
import type { EarlierRelease, ProtectedRelease } from '../domain/release.ts';
import type { Recipient } from '../domain/recipient.ts';
import type { ProgrammeTables } from '../domain/tables.ts';
import type { Theme } from '../domain/theme.ts';
import { today } from '../domain/today.ts';
import type { Zrm } from '../domain/zrm.ts';
import type { NodeEngine } from '../engine/node.ts';
import type { EffortFigure } from '../subjects/costs/figure/effort-figure.ts';
import type { AreaGeometry } from '../intake/read-geometry.ts';
import {
	builtPublication,
	publicationName,
	publicationOf,
	readPublications,
	type Publication
} from './publications.ts';
import { judgeAreas } from './definitions/areas.ts';
import { readDefinitions } from './definitions/definitions.ts';
import { engineOf } from './engine-rows.ts';
import { hashKeyOf, isInvented, type HashKey } from './hash-key.ts';
import { protectedNames, publishedTables, type Before, type Published } from './publish.ts';
import { readWholeFolder, sourceOf, type SourceFile } from './read-folder.ts';
import { NoAreas } from './folder.ts';
import { chosenFolder, path, root } from './machine.ts';
import { BrokenReleases } from './releases.ts';
import { knownStates } from './states.ts';
import { surveyObservations } from './survey-observations.ts';

export interface OpenedProgramme {
	folder: string;
	catalogue: Catalogue;
	/** Quarters in which a goal was measured, in time order. */
	periods: Period[];
	/** Holds every table; the protected ones as they may be published. */
	engine: NodeEngine;
	publication: PublicationPlan;
	/** What may leave about people, all quarters together; null before the programme starts, and without protection. */
	release: ProtectedRelease | null;
	/** Every year of effort as it was published, or would be today. */
	effort: readonly EffortFigure[];
	/** What a publication of today would hold; null as `release` is, and where a build has worked it out already. */
	published: Published | null;
	/** What earlier reports showed about people, as far as was reckoned with it. */
	earlier: EarlierRelease[];
	/** Those of the folder, in order. */
	publications: Publication[];
	/** The publication that a build keeps, and draws its pages from; null for a draft. */
	kept: Publication | null;
	recipients: Recipient[];
	/** How scores of the Zelfredzaamheid-Matrix become rungs. */
	zrm: Zrm;
	/** Mark and typeface; null where its folder has no theme. */
	theme: Theme | null;
	/** With the observations that were added up from surveys. */
	tables: ProgrammeTables;
	files: SourceFile[];
	problems: Problem[];
	remarks: Problem[];
	/** The key for hashes of files about people, as the folder holds it now; null where it has none. */
	hashKey: () => HashKey | null;
	/** null without areas.geojson. */
	geometry: AreaGeometry | null;
}

/** A programme as it is while it is being opened; `periods` is null before there is an engine to ask. */
export type KnownSoFar = Pick<OpenedProgramme, 'catalogue' | 'tables'> & { periods: Period[] | null };

export { UnreadableFolder } from './folder.ts';
export { root } from './machine.ts';

/** The folder that ships with the repository. */
export const demonstrationFolder = (): string => path.resolve(root(), 'data/velve-lindenhof');

/** The folder that is meant when none is named: WIJKLADDER_DATA, else the demonstration. */
export const programmeFolder = (folder?: string): string =>
	path.resolve(root(), folder ?? (chosenFolder() || demonstrationFolder()));

const opened = new Map<string, Promise<OpenedProgramme>>();

/**
 * Opens a folder once; asked again, it gives the same programme as long as nobody closed its engine. Problems in the files are reported, not thrown.
 * @throws UnreadableFolder when there is no folder to read or a release in it is broken; errors of the definitions as they are
 */
export function openProgramme(
	folder?: string,
	{ protection = true, refuses }: Pick<Opening, 'protection' | 'refuses'> = {}
): Promise<OpenedProgramme> {
	const place = programmeFolder(folder);
	const key = protection ? place : `${place} unprotected`;
	const before = opened.get(key);
	if (before && refuses)
		return before.then((found) => {
			refuses(found);
			return found;
		});
	if (before) return before;
	const forget = () => opened.delete(key);
	const programme = open(place, { protection, refuses }).then((found) => ({
		...found,
		// Whoever closes it closes it for all who hold it; whoever asks after that is given another.
		engine: {
			...found.engine,
			close() {
				forget();
				return found.engine.close();
			}
		}
	}));
	opened.set(key, programme);
	// What could not be opened may be mended, and is then read anew.
	programme.catch(forget);
	return programme;
}

/** Opens a folder as it was when only these releases were at hand. @param releases file names inside `releases/` */
export const openProgrammeWith = (
	folder: string | undefined,
	releases: readonly string[]
): Promise<OpenedProgramme> =>
	open(programmeFolder(folder), { reckonedWith: (file) => releases.includes(file) });

/**
 * Opens a folder as what follows on these publications, whatever else it holds.
 * @param handOn to whoever opens the folder next, with the engine, which is then not to be closed: pages are of the very bytes that were protected, and nothing is read twice
 */
export const openProgrammeAfter = (
	folder: string | undefined,
	before: Before,
	handOn = false
): Promise<OpenedProgramme> => open(programmeFolder(folder), { before, handOn });

interface Opening {
	/** Without protection, which takes seconds, the tables about people are empty: for questions that never ask them. */
	protection?: boolean;
	/** Called as soon as the files are read, and once the quarters are known, before anything that takes seconds: what it throws ends opening. */
	refuses?: ((known: KnownSoFar) => void) | undefined;
	/** Of the names in `releases/`: what was at hand. */
	reckonedWith?: (file: string) => boolean;
	/** Without it the folder's own, with the states where nobody has to be asked for a secret. */
	before?: Before;
	handOn?: boolean;
}

/** What stands in a folder, read and judged. */
function read(folder: string) {
	const definitions = readDefinitions(path.join(root(), 'indicators'), folder);
	const reading = readWholeFolder(folder, definitions, today());
	if (reading.brokenReleases.length > 0) throw new BrokenReleases(reading.brokenReleases);
	if (reading.tables.areas.length === 0) throw new NoAreas(reading.problems);
	judgeAreas(folder, definitions, { areas: reading.tables.areas, problems: reading.problems });
	const derived = surveyObservations(reading.tables, definitions.indicators, {
		threshold: definitions.programme.threshold,
		neighbours: definitions.publication.survey_areas ?? []
	});
	const { problems, remarks, geometry, releases } = reading;
	return {
		definitions,
		tables: { ...reading.tables, observations: [...reading.tables.observations, ...derived] },
		// Hashed here, so that nothing holds on to the bytes and the cells that the tables were read from: of hundreds of areas they are most of the memory.
		files: reading.delivered.flatMap((one) => ('bytes' in one ? [sourceOf(one, reading.files)] : [])),
		...{ problems, remarks, geometry, releases }
	};
}

/** What was read, in an engine that holds it already. */
type HandedOn = ReturnType<typeof read> & { engine: NodeEngine };
const handedOn = new Map<string, HandedOn>();

/** With the protected tables empty, as they are when a folder was only read. */
async function taken(folder: string): Promise<HandedOn | undefined> {
	const found = handedOn.get(folder);
	handedOn.delete(folder);
	await found?.engine.clear(protectedNames);
	return found;
}

async function open(
	folder: string,
	{ protection = true, refuses = () => {}, reckonedWith = () => true, before, handOn = false }: Opening
): Promise<OpenedProgramme> {
	const handed = before ? undefined : await taken(folder);
	const found = handed ?? read(folder);
	const { definitions, tables, files, problems, remarks, geometry, releases } = found;
	const { theme, ...defined } = definitions;
	const catalogue = { ...defined, areas: tables.areas };
	refuses({ catalogue, tables, periods: null });
	const engine = handed?.engine ?? (await engineOf(tables));
	const periods = await goalPeriods(engine, catalogue);
	try {
		refuses({ catalogue, tables, periods });
	} catch (error) {
		await engine.close();
		throw error;
	}
	if (handOn) handedOn.set(folder, { ...found, engine });
	const earlier = releases.filter(({ file }) => reckonedWith(file));
	const { programme, publication: plan } = definitions;
	const publications = readPublications(folder, programme.id);
	const built = protection && !before ? builtPublication(folder) : null;
	const { published, release, effort } = await publishedTables(engine, catalogue, {
		plan,
		periods: protection ? periods : [],
		earlier,
		before: before ?? {
			publications: publications.map((one) => one.file),
			states: await knownStates(folder, programme, publications)
		},
		built,
		// What was published since still stands; that it does is not for a report of before to say.
		standingAt:
			publications.filter((one) => reckonedWith(publicationName(one.file.sequence))).at(-1)?.file ?? null
	});
	return {
		folder,
		catalogue,
		periods,
		engine,
		release,
		effort,
		published,
		earlier,
		publications,
		kept: built?.kept && built.publication ? publicationOf(built.publication) : null,
		recipients: definitions.recipients,
		zrm: definitions.zrm,
		theme,
		publication: plan,
		tables,
		files,
		problems,
		remarks,
		hashKey: () => hashKeyOf(folder, isInvented(folder, catalogue, demonstrationFolder())),
		geometry
	};
}
