// Years under the rail and words above it never run into each other, however many quarters there are and however wide it is.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { railOf } from '../../../../src/lib/subjects/overview/draw/rail.ts';
import {
	outside,
	railWidthAt,
	railWidths,
	yearReach
} from '../../../../src/lib/subjects/overview/draw/rail-years.ts';
import { quarterFromIndex, quarterIndex } from '../../../../src/lib/domain/period.ts';

/** A programme of so many quarters from a baseline on, of which the target is one. */
function railWith(first: string, stops: number, target: number) {
	const at = (place: number) => quarterFromIndex(quarterIndex(first) + place);
	return railOf({
		period: at(stops - 1),
		baselinePeriod: first,
		startPeriod: at(1),
		targetPeriod: at(target),
		rail: Array.from({ length: stops }, (_, place) => ({ period: at(place), hasFigures: true }))
	});
}
type Rail = ReturnType<typeof railWith>;
const shownAt = (rail: Rail, width: number) =>
	rail.stops.flatMap(({ year, yearless }, index) =>
		year === null || yearless.includes(railWidthAt(width)) ? [] : [{ year, index }]
	);
const yearsAt = (rail: Rail, width: number) => shownAt(rail, width).map(({ year }) => year);

const rails = fc.record({ quarter: fc.integer({ min: 1, max: 4 }), stops: fc.integer({ min: 4, max: 60 }) });
const widths = fc.integer({ min: 280, max: 1200 });

describe('the years under the rail', () => {
	it('never touch, of 4 to 60 quarters and from 280 to 1200 pixels, and the first is always one of them', () => {
		fc.assert(
			fc.property(rails, fc.nat(), widths, ({ quarter, stops }, place, width) => {
				const rail = railWith(`2006-Q${quarter}`, stops, place % stops);
				const shown = shownAt(rail, width);
				expect(shown[0]).toEqual({ year: 2006, index: 0 });
				const reaches = shown.map(({ index }) => yearReach(index, stops, width));
				for (const [at, [from]] of reaches.entries())
					if (at > 0) expect(from).toBeGreaterThan(reaches[at - 1]?.[1] ?? -Infinity);
			}),
			{ numRuns: 300 }
		);
	});

	it('are all there where there is room, as in a programme of four years on a phone', () => {
		for (const width of railWidths)
			expect(yearsAt(railWith('2008-Q2', 15, 14), width)).toEqual([2008, 2009, 2010, 2011]);
	});

	it('are left out by the style sheet from the widths that they were chosen for', () => {
		const sheet = readFileSync('src/lib/subjects/overview/draw/PeriodRail.svelte', 'utf8');
		const rules = [...sheet.matchAll(/@container rail \((.*)\) \{\s*\.without-(\d+) \{/g)];
		const rem = (width: number) => `${width / 16}rem`;
		expect(rules.map(([, query, width]) => [Number(width), query])).toEqual(
			railWidths.map((from, place) => {
				const to = railWidths[place + 1];
				if (to === undefined) return [from, `width >= ${rem(from)}`];
				return [from, place === 0 ? `width < ${rem(to)}` : `${rem(from)} <= width < ${rem(to)}`];
			})
		);
	});

	it('are counted from that of the target where they are too many', () => {
		const rail = railWith('2008-Q2', 60, 14);
		expect(yearsAt(rail, 358)).toEqual([2008, 2011, 2014, 2017, 2020, 2023]);
		expect(yearsAt(rail, 1216)).toHaveLength(16);
		expect(yearsAt(railWith('2006-Q1', 60, 59), 280)).toEqual([2006, 2010, 2012, 2014, 2016, 2018, 2020]);
	});
});

describe('the words above the bare rail', () => {
	// By a letter's width, as the years.
	const [baseline, target] = ['Nulmeting', 'Streefdatum'].map((word) => word.length * 7.2);

	it('name the target at its own stop, also where figures go on after it', () => {
		const rail = railWith('2006-Q1', 60, 23);
		expect(rail.stops[rail.target]?.period).toBe('2011-Q4');
		expect(rail.bare).toEqual({ baseline: true, target: 'start' });
		expect(railWith('2008-Q2', 15, 14).bare).toEqual({ baseline: true, target: 'end' });
	});

	it('never touch and never leave the rail at the right', () => {
		fc.assert(
			fc.property(rails, fc.nat(), widths, ({ quarter, stops }, place, width) => {
				const { bare, target: at } = railWith(`2006-Q${quarter}`, stops, place % stops);
				const x = (index: number) => ((index + 0.5) / stops) * width;
				const from = bare.target === 'start' ? x(at) - outside : x(at) + outside - (target ?? 0);
				if (bare.baseline) expect(from).toBeGreaterThanOrEqual(x(0) - outside + (baseline ?? 0));
				expect(from).toBeGreaterThanOrEqual(-outside);
				expect(from + (target ?? 0)).toBeLessThanOrEqual(width + outside);
			}),
			{ numRuns: 500 }
		);
	});
});

describe('the words above the whole rail', () => {
	it('name the target only where the start leaves room', () => {
		const above = (target: number) => railWith('2006-Q1', 60, target).stops[target]?.above;
		expect(above(30)).toBe('target');
		expect(above(8)).toBeNull();
	});
});
