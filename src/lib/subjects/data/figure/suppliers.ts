// Who delivers what: each supplier with the indicators that it delivers and the areas it has delivered them for.
import type { Catalogue } from '../../../domain/catalogue.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import type { CalendarLine } from '../../../domain/programme.ts';
import {
	tableFiles,
	type Observation,
	type ProgrammeTables,
	type TableName
} from '../../../domain/tables.ts';

export interface Supplier {
	name: string;
	/** In the order of the definitions. */
	indicators: string[];
	/** Those it has delivered before, in the order of areas.csv. */
	areas: string[];
	/** Figures of its indicators, and what the calendar says that it delivers. */
	tables: TableName[];
}

type Delivered = Pick<Observation, 'indicator' | 'area' | 'source' | 'retrieved'>;

const allTables = Object.keys(tableFiles) as TableName[];

/** A supplier is who the definition names, else the source of the newest figures; of what nobody delivered yet nobody knows it. Who stands in the calendar alone is one as well. */
export function suppliersOf(
	indicators: readonly Pick<Indicator, 'id' | 'supplier'>[],
	areas: readonly { area: string }[],
	observations: Iterable<Delivered>,
	calendar: readonly CalendarLine[] = []
): Supplier[] {
	const newest = new Map<string, Delivered>();
	const delivered = new Map<string, Set<string>>();
	for (const one of observations) {
		if ((newest.get(one.indicator)?.retrieved ?? '') <= one.retrieved) newest.set(one.indicator, one);
		const known = delivered.get(one.indicator);
		if (known) known.add(one.area);
		else delivered.set(one.indicator, new Set([one.area]));
	}
	const suppliers = new Map<string, { indicators: string[]; areas: Set<string> }>();
	for (const { id, supplier } of indicators) {
		const name = supplier ?? newest.get(id)?.source;
		if (name === undefined) continue;
		const found = suppliers.get(name) ?? { indicators: [], areas: new Set() };
		suppliers.set(name, found);
		found.indicators.push(id);
		for (const area of delivered.get(id) ?? []) found.areas.add(area);
	}
	for (const { supplier } of calendar)
		if (!suppliers.has(supplier)) suppliers.set(supplier, { indicators: [], areas: new Set() });
	return [...suppliers].map(([name, { indicators: own, areas: met }]) => {
		const owed = new Set(calendar.flatMap(({ supplier, file }) => (supplier === name ? [file] : [])));
		return {
			name,
			indicators: own,
			areas: areas.flatMap(({ area }) => (met.has(area) ? [area] : [])),
			tables: allTables.filter(
				(table) => owed.has(`${table}.csv`) || (table === 'observations' && own.length > 0)
			)
		};
	});
}

/** Of a programme as it was read; what was added up from answers was not delivered as a figure. */
export const delivering = (
	{ programme, indicators, areas }: Pick<Catalogue, 'programme' | 'indicators' | 'areas'>,
	{ observations }: Pick<ProgrammeTables, 'observations'>
): Supplier[] =>
	suppliersOf(
		indicators,
		areas,
		observations.filter(({ row }) => row > 0),
		programme.calendar
	);
