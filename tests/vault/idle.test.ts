// The idle lock: whichever clock says that more time went by is believed, look by look; a sign of life starts both anew.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { longestElapsed, type Clocks } from '../../src/lib/vault/idle.ts';

const minute = 60_000;
/** Clocks that a test turns. */
function turned() {
	const clocks: Clocks = { wall: 1_300_000_000_000, running: 500 };
	return {
		...longestElapsed(() => ({ ...clocks })),
		turn: (wall: number, running: number) => {
			clocks.wall += wall;
			clocks.running += running;
		}
	};
}

it('counts a sleep, in which only the clock on the wall goes on', () => {
	const { elapsed, turn } = turned();
	turn(30 * minute, 0);
	expect(elapsed()).toBe(30 * minute);
});

it('counts on when the clock on the wall is set back', () => {
	const { elapsed, turn } = turned();
	turn(-60 * minute, 5 * minute);
	expect(elapsed()).toBe(5 * minute);
});

it('counts a sleep after the clock was set back: the one does not pay for the other', () => {
	const { elapsed, turn } = turned();
	turn(-60 * minute + 1000, 1000);
	elapsed();
	turn(30 * minute, 0);
	expect(elapsed()).toBe(30 * minute + 1000);
});

it('is never less than what either clock says, nor less than nothing, and begins anew at a sign of life', () => {
	const steps = fc.array(
		fc.tuple(fc.integer({ min: -90 * minute, max: 90 * minute }), fc.integer({ min: 0, max: 90 * minute })),
		{ maxLength: 30 }
	);
	fc.assert(
		fc.property(steps, steps, (before, after) => {
			const { elapsed, restart, turn } = turned();
			for (const [wall, running] of before) {
				turn(wall, running);
				elapsed();
			}
			restart();
			expect(elapsed()).toBe(0);
			let [wallSum, runningSum, last] = [0, 0, 0];
			for (const [wall, running] of after) {
				turn(wall, running);
				[wallSum, runningSum] = [wallSum + wall, runningSum + running];
				const found = elapsed();
				expect(found).toBeGreaterThanOrEqual(Math.max(wallSum, runningSum, last));
				last = found;
			}
		})
	);
});
