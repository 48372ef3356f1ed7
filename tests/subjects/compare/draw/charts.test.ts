// The charts of the compare page: nothing leaves its drawing, nothing stands on top of another, zero is always there.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeScale } from '../../../../src/lib/subjects/compare/draw/change-plot.ts';
import { detectabilityBars } from '../../../../src/lib/subjects/compare/draw/detectability-bars.ts';
import { placeboStripOf } from '../../../../src/lib/subjects/compare/draw/placebo-strip.ts';
import { quadrantPoints, type QuadrantFigure } from '../../../../src/lib/subjects/compare/draw/quadrant.ts';

const change = fc.double({ min: -1, max: 1, noNaN: true });

describe('the scale of a change', () => {
	it('holds zero and every value, in their order', () => {
		fc.assert(
			fc.property(fc.array(change, { maxLength: 12 }), (values) => {
				const { at, beyond, ticks } = changeScale(values, 'proportion');
				for (const value of [0, ...values]) {
					expect(beyond(value)).toBeNull();
					expect(at(value)).toBeGreaterThan(0);
					expect(at(value)).toBeLessThan(100);
				}
				const sorted = [...values].sort((a, b) => a - b).map(at);
				expect(sorted).toEqual([...sorted].sort((a, b) => a - b));
				expect(ticks.length).toBeGreaterThan(0);
			})
		);
	});

	it('says on which side a value leaves', () => {
		const { beyond, at } = changeScale([-0.1, 0.1], 'proportion');
		expect([beyond(-0.5), beyond(0), beyond(0.5)]).toEqual(['start', null, 'end']);
		expect([at(-0.5), at(0.5)]).toEqual([0, 100]);
	});
});

describe('the placebo strip', () => {
	it('stacks what would touch and leaves the place of every change as it is', () => {
		fc.assert(
			fc.property(change, fc.array(change, { minLength: 5, maxLength: 60 }), (ours, others) => {
				const strip = placeboStripOf(
					{
						treated: ['ours'],
						change: ours,
						meanOthers: 0,
						difference: ours,
						units: others.length + 1,
						pLower: 1,
						pUpper: 1,
						pTwoSided: 1,
						others: others.map((change, at) => ({
							area: String(at),
							change,
							beforeCell: null,
							afterCell: null
						}))
					},
					'proportion'
				);
				const placed = [{ ...strip.ours, level: 0 }, ...strip.dots];
				placed.forEach((one, place) => {
					for (const other of placed.slice(place + 1))
						if (one.level === other.level) expect(Math.abs(one.x - other.x)).toBeGreaterThanOrEqual(4.2);
				});
				for (const dot of strip.dots) expect(dot.x).toBeCloseTo(strip.scale.at(dot.change), 9);
			})
		);
	});
});

describe('the detectability bars', () => {
	it('share one scale, without sign, and keep a missing size missing', () => {
		expect(detectabilityBars(0.036, -0.009, null)).toEqual([
			{ id: 'target', size: 0.036, width: 100 },
			{ id: 'measured', size: 0.009, width: 25 },
			{ id: 'smallest', size: null, width: 0 }
		]);
		expect(detectabilityBars(null, 0, null).every((one) => one.width === 0)).toBe(true);
	});
});

const goal = (
	indicator: string,
	[value, path]: [number, number],
	[did, lower, upper]: [number, number, number]
): QuadrantFigure => ({
	indicator,
	standing: { value, path, status: 'uncertain', position: null },
	did: { value: did, lower, upper, standardError: 0.01 },
	detectable: { difference: 0.05, target: 0.04, needed: 900 }
});

describe('the quadrant', () => {
	const better = { better: 'lower' as const, name: 'Doel' };

	it('puts ahead of the path right and better than control above, whichever way is better', () => {
		const [fewer] = quadrantPoints([goal('fewer', [0.05, 0.06], [-0.01, -0.02, 0])], () => better);
		expect(fewer?.x).toBeGreaterThan(50);
		expect(fewer?.y).toBeLessThan(50);
		const [more] = quadrantPoints([goal('more', [0.05, 0.06], [-0.01, -0.02, 0])], () => ({
			...better,
			better: 'higher'
		}));
		expect(more?.x).toBeLessThan(50);
		expect(more?.y).toBeGreaterThan(50);
	});

	it('gives a goal without a standing or a difference no place', () => {
		const without = {
			...goal('none', [0.05, 0.06], [0, 0, 0]),
			did: { value: null, lower: null, upper: null, standardError: null }
		};
		expect(quadrantPoints([without], () => better)).toEqual([]);
	});

	it('keeps every point and margin inside', () => {
		const one = fc.tuple(change, change, change, change, change).map(([value, path, ...did]) => {
			const [lower = 0, middle = 0, upper = 0] = did.sort((a, b) => a - b);
			return goal('goal', [value, path], [middle, lower, upper]);
		});
		fc.assert(
			fc.property(fc.array(one, { maxLength: 8 }), (goals) => {
				for (const { x, y, margin } of quadrantPoints(goals, () => better))
					for (const at of [x, y, margin?.from ?? 50, margin?.to ?? 50]) {
						expect(at).toBeGreaterThanOrEqual(5);
						expect(at).toBeLessThanOrEqual(95);
					}
			})
		);
	});
});
