// The mappings of a programme folder as they are, and the one that a table is taken over by; what speaks against it is told.
import type { Problem } from '../../domain/problem.ts';
import type { ForeignTable } from '../foreign/foreign-table.ts';
import { readMappingFile } from './mapping-file.ts';
import type { NamedMapping, TableMapping } from './mapping.ts';
import { tableMappingOf } from './of-statline.ts';
import { recogniseMapping } from './recognise-mapping.ts';

/** @param texts by name: `rivm` for mappings/rivm.yaml */
export function readMappings(texts: readonly { name: string; text: string }[]): {
	mappings: NamedMapping[];
	problems: Problem[];
} {
	const problems: Problem[] = [];
	const mappings = texts.flatMap(({ name, text }): NamedMapping[] => {
		const read = readMappingFile(text);
		if ('mapping' in read) return [{ name, mapping: read.mapping }];
		const { line, where, reason } = read.fault;
		problems.push({
			...{ file: `mappings/${name}.yaml`, row: line, column: where, code: 'bad-value', value: null },
			parameters: { reason: 'mapping', fault: reason }
		});
		return [];
	});
	return { mappings, problems };
}

export type Choice =
	| { name: string; mapping: TableMapping }
	/** Several fit: their names. */
	| { several: string[] }
	| null;

/** @param use the name of the one that a person chose, whether it says that it fits or not */
export function chooseMapping(
	table: ForeignTable,
	sheet: string | null,
	mappings: readonly NamedMapping[],
	use: string | null = null
): Choice {
	const { header, labels } = table;
	const fitting =
		use === null
			? recogniseMapping({ header, sheet, labels }, mappings).fitting
			: mappings.filter(({ name }) => name === use);
	const [one] = fitting;
	if (!one) return null;
	if (fitting.length > 1) return { several: fitting.map(({ name }) => name) };
	const { form, mapping } = one.mapping;
	return { name: one.name, mapping: form === 'statline' ? tableMappingOf(table, mapping) : mapping };
}

/** The codes that areas.csv gives to its areas serve a table of CBS that the mapping has no other codes for. */
export function withAreaCodes(
	mapping: TableMapping,
	{ conventions }: ForeignTable,
	areas: readonly { area: string; cbs_code?: string | null }[]
): TableMapping {
	if (conventions !== 'cbs' || mapping.values.area !== undefined || 'area' in mapping.constant)
		return mapping;
	const codes = Object.fromEntries(
		areas.flatMap(({ area, cbs_code }) => (cbs_code ? [[cbs_code, area]] : []))
	);
	if (Object.keys(codes).length === 0) return mapping;
	const leave_out = [...new Set([...mapping.leave_out, 'area'])];
	return { ...mapping, values: { ...mapping.values, area: codes }, leave_out };
}
