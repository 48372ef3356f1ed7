// One goal in one area and quarter: value, margin, path, status, control districts, sparkline and claim as one object.
import type { Area } from '../domain/area.ts';
import { baselinePeriodOf, goalOf, targetPeriodOf } from '../domain/catalogue.ts';
import { goalAt, type Goal, type Indicator } from '../domain/indicator.ts';
import { comparePeriods, quarterIndex, quartersBetween, type Period } from '../domain/period.ts';
import type { Programme } from '../domain/programme.ts';
import type { Break } from '../domain/tables.ts';
import { pathAt, pathEnds } from './path.ts';
import { countedFrom, breakBetween, type ObservationSeries, type Spread } from './series.ts';
import { claim } from './claim.ts';
import type { Look } from './steps.ts';
import { possible, statusOf, type Measured } from './evidence.ts';
import { measured, pooled } from './measured.ts';
import { goalOutlook, outlookAhead, type OutlookAt, type OutlookQuestion } from './outlook.ts';
import type { GoalRow, SparkPoint } from './overview-figure.ts';

export interface GoalQuestion {
	programme: Programme;
	series: ObservationSeries;
	breaks: Break[];
	spread: Spread;
	period: Period;
	compare: string[];
	/** 0-1. */
	confidence: number;
}

/** How often this goal is looked at up to its target, where it is not looked at every quarter. */
function looksPlanned(programme: Programme, indicator: Indicator): number {
	const from = baselinePeriodOf(programme, indicator);
	const to = targetPeriodOf(programme, indicator);
	if (indicator.frequency === 'year') return Math.max(1, Math.floor(quartersBetween(from, to) / 4));
	const within = (at: Period) =>
		quarterIndex(at) > quarterIndex(from) && quarterIndex(at) <= quarterIndex(to);
	return Math.max(1, programme.waves.filter(within).length);
}

const sparkPoint = ({ period, value, hidden, provisional }: Measured): SparkPoint => ({
	period,
	value,
	hidden,
	provisional
});

