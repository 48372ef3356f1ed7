// A mapping of StatLine, said as one of any table: so that what was clicked and what was written by hand are applied by the same code.
import { columnsLike, statlinePeriod } from '../statline-labels.ts';
import type { StatlineMapping } from '../statline-source.ts';
import type { ForeignTable } from '../foreign/foreign-table.ts';
import { tableMappingSchema, type TableMapping } from './mapping.ts';

/** The name in this very header: numbers shift between years, and a website writes labels; a title where only codes are. */
function named({ header, labels }: ForeignTable, name: string): string {
	const found = columnsLike(header, name);
	if (found.length === 1 && found[0] !== undefined) return found[0];
	if (found.length > 1) return name;
	const [code, ...more] = header.filter((column) => columnsLike([labels[column] ?? ''], name).length > 0);
	return code !== undefined && more.length === 0 ? code : name;
}

export function tableMappingOf(source: ForeignTable, mapping: StatlineMapping): TableMapping {
	const { area, period, select, margins, missing, hidden, areas, measures, constants } = mapping;
	const name = (written: string): string => named(source, written);
	const { period: about, ...constant } = constants;
	const always = about ?? (columnsLike(source.header, period).length === 0 ? period : undefined);
	const only = always === undefined ? null : statlinePeriod(always);
	return tableMappingSchema.parse({
		table: 'observations',
		rename: { [name(area)]: 'area', ...(only === null ? { [name(period)]: 'period' } : {}) },
		constant: Object.fromEntries(
			Object.entries({ ...constant, ...(only === null ? {} : { period: only }) }).filter(([, text]) => text)
		),
		rows: Object.fromEntries(Object.entries(select).map(([column, wanted]) => [name(column), wanted])),
		melt: Object.fromEntries(
			measures.map(({ measure, indicator, scale, denominator }) => [
				name(measure),
				denominator === undefined
					? { to: indicator, scale }
					: { to: indicator, into: 'numerator', beside: { denominator: name(denominator) } }
			])
		),
		values: { area: areas },
		leave_out: ['area'],
		...(margins ? { margins: { ...margins, column: name(margins.column) } } : {}),
		missing,
		hidden
	});
}
