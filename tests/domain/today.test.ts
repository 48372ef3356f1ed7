// Today is the day in the Netherlands, by night and by day, in summer and in winter; and nobody asks the clock of Greenwich.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { dayOf, today } from '../../src/lib/domain/today.ts';

describe('today', () => {
	it.each([
		['a summer night', '2026-07-01T22:00:00Z', '2026-07-02'],
		['before a summer midnight', '2026-07-01T21:59:59Z', '2026-07-01'],
		['a winter night', '2026-12-31T23:00:00Z', '2027-01-01'],
		['before a winter midnight', '2026-12-31T22:59:59Z', '2026-12-31'],
		['noon', '2026-02-28T11:00:00Z', '2026-02-28']
	])('%s', (_, moment, day) => {
		expect(dayOf(Date.parse(moment))).toBe(day);
		vi.setSystemTime(moment);
		expect(today()).toBe(day);
		vi.useRealTimers();
	});
});

it('is asked of that one place: no file takes a day from the clock of Greenwich or of the machine', () => {
	const root = path.resolve(import.meta.dirname, '../..');
	const files = ['src', 'scripts'].flatMap((folder) =>
		readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
			.filter((name) => /\.(ts|mjs|svelte)$/.test(name))
			.map((name) => path.join(folder, name))
	);
	const asks =
		/new Date\(\)\s*\.\s*(toISOString|toDateString|toLocaleDateString|getFullYear|getDate)|Date\.now\(\)\)\.to(ISO|Date)/;
	const guilty = files.filter((file) => asks.test(readFileSync(path.join(root, file), 'utf8')));
	expect(guilty).toEqual([]);
});
