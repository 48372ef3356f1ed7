// The outlook of a goal: where the target quarter will probably lie if nothing new happens, or why that cannot be said.
import { targetPeriodOf } from '../domain/catalogue.ts';
import type { Goal, Indicator } from '../domain/indicator.ts';
import { isQuarter, quarterFromIndex, quarterIndex, quarterRange, type Period } from '../domain/period.ts';
import type { Programme } from '../domain/programme.ts';
import { minimumDetectableDifference } from '../statistics/minimum-detectable.ts';
import { fewestForOutlook, outlook, type OutlookPoint } from '../statistics/outlook.ts';
import { countsOf, possible, sizeOf, spreadOf, type Measured } from './evidence.ts';

/** Why there is no outlook. */
export type NoOutlook =
	/** The plan promises nothing here. */
	| 'no-goal'
	/** The target quarter has come. */
	| 'due'
	/** Measured in waves or years: too seldom. */
	| 'seldom'
	| 'before-baseline'
	| 'hidden'
	| 'not-measured'
	/** Too few quarters since a break. */
	| 'break'
	/** Too few quarters at all. */
	| 'few'
	/** Neither counts nor a spread: what a measurement errs by is not known. */
	| 'no-counts';

export type OutlookCode = 'likely' | 'uncertain' | 'unlikely' | 'cannot-say';

export interface OutlookRange {
	/** 0-1: how much of what may come it holds. */
	level: number;
	lower: number;
	upper: number;
}

/** What will be measured in one quarter to come, if nothing new happens. */
export interface OutlookAt {
	period: Period;
	ranges: OutlookRange[];
	/** As likely above as below. */
	middle: number;
}

/** The first quarter on the target path whose change the measurement could tell from chance. */
export interface Tellable {
	/** null: not even the whole way to the target could be told. */
	period: Period | null;
}

export interface GoalOutlook {
	code: OutlookCode;
	/** null where something is said. */
	reason: NoOutlook | null;
	/** From the first of these quarters to the last it was reckoned; null without one. */
	since: Period | null;
	from: Period;
	/** Measured quarters in it. */
	quarters: number;
	/** The target quarter. */
	to: Period;
	/** null where nothing is said. */
	at: OutlookAt | null;
	/** 0-1: that what is measured in the target quarter lies at or past the target; null where nothing is said. */
	chance: number | null;
	/** The least that counts, and the chance of at least that; absent where the plan names none. */
	minimum?: { value: number; chance: number };
	/** Change a quarter that would still reach the target; null where that cannot be had. */
	needed: number | null;
	/** Change a quarter as it was, from the quarter named on. */
	seen: { perQuarter: number; since: Period } | null;
	/** null where that cannot be had. */
	tellable: Tellable | null;
	/** The break after which the series begins. */
	breakPeriod: Period | null;
}

export const outlookLevels = [0.5, 0.8] as const;
/** From this chance on a goal is likely, down from 1 minus it unlikely. */
const sureFrom = 0.8;
/** Longer ago than this nothing is asked: no series of more quarters was tried. */
const longest = 24;

export interface OutlookQuestion {
	programme: Programme;
	indicator: Indicator;
	goal: Goal;
	period: Period;
	/** Where the plan's change is counted from. */
	baselinePeriod: Period;
	/** The last break up to this quarter. */
	breakPeriod: Period | null;
	/** The measurement of a quarter, as wide as its margins are. */
	read: (at: Period) => Measured | null;
	/** Every quarter with a row, in time order. */
	periods: Period[];
	/** What the target path asks for. */
	pathAt: (at: Period) => number | null;
}

function pointOf(one: Measured | null): OutlookPoint | null {
	if (!one || one.value === null) return null;
	const counts = countsOf(one);
	if (counts) return counts;
	const sample = spreadOf(one);
	return sample && sample.sd > 0 ? { value: sample.mean, error: sample.sd / Math.sqrt(sample.n) } : null;
}

/** The measured quarters that may be reckoned with, from the first that can be used to this one. */
function seriesOf({ period, breakPeriod, periods, read }: OutlookQuestion) {
	const last = quarterIndex(period);
	const first = Math.max(last - longest + 1, breakPeriod ? quarterIndex(breakPeriod) : -Infinity);
	const inside = periods.filter((one) => {
		const index = quarterIndex(one);
		return isQuarter(one) && index >= first && index <= last;
	});
	const measured = inside.flatMap((one) => {
		const found = read(one);
		const point = pointOf(found);
		return found && point ? [{ index: quarterIndex(one), point, value: found.value ?? NaN }] : [];
	});
	const at = new Map(measured.map((one) => [one.index, one.point]));
	const [begin] = measured;
	return {
		measured,
		series: begin
			? quarterRange(quarterFromIndex(begin.index), period).map((one) => at.get(quarterIndex(one)) ?? null)
			: []
	};
}

