// observations.csv: the registers and the survey's means, with status, source and date of retrieval.
import { registerCounts, quarters } from './registers.ts';
import { addDays, format, parseISO } from 'date-fns';
import { lastDay } from '../../src/lib/domain/period.ts';
import { nuisance } from './surveys.ts';
import type { Table } from './table.ts';

const last = quarters.at(-1);
/** Registers that come in late: their last but one quarter may still change too. */
const late: readonly string[] = ['voortijdig-schoolverlaten', 'sport-jeugd'];

/** Two weeks after the quarter; the past of before the programme came with the first delivery. */
function retrieved(period: string): string {
	const day = format(addDays(parseISO(lastDay(period)), 14), 'yyyy-MM-dd');
	return day < '2008-07-14' ? '2008-07-14' : day;
}

const isProvisional = (indicator: string, period: string): boolean =>
	period === last || (late.includes(indicator) && period === quarters.at(-2));

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
			status: isProvisional(count.indicator, period) ? 'provisional' : 'final',
			retrieved: retrieved(period),
			note: numerator === null ? 'Verborgen bij de bron: kleine aantallen.' : null
		})),
		...nuisance().map((row) => ({
			indicator: 'overlast',
			...row,
			status: 'final',
			source: 'Bewonersenquête (verzonnen)',
			retrieved: retrieved(row.period)
		}))
	]
});
