// Over a whole programme of fourteen looks at seven goals: few false improvements, and a goal on its path is seen in time.
import { describe, expect, it } from 'vitest';
import { binomialProgrammes, dispersedProgrammes, powerOnPath } from '../../scripts/calibrate/programme.ts';

const runs = 400;
/** What a rate of `most` passes with probability 0.999 in so many runs: normal approximation, 3.09 deviations. */
const atMost = (most: number) => most + 3.09 * Math.sqrt((most * (1 - most)) / runs);

describe('claims over a whole programme', () => {
	it('falsely tell of an improvement in at most a quarter of unchanged programmes', () => {
		const found = binomialProgrammes(runs, 11);
		expect(found.anyGoal).toBeLessThanOrEqual(atMost(0.25));
		// By single quarters most programmes would have seen one: a rule that never speaks would pass the line above too.
		expect(found.anyGoalOnce).toBeGreaterThan(0.6);
		expect(found.anyGoal).toBeGreaterThan(0.1);
		expect(found.factor).toBe(1);
	});

	it('and in at most four of ten where registers vary twice as much as chance and their quarters hang together', () => {
		const found = dispersedProgrammes(runs, 12);
		expect(found.anyGoal).toBeLessThanOrEqual(atMost(0.4));
		expect(found.oneGoal).toBeLessThanOrEqual(0.08);
		// The dispersion is found again, over fifteen neighbourhoods.
		expect(found.factor).toBeGreaterThan(1.85);
		expect(found.factor).toBeLessThan(2.15);
	});

	it('see a goal on its path in nine of ten programmes by the end, in half by the tenth quarter', () => {
		const found = powerOnPath(runs, 13);
		expect(found.atTheEnd).toBeGreaterThanOrEqual(0.9);
		expect(found.half).toBeLessThanOrEqual(10);
		expect(found.byLook).toEqual([...found.byLook].sort((a, b) => a - b));
	});

	it('give the same rates for the same seed', () => {
		expect(binomialProgrammes(20, 5)).toEqual(binomialProgrammes(20, 5));
		expect(dispersedProgrammes(20, 5)).toEqual(dispersedProgrammes(20, 5));
	});
});
