// How earlier outlooks fared: what frozen reports foretold, beside what was measured since.
import { quarterIndex, type Period } from '../domain/period.ts';
import type { StoredOutlook } from '../domain/release.ts';
import { wilson } from '../statistics/wilson.ts';
import type { TrendFigure } from './overview-figure.ts';

/** One quarter of one goal that a report foretold and that has been measured since. */
export interface Fared {
	indicator: string;
	area: string;
	/** The quarter of the report. */
	from: Period;
	period: Period;
	/** What the report held as likely to be too low as too high. */
	middle: number;
	value: number;
	/** Measured minus foretold. */
	miss: number;
	/** Whether it lay inside, by the level of the range. */
	held: { level: number; inside: boolean }[];
}

export interface Reliability {
	/** 0-1: what the range promised to hold. */
	level: number;
	held: number;
	of: number;
	/** Wilson's interval of held of `of`, at 95 %; neighbouring quarters are not independent, so it is on the narrow side. */
	lower: number;
	upper: number;
}

export interface OutlookAccount {
	/** Null: of the programme as a whole. */
	indicator: string | null;
	area: string;
	period: Period;
	/** Reports that foretold something. */
	reports: number;
	/** Quarters that are still to come. */
	open: number;
	/** Quarters that cannot be held against it: a break since, a hidden or missing figure. */
	lost: number;
	/** By the quarter of the report and then of what it foretold. */
	fared: Fared[];
	/** Too few to say how reliable: then `reliability` is empty and `miss` null. */
	tooFew: boolean;
	reliability: Reliability[];
	/** Mean distance between measured and foretold, in the unit of the goal; of a programme of shares alone. */
	miss: number | null;
}

/** With fewer quarters than this no share is told. */
export const fewestDue = 8;

/** What a report that is frozen now foretells. */
export const foretoldIn = (trends: readonly TrendFigure[]): StoredOutlook[] =>
	trends.flatMap(({ indicator, area, ahead, now }) => {
		if (!now || now.target === null || now.outlook.chance === null || ahead.length === 0) return [];
		const { from, to, chance } = now.outlook;
		return [{ indicator, area, from, to, target: now.target, chance, ahead }];
	});

/** The last report of a quarter stands for it. */
function ofReports(stored: readonly StoredOutlook[], figure: TrendFigure, period: Period): StoredOutlook[] {
	const own = stored.filter(
		(one) =>
			one.indicator === figure.indicator &&
			one.area === figure.area &&
			quarterIndex(one.from) < quarterIndex(period)
	);
	return [...new Map(own.map((one) => [one.from, one])).values()];
}

function held(figure: TrendFigure, stored: readonly StoredOutlook[], period: Period) {
	const points = figure.series[0]?.points ?? [];
	const breaks = figure.breaks.filter((one) => one.area === null || one.area === figure.area);
	let [open, lost] = [0, 0];
	const fared = ofReports(stored, figure, period).flatMap(({ from, ahead }) =>
		ahead.flatMap((at): Fared[] => {
			const when = quarterIndex(at.period);
			if (when > quarterIndex(period)) {
				open++;
				return [];
			}
			const value = points.find((one) => quarterIndex(one.period) === when)?.value ?? null;
			const broken = breaks.some(
				(one) => quarterIndex(one.period) > quarterIndex(from) && quarterIndex(one.period) <= when
			);
			if (value === null || broken) {
				lost++;
				return [];
			}
			const { period: due, middle, ranges } = at;
			return [
				{
					...{ indicator: figure.indicator, area: figure.area, from, period: due, middle, value },
					miss: value - middle,
					held: ranges.map(({ level, lower, upper }) => ({
						level,
						inside: value >= lower && value <= upper
					}))
				}
			];
		})
	);
	return { open, lost, fared };
}

/**
 * @param trends of one goal, or of all goals of a programme
 * @param period as far as measured by now; nothing later counts
 * @returns null where no report has foretold anything of them
 */
export function accountOf(
	trends: readonly TrendFigure[],
	stored: readonly StoredOutlook[],
	period: Period
): OutlookAccount | null {
	const [first] = trends;
	const each = trends.map((one) => ({ ...held(one, stored, period), ...ofWhat(one) }));
	const fared = each
		.flatMap((one) => one.fared)
		.sort(
			(a, b) => quarterIndex(a.from) - quarterIndex(b.from) || quarterIndex(a.period) - quarterIndex(b.period)
		);
	const reports = new Set(trends.flatMap((one) => ofReports(stored, one, period).map(({ from }) => from)));
	if (!first || reports.size === 0) return null;
	const tooFew = fared.length < fewestDue;
	const levels = [...new Set(fared.flatMap((one) => one.held.map(({ level }) => level)))].sort(
		(a, b) => a - b
	);
	// Shares and means have no common unit.
	const missed = trends.length === 1 ? fared : each.filter((one) => one.share).flatMap((one) => one.fared);
	return {
		indicator: trends.length === 1 ? first.indicator : null,
		area: first.area,
		period,
		reports: reports.size,
		open: each.reduce((sum, one) => sum + one.open, 0),
		lost: each.reduce((sum, one) => sum + one.lost, 0),
		fared,
		tooFew,
		reliability: tooFew
			? []
			: levels.map((level) => {
					const of = fared.flatMap((one) => one.held.filter((range) => range.level === level));
					const inside = of.filter((range) => range.inside).length;
					const { lower, upper } = wilson({ numerator: inside, denominator: of.length });
					return { level, held: inside, of: of.length, lower, upper };
				}),
		miss:
			tooFew || missed.length === 0
				? null
				: missed.reduce((sum, one) => sum + Math.abs(one.miss), 0) / missed.length
	};
}

const ofWhat = ({ now }: TrendFigure) => ({ share: now?.kind === 'proportion' });
