// What is said to take longest is there: a name that is gone would begin last instead of first.
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { longest } from '../longest.mjs';

it('the files that tests begin with are there, longest first', () => {
	expect(Object.keys(longest).filter((file) => !existsSync(file))).toEqual([]);
	const seconds = Object.values(longest);
	expect(seconds.length).toBeGreaterThan(5);
	expect(seconds).toEqual([...seconds].sort((one, other) => other - one));
});
