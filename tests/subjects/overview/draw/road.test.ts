// The road: right is always better, whatever the direction of the goal.
import { describe, expect, it } from 'vitest';
import { roadDomain, roadOf, type RoadInput } from '../../../../src/lib/subjects/overview/draw/road.ts';

const falling: RoadInput = {
	value: 0.069,
	lower: 0.057,
	upper: 0.083,
	baseline: 0.092,
	target: 0.056,
	path: 0.064,
	hidden: false,
	break: null,
	control: { aligned: 0.085 }
};

describe('roadOf', () => {
	it('puts baseline at 0 and target at 1, for falling and rising goals alike', () => {
		expect(roadOf({ ...falling, value: 0.092 })?.dot?.at).toBeCloseTo(0);
		expect(roadOf({ ...falling, value: 0.056 })?.dot?.at).toBeCloseTo(1);
		const rising = { ...falling, baseline: 0.38, target: 0.5, lower: 0.4, upper: 0.46 };
		expect(roadOf({ ...rising, value: 0.44 })?.dot?.at).toBeCloseTo(0.5);
	});
	it('draws the margin from left to right', () => {
		const band = roadOf(falling)?.band;
		expect(band?.from.at).toBeCloseTo(0.25);
		expect(band?.to.at).toBeCloseTo(0.9722, 3);
	});
	it('holds what leaves the drawn way at its edge and says on which side', () => {
		const road = roadOf({ ...falling, value: 0.2, upper: 0.3 });
		expect(road?.dot).toEqual({ at: roadDomain[0], beyond: 'start' });
		expect(road?.band?.from.beyond).toBe('start');
		expect(roadOf({ ...falling, value: 0 })?.dot).toEqual({ at: roadDomain[1], beyond: 'end' });
	});
	it('has no dot, band or diamond across a break, when hidden, or without a figure', () => {
		const nothing = { dot: null, band: null, aligned: null };
		const broken = { period: '2010-Q3', kind: 'definition', reason: 'x' };
		expect(roadOf({ ...falling, break: broken })).toMatchObject({ ...nothing, without: 'break' });
		expect(roadOf({ ...falling, value: null, hidden: true })).toMatchObject({
			...nothing,
			without: 'hidden'
		});
		expect(roadOf({ ...falling, value: null })).toMatchObject({ ...nothing, without: 'absent' });
	});
	it('does not exist without a way to go', () => {
		expect(roadOf({ ...falling, baseline: null })).toBeNull();
		expect(roadOf({ ...falling, target: falling.baseline })).toBeNull();
	});
	it('keeps the number of the path clear of those at either end', () => {
		const label = (path: number) => roadOf({ ...falling, baseline: 0, target: 1, path })?.pathLabel;
		expect([0, 0.2, 0.6, 0.95].map(label)).toEqual(['above', 'right', 'left', 'above']);
	});
});
