// A saved chart has the same shape as the one on screen: path data is brought to size, command by command.
import { expect, test } from 'vitest';
import { scaledPath } from '../../src/lib/charts/plain-groups.ts';

test('scales places across and down apart', () => {
	expect(scaledPath('M0,50L12.5,25L100,0', 5, 3)).toBe('M0 150L62.5 75L500 0');
	expect(scaledPath('M10 20V80M9 20h1.8z', 10, 2)).toBe('M100 40V160M90 40h18z');
});
test('reads negative and tiny numbers', () => {
	expect(scaledPath('M-1.5-2L1e-7,3', 2, 2)).toBe('M-3 -4L0 6');
});
