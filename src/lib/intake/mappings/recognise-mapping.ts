// Which mapping of the programme folder fits a supplier's table: by what it says itself, else by the columns that it names.
import { columnsLike } from '../statline-labels.ts';
import type { Mapping, NamedMapping } from './mapping.ts';

export interface Recognition {
	/** One: it fits. None: nothing is known of it. More: a person has to say which. */
	fitting: NamedMapping[];
}

/** Each column of theirs that a mapping cannot do without. */
export function namedColumns({ form, mapping }: Mapping): string[] {
	if (form === 'statline')
		return [
			mapping.area,
			...(mapping.constants.period === undefined && !/^\d{4}/.test(mapping.period) ? [mapping.period] : []),
			...Object.keys(mapping.select),
			...(mapping.margins ? [mapping.margins.column] : []),
			...mapping.measures.flatMap(({ measure, denominator }) => [measure, denominator ?? measure])
		];
	const besides = Object.values(mapping.melt).flatMap(({ beside }) => Object.values(beside));
	return [
		...Object.keys(mapping.rename),
		...Object.keys(mapping.rows),
		...(mapping.margins ? [mapping.margins.column] : []),
		...Object.keys(mapping.melt),
		...besides
	];
}

/** Whether a table with this header, in a sheet of this name, is the one that the mapping is for. */
export function fitsMapping(
	{
		header,
		sheet = null,
		labels = {}
	}: {
		header: readonly string[];
		sheet?: string | null;
		labels?: Readonly<Record<string, string>>;
	},
	one: Mapping
): boolean {
	const { recognise } = one.mapping;
	if (recognise?.sheet !== undefined && recognise.sheet !== sheet) return false;
	const wanted = recognise ? recognise.header : namedColumns(one);
	if (!recognise && wanted.length === 0) return false;
	const there = one.form === 'statline' ? [...header, ...Object.values(labels)] : header;
	return wanted.every((name) =>
		one.form === 'statline' ? columnsLike(there, name).length > 0 : header.includes(name)
	);
}

export function recogniseMapping(
	table: { header: readonly string[]; sheet?: string | null; labels?: Readonly<Record<string, string>> },
	mappings: readonly NamedMapping[]
): Recognition {
	return { fitting: mappings.filter(({ mapping }) => fitsMapping(table, mapping)) };
}
