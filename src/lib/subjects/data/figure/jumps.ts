// Denominators that jump: where the group that a share is about suddenly has another size.
import { ln } from '../../../numbers/elementary.ts';
import type { Area } from '../../../domain/area.ts';
import { breaksOver } from '../../../domain/breaks.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import { comparePeriods, type Period } from '../../../domain/period.ts';
import type { Break, Observation } from '../../../domain/tables.ts';
import { farOff, modifiedZ } from '../../../statistics/modified-z.ts';

/**
 * A change counts as a jump where it is large (a tenth or more) and unlike the other changes of its own series, as log ratios
 * (modified z-score above 3.5). Of fewer than five changes nobody knows what is usual: there a quarter or more counts.
 */
export const jumpRule = { least: 0.1, leastAlone: 0.25, fewest: 5, score: farOff } as const;

export interface Jump {
	indicator: string;
	area: string;
	from: Period;
	to: Period;
	before: number;
	after: number;
	/** after / before - 1 */
	change: number;
	/** The kind of break that stands at it in breaks.csv; null where nothing explains it. */
	explained: Break['kind'] | null;
}

type Counted = Pick<Observation, 'period' | 'denominator'>;

function jumpsIn(series: Counted[]): Pick<Jump, 'from' | 'to' | 'before' | 'after' | 'change'>[] {
	const points = series
		.filter(({ denominator }) => denominator !== null && denominator > 0)
		// An indicator has periods of one kind: they order as they are written, which is ten times as fast.
		.sort((a, b) => (a.period < b.period ? -1 : 1));
	const steps = points.slice(1).map((to, place) => {
		const [before, after] = [points[place]?.denominator ?? 0, to.denominator ?? 0];
		return { from: points[place]?.period ?? '', to: to.period, before, after, change: after / before - 1 };
	});
	if (steps.length < jumpRule.fewest)
		return steps.filter(({ change }) => Math.abs(change) >= jumpRule.leastAlone);
	const scores = modifiedZ({ values: steps.map(({ before, after }) => ln(after / before)) });
	return steps.filter(
		({ change }, place) => Math.abs(change) >= jumpRule.least && Math.abs(scores[place] ?? 0) > jumpRule.score
	);
}

/** Those without an explanation first, then the largest; of samples none, for those differ in size. */
export function jumpsOf(
	indicators: readonly Pick<Indicator, 'id' | 'origin'>[],
	areas: Area[],
	observations: Iterable<Observation>,
	breaks: readonly Break[]
): Jump[] {
	const registers = new Set(indicators.filter(({ origin }) => origin === 'register').map(({ id }) => id));
	const series = new Map<string, { indicator: string; area: string; points: Counted[] }>();
	for (const { indicator, area, period, denominator, row } of observations) {
		if (row === 0 || !registers.has(indicator)) continue;
		const key = `${indicator}\n${area}`;
		const found = series.get(key);
		if (found) found.points.push({ period, denominator });
		else series.set(key, { indicator, area, points: [{ period, denominator }] });
	}
	const over = breaksOver(areas, breaks);
	const explain = (indicator: string, area: string, from: Period, to: Period) =>
		over.find(
			(one) =>
				one.indicator === indicator &&
				(one.area === null || one.area === area) &&
				comparePeriods(from, one.period) < 0 &&
				comparePeriods(one.period, to) <= 0
		)?.kind ?? null;
	return [...series.values()]
		.flatMap(({ indicator, area, points }) =>
			jumpsIn(points).map((jump): Jump => ({
				indicator,
				area,
				...jump,
				explained: explain(indicator, area, jump.from, jump.to)
			}))
		)
		.sort(
			(a, b) =>
				Number(a.explained !== null) - Number(b.explained !== null) ||
				Math.abs(ln(b.after / b.before)) - Math.abs(ln(a.after / a.before))
		);
}
