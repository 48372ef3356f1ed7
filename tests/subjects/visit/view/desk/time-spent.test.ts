// The burden of a visit in time: as long as somebody is busy with it, and not as long as the talking lasts.
import { afterEach, expect, it, vi } from 'vitest';
import { timeSpent } from '../../../../../src/lib/subjects/visit/view/desk/time-spent.ts';

afterEach(() => vi.unstubAllGlobals());

/** A page on which signs of life are given at moments, in seconds since it began. */
function page() {
	const target = new EventTarget();
	vi.stubGlobal('addEventListener', target.addEventListener.bind(target));
	vi.stubGlobal('removeEventListener', target.removeEventListener.bind(target));
	let at = 0;
	return {
		now: () => at * 1000,
		sign: (seconds: number, kind = 'pointerdown') => {
			at = seconds;
			target.dispatchEvent(new Event(kind));
		},
		wait: (seconds: number) => (at = seconds)
	};
}

it('counts what lies between signs of life, and of a long silence half a minute', () => {
	const { now, sign, wait } = page();
	const spent = timeSpent(0, now);
	for (const [place, kind] of ['pointerdown', 'keydown', 'input'].entries()) sign((place + 1) * 4, kind);
	expect(spent.seconds()).toBe(12);
	sign(600);
	expect(spent.seconds()).toBe(42);
	wait(610);
	expect(spent.seconds()).toBe(52);
	wait(2000);
	expect(spent.seconds()).toBe(72);
});

it('goes on behind what was spent before, and counts nothing once it is over or where a clock is set back', () => {
	const { now, sign, wait } = page();
	const spent = timeSpent(95, now);
	sign(5);
	expect(spent.seconds()).toBe(100);
	sign(1);
	expect(spent.seconds()).toBe(100);
	spent.end();
	sign(20);
	wait(1);
	expect(spent.seconds()).toBe(100);
});
