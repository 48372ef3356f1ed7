// What reports of a year and of two years ago could have foretold of a goal, for those who show how that fared.
import type { StoredOutlook } from '../../src/lib/domain/release.ts';
import { isQuarter, quarterRange, shiftPeriod } from '../../src/lib/domain/period.ts';
import type { TrendFigure } from '../../src/lib/figures/overview-figure.ts';

/** That everything stays as it was, give or take a tenth or a fifth. */
export const foretold = ({ indicator, area, period, series, now }: TrendFigure): StoredOutlook[] =>
	[8, 4].flatMap((quarters) => {
		const from = shiftPeriod(period, -quarters);
		const value = series[0]?.points.find((one) => one.period === from)?.value ?? null;
		if (!isQuarter(period) || value === null || now?.target == null) return [];
		return [
			{
				...{ indicator, area, from, to: period, target: now.target, chance: 0.5 },
				ahead: quarterRange(shiftPeriod(from, 1), period).map((at) => ({
					period: at,
					middle: value,
					ranges: [
						{ level: 0.5, lower: value * 0.9, upper: value * 1.1 },
						{ level: 0.8, lower: value * 0.8, upper: value * 1.2 }
					]
				}))
			}
		];
	});
