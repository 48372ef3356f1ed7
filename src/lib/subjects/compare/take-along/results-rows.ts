// Every number of the test over the people of the survey: its cells, its estimates and what Holm makes of it.
import type { PeopleCell, RowsEstimate, RowsFigure } from '../figure/people-figure.ts';
import { under, type Result } from './result.ts';

const cellNames = ['treatedBefore', 'treatedAfter', 'controlBefore', 'controlAfter'] as const;

const cellOf = (path: string, cell: PeopleCell | undefined): Result[] =>
	under(path, {
		n: cell?.n ?? null,
		mean: cell?.mean ?? null,
		sd: cell?.sd ?? null,
		nEffective: cell?.nEffective ?? null
	});

const estimateOf = (path: string, { value, lower, upper, standardError, df, p }: RowsEstimate): Result[] =>
	under(path, { value, lower, upper, standardError, df, p });

export const rowsResults = (rows: RowsFigure): Result[] => [
	...cellNames.flatMap((name) => cellOf(`rows/cells/${name}`, rows.cells?.[name])),
	...estimateOf('rows', rows),
	...under('rows/holm', { p: rows.holm.p, family: rows.holm.family }),
	...estimateOf('rows/panel', rows.panel),
	...under('rows/panel', {
		people: rows.panel.cells && rows.panel.cells.treated.n + rows.panel.cells.control.n
	})
];
