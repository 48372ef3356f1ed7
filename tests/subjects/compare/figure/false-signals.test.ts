// The rate of false signals that a chart prints is that of simulated series without change.
import { describe, expect, it } from 'vitest';
import { falseSignals } from '../../../../scripts/calibrate/signals.ts';
import { falseSignalRate } from '../../../../src/lib/subjects/compare/figure/false-signals.ts';

const runs = 1000;
/** Four standard errors of a share of so many runs, and the half per cent that a printed figure is rounded by. */
const near = (rate: number) => 4 * Math.sqrt((rate * (1 - rate)) / runs) + 0.005;

describe('false signals', () => {
	it('are as frequent as printed, on both charts', () => {
		for (const { correlation, xmr, p } of falseSignals(runs, 3)) {
			const printed = [falseSignalRate('xmr', correlation), falseSignalRate('p', correlation)];
			[xmr, p].forEach((rate, i) =>
				expect(Math.abs(rate - (printed[i] ?? NaN)), `${correlation}`).toBeLessThanOrEqual(near(rate))
			);
			expect(falseSignalRate('p-prime', correlation)).toBe(printed[1]);
		}
	});

	it('are 7, 17, 31 and 57% of twelve quarters with limits over all of them', () => {
		const found = falseSignals(runs, 4).map((one) => one.twelve);
		[0.07, 0.17, 0.31, 0.57].forEach((rate, i) =>
			expect(Math.abs((found[i] ?? NaN) - rate)).toBeLessThanOrEqual(near(rate))
		);
	});

	it('grow with the correlation, between and beyond those that were simulated', () => {
		const rates = [0, 0.1, 0.3, 0.4, 0.5, 0.7, 0.8, 0.9].map((one) => falseSignalRate('xmr', one));
		expect(rates).toEqual([...rates].sort((a, b) => a - b));
		expect(falseSignalRate('xmr', 0.9)).toBe(falseSignalRate('xmr', 0.8));
	});
});
