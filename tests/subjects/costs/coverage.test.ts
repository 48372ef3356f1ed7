// A seeded part of `npm run prove -- costs`: the interval holds the true balance as often as it says.
import { expect, it } from 'vitest';
import { coverageOf, simulate } from './simulated.ts';

it('holds the true balance of simulated programmes, and hardly ever says wrongly that it pays back', () => {
	const found = coverageOf(Array.from({ length: 100 }, (_, i) => simulate(1 + i)));
	// Three standard errors of 100 runs around 95 %.
	expect(found.held).toBeGreaterThan(0.885);
	expect(found.wrong).toBeLessThan(0.06);
	expect(found.losing).toBeGreaterThan(20);
});
