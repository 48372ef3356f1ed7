// Opens the programme once for whoever answers for the whole site outside a build, or says in words why it cannot be opened.
import type { Answers } from '../domain/consequence.ts';
import type { Period } from '../domain/period.ts';
import type { Look } from '../domain/theme.ts';
import { languages, type Bilingual, type Language } from '../domain/text.ts';
import { problemMessage } from '../language/problems.ts';
import { hiddenCells, type HiddenCount } from '../queries/hidden-cells.ts';
import { publishedFile } from './bake.ts';
import { gather } from './consequences.ts';
import { DefinitionError, judgeLook } from './definitions/definitions.ts';
import { NoAreas, NoFigures, UnreadableFolder } from './folder.ts';
import { chosenFolder, path, root } from './machine.ts';
import { openProgramme } from './programme.ts';
import { BrokenReleases } from './releases.ts';
import { siteBuild } from './site.ts';
import { lookOf } from './theme.ts';

export { hashOfFolder } from './base.ts';

export interface OpenedSite {
	/** Quarters in which a goal was measured, in time order. */
	periods: Period[];
	/** How many the check found. */
	problems: number;
	remarks: number;
	/** As every page names it. */
	build: string;
	/** The published tables, by the name that pages give them. */
	published: string;
	/** As the programme calls itself. */
	programme: Bilingual;
	/** True where its pages say that it is no publication. */
	draft: boolean;
	/** null where it brings none of its own. */
	look: Look | null;
}

/** @throws what `refusalOf` puts into words */
export async function openSite(onOpened: () => void): Promise<OpenedSite> {
	const { periods, problems, remarks, catalogue, kept, theme } = await openProgramme();
	const { name: programme, synthetic } = catalogue.programme;
	if (periods.length === 0) throw new NoFigures();
	onOpened();
	const { name } = await publishedFile();
	return {
		periods,
		problems: problems.length,
		remarks: remarks.length,
		build: await siteBuild(),
		published: name,
		programme,
		draft: kept === null && !synthetic,
		look: lookOf({ theme, catalogue })
	};
}

/** Of the folder that stands, before anything is made of it. @throws what `refusalOf` puts into words */
export function judgeStandingLook(): void {
	const folder = chosenFolder();
	if (folder) judgeLook(path.join(root(), 'indicators'), folder);
}

/** What the pages of the opened programme say and show: of two programmes that is what a delivery changes. */
export const siteAnswers = async (): Promise<Answers> => gather(await openProgramme());

/** How many cells the tables that are published leave out, and why. */
export async function hiddenInSite(): Promise<HiddenCells> {
	const { engine, catalogue, publication } = await openProgramme();
	return {
		threshold: catalogue.programme.threshold,
		tables: publication.tables.map(({ id, name }) => ({ id, name })),
		cells: await engine.all(hiddenCells())
	};
}

/** Nothing is asked of it any more: what it was asked with goes, and the memory that this took. */
export const closeSite = async (): Promise<void> => (await openProgramme()).engine.close();

export interface HiddenCells {
	threshold: number;
	/** Of the publication plan. */
	tables: { id: string; name: Bilingual }[];
	cells: HiddenCount[];
}

export interface Refusal {
	code: string;
	/** null where nothing that a reader can mend is wrong; the message then says what. */
	words: Bilingual | null;
	message: string;
}

/** Why no site can be made of these files. */
export function refusalOf(error: unknown): Refusal {
	const message = error instanceof Error ? error.message : String(error);
	const code = error instanceof Error ? error.name : 'Error';
	const said = sayingOf(error);
	if (!said) return { code, words: null, message };
	const [nl, en] = languages.map(said) as [string, string];
	return { code, words: { nl, en }, message };
}

function sayingOf(error: unknown): ((language: Language) => string) | null {
	if (error instanceof DefinitionError) return (language) => error.in(language);
	if (error instanceof BrokenReleases)
		return (language) => error.problems.map((one) => problemMessage(one, language)).join('\n');
	if (error instanceof NoAreas || error instanceof NoFigures) return (language) => error.in(language);
	if (error instanceof UnreadableFolder) return () => error.message;
	return null;
}
