// Builds the event study of a comparison: how far apart the two sides moved, seen from the last period before the start.
import { quarterIndex, type Period } from '../../../domain/period.ts';
import { eventStudy, type PanelRow } from '../../../statistics/event-study.ts';
import type { CompareSource } from './cells.ts';
import { periodsMeasured, type TrendQuestion } from './trend.ts';
import type { CompareEventStudy, EventPoint, EventReason } from './time-figure.ts';
import { measured } from '../../../figures/measured.ts';
import { breakBetween } from '../../../figures/series.ts';

/** A pre-trend is judged only from this many periods before the start. */
export const fewestBefore = 3;
/** Sides of one area each leave nothing to estimate a spread from. */
const fewestAreas = 3;

type Absent = Exclude<EventPoint['reason'], null>;

/**
 * Areas are the units. A period counts only where every area has a value, so that all estimates are about the same areas,
 * and where no break lies between it and the reference.
 */
export function compareEventStudy(source: CompareSource, question: TrendQuestion): CompareEventStudy {
	const { indicator, series, breaks, confidence } = source;
	const { experiment, control, start } = question;
	const areas = [...experiment, ...control];
	const periods = periodsMeasured(source, areas);
	const before = periods.filter((one) => quarterIndex(one) < quarterIndex(start));
	const reference = before.at(-1) ?? null;

	function absentAt(period: Period): Absent | null {
		const cells = areas.map((area) => {
			const row = series.at(indicator.id, area, period);
			return row && measured(row, indicator, confidence);
		});
		if (cells.some((cell) => cell?.hidden)) return 'hidden';
		if (cells.some((cell) => cell?.value == null)) return 'not-measured';
		if (reference === null) return null;
		const [from, to] =
			quarterIndex(period) < quarterIndex(reference) ? [period, reference] : [reference, period];
		return breakBetween(breaks, indicator.id, areas, from, to) ? 'break' : null;
	}
	const absent = new Map(periods.map((period) => [period, absentAt(period)]));
	const usable = before.filter((period) => absent.get(period) === null);

	function whyNot(): EventReason | null {
		if (experiment.length === 0) return 'no-experiment';
		if (control.length === 0) return 'no-control';
		if (reference === null) return periods.length === 0 ? 'not-measured' : 'none-before';
		if (before.length < fewestBefore) return 'too-few-before';
		const atReference = absent.get(reference);
		if (atReference) return atReference === 'hidden' ? 'reference-hidden' : 'reference-missing';
		if (usable.length >= fewestBefore) return null;
		const lost = before.map((period) => absent.get(period));
		return lost.includes('break') ? 'break' : lost.includes('hidden') ? 'hidden' : 'not-measured';
	}
	const reason = whyNot();
	const few = areas.length < fewestAreas;
	const common = {
		reference,
		measuredBefore: before.length,
		usableBefore: usable.length,
		experimentAreas: experiment.length,
		controlAreas: control.length,
		confidence
	};
	if (reason !== null || reference === null) return { ...common, points: [], reason, intervalReason: null };

	const rows = periods
		.filter((period) => absent.get(period) === null)
		.flatMap((period) =>
			areas.flatMap((unit): PanelRow<number>[] => {
				const row = series.at(indicator.id, unit, period);
				const y = row ? measured(row, indicator, confidence).value : null;
				// A quarter's number orders years among quarters, which the text does not.
				return y === null
					? []
					: [{ unit, period: quarterIndex(period), y, treated: experiment.includes(unit) }];
			})
		);
	const estimates = new Map(
		eventStudy({ rows, reference: quarterIndex(reference), confidence }).map((one) => [one.period, one])
	);
	const points = periods.map((period): EventPoint => {
		const found = estimates.get(quarterIndex(period)) ?? unknown;
		const { value, standardError, pooledError, df, p, lower, upper, bandLower, bandUpper } = found;
		return {
			period,
			value,
			standardError: few && period !== reference ? null : standardError,
			...{ pooledError, df, p, lower, upper, bandLower, bandUpper },
			reason: absent.get(period) ?? null
		};
	});
	return { ...common, points, reason: null, intervalReason: few ? 'too-few-areas' : null };
}

const unknown = {
	...{ value: null, standardError: null, pooledError: null, df: null, p: null },
	...{ lower: null, upper: null, bandLower: null, bandUpper: null }
};
