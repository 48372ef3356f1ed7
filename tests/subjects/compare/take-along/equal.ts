// Holds what a script computed against what the page shows: the same ids, the same words, numbers to 1e-8.
import { expect } from 'vitest';
import type { Result } from '../../../../src/lib/subjects/compare/take-along/results-time.ts';

const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-8 * Math.max(1, Math.abs(b));

/** One line for every result that differs; empty where all agree. */
export function differences(results: Result[], found: Map<string, string>): string[] {
	const wrong = results.filter(({ id, value }) => {
		const text = found.get(id);
		if (value === null || typeof value === 'string') return text !== (value ?? '');
		return text === undefined || text === '' || !close(Number(text), value);
	});
	return wrong.map(({ id, value }) => `${id}: page ${String(value)}, script ${found.get(id) ?? 'nothing'}`);
}

export function expectSame(results: Result[], found: Map<string, string>): void {
	expect(differences(results, found)).toEqual([]);
	expect([...found.keys()].sort()).toEqual(results.map((one) => one.id).sort());
	for (const { value } of results) if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
}
