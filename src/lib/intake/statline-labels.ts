// What StatLine calls things: columns by name, number or label, periods by code or in words, measures of v4 side by side.
import type { StatlineSource } from './statline-source.ts';

/** A column's name without its number, which shifts between years. */
export const stem = (name: string): string => name.trim().replace(/_\d+$/, '');

/** As the website writes a column: the subjects above it, its own name, and its unit: `Bevolking/Aantal inwoners (aantal)`. */
const withoutUnit = (label: string): string => label.replace(/\s*\([^()]*\)\s*$/, '');

/** The name of an open data column is its label without blanks and signs, so that one mapping serves both. */
const letters = (label: string): string => label.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Every column that answers to a name: that very one, else by its name without number, else by its label. */
export function columnsLike(columns: readonly string[], name: string): string[] {
	const exact = columns.filter((column) => column === name);
	if (exact.length > 0) return exact;
	const numbered = columns.filter((column) => stem(column) === name);
	if (numbered.length > 0) return numbered;
	const wanted = letters(stem(withoutUnit(name)));
	return columns.filter((column) => {
		const label = withoutUnit(stem(column));
		return letters(label) === wanted || letters(label.split('/').at(-1) ?? '') === wanted;
	});
}

/** `2012JJ00` and `2012` are 2012, `2012KW01` and `2012 1e kwartaal` are 2012-Q1, starred or not; null for any other kind. */
export function statlinePeriod(written: string): string | null {
	const text = written.trim().replace(/\*+$/, '').trim();
	const code = /^(\d{4})(?:JJ00|KW0([1-4]))?$/i.exec(text);
	const words = /^(\d{4})\s+([1-4])e\s+kwartaal$/i.exec(text);
	const turned = /^([1-4])e\s+kwartaal\s+(\d{4})$/i.exec(text);
	const ours = /^(\d{4})-Q([1-4])$/.exec(text);
	const [year, quarter] = turned ? [turned[2], turned[1]] : ((code ?? words ?? ours)?.slice(1) ?? []);
	if (year === undefined) return null;
	return quarter ? `${year}-Q${quarter}` : year;
}

/** A star behind a period: its figures may still change. */
export const isProvisional = (written: string): boolean => written.trim().endsWith('*');

/** Says whether the neighbourhood was divided anew since the year before; CBS calls it `ind_wbi` in its files. */
export const isDivision = (column: string): boolean =>
	['indwbi', 'indelingswijzigingwijkenenbuurten'].includes(letters(withoutUnit(stem(column))));

/** Without a list of its own, what stands for a held-back figure: a cross, or fewer than so many. */
export const isHeldBack = (cell: string): boolean => /^x$/i.test(cell) || /^<\s*\d+$/.test(cell);

/** Numbers that files put in place of a figure, such as -99997: no count, share or mean of ours is one. */
export const isStandIn = (value: number): boolean => /^-9{3,}\d$|^-9{4,}$/.test(String(value));

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
