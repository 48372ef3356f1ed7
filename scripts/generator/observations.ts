// observations.csv: the registers and the survey's means, with status, source and date of retrieval.
import { registerCounts, quarters } from './registers.ts';
import { nuisance } from './surveys.ts';
import type { Table } from './table.ts';

const last = quarters.at(-1);
const retrieved = '2012-01-20';

export const observations = (): Table => ({
	columns: [
		'indicator',
		'area',
		'period',
		'numerator',
		'denominator',
		'mean',
		'sd',
		'n',
		'status',
		'source',
		'retrieved',
		'note'
	],
	rows: [
		...registerCounts().map(({ numerator, denominator, period, ...count }) => ({
			...count,
			period,
			// A dot, never 0: the source did not say.
			numerator: numerator ?? '.',
			denominator: denominator ?? '.',
			status: period === last ? 'provisional' : 'final',
			retrieved
		})),
		...nuisance().map((row) => ({
			indicator: 'overlast',
			...row,
			status: 'final',
			source: 'Bewonersenquête (verzonnen)',
			retrieved
		}))
	]
});
