// Files of other programs become tables of the contract, as the mappings of the programme folder say; what they cannot become is told.
import type { Problem } from '../../domain/problem.ts';
import type { Zrm } from '../../domain/zrm.ts';
import type { DeliveredKind, DeliveredPart, Delivery, DeliveryNote } from '../delivery.ts';
import { applyMapping, type MappedTable } from '../mappings/apply-mapping.ts';
import { applyZrm, shapesOf, type MappedZrm } from '../mappings/apply-zrm.ts';
import { chooseMapping, readMappings, withAreaCodes } from '../mappings/choose-mapping.ts';
import type { NamedMapping, TableMapping } from '../mappings/mapping.ts';
import { fitsMapping, namedColumns } from '../mappings/recognise-mapping.ts';
import { StatlineError } from '../statline-source.ts';
import { writeCsv } from '../write-csv.ts';
import { tableOfSheet, type ForeignTable } from './foreign-table.ts';
import {
	codeListsIn,
	foreignSheetsOf,
	headOf,
	isForeignSheet,
	mayBeStatlineJson,
	type DroppedTable,
	type ForeignSheet
} from './open-foreign.ts';
import { UnreadableSav } from './sav.ts';

/** What a delivery is held against, as far as other programs' files need it. */
export interface ForeignContext {
	definitions: { zrm?: Zrm };
	mappings: readonly { name: string; text: string }[];
	areas: readonly { area: string; cbs_code?: string | null }[];
	/** The name of the mapping that a person chose, whether it says that it fits or not. */
	use?: string;
}

/** A table of no program that we know, where a mapping knows its header. */
interface FoundSheet extends Omit<ForeignSheet, 'kind'> {
	kind: DeliveredKind;
}

const fileKind = ({ content }: DroppedTable): DeliveredKind =>
	content === 'xlsx' || content === 'ods' ? content : 'csv';

const mayBeZrm = (header: readonly string[], zrm: Zrm | undefined, table: ForeignTable | null): boolean =>
	zrm !== undefined && table !== null && shapesOf(table, zrm, null).length > 0;

const sameNames = (a: readonly string[], b: readonly string[]): boolean =>
	a.join('\u0001') === b.join('\u0001');

/** The row that has most of the names: where a chosen mapping names a column that is not there, that can then be said. */
function closestHeader(rows: readonly (readonly string[])[], names: readonly string[]): readonly string[] {
	const count = (row: readonly string[]): number => names.filter((name) => row.includes(name)).length;
	return rows.reduce((best, row) => (count(row) > count(best) ? row : best), rows[0] ?? []);
}

/** The website of StatLine writes labels, by which only a mapping of StatLine knows them. */
function byLabels(
	table: ForeignTable,
	sheet: string | null,
	mappings: readonly NamedMapping[],
	kind: DeliveredKind
): { kind: DeliveredKind; table: ForeignTable } {
	const { header } = table;
	const isStatline = mappings.some(
		({ mapping }) => mapping.form === 'statline' && fitsMapping({ header, sheet }, mapping)
	);
	return isStatline ? { kind: 'statline-v3', table: { ...table, conventions: 'cbs' } } : { kind, table };
}

/** The table of a sheet whose header is a matrix of the ZRM, or what some mapping is for. */
function otherSheets(
	file: DroppedTable,
	mappings: readonly NamedMapping[],
	{ definitions: { zrm }, use }: ForeignContext
): FoundSheet[] {
	const chosen = mappings.find(({ name }) => name === use);
	return file.sheets.flatMap((sheet): FoundSheet[] => {
		const name = sheet.name === '' ? null : sheet.name;
		const closest = chosen && closestHeader(headOf(sheet), namedColumns(chosen.mapping));
		const known = (header: readonly string[]): boolean =>
			closest === undefined
				? mappings.some(({ mapping }) => fitsMapping({ header, sheet: name }, mapping))
				: sameNames(header, closest);
		const mapped = tableOfSheet(sheet, known);
		if (mapped) return [{ ...byLabels(mapped, name, mappings, fileKind(file)), sheet: name }];
		for (const row of headOf(sheet)) {
			const table = tableOfSheet(sheet, (names) => sameNames(names, row));
			if (mayBeZrm(row, zrm, table) && table) return [{ kind: 'zrm', sheet: name, table }];
		}
		return [];
	});
}

/** Looks at no more than the beginning of a file. */
export function fitsForeign(file: DroppedTable, context: ForeignContext): boolean {
	if (file.content === 'sav' || mayBeStatlineJson(file)) return true;
	if (file.sheets.some(isForeignSheet)) return true;
	return otherSheets(file, readMappings(context.mappings).mappings, context).length > 0;
}

const problem = (file: string, code: Problem['code'], parameters: Record<string, string>): Problem => ({
	...{ file, row: null, column: null, value: null },
	code,
	parameters
});

const listed = (counts: Readonly<Record<string, number>>): string =>
	Object.entries(counts)
		.map(([column, count]) => `${column} (${count})`)
		.join(', ');

