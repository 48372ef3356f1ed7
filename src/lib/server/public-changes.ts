// What changed in the public tables of a site from publication to publication: for its page, for a file beside each table, and for catalogues.
import { changeKinds, countsOf, type ChangeKind } from '../domain/changes-told.ts';
import type { PublicTable, RowChanges } from '../domain/public-table.ts';
import type { Period } from '../domain/period.ts';
import { syntheticLabel } from '../charts/download.ts';
import { writeCsv } from '../intake/write-csv.ts';
import type { VersionTold } from '../subjects/data/figure/versions.ts';
import type { OpenedProgramme } from './programme.ts';
import { keyOfTable, publicTables } from './public-tables.ts';
import { builtPublication } from './publications.ts';

/** One publication, or what would be the next. */
export interface Version {
	/** null for a draft. */
	sequence: number | null;
	period: Period | null;
	/** ISO day; null for a draft. */
	made: string | null;
	tables: readonly PublicTable[];
}

const known = new WeakMap<OpenedProgramme['engine'], Version[]>();

/** Every publication that kept what changed, in order, and last what this site is of. */
export function versionsOf(programme: OpenedProgramme): Version[] {
	const found = known.get(programme.engine) ?? readVersions(programme);
	known.set(programme.engine, found);
	return found;
}

function readVersions({
	folder,
	tables,
	catalogue,
	published,
	publications,
	kept
}: OpenedProgramme): Version[] {
	const built = builtPublication(folder)?.publication ?? null;
	const last = publications.at(-1)?.file;
	const cells = (built ?? published)?.cells ?? null;
	const now: Version = {
		sequence: kept?.file.sequence ?? null,
		period: (built ?? published)?.period ?? null,
		made: kept?.file.made ?? null,
		tables: built?.public ?? publicTables({ folder, tables, catalogue, cells, last })
	};
	const before = publications.map(({ file: { sequence, period, made, public: kept } }) => ({
		...{ sequence, period, made },
		tables: kept ?? []
	}));
	return [...before, now];
}

/** Tables that have such a file. */
export const changesTables = (programme: OpenedProgramme): string[] =>
	versionsOf(programme)
		.at(-1)
		?.tables.map(({ table }) => table) ?? [];

/** Of the file that lists what changed in a table; its key columns bear the names that they have there. */
export const changesColumns = (table: string): string[] => [
	'publication',
	'made',
	'change',
	...keyOfTable(table),
	'columns'
];
const draftWord = 'draft';
/** Nothing to compare with: the first, or one after which nothing was kept. */
const unknownWord = 'unknown';
const firstWord = 'first';
/** The columns that tell rows apart are others: those stand under `columns`. */
const rekeyedWord = 'rekeyed';

/** All that may stand under `change`. */
export const changeWords = [...changeKinds, firstWord, unknownWord, rekeyedWord];

const keysIn = (changes: RowChanges, kind: ChangeKind): [string[], string[]][] =>
	kind === 'changed'
		? changes.changed.map(({ key, columns }) => [key, columns])
		: changes[kind].map((key) => [key, []]);

/** Every change that publications kept, a row each; a version without one has none. */
export function changesCsv(table: string, programme: OpenedProgramme): string {
	const { synthetic } = programme.catalogue.programme;
	const key = keyOfTable(table);
	const rows = versionsOf(programme).flatMap(({ sequence, made, tables }, place) => {
		const own = tables.find((one) => one.table === table);
		const head = [sequence === null ? draftWord : String(sequence), made ?? ''];
		const whole = (word: string, columns = ''): string[] => [...head, word, ...key.map(() => ''), columns];
		if (!own?.changes) return [whole(place === 0 ? firstWord : unknownWord)];
		const { changes } = own;
		if (changes.rekeyed) return [whole(rekeyedWord, changes.rekeyed.join(' '))];
		return changeKinds.flatMap((kind) =>
			keysIn(changes, kind).map(([cells, columns]) => [...head, kind, ...cells, columns.join(' ')])
		);
	});
	const columns = changesColumns(table);
	if (!synthetic) return writeCsv(columns, rows);
	return writeCsv(
		[...columns, 'synthetic'],
		rows.map((row) => [...row, syntheticLabel])
	);
}

const toldOf = ({ tables, ...version }: Version): VersionTold => ({
	...version,
	tables: tables.map(({ table, rows, changes }) => ({
		...{ table, rows, counts: changes && countsOf(changes) },
		...(changes?.rekeyed && { rekeyed: changes.rekeyed })
	}))
});

/** In order; the last is this site. */
export const changesData = (programme: OpenedProgramme): VersionTold[] => versionsOf(programme).map(toldOf);
