// OData v4 (`Observations`): one row a figure, and a column that says why there is none; as rows of named measures.
import type { StatlineSource } from './statline-source.ts';

const own = ['Id', 'Measure', 'ValueAttribute', 'Value', 'StringValue'];

export const isV4 = (columns: readonly string[]): boolean =>
	['Measure', 'Value', 'ValueAttribute'].every((name) => columns.includes(name));

/** `None`: there is a figure. `Impossible`: there can be none. The sign of the table: it is held back. */
const meanings: Record<string, string> = {
	none: '',
	impossible: '',
	confidential: '.',
	secret: '.',
	'.': '.'
};

/** The figure as a table would show it; an attribute that nobody knows is shown itself, to be named in the mapping. */
function figureOf({ Value = '', StringValue = '', ValueAttribute = '' }: Record<string, string>): string {
	if (Value !== '') return Value;
	const meant = meanings[ValueAttribute.toLowerCase()];
	if (meant === '.') return '.';
	return StringValue !== '' ? StringValue : (meant ?? ValueAttribute);
}

/** The same rows, each with what its figure means in `Value`. */
export const withMeanings = (source: StatlineSource): StatlineSource => ({
	...source,
	rows: source.rows.map((row) => ({ ...row, cells: { ...row.cells, Value: figureOf(row.cells) } }))
});

/** One row for all measures of the same place, period and so on, as v3 has it; each measure a column of its code. */
export function sideBySide(source: StatlineSource): StatlineSource {
	const dimensions = source.columns.filter((name) => !own.includes(name));
	const rows = new Map<string, StatlineSource['rows'][number]>();
	const measures = new Set<string>();
	for (const { place, cells } of source.rows) {
		const key = JSON.stringify(dimensions.map((name) => cells[name] ?? ''));
		const row = rows.get(key) ?? {
			place,
			cells: Object.fromEntries(dimensions.map((name) => [name, cells[name] ?? ''])),
			nulls: new Set<string>()
		};
		rows.set(key, row);
		const { Measure: measure = '' } = cells;
		measures.add(measure);
		row.cells[measure] = cells.Value ?? '';
	}
	return { ...source, columns: [...dimensions, ...measures], rows: [...rows.values()] };
}