/** Everything that a row of the overview, a goal's own page and a report line say about one goal in one area. */
export function goalRow(question: GoalQuestion, indicator: Indicator, area: Area): GoalRow {
	const { programme, series, period, confidence } = question;
	const { id, kind, better } = indicator;
	const whole = goalOf(indicator, area);
	// By the plan of that quarter, whatever was revised since.
	const goal = goalAt(whole, period);
	const baselinePeriod = countedFrom(programme, indicator, series, [area.area]);
	const compare = question.compare.filter((one) => one !== area.area);
	const { spread } = question;
	const factor = spread.factor(indicator, [area.area]);
	const read = (at: Period, sure = confidence) => {
		const row = series.at(id, area.area, at);
		return row ? measured(row, indicator, sure, factor) : null;
	};
	const togetherFactor = spread.factor(indicator, compare);
	const together = (at: Period) =>
		compare.length === 0
			? null
			: pooled(series.across(id, compare, at), compare, indicator, confidence, togetherFactor);
	const breakSince = (from: Period, to: Period) => breakBetween(question.breaks, id, [area.area], from, to);
	const pathTo = (at: Period) => pathAt(programme, indicator, whole, at);

	const now = read(period);
	const path = pathTo(period);
	const broken = breakSince(baselinePeriod, period);
	const controlBroken = breakBetween(question.breaks, id, compare, baselinePeriod, period);
	const previousRow = series.before(id, area.area, period);
	const previous = previousRow ? measured(previousRow, indicator, confidence, factor) : null;
	const adjacent =
		previous !== null &&
		(indicator.frequency !== 'quarter' || quartersBetween(previous.period, period) === 1);
	const brokenSince = previous ? breakSince(previous.period, period) : undefined;
	const comparable = adjacent && !brokenSince && now?.value != null && previous.value !== null;
	const control = { now: together(period), before: together(baselinePeriod) };
	const waits = indicator.frequency === 'quarter';
	// Waves and years are few: a step counts at once, and the chance of a false one is shared out over the looks that are planned.
	const sure = waits ? confidence : 1 - (1 - confidence) / looksPlanned(programme, indicator);
	const lookAt = (at: Period): Look => {
		const found = read(at, sure);
		const breakPeriod = breakSince(baselinePeriod, at)?.period ?? null;
		const standing = (one: Measured | null) =>
			breakPeriod === null ? statusOf(one, goalAt(whole, at), pathTo(at), indicator) : null;
		const shown = standing(read(at));
		return {
			// Where the page stands is said at the reader's confidence, that it is met at the one that counts all looks.
			status: shown === 'reached' && standing(found) !== 'reached' ? 'on-track' : shown,
			now: found,
			before: read(baselinePeriod, sure),
			breakPeriod,
			beforeBaseline: quarterIndex(at) < quarterIndex(baselinePeriod)
		};
	};
	const earlier = series.shownBefore(id, area.area, period);
	const claimed = claim({
		indicator,
		goal,
		...lookAt(period),
		control: controlBroken ? null : control,
		earlier: waits ? (earlier ? lookAt(earlier.period) : null) : 'at-once',
		last: previous,
		firstWave: baselinePeriod === baselinePeriodOf(programme, indicator) ? null : baselinePeriod,
		confidence: sure
	});
	const sparkPeriods = series
		.periodsOf(id, [area.area, ...compare])
		.filter((one) => comparePeriods(one, period) <= 0 && quarterIndex(one) >= quarterIndex(baselinePeriod));

	return {
		indicator: id,
		area: area.area,
		domain: indicator.domain,
		kind,
		better,
		frequency: indicator.frequency,
		value: now?.value ?? null,
		lower: now?.lower ?? null,
		upper: now?.upper ?? null,
		numerator: now?.numerator ?? null,
		denominator: now?.denominator ?? null,
		mean: now?.mean ?? null,
		sd: now?.sd ?? null,
		n: now?.n ?? null,
		...(now?.nEffective !== undefined && { nEffective: now.nEffective }),
		...(now?.reliable !== undefined && { reliable: now.reliable }),
		hidden: now?.hidden ?? false,
		...(now?.hiddenBy && { hiddenBy: now.hiddenBy }),
		provisional: now?.provisional ?? false,
		baseline: goal.baseline,
		target: goal.target,
		...(goal.minimum !== undefined && { minimum: goal.minimum }),
		path,
		// As the claim has it: a goal is met after two quarters running.
		status: claimed.status,
		dispersion: spread.printed(indicator, [area.area]),
		change: comparable && now?.value != null && previous.value !== null ? now.value - previous.value : null,
		previousPeriod: adjacent ? previous.period : null,
		previous: adjacent ? previous.value : null,
		last: now ? null : previous,
		comparisons: compare.flatMap((one) => {
			const row = series.at(id, one, period);
			return row ? [measured(row, indicator, confidence, spread.factor(indicator, [one]))] : [];
		}),
		control:
			compare.length === 0
				? null
				: {
						baseline: control.before?.value ?? null,
						value: control.now?.value ?? null,
						lower: control.now?.lower ?? null,
						upper: control.now?.upper ?? null,
						aligned: alignedWith(
							indicator,
							goal,
							control,
							controlBroken !== undefined || broken !== undefined
						)
					},
		break: broken ? { period: broken.period, kind: broken.kind, reason: broken.reason } : null,
		spark: {
			points: sparkPeriods.flatMap((one) => read(one) ?? []).map(sparkPoint),
			control: sparkPeriods.flatMap((one) => together(one) ?? []).map(sparkPoint),
			path: pathEnds(programme, indicator, goal),
			breaks: question.breaks
				.filter((one) => one.indicator === id && (one.area === null || one.area === area.area))
				.map((one) => one.period)
				.filter((one) => comparePeriods(one, period) <= 0 && comparePeriods(one, baselinePeriod) > 0)
		},
		claim: claimed,
		outlook: goalOutlook(outlookQuestion(question, indicator, area)),
		subareas: []
	};
}

/** What the outlook of a goal is reckoned from: this quarter and before, since the last break. */
function outlookQuestion(question: GoalQuestion, indicator: Indicator, area: Area): OutlookQuestion {
	const { programme, series, period, confidence, spread } = question;
	const { id } = indicator;
	const whole = goalOf(indicator, area);
	const factor = spread.factor(indicator, [area.area]);
	return {
		programme,
		indicator,
		goal: goalAt(whole, period),
		period,
		baselinePeriod: countedFrom(programme, indicator, series, [area.area]),
		breakPeriod: breakBetween(question.breaks, id, [area.area], '0001', period)?.period ?? null,
		read: (at) => {
			const row = series.at(id, area.area, at);
			return row ? measured(row, indicator, confidence, factor) : null;
		},
		periods: series.of(id, area.area).map((row) => row.period),
		pathAt: (at) => pathAt(programme, indicator, whole, at)
	};
}

/** Quarter by quarter what will be measured up to the target quarter; empty where nothing can be said. */
export const goalAhead = (question: GoalQuestion, indicator: Indicator, area: Area): OutlookAt[] =>
	outlookAhead(outlookQuestion(question, indicator, area));

/** Where this goal would stand had its area changed as much as the comparison areas did; null where no figure can stand. */
function alignedWith(
	indicator: Indicator,
	goal: Goal,
	control: { now: Measured | null; before: Measured | null },
	broken: boolean
): number | null {
	if (broken || goal.baseline === null || control.now?.value == null || control.before?.value == null)
		return null;
	const aligned = goal.baseline + control.now.value - control.before.value;
	const { least, most } = possible(indicator);
	return aligned < least || aligned > most ? null : aligned;
}
