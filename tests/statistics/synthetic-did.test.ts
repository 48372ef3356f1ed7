// Weighted company: published figures of two data sets, and what must hold for any panel.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	leaveOneOut,
	syntheticDid,
	syntheticMethods,
	syntheticPlacebo,
	type Panel
} from '../../src/lib/statistics/synthetic-did.ts';
import { referenceRows } from './reference-data.ts';

function panelOf(
	rows: readonly Record<string, string>[],
	area: string,
	value: string
): Record<string, number[]> {
	const panel: Record<string, number[]> = {};
	for (const row of rows) (panel[row[area] ?? ''] ??= []).push(Number(row[value]));
	return panel;
}

describe('proposition 99, 39 states, 1970-2000, against Arkhangelsky et al. (2021)', () => {
	const rows = referenceRows('california_prop99.csv');
	const question = {
		panel: rows === null ? {} : panelOf(rows, 'State', 'PacksPerCapita'),
		treated: ['California'],
		before: 19
	};
	it.skipIf(rows === null).each([
		['did', -27.34911, 4],
		['synthetic-control', -19.61966, 3],
		['synthetic-did', -15.60383, 2]
	] as const)('%s is %d, rank %d of 39', (method, value, rank) => {
		const placebo = syntheticPlacebo({ ...question, method });
		expect(placebo.estimates.California).toBeCloseTo(value, 4);
		expect(placebo).toMatchObject({ rank, units: 39, pTwoSided: rank / 39 });
	});
	it.skipIf(rows === null)(
		'leaving a state out moves the answer little, and most for one that weighs',
		() => {
			const whole = syntheticDid({ ...question, method: 'synthetic-did' });
			const without = leaveOneOut({ ...question, method: 'synthetic-did' });
			expect(Object.keys(without)).toHaveLength(38);
			for (const value of Object.values(without)) expect(Math.abs(value - whole.value)).toBeLessThan(4);
			expect(without.Nevada).not.toBeCloseTo(whole.value, 2);
		}
	);
});

describe('organ donors, 27 states, six quarters, after Kessler & Roth (2014)', () => {
	const rows = referenceRows('organ_donations.csv');
	it.skipIf(rows === null)('California changed -0.02245897, rank 5 of 27', () => {
		const question = {
			panel: rows === null ? {} : panelOf(rows, 'State', 'Rate'),
			treated: ['California'],
			before: 3,
			method: 'did'
		} as const;
		const placebo = syntheticPlacebo(question);
		expect(placebo.estimates.California).toBeCloseTo(-0.02245897, 8);
		expect(placebo).toMatchObject({ rank: 5, units: 27 });
	});
});

/** Areas a, b, …: the first is treated from the fourth moment on. */
const panels = fc
	.integer({ min: 3, max: 6 })
	.chain((areas) =>
		fc.array(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 6, maxLength: 6 }), {
			minLength: areas,
			maxLength: areas
		})
	)
	.map((series): Panel =>
		Object.fromEntries(
			series.map((one, i): [string, number[]] => [
				String.fromCharCode(97 + i),
				one.map((value) => value / 1000)
			])
		)
	);
const question = { treated: ['a'], before: 4 };

describe.each(syntheticMethods)('%s', (method) => {
	it('weighs no area below 0, and all together 1', () => {
		fc.assert(
			fc.property(panels, (panel) => {
				const { areas } = syntheticDid({ panel, ...question, method });
				const weights = Object.values(areas);
				expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
				expect(weights.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
			})
		);
	});
	it('finds exactly what is added to the treated area after the start', () => {
		fc.assert(
			fc.property(panels, fc.double({ min: -2, max: 2, noNaN: true }), (panel, effect) => {
				const raised = { ...panel, a: (panel.a ?? []).map((one, t) => one + (t >= 4 ? effect : 0)) };
				const [before, after] = [panel, raised].map(
					(one) => syntheticDid({ panel: one, ...question, method }).value
				);
				expect((after ?? NaN) - (before ?? NaN)).toBeCloseTo(effect, 9);
			})
		);
	});
	it('does not care for the order of the areas, nor for the unit', () => {
		fc.assert(
			fc.property(panels, (panel) => {
				const { value } = syntheticDid({ panel, ...question, method });
				const turned = Object.fromEntries(Object.entries(panel).reverse());
				const percent = Object.fromEntries(
					Object.entries(panel).map(([area, values]) => [area, values.map((one) => one * 100)])
				);
				expect(syntheticDid({ panel: percent, ...question, method }).value).toBeCloseTo(value * 100, 4);
				if (method === 'did')
					expect(syntheticDid({ panel: turned, ...question, method }).value).toBeCloseTo(value, 9);
			})
		);
	});
});

it('takes the area whose path is the same before the start for nearly all of the company', () => {
	const own = [0.1, 0.14, 0.09, 0.2, 0.16, 0.22, 0.18, 0.25];
	const panel = {
		own: [...own, 0.3, 0.3],
		twin: [...own, 0.2, 0.2],
		other: [0.4, 0.1, 0.5, 0.2, 0.6, 0.1, 0.4, 0.3, 0.9, 0.1],
		third: [0.1, 0.9, 0.2, 0.7, 0.1, 0.8, 0.3, 0.6, 0.2, 0.9]
	};
	const { value, areas, distance } = syntheticDid({
		panel,
		treated: ['own'],
		before: 8,
		method: 'synthetic-control'
	});
	expect(areas.twin).toBeGreaterThan(0.99);
	expect(value).toBeCloseTo(0.1, 2);
	expect(distance).toBeLessThan(0.01);
});

describe.each(['did', 'synthetic-did'] as const)('%s', (method) => {
	it('does not care at which height an area lies', () => {
		fc.assert(
			fc.property(panels, fc.double({ min: -5, max: 5, noNaN: true }), (panel, height) => {
				const lifted = { ...panel, b: (panel.b ?? []).map((one) => one + height) };
				const [flat, high] = [panel, lifted].map(
					(one) => syntheticDid({ panel: one, ...question, method }).value
				);
				expect(high).toBeCloseTo(flat ?? NaN, 4);
			})
		);
	});
});
