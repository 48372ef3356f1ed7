// Tables of no program that we know: a matrix of the ZRM by the names in it, any other by the mapping that is for it.
import type { Zrm } from '../../domain/zrm.ts';
import type { DeliveredKind } from '../delivery.ts';
import { shapesOf } from '../mappings/apply-zrm.ts';
import type { NamedMapping } from '../mappings/mapping.ts';
import { fitsMapping, namedColumns } from '../mappings/recognise-mapping.ts';
import { tableOfSheet, type ForeignTable } from './foreign-table.ts';
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
export function otherSheets(
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
