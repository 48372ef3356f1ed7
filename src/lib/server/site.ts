// The programme as the prerendered pages read it: opened once per build, published figures worked out.
import { delivering } from '../subjects/data/figure/suppliers.ts';
import { carriedMap } from '../subjects/overview/answer.ts';
import { trendQuery } from '../subjects/indicator/answer.ts';
import { comparisonOf, latestOf, overviewOf, processOf, trendOf, widthOf } from './answers.ts';
import { mapSize, shapesOf, type AreaShapes } from './area-shapes.ts';
import {
	areMany,
	carriedAreas,
	type DrawnShapes,
	type EveryArea,
	type EveryValue
} from '../domain/carried-areas.ts';
import { once } from '../domain/once.ts';
import { remembering } from '../engine/remembering.ts';
import { defaultView } from '../domain/view.ts';
import type { Period } from '../domain/period.ts';
import { accountOf, type OutlookAccount } from '../figures/account.ts';
import { goalsOf } from '../figures/series.ts';
import { storedOutlooks } from './releases.ts';
import { reportSources } from './report-sources.ts';
import type { OverviewFigure, TrendFigure } from '../figures/overview-figure.ts';
import { aboutPeople, outcomeOf } from './check-outcome.ts';
import { csvOf, downloadable } from './downloads.ts';
import { makeHashKey, type HashKey } from './hash-key.ts';
import { mappingsOf } from './mappings.ts';
import { openProgramme, type OpenedProgramme } from './programme.ts';
import { sha256Of } from './machine.ts';
import { markOf } from './theme.ts';
import { dataHash, version, mayBeAboutPeople, sourceHashes } from './source-hashes.ts';
import { publishedFile } from './bake.ts';

/** One engine for the whole build: opening reads and checks every file. */
export const site = () => openProgramme();

/** The key for hashes of files about people: a site is where they first leave, so it is made here. */
export function siteKey({
	folder,
	files,
	hashKey
}: Pick<OpenedProgramme, 'folder' | 'files' | 'hashKey'>): HashKey | null {
	const asked = files.some(({ file }) => mayBeAboutPeople(file));
	return hashKey() ?? (asked ? makeHashKey(folder) : null);
}

/** The quarter that a reader sees first. */
export const latestPeriod = async (): Promise<Period> => latestOf(await site());

export const dataHashOfSite = once(async () => {
	const programme = await site();
	return dataHash(sourceHashes(programme.folder, programme.files, { key: siteKey(programme) }));
});

/** The same for two builds of the same: the site knows by it which files of it belong together. It takes hashing every file. */
export const siteBuild = once(async () => {
	const programme = await site();
	return sha256Of(JSON.stringify(reportSources(programme, { key: siteKey(programme) }))).slice(0, 16);
});

/** What every page needs: names, areas, dates and where the figures came from. */
export async function shellData() {
	const { catalogue, problems, geometry, periods, kept, release, theme } = await site();
	const mark = markOf(theme);
	const { areas, indicators, results } = catalogue;
	const many = areMany(areas);
	const carried = carriedAreas(areas, catalogue.programme.area);
	// Each for one page.
	const { synthetic_method: _atLength, calendar: _calendar, ...rest } = catalogue.programme;
	const { publisher: _publisher, licence: _licence, embed: _embed, ...programme } = rest;
	return {
		programme,
		areas: carried,
		...(mark && { mark }),
		...(many && { more: areas.length - carried.length, every: await everyHash() }),
		indicators,
		results,
		periods,
		shapes: many ? null : drawnFrom(geometry),
		draft: kept === null && !programme.synthetic,
		standing: release?.standing ?? null,
		version: version(),
		problems: problems.length
	};
}

const drawnFrom = (geometry: AreaShapes | null): DrawnShapes | null =>
	geometry && geometry.features.length > 0 ? shapesOf(geometry, mapSize) : null;

/** What a page needs to know of the site where it asks for more of it: of no page, so that a page stays as it is while another changes. */
export async function servedData() {
	const { name, bytes } = await publishedFile();
	return { build: await siteBuild(), published: { url: name, bytes: bytes.length } };
}

/** Of a programme of many areas: those that no page carries, and where they lie. */
export async function everyArea(): Promise<EveryArea | null> {
	const { catalogue, geometry } = await site();
	return areMany(catalogue.areas) ? { areas: catalogue.areas, shapes: drawnFrom(geometry) } : null;
}

/** Names what a page of many areas may fetch besides. */
const everyHash = once(async () => sha256Of(JSON.stringify(await everyArea())).slice(0, 16));

