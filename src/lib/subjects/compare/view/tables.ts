// What the tables of this page hold: words, and numbers that know which number of the figure they are.
import { nameOf } from '../../../domain/area.ts';
import type { CompareFigure, GoalComparison } from '../figure/comparison-figure.ts';
import type { Measured } from '../../../figures/evidence.ts';
import { formatValue, periodShort } from '../../../language/format.ts';
import { comparePageWords } from '../words/en.ts';
import { difference, type Compared } from '../words/page-sentences.ts';

/** Which indicator, area and period a row or a cell is about. */
type Place = Record<`data-${string}`, string>;
/** Of a whole comparison. */
export const placeOf = (
	of: Pick<CompareFigure, 'indicator' | 'experiment' | 'control' | 'before' | 'after'>
): Place => ({
	'data-indicator': of.indicator,
	'data-area': [...of.experiment, ...of.control].join(','),
	'data-before': of.before ?? '',
	'data-period': of.after ?? ''
});
/** Of the test over people: from its first wave to its last. */
export const rowsPlace = (of: GoalComparison): Place =>
	placeOf({ ...of, before: of.rows.waves?.before ?? null, after: of.rows.waves?.after ?? of.after });
/** Heads of columns that hold numbers. */
export const numeric = (...names: string[]) => names.map((number) => ({ number }));
type Write = (value: number | null) => string;

export interface NumberCell {
	numbers: { field: string; value: number | null; text: string; hidden?: boolean }[];
	/** Where there is no number. */
	none?: string;
	/** Behind a space, which stands there for an empty one too. */
	note?: string;
	size?: Measured | null;
	place?: Place;
}
export interface Row {
	head: string;
	/** In brackets after it. */
	beside?: string;
	place: Place;
	cells: (NumberCell | { answer: string } | string)[];
}
export interface Table {
	caption: string;
	columns: (string | { number: string })[];
	rows: Row[];
}

export const number = (
	field: string,
	value: number | null | undefined,
	write: Write,
	{ hidden, ...more }: Omit<NumberCell, 'numbers'> & { hidden?: boolean } = {}
): NumberCell => ({
	numbers: [{ field, value: value ?? null, text: write(value ?? null), ...(hidden && { hidden }) }],
	...more
});

export const margin = (
	range: { lower: number | null; upper: number | null } | null | undefined,
	write: Write,
	more: Omit<NumberCell, 'numbers'> = {},
	[lower, upper]: [string, string] = ['lower', 'upper']
): NumberCell => ({
	none: '–',
	...more,
	numbers:
		range == null || range.lower === null || range.upper === null
			? []
			: [
					{ field: lower, value: range.lower, text: write(range.lower) },
					{ field: upper, value: range.upper, text: write(range.upper) }
				]
});

/** Per area, per side, and the two estimates. */
export function changeTable(compared: Compared): Table {
	const { figure, indicator, areas, language } = compared;
	const { change, table } = comparePageWords[language];
	const text: Write = (value) => formatValue(value, indicator.kind, indicator.decimals, language);
	const apart: Write = (value) => difference(value, compared);
	const head = (name: string, period: string | null) =>
		period === null ? name : `${name} (${periodShort(period, language)})`;
	const place = (area: string[]) => ({
		'data-indicator': figure.indicator,
		'data-area': area.join(','),
		'data-period': figure.after ?? ''
	});
	const stand = (cell: Measured | null, field: 'before' | 'after') =>
		number(field, cell?.value, text, {
			hidden: cell?.hidden ?? false,
			size: cell,
			place: { 'data-period': figure[field] ?? '' }
		});
	const estimates = [
		{ id: 'did', name: change.did, of: figure.did },
		{ id: 'donald-lang', name: change.areas, of: figure.donaldLang }
	];
	return {
		caption: table.caption,
		columns: [
			table.area,
			...numeric(
				head(table.before, figure.before),
				head(table.after, figure.after),
				table.change,
				table.margin
			)
		],
		rows: [
			...figure.areas.map((one) => ({
				head: nameOf(areas, one.area),
				place: place([one.area]),
				cells: [
					stand(one.beforeCell, 'before'),
					stand(one.afterCell, 'after'),
					number('change', one.change, apart),
					margin(one.changeInterval, apart)
				]
			})),
			...(['experiment', 'control'] as const)
				.filter((side) => figure[side].length > 1)
				.map((side) => ({
					head: table.together(change[side]),
					place: place(figure[side]),
					cells: [
						stand(figure.pooled[side].before, 'before'),
						stand(figure.pooled[side].after, 'after'),
						'',
						''
					]
				})),
			...estimates.map(({ id, name, of }) => ({
				head: name,
				place: { ...place([...figure.experiment, ...figure.control]), 'data-estimate': id },
				cells: ['', '', number('value', of.value, apart), margin(of, apart)]
			}))
		]
	};
}