function whyNot(asked: OutlookQuestion, measured: number): NoOutlook | null {
	const { programme, indicator, goal, period, baselinePeriod, breakPeriod, read } = asked;
	if (goal.target === null) return 'no-goal';
	if (quarterIndex(period) >= quarterIndex(targetPeriodOf(programme, indicator))) return 'due';
	if (indicator.frequency !== 'quarter') return 'seldom';
	if (quarterIndex(period) < quarterIndex(baselinePeriod)) return 'before-baseline';
	const now = read(period);
	if (now?.hidden) return 'hidden';
	if (!now || now.value === null) return 'not-measured';
	if (!pointOf(now)) return 'no-counts';
	if (measured >= fewestForOutlook) return null;
	return breakPeriod ? 'break' : 'few';
}

/**
 * Every quarter from the next one to the target quarter, the last of them the outlook's own; empty where nothing is said. Nothing
 * later than the asked quarter is read, so that it is the same next year. Method: `statistics/outlook.ts`.
 */
export function outlookAhead(asked: OutlookQuestion): OutlookAt[] {
	const { measured, series } = seriesOf(asked);
	if (whyNot(asked, measured.length) !== null) return [];
	const to = targetPeriodOf(asked.programme, asked.indicator);
	const next = quarterFromIndex(quarterIndex(asked.period) + 1);
	return quarterRange(next, to).map((at) => foretold(asked, series, at).at);
}

/** Two engines differ in the last digits of a sine and a logarithm, and a page or a frozen report would differ with them. */
const sixDigits = (value: number): number => Number(value.toPrecision(6));

function foretold(
	{ indicator, goal, period }: OutlookQuestion,
	series: (OutlookPoint | null)[],
	at: Period,
	target = goal.target
) {
	const { ranges, middle, chance } = outlook({
		series,
		ahead: quarterIndex(at) - quarterIndex(period),
		levels: outlookLevels,
		target: target ?? NaN,
		better: indicator.better
	});
	// No mean lies beyond its scale.
	const { least, most } = possible(indicator);
	const onScale = (value: number) => Math.min(most, Math.max(least, sixDigits(value)));
	const bounds = ranges.map(({ level, lower, upper }) => ({
		level,
		lower: onScale(lower),
		upper: onScale(upper)
	}));
	return { at: { period: at, ranges: bounds, middle: onScale(middle) }, chance: sixDigits(chance) };
}

/** The outlook of the target quarter. */
export function goalOutlook(asked: OutlookQuestion): GoalOutlook {
	const { programme, indicator, goal, period, baselinePeriod, breakPeriod, read } = asked;
	const { measured, series } = seriesOf(asked);
	const to = targetPeriodOf(programme, indicator);
	const reason = whyNot(asked, measured.length);
	const said = reason === null ? foretold(asked, series, to) : null;
	const now = read(period)?.value ?? null;
	const left = quarterIndex(to) - quarterIndex(period);
	const begin = measured.find((one) => one.index >= quarterIndex(baselinePeriod));
	const passed = begin ? quarterIndex(period) - begin.index : 0;
	return {
		code: said ? codeOf(said.chance) : 'cannot-say',
		reason,
		since: measured[0] ? quarterFromIndex(measured[0].index) : null,
		from: period,
		quarters: measured.length,
		to,
		at: said?.at ?? null,
		chance: said?.chance ?? null,
		...(said &&
			goal.minimum !== undefined && {
				minimum: { value: goal.minimum, chance: foretold(asked, series, to, goal.minimum).chance }
			}),
		needed: now === null || goal.target === null || left < 1 ? null : (goal.target - now) / left,
		seen:
			now === null || !begin || passed < 1
				? null
				: { perQuarter: (now - begin.value) / passed, since: quarterFromIndex(begin.index) },
		tellable: tellableOf(asked),
		breakPeriod
	};
}

const codeOf = (chance: number): OutlookCode =>
	chance >= sureFrom ? 'likely' : chance <= 1 - sureFrom ? 'unlikely' : 'uncertain';

/** As many people as the smaller of the two measurements, at 80% power and 5% two-sided: as the claim ladder has it. */
function tellableOf({ programme, indicator, goal, ...asked }: OutlookQuestion): Tellable | null {
	const { baseline, target } = goal;
	const [now, before] = [asked.read(asked.period), asked.read(asked.baselinePeriod)];
	const sizes = [sizeOf(now), sizeOf(before)].filter((one) => one !== null);
	const n = Math.min(...sizes);
	if (baseline === null || target === null || baseline === target || sizes.length === 0 || n < 2) return null;
	const direction = target > baseline ? 'increase' : 'decrease';
	const sd = before?.sd ?? now?.sd ?? null;
	const share = indicator.kind === 'proportion';
	if (share ? baseline <= 0 || baseline >= 1 : !sd) return null;
	const { difference } = share
		? minimumDetectableDifference({ n, p1: baseline, direction })
		: minimumDetectableDifference({ n, sd: sd ?? NaN, direction });
	const measuredAt = (at: Period) =>
		indicator.frequency === 'wave'
			? programme.waves.includes(at)
			: indicator.frequency === 'quarter' || at.endsWith('-Q4');
	const all = quarterRange(asked.baselinePeriod, targetPeriodOf(programme, indicator));
	const found = all.filter(measuredAt).find((at) => {
		const path = asked.pathAt(at);
		return difference !== null && path !== null && Math.abs(path - baseline) >= difference;
	});
	return { period: found ?? null };
}
