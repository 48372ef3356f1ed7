// A programme folder's bytes become typed tables, and everything that is wrong with them is told at once.
import { breaksOver } from '../domain/breaks.ts';
import type { Problem } from '../domain/problem.ts';
import type { Area } from '../domain/area.ts';
import { tableFiles, type Observation, type ProgrammeTables, type TableName } from '../domain/tables.ts';
import { makeContext, type Context, type Definitions } from './context.ts';
import { Report } from './report.ts';
import { readResponses, readSurveys } from './rules-answers.ts';
import { readBottlenecks } from './rules-bottlenecks.ts';
import { knownAreas, readAreas, readBreaks, readEvents, readNotes, readReach } from './rules-story.ts';
import {
	knownHouseholds,
	readActions,
	readAssessments,
	readHouseholds,
	readResults,
	remarkConsent
} from './rules-households.ts';
import { readClients, readEffort, readEffortTotals } from './rules-studies.ts';
import { readObservations, type Observed } from './rules-observations.ts';
import { reportSums } from './rules-series.ts';
import { hideSmall, remarkSmall } from './small-registers.ts';
import { readSheet } from './read-sheet.ts';
import type { ExtraColumn, Sheet } from './sheet.ts';

export type { Definitions } from './context.ts';

/** Why something that bears the name of a file cannot be read: a word of ours, or the system's own code. */
export type Unreadable = string;

/**
 * A delivered file: its plain name (`observations.csv`) and what is in it, why that cannot be read, or the names of those that
 * all bear that name but for its case.
 */
export type DeliveredFile = { name: string } & (
	| { bytes: Uint8Array }
	| { unreadable: Unreadable }
	| { rivals: readonly string[] }
);

export interface ReadingOptions {
	/** ISO date against which "in the future" is judged. */
	today: string;
	/** Hears of every file as it was split into cells, for whoever shows them: it is not split twice. */
	onSheet?: (table: TableName, sheet: Sheet) => void;
}

export interface ProgrammeReading {
	/** Only rows without a problem; every area and household they name is among them. */
	tables: ProgrammeTables;
	/** Records after the header per known file, good and bad. */
	files: { file: string; rows: number }[];
	problems: Problem[];
	remarks: Problem[];
	/** Columns that the contract does not know, kept as text; those of restricted files are about people too. */
	extras: ExtraColumn[];
}

const tableNames = Object.keys(tableFiles).filter((name): name is TableName => name in tableFiles);
const indispensable: readonly TableName[] = ['areas', 'observations'];
const fileOf = (table: TableName): string => `${table}.csv`;

type Sheets = Partial<Record<TableName, Sheet>>;

/** Opens every known file that was delivered; other files in the folder are not ours to judge. */
function openSheets(
	files: readonly DeliveredFile[],
	{ indicators, questionnaire }: Definitions,
	report: Report
): { sheets: Sheets; rows: ProgrammeReading['files'] } {
	const sheets: Sheets = {};
	const names = {
		indicators: new Set(indicators.map(({ id }) => id)),
		items: new Set(questionnaire.items.map(({ item }) => item))
	};
	const rows: ProgrammeReading['files'] = [];
	for (const table of tableNames) {
		const file = fileOf(table);
		const delivered = files.find(({ name }) => name.toLowerCase() === file);
		if (!delivered) {
			if (indispensable.includes(table))
				report.add('missing-file', { file, row: null, column: null, value: null });
			continue;
		}
		if (!('bytes' in delivered)) {
			rows.push({ file, rows: 0 });
			continue;
		}
		const sheet = readSheet(table, file, delivered.bytes, report, names);
		rows.push({ file, rows: sheet?.size ?? 0 });
		if (sheet) sheets[table] = sheet;
	}
	return { sheets, rows };
}

/** Every table but the largest, of which no row is made before it is asked for. */
type OtherTables = Omit<ProgrammeTables, 'observations'>;

/** Drops areas whose whole was refused, and rows of areas and households that were: what is left refers to what is there. */
function resolve(tables: OtherTables): OtherTables {
	let areas = tables.areas;
	for (let before = -1; before !== areas.length;) {
		before = areas.length;
		const left = new Set(areas.map(({ area }) => area));
		areas = areas.filter(({ part_of }) => part_of === null || left.has(part_of));
	}
	const areaIds = new Set(areas.map(({ area }) => area));
	const inArea = ({ area }: { area: string | null }): boolean => area === null || areaIds.has(area);
	const households = tables.households.filter(inArea);
	const householdIds = new Set(households.map(({ household }) => household));
	const ofHousehold = ({ household }: { household: string }): boolean => householdIds.has(household);
	return {
		...tables,
		areas,
		surveys: tables.surveys.filter(inArea),
		breaks: tables.breaks.filter(inArea),
		events: tables.events.filter(inArea),
		reach: tables.reach.filter(inArea),
		households,
		assessments: tables.assessments.filter(ofHousehold),
		results: tables.results.filter(ofHousehold),
		actions: tables.actions.filter(ofHousehold),
		clients: tables.clients.filter(inArea),
		effort: tables.effort.filter((row) => row.group === 'comparison' || ofHousehold(row)),
		'effort-totals': tables['effort-totals'].filter(inArea)
	};
}

