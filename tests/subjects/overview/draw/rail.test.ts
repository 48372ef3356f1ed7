// The period rail: every quarter once, one of them chosen, words only where they have room.
import { describe, expect, it } from 'vitest';
import { railOf } from '../../../../src/lib/subjects/overview/draw/rail.ts';
import { quarterRange } from '../../../../src/lib/domain/period.ts';

const figure = (period: string) => ({
	period,
	baselinePeriod: '2008-Q2',
	startPeriod: '2008-Q3',
	targetPeriod: '2011-Q4',
	rail: quarterRange('2008-Q2', '2011-Q4').map((one) => ({ period: one, hasFigures: one <= '2011-Q1' }))
});
const words = (period: string) => railOf(figure(period)).stops.flatMap((stop) => stop.above ?? []);

describe('railOf', () => {
	it('knows what is past, chosen and later, and which quarter comes before and after', () => {
		const rail = railOf(figure('2010-Q1'));
		expect(rail.stops.map((stop) => stop.state).filter((state) => state === 'chosen')).toHaveLength(1);
		expect(rail.stops.at(-1)?.state).toBe('later');
		expect([rail.previous?.period, rail.next?.period]).toEqual(['2009-Q4', '2010-Q2']);
	});
	it('has nothing before the baseline, and says of the next quarter when it lacks figures', () => {
		expect(railOf(figure('2008-Q2')).previous).toBeNull();
		expect(railOf(figure('2011-Q1')).next?.hasFigures).toBe(false);
		expect(railOf(figure('2011-Q4')).next).toBeNull();
	});
	it('names years where they begin', () => {
		expect(railOf(figure('2010-Q1')).stops.flatMap((stop) => stop.year ?? [])).toEqual([
			2008, 2009, 2010, 2011
		]);
	});
	it('leaves out the words that would touch the name of the chosen quarter', () => {
		expect(words('2010-Q1')).toEqual(['baseline', 'start', 'target']);
		expect(words('2008-Q3')).toEqual(['target']);
		expect(words('2011-Q4')).toEqual(['baseline', 'start']);
	});
});
