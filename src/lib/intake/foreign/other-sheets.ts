// Tables of no program that we know: a matrix of the ZRM by the names in it, any other by the mapping that is for it.
import type { Zrm } from '../../domain/zrm.ts';
import type { BookSheet } from '../book.ts';
import type { DeliveredKind } from '../delivery.ts';
import { shapesOf } from '../mappings/apply-zrm.ts';
import type { NamedMapping } from '../mappings/mapping.ts';
import { fitsMapping, namedColumns } from '../mappings/recognise-mapping.ts';
import { isLongHeader } from '../mappings/zrm-names.ts';
import { makeTable, tableOfSheet, type ForeignTable } from './foreign-table.ts';
import { headOf, type DroppedTable, type ForeignSheet } from './open-foreign.ts';

/** What a delivery is held against, as far as other programs' files need it. */
export interface ForeignContext {
	definitions: { zrm?: Zrm };
	mappings: readonly { name: string; text: string }[];
	areas: readonly { area: string; cbs_code?: string | null }[];
	/** The name of the mapping that a person chose, whether it says that it fits or not. */
	use?: string;
}

/** A table of no program that we know, where a mapping knows its header. */
export interface FoundSheet extends Omit<ForeignSheet, 'kind'> {
	kind: DeliveredKind;
}

const fileKind = ({ content }: DroppedTable): DeliveredKind =>
	content === 'xlsx' || content === 'ods' ? content : 'csv';

const nameOf = ({ name }: BookSheet): string | null => (name === '' ? null : name);

/** Of a row per domain only the columns tell: which domains there are stands further down. */
const mayBeZrm = (header: readonly string[], below: readonly (readonly string[])[], zrm: Zrm): boolean =>
	isLongHeader(zrm, header) || shapesOf(makeTable(header, below), zrm, null).length > 0;

const sameNames = (a: readonly string[], b: readonly string[]): boolean =>
	a.join('\u0001') === b.join('\u0001');

interface Closest {
	sheet: BookSheet;
	row: readonly string[];
	/** How many of the names it has. */
	count: number;
}

/** The row of a sheet that has most of the names: where a chosen mapping names a column that is not there, that can then be said. */
function closestHeader(sheet: BookSheet, names: readonly string[]): Closest {
	const rows = headOf(sheet).map((row) => ({
		...{ sheet, row },
		count: names.filter((name) => row.includes(name)).length
	}));
	return rows.reduce(
		(best, one) => (one.count > best.count ? one : best),
		rows[0] ?? { sheet, row: [], count: 0 }
	);
}

/** A person chose the mapping for a table, not for every sheet beside it. */
function chosenHeaders(file: DroppedTable, names: readonly string[]): Closest[] {
	const closest = file.sheets.map((sheet) => closestHeader(sheet, names));
	const most = Math.max(...closest.map(({ count }) => count));
	return closest.filter(({ count, row }) => count === most && row.length > 0);
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

/** Where a table begins that somebody wrote for us, as far as the first rows tell. */
interface Header {
	sheet: BookSheet;
	names: readonly string[];
	/** By the names of the matrix, not by a mapping. */
	isZrm: boolean;
}

/** Looks at no more than the first rows: it is asked of every file. */
export function headersIn(
	file: DroppedTable,
	mappings: readonly NamedMapping[],
	{ definitions: { zrm }, use }: ForeignContext
): Header[] {
	const chosen = mappings.find(({ name }) => name === use);
	if (chosen)
		return chosenHeaders(file, namedColumns(chosen.mapping)).map(({ sheet, row }) => ({
			...{ sheet, names: row },
			isZrm: false
		}));
	return file.sheets.flatMap((sheet): Header[] => {
		const rows = headOf(sheet);
		const fits = (header: readonly string[]): boolean =>
			mappings.some(({ mapping }) => fitsMapping({ header, sheet: nameOf(sheet) }, mapping));
		const mapped = rows.find(fits);
		if (mapped) return [{ sheet, names: mapped, isZrm: false }];
		const matrix = rows.find((row, index) => zrm && mayBeZrm(row, rows.slice(index + 1), zrm));
		return matrix ? [{ sheet, names: matrix, isZrm: true }] : [];
	});
}

/** The tables of those sheets. */
export function otherSheets(
	file: DroppedTable,
	mappings: readonly NamedMapping[],
	context: ForeignContext
): FoundSheet[] {
	return headersIn(file, mappings, context).flatMap(({ sheet, names, isZrm }): FoundSheet[] => {
		const table = tableOfSheet(sheet, (header) => sameNames(header, names));
		if (!table) return [];
		const name = nameOf(sheet);
		if (!isZrm) return [{ ...byLabels(table, name, mappings, fileKind(file)), sheet: name }];
		const { zrm } = context.definitions;
		return zrm && shapesOf(table, zrm, null).length > 0 ? [{ kind: 'zrm', sheet: name, table }] : [];
	});
}
