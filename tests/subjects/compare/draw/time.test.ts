// The charts of a comparison through time: everything fits its axes, nothing is joined across a gap or a break.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTrendModel } from '../../../../src/lib/subjects/compare/draw/compare-trend-model.ts';
import { eventStudyModel } from '../../../../src/lib/subjects/compare/draw/event-study-model.ts';
import { signalSpans, xmrModel } from '../../../../src/lib/subjects/compare/draw/xmr-model.ts';
import { quarterFromIndex, quarterIndex } from '../../../../src/lib/domain/period.ts';
import { compareEventStudy } from '../../../../src/lib/subjects/compare/figure/event-study.ts';
import { compareTrend } from '../../../../src/lib/subjects/compare/figure/trend.ts';
import { compareXmr } from '../../../../src/lib/subjects/compare/figure/xmr.ts';
import { ObservationSeries, Spread } from '../../../../src/lib/figures/series.ts';
import { indicator, share } from '../../../charts/programme.ts';

const start = '2008-Q3';
const places = ['wijk', 'wijk-b', 'controle-a', 'controle-b'];
const definition = indicator();

/** Counts of a hundred per area and quarter from 2007-Q3; null is a hidden figure. */
function figuresOf(table: (number | null)[][], breaks: string[] = []) {
	const rows = table.flatMap((figures, at) =>
		figures.map((figure, step) => {
			const period = quarterFromIndex(quarterIndex('2007-Q3') + step);
			return figure === null
				? share(period, 0, 0, places[at], { numerator: null, denominator: null, hidden: true })
				: share(period, figure, 100, places[at]);
		})
	);
	const series = new ObservationSeries(rows);
	const source = {
		indicator: definition,
		series,
		spread: new Spread({ programme: { start }, areas: [], series, breaks: [] }),
		breaks: breaks.map((period) => ({
			indicator: definition.id,
			area: null,
			period,
			kind: 'source' as const,
			reason: 'andere bron'
		})),
		before: null,
		after: null,
		confidence: 0.95
	};
	const question = {
		experiment: places.slice(0, 2),
		control: places.slice(2),
		start,
		baseline: '2008-Q2'
	};
	return {
		trend: compareTrend(source, question),
		study: compareEventStudy(source, question),
		xmr: compareXmr(source, question.experiment, 0.05, start)
	};
}

const cell = fc.option(fc.integer({ min: 0, max: 100 }), { freq: 8 });
const table = fc.array(fc.array(cell, { minLength: 14, maxLength: 14 }), { minLength: 4, maxLength: 4 });
const cut = fc.subarray(['2008-Q1', '2009-Q2', '2010-Q1']);

describe('the charts through time', () => {
	it('hold every value and margin, and the start of the programme, inside their axes', () => {
		fc.assert(
			fc.property(table, cut, (counts, breaks) => {
				const { trend, study, xmr } = figuresOf(counts, breaks);
				const inside = (values: number[], [low, high]: [number, number]) =>
					values.every((one) => Number.isFinite(one) && one >= low - 1e-9 && one <= high + 1e-9);
				for (const scale of ['absolute', 'index'] as const) {
					const model = compareTrendModel(trend, scale, definition);
					const points = model.lines.flatMap((line) => line.segments.flat());
					expect(
						inside(
							points.map((one) => one.value),
							model.values.domain
						)
					).toBe(true);
					expect(inside([quarterIndex(start)], model.time.domain)).toBe(true);
				}
				const events = eventStudyModel(study, start, 'proportion');
				const ranges = events.marks.flatMap(({ value, lower, upper }) => [value, lower ?? 0, upper ?? 0]);
				expect(inside([0, ...ranges], events.values.domain)).toBe(true);
				const process = xmrModel(xmr, definition);
				expect(
					inside(
						process.limits.flatMap(({ lower, mean, upper }) => [lower, mean, upper]),
						process.values.domain
					)
				).toBe(true);
				expect(
					inside(
						xmr.points.map((one) => one.value),
						process.values.domain
					)
				).toBe(true);
			}),
			{ numRuns: 60 }
		);
	});

	it('join nothing across a break, a hidden quarter or a gap', () => {
		fc.assert(
			fc.property(table, cut, (counts, breaks) => {
				const { trend, xmr } = figuresOf(counts, breaks);
				const lines = [
					...compareTrendModel(trend, 'absolute', definition).lines.flatMap((line) => line.segments),
					...xmrModel(xmr, definition).segments
				];
				for (const segment of lines)
					segment.slice(1).forEach((point, at) => {
						const before = quarterIndex(segment[at]?.period ?? '');
						const here = quarterIndex(point.period);
						expect(here - before).toBe(1);
						expect(breaks.some((one) => quarterIndex(one) > before && quarterIndex(one) <= here)).toBe(false);
					});
			}),
			{ numRuns: 60 }
		);
	});
});

describe('the trend chart of a comparison', () => {
	const steady = Array.from({ length: 14 }, (_, at) => 40 - at);

	it('draws the experiment in front, with its margin, and an index without one', () => {
		const { trend } = figuresOf([steady, steady, steady, steady]);
		const absolute = compareTrendModel(trend, 'absolute', definition);
		expect(absolute.lines.map((one) => one.look)).toEqual(['control', 'experiment']);
		expect(absolute.lines[1]?.last?.lower).not.toBeNull();
		const index = compareTrendModel(trend, 'index', definition);
		expect(index.lines.every((line) => line.segments.flat().every((one) => one.lower === null))).toBe(true);
		expect(index.lines[1]?.points[3]?.value).toBe(100);
	});

	it('draws the figure itself where there is no index', () => {
		const none = steady.map((one, at) => (at === 3 ? null : one));
		const { trend } = figuresOf([none, none, none, none]);
		expect(compareTrendModel(trend, 'index', definition).scale).toBe('absolute');
	});

	it('leaves out a side that has nothing, and is empty when both have', () => {
		const hidden = steady.map(() => null);
		const { trend } = figuresOf([steady, steady, hidden, steady]);
		expect(compareTrendModel(trend, 'absolute', definition).lines.map((one) => one.look)).toEqual([
			'experiment'
		]);
		const nothing = compareTrendModel(
			figuresOf([hidden, hidden, hidden, hidden]).trend,
			'absolute',
			definition
		);
		expect(nothing).toMatchObject({ lines: [], empty: true });
	});
});

describe('the signals in words', () => {
	it('are one line for each run, cut at gaps and breaks, and together every marked quarter', () => {
		fc.assert(
			fc.property(table, cut, (counts, breaks) => {
				const { xmr } = figuresOf(counts, breaks);
				const spans = signalSpans(xmr);
				const named = spans.flatMap(({ from, to }) =>
					xmr.points
						.map((one) => one.period)
						.filter((one) => quarterIndex(one) >= quarterIndex(from) && quarterIndex(one) <= quarterIndex(to))
				);
				const marked = xmr.points.filter((one) => one.signal !== 'none').map((one) => one.period);
				expect(named).toEqual(marked);
			}),
			{ numRuns: 60 }
		);
	});
});