/** The rows of areas that are left. */
function inAreas(observed: Observed, areas: readonly Area[]): Observed {
	const left = new Set(areas.map(({ area }) => area));
	return { ...observed, good: observed.good.filter((index) => left.has(observed.area.must(index))) };
}

function readTables(sheets: Sheets, context: Context): { tables: OtherTables; observed: Observed | null } {
	const read = <T>(sheet: Sheet | undefined, reader: (sheet: Sheet, context: Context) => T[]): T[] =>
		sheet ? reader(sheet, context) : [];
	const breaks = read(sheets.breaks, readBreaks);
	const areas = read(sheets.areas, readAreas);
	// What explains a gap in a whole explains it in its parts.
	const explained = breaksOver(areas, breaks);
	const observed = sheets.observations ? readObservations(sheets.observations, context, explained) : null;
	const tables = {
		areas,
		surveys: read(sheets.surveys, readSurveys),
		breaks,
		events: read(sheets.events, readEvents),
		notes: read(sheets.notes, readNotes),
		reach: read(sheets.reach, (sheet) => readReach(sheet, context, areas)),
		bottlenecks: read(sheets.bottlenecks, readBottlenecks),
		households: read(sheets.households, readHouseholds),
		assessments: read(sheets.assessments, readAssessments),
		results: read(sheets.results, readResults),
		actions: read(sheets.actions, readActions),
		responses: read(sheets.responses, readResponses),
		clients: read(sheets.clients, readClients),
		effort: read(sheets.effort, readEffort),
		'effort-totals': read(sheets['effort-totals'], (sheet) => readEffortTotals(sheet, context, areas))
	};
	return { tables, observed };
}

/** The tables with the observations, which are made when they are first asked for: a check of a million asks for none. */
function withObservations(tables: OtherTables, make: () => Observation[]): ProgrammeTables {
	let made: Observation[] | null = null;
	return {
		...tables,
		get observations() {
			return (made ??= make());
		}
	};
}

/**
 * Reads every known file of a programme. A row with a problem stays out of the tables, as nothing is guessed; remarks
 * and sums that do not fit leave the rows in. Never throws on what is inside the files.
 */
export function readProgramme(
	files: readonly DeliveredFile[],
	definitions: Definitions,
	{ today, onSheet }: ReadingOptions
): ProgrammeReading {
	const restricted = tableNames.filter((table) => tableFiles[table].restricted).map(fileOf);
	const report = new Report(new Set(restricted));
	const { sheets, rows } = openSheets(files, definitions, report);
	for (const sheet of Object.values(sheets)) onSheet?.(sheet.table, sheet);
	for (const one of files) {
		const place = { file: one.name.toLowerCase(), row: null, column: null, value: null };
		if ('unreadable' in one) report.add('unreadable-file', place, { reason: one.unreadable });
		if ('rivals' in one) report.add('two-tables-fit', place, { names: one.rivals.join('\n') });
	}
	const delivered = rows.some(({ file }) => file === fileOf('households'));
	const context: Context = {
		...makeContext(definitions, today),
		areas: knownAreas(sheets.areas ?? null),
		households: knownHouseholds(sheets.households ?? null, delivered)
	};
	const read = readTables(sheets, context);
	const others = resolve(read.tables);
	const observed = read.observed && inAreas(read.observed, others.areas);
	const { threshold, hide_small_observations: hide = false } = definitions.programme;
	if (observed) {
		reportSums(fileOf('observations'), context, others.areas, observed, report);
		remarkSmall(fileOf('observations'), observed, { threshold, hide }, report);
	}
	const tables = withObservations(others, () => {
		const rows = observed ? Array.from(observed.good, observed.rowAt) : [];
		return hide ? hideSmall(others.areas, rows, threshold) : rows;
	});
	if (sheets.households) {
		const followers = [sheets.assessments, sheets.results, sheets.actions, sheets.effort];
		remarkConsent(
			sheets.households,
			followers.filter((sheet) => sheet !== undefined)
		);
	}
	return {
		tables,
		files: rows,
		...report.sorted(tableNames.map(fileOf)),
		extras: Object.values(sheets).flatMap((sheet) => sheet.extras())
	};
}