function notesOf(
	name: string | null,
	mapping: TableMapping | null,
	made: MappedTable | MappedZrm,
	found: FoundSheet,
	zrm: Zrm | undefined
): DeliveryNote[] {
	const notes: DeliveryNote[] = [];
	if (name !== null) {
		const constant = Object.entries(mapping?.constant ?? {}).map(([column, text]) => `${column}: ${text}`);
		const { rows, others, blank } = made.left;
		const parameters = {
			...{ name, constant: constant.join(', '), unused: made.unused.join(', ') },
			...{ rows: String(rows), others: String(others), blank: String(blank) },
			missing: listed(found.declaredMissing ?? {})
		};
		notes.push({ code: 'mapping-applied', parameters });
	}
	const nulls = Object.entries(found.nulls ?? {}).filter(([column]) => !made.unused.includes(column));
	if (nulls.length > 0)
		notes.push({
			code: 'lost',
			parameters: { reason: 'typed-null', columns: listed(Object.fromEntries(nulls)) }
		});
	if (zrm && 'edition' in made) {
		const edition = zrm.editions.find(({ edition }) => edition === made.edition);
		const said = (language: 'nl' | 'en'): string => [edition?.lost[language], zrm.lost[language]].join(' ');
		const parameters = { edition: String(made.edition), placeless: String(made.placeless) };
		notes.push({
			code: 'lost',
			parameters: { reason: 'zrm', ...parameters, nl: said('nl'), en: said('en') }
		});
	}
	return notes;
}

const encoder = new TextEncoder();

class Deliverer {
	readonly parts: DeliveredPart[] = [];
	readonly problems: Problem[] = [];

	constructor(
		readonly mappings: readonly NamedMapping[],
		readonly context: ForeignContext
	) {}

	/** Takes over one table, or says why not. */
	take(file: DroppedTable, found: FoundSheet): void {
		const { table, sheet } = found;
		const { zrm } = this.context.definitions;
		const choice = chooseMapping(table, sheet, this.mappings, this.context.use);
		const place: Record<string, string> = sheet === null ? {} : { sheet };
		if (choice && 'several' in choice) {
			const parameters = { reason: 'mappings', names: choice.several.join('\n'), ...place };
			this.problems.push(problem(file.name, 'two-tables-fit', parameters));
			return;
		}
		if (found.onePage) this.problems.push(problem(file.name, 'truncated-row', { reason: 'one-page' }));
		const mapping = choice && withAreaCodes(choice.mapping, table, this.context.areas);
		const shapes = zrm && (mapping === null || mapping.zrm) ? shapesOf(table, zrm, mapping) : [];
		const [shape, other] = shapes;
		if (shape && other) {
			const names = shapes.map(({ edition }) => String(edition.edition)).join('\n');
			this.problems.push(problem(file.name, 'two-tables-fit', { reason: 'editions', names, ...place }));
		} else if (zrm && shape) {
			const made = applyZrm(table, zrm, { shape, mapping, file: file.name });
			this.#add(file, { ...found, kind: 'zrm' }, made, choice?.name ?? null, mapping);
		} else if (choice && mapping) {
			this.#add(file, found, applyMapping(table, mapping, file.name), choice.name, mapping);
		} else
			this.problems.push(
				problem(file.name, 'not-recognised', {
					kind: found.kind,
					seen: table.header.slice(0, 8).join(', '),
					...place
				})
			);
	}

	#add(
		file: DroppedTable,
		found: FoundSheet,
		made: MappedTable,
		name: string | null,
		mapping: TableMapping | null
	): void {
		const place: Record<string, string> = found.sheet === null ? {} : { sheet: found.sheet };
		this.problems.push(
			...made.problems.map((one) => ({ ...one, parameters: { ...one.parameters, ...place } }))
		);
		// Where a column is missing nothing was taken over: a header alone would say that nothing was delivered.
		if (made.problems.some(({ code }) => code === 'missing-column')) return;
		this.parts.push({
			...{ file: file.name, sheet: found.sheet, kind: found.kind, table: made.table, mapping: name },
			bytes: encoder.encode(writeCsv(made.columns, made.rows)),
			sourceRows: Int32Array.from([found.table.headerRow, ...made.sourceRows]),
			sourceColumns: made.sourceColumns,
			notes: notesOf(name, mapping, made, found, this.context.definitions.zrm)
		});
	}

	/** What a file is that cannot be opened as what it seems. */
	refuse(file: DroppedTable, error: unknown): void {
		if (error instanceof UnreadableSav)
			this.problems.push(problem(file.name, 'unreadable-file', { reason: `sav-${error.code}` }));
		else if (error instanceof StatlineError)
			this.problems.push(problem(file.name, 'unreadable-file', { reason: `statline-${error.code}` }));
		else throw error;
	}
}

/** @param files those that `fitsForeign`; code lists of StatLine belong to the answers that they came with */
export function deliverForeign(files: readonly DroppedTable[], context: ForeignContext): Delivery {
	const { mappings, problems } = readMappings(context.mappings);
	const deliverer = new Deliverer(mappings, context);
	deliverer.problems.push(...problems);
	const { lists, files: ofCodes } = codeListsIn(files);
	for (const file of files)
		if (!ofCodes.has(file))
			try {
				const known = foreignSheetsOf(file, lists);
				for (const found of known.length > 0 ? known : otherSheets(file, mappings, context))
					deliverer.take(file, found);
			} catch (error) {
				deliverer.refuse(file, error);
			}
	return { parts: deliverer.parts, problems: deliverer.problems };
}
