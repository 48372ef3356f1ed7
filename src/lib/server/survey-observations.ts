// Survey answers of indicators that have no observations of their own, added up to observations that may be shown.
import type { Indicator } from '../domain/indicator.ts';
import { comparePeriods, lastDay } from '../domain/period.ts';
import type { Observation, ProgrammeTables } from '../domain/tables.ts';

type Answer = ProgrammeTables['surveys'][number];

/**
 * One observation per indicator, area and wave, hidden where fewer people than the threshold stand behind it, or behind
 * either side of a share. Unweighted, since an interval from counts needs whole people. `row` is 0: no row of
 * observations.csv holds it.
 */
export function surveyObservations(
	{ surveys, observations }: Pick<ProgrammeTables, 'surveys' | 'observations'>,
	indicators: readonly Indicator[],
	threshold: number
): Observation[] {
	const delivered = new Set(observations.map((one) => one.indicator));
	const derived = indicators.filter((one) => !delivered.has(one.id));
	return derived.flatMap((indicator) =>
		groups(surveys.filter((answer) => answer.indicator === indicator.id)).map((answers) =>
			observationOf(answers, indicator, threshold)
		)
	);
}

/** Answers by area and wave, in that order. */
function groups(answers: readonly Answer[]): [Answer, ...Answer[]][] {
	const cells = new Map<string, [Answer, ...Answer[]]>();
	for (const answer of answers) {
		const key = `${answer.area} ${answer.wave}`;
		const cell = cells.get(key);
		if (cell) cell.push(answer);
		else cells.set(key, [answer]);
	}
	return [...cells.values()].sort(
		([a], [b]) => (a.area < b.area ? -1 : a.area > b.area ? 1 : 0) || comparePeriods(a.wave, b.wave)
	);
}

function observationOf(answers: [Answer, ...Answer[]], indicator: Indicator, threshold: number): Observation {
	const values = answers.flatMap(({ value }) => (value === null ? [] : [value]));
	const total = values.reduce((sum, value) => sum + value, 0);
	const n = values.length;
	const share = indicator.kind === 'proportion';
	const smallest = share ? Math.min(n, total, n - total) : n;
	const hidden = smallest < threshold || n === 0;
	const shown = (value: number): number | null => (hidden ? null : value);
	const mean = total / n;
	const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
	return {
		indicator: indicator.id,
		area: answers[0].area,
		period: answers[0].wave,
		numerator: share ? shown(total) : null,
		denominator: share ? shown(n) : null,
		mean: share ? null : shown(mean),
		sd: share || n < 2 ? null : shown(Math.sqrt(squares / (n - 1))),
		n: share ? null : shown(n),
		value: null,
		lower: null,
		upper: null,
		hidden,
		status: 'final',
		source: 'surveys.csv',
		retrieved: lastDay(answers[0].wave),
		note: null,
		row: 0
	};
}
