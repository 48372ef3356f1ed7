// The people of the survey behind a comparison as one tidy table: the cells that are published, and nobody's own answers.
import { csvText, syntheticLabel } from '../../../charts/download.ts';
import type { PeopleCell, RowsFigure } from '../figure/people-figure.ts';
import { comparisonsOf, type Taken } from './taken.ts';

export const surveyColumns = [
	'data',
	'indicator',
	'side',
	'moment',
	'period',
	'n',
	'mean',
	'sd',
	'variance',
	'n_effective',
	'covariance',
	'hidden'
] as const;

type Moment = 'before' | 'after' | 'change';
interface SurveyRow {
	side: 'experiment' | 'control';
	moment: Moment;
	/** Null = hidden. */
	cell: PeopleCell | null;
	/** Of weighted answers, with the last wave: how its mean varies with that of the first. */
	covariance: number | null;
}

/** A hidden cell hides all of its kind, so it stays in sight that they are there; what does not exist has no row. */
function cellsIn({ cells, panel, reason, link }: RowsFigure): SurveyRow[] {
	const one = (side: SurveyRow['side'], moment: Moment, cell: PeopleCell | null | undefined): SurveyRow => ({
		side,
		moment,
		cell: cell ?? null,
		covariance: moment !== 'after' || !link ? null : side === 'experiment' ? link.treated : link.control
	});
	const waves = cells !== null || reason === 'hidden';
	const twice = panel.cells !== null || (reason === null && panel.reason === 'hidden');
	return [
		...(waves ? [one('experiment', 'before', cells?.treatedBefore)] : []),
		...(waves ? [one('experiment', 'after', cells?.treatedAfter)] : []),
		...(twice ? [one('experiment', 'change', panel.cells?.treated)] : []),
		...(waves ? [one('control', 'before', cells?.controlBefore)] : []),
		...(waves ? [one('control', 'after', cells?.controlAfter)] : []),
		...(twice ? [one('control', 'change', panel.cells?.control)] : [])
	];
}

/** One row per indicator, side and wave, and one over the changes of who answered twice, in the order of the catalogue. */
export function surveyCsv(taken: Taken): string {
	const { indicators } = taken;
	const all = comparisonsOf(taken);
	const each = indicators.flatMap((indicator) => all.find((one) => one.indicator === indicator) ?? []);
	return csvText(
		[...surveyColumns],
		each.flatMap(({ indicator, figure }) => {
			const { waves } = figure.rows;
			return cellsIn(figure.rows).map(({ side, moment, cell, covariance }) => [
				(indicator.synthetic ?? figure.synthetic) ? syntheticLabel : 'data',
				indicator.id,
				side,
				moment,
				(moment === 'before' ? waves?.before : waves?.after) ?? '',
				cell?.n ?? '.',
				cell?.mean ?? '.',
				cell === null ? '.' : cell.sd,
				cell?.variance ?? null,
				cell?.nEffective ?? null,
				covariance,
				cell === null
			]);
		})
	);
}