/** What every quarter asks alike is answered once; of hundreds of areas more answers would fill the memory. */
export const engineOfSite = once(async () => remembering((await site()).engine, 16));

const overviews = new Map<Period, () => Promise<OverviewFigure>>();

/** Asked for by both languages' pages and by the file beside them; worked out once. */
async function overviewAt(period: Period): Promise<OverviewFigure> {
	const { catalogue, periods, effort } = await site();
	const asked = { engine: await engineOfSite(), catalogue, periods, effort };
	const known = overviews.get(period) ?? once(() => overviewOf(asked, period));
	overviews.set(period, known);
	return known();
}

export async function overviewData(period: Period) {
	const { areas, programme } = (await site()).catalogue;
	const carried = carriedAreas(areas, programme.area);
	return {
		figure: carriedMap(await overviewAt(period), carried, areas.length),
		account: await accountAt(period)
	};
}

const goalTrends = once(async () => {
	const programme = await site();
	const goals = goalsOf(programme.catalogue);
	return Promise.all(goals.map(({ id }) => trendOf(programme, id, { others: false })));
});

/** How the outlooks of frozen reports fared up to a quarter, over all goals; null where none has foretold anything. */
async function accountAt(period: Period): Promise<OutlookAccount | null> {
	const programme = await site();
	const stored = storedOutlooks(programme.earlier);
	if (stored.length === 0) return null;
	return accountOf(await goalTrends(), stored, period);
}

/** What the map of a quarter shows of every area. */
export async function everywhereIn(period: Period): Promise<EveryValue> {
	const { map } = await overviewAt(period);
	return {
		maps: map.map((one) => ({
			...one,
			areas: one.areas.map(({ area, value, hidden, provisional }) => ({
				...{ area, value },
				...(hidden && { hidden }),
				...(provisional && { provisional })
			}))
		}))
	};
}

const trends = new Map<string, () => Promise<TrendFigure>>();

/** Asked for by the pages of both languages, and by those for frames. */
function trendAt(id: string): Promise<TrendFigure> {
	const known = trends.get(id) ?? once(async () => trendOf(await site(), id));
	trends.set(id, known);
	return known();
}

export async function indicatorData(id: string) {
	const programme = await site();
	const { catalogue, files } = programme;
	const indicator = catalogue.indicators.find((one) => one.id === id);
	if (!indicator) return null;
	const { name, sql, params } = trendQuery(catalogue, id, defaultView(catalogue), widthOf(programme));
	const source = files.find((one) => one.file === 'observations.csv');
	const figure = await trendAt(id);
	return {
		figure,
		account: accountOf([figure], storedOutlooks(programme.earlier), latestOf(programme)),
		indicator,
		provenance: {
			query: { name, sql, params },
			file: 'observations.csv',
			sha256: source?.sha256 ?? '',
			rows: source?.rows ?? 0
		}
	};
}

/** The comparison that a reader sees first: two pages in two languages tell of it, and of hundreds of areas it takes seconds. */
export const firstComparison = once(async () => comparisonOf(await site()));

export const compareData = async () => ({ answer: await firstComparison() });

/** The survey's latest wave as means per group; answers themselves stay here. */
export async function processData() {
	const programme = await site();
	return { figure: await processOf(programme), questionnaire: programme.catalogue.questionnaire };
}

/** The files behind the figures and the check's outcome; of files about people the names only. */
export async function dataData() {
	const { files, problems, remarks, catalogue, publication, release, tables } = await site();
	const { threshold } = catalogue.programme;
	return {
		files: files.filter((one) => !mayBeAboutPeople(one.file)),
		restricted: files.map((one) => one.file).filter(aboutPeople),
		problems: outcomeOf(problems, threshold),
		remarks: outcomeOf(remarks, threshold),
		threshold,
		tables: publication.tables.map((one) => one.name),
		earlier: release?.earlier.map((one) => one.period) ?? [],
		suppliers: delivering(catalogue, tables).map(({ name, tables: owed }) => ({ name, tables: owed }))
	};
}

/** What the rules of a delivery need of this programme; nothing of it is about people. */
export async function deliveryBasis() {
	const { folder, catalogue, tables, recipients, zrm } = await site();
	const { programme, indicators, results, questionnaire, experience, areas } = catalogue;
	const definitions = { programme, indicators, results, questionnaire, experience, zrm };
	return {
		...{ definitions, areas, breaks: csvOf('breaks', tables, catalogue) },
		recipients: recipients.map(({ role, key }) => ({ role, key })),
		mappings: mappingsOf(folder),
		published: downloadable.map((table) => `${table}.csv`)
	};
}
