// The keyboard reaches every point of a chart and never leaves it.
import { expect, test } from 'vitest';
import { stepThrough } from '../../src/lib/charts/walk.ts';

const stops = ['a', 'b', 'c', 'd', 'e', 'f'];

test('arrows go one point, page keys four, Home and End to the ends', () => {
	expect(stepThrough(stops, null, 'ArrowRight')).toBe('a');
	expect(stepThrough(stops, null, 'ArrowLeft')).toBe('f');
	expect(stepThrough(stops, 'b', 'ArrowRight')).toBe('c');
	expect(stepThrough(stops, 'b', 'ArrowLeft')).toBe('a');
	expect(stepThrough(stops, 'f', 'PageUp')).toBe('b');
	expect(stepThrough(stops, 'b', 'PageDown')).toBe('f');
	expect(stepThrough(stops, 'c', 'Home')).toBe('a');
	expect(stepThrough(stops, 'c', 'End')).toBe('f');
});
test('stops at the ends and leaves other keys alone', () => {
	expect(stepThrough(stops, 'f', 'ArrowRight')).toBe('f');
	expect(stepThrough(stops, 'a', 'ArrowLeft')).toBe('a');
	expect(stepThrough(stops, 'a', 'Tab')).toBeUndefined();
	expect(stepThrough([], null, 'ArrowRight')).toBeUndefined();
});
