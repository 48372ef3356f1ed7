// What may be shown of survey answers: for any answers, nothing from which a group below the threshold follows.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { protectSurveyCells, shownCell, type SideAnswers } from '../../src/lib/disclosure/survey-cells.ts';

const yesNo = fc.array(fc.constantFrom(0, 1), { maxLength: 40 });
const side: fc.Arbitrary<SideAnswers> = fc.record({
	before: yesNo,
	after: yesNo,
	changes: fc.array(fc.constantFrom(-1, 0, 1), { maxLength: 40 })
});
const threshold = 5;
const repeat = (value: number, times: number) => Array.from({ length: times }, () => value);

describe('protecting survey cells', () => {
	it('shows a share only where those who said yes and those who said no are enough, on both sides and in both waves', () => {
		fc.assert(
			fc.property(side, side, (a, b) => {
				const { waves, changes } = protectSurveyCells([a, b], 'proportion', threshold);
				const cells = [a.before, a.after, b.before, b.after];
				const groups = cells.flatMap((cell) => {
					const yes = cell.filter((one) => one === 1).length;
					return [yes, cell.length - yes];
				});
				expect(waves).toBe(Math.min(...groups) >= threshold);
				if (!changes) return;
				expect(waves).toBe(true);
				for (const one of [a, b])
					for (const cell of [one.before, one.after]) {
						const left = cell.length - one.changes.length;
						expect(left === 0 || left >= threshold).toBe(true);
					}
			})
		);
	});

	it('asks of a mean that enough people stand behind it, and that nobody is left over who answered once', () => {
		const of = (before: number, after: number, twice: number): SideAnswers => ({
			before: repeat(3, before),
			after: repeat(2, after),
			changes: repeat(-1, twice)
		});
		const shown = (one: SideAnswers) => protectSurveyCells([of(20, 20, 10), one], 'mean', threshold);
		expect(shown(of(20, 20, 10))).toEqual({ waves: true, changes: true });
		expect(shown(of(20, 20, 20))).toEqual({ waves: true, changes: true });
		expect(shown(of(20, 20, 17))).toEqual({ waves: true, changes: false });
		expect(shown(of(20, 20, 4))).toEqual({ waves: true, changes: false });
		expect(shown(of(20, 4, 0))).toEqual({ waves: false, changes: false });
	});

	it('leaves nothing of a cell that is hidden, neither its size', () => {
		expect(shownCell({ n: 9, mean: 1, sd: 2 }, false)).toEqual({
			n: null,
			mean: null,
			sd: null,
			hidden: true
		});
	});
});
