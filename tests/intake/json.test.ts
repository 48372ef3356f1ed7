// JSON files of a folder: the line of a mistake and of each value.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf, readJson, type JsonPath } from '../../src/lib/intake/json.ts';

/** Every value of the data with its path, but what stands under a key of which the text may hold two. */
function pathsIn(data: unknown, above: JsonPath = []): { path: JsonPath; value: unknown }[] {
	const inside =
		typeof data === 'object' && data !== null
			? Object.entries(data).map(([key, value]): [string | number, unknown] => [
					Array.isArray(data) ? Number(key) : key,
					value
				])
			: [];
	return [{ path: above, value: data }, ...inside.flatMap(([key, value]) => pathsIn(value, [...above, key]))];
}

describe('JSON', () => {
	it('is read as JSON.parse reads it, and each value is found on its line', () => {
		fc.assert(
			fc.property(fc.json({ maxDepth: 4 }), (text) => {
				const data: unknown = JSON.parse(text);
				expect(readJson(text)).toEqual({ data });
				const spread = JSON.stringify(data, null, 2);
				const lines = spread.split('\n');
				const all = pathsIn(data);
				const found = linesOf(
					spread,
					all.map(({ path }) => path)
				);
				for (const [index, { path, value }] of all.entries()) {
					const line = lines[(found[index] ?? 0) - 1] ?? '';
					const last = path.at(-1);
					if (typeof last === 'string') expect(line).toContain(`${JSON.stringify(last)}:`);
					if (typeof value !== 'object') expect(line).toContain(JSON.stringify(value));
				}
			})
		);
	});
	it('that is none has a line, wherever it breaks', () => {
		fc.assert(
			fc.property(
				fc.json({ maxDepth: 3 }),
				fc.nat(),
				fc.constantFrom('', '}', ']', ',', ':', '"', 'x'),
				(text, at, put) => {
					const spread = JSON.stringify(JSON.parse(text), null, 1);
					const place = at % (spread.length + 1);
					const spoilt = `${spread.slice(0, place)}${put}${spread.slice(place + 1)}`;
					const reading = readJson(spoilt);
					let parses = true;
					try {
						JSON.parse(spoilt);
					} catch {
						parses = false;
					}
					expect('line' in reading).toBe(!parses);
					// What follows the mistake is not judged, and what stands before it is right: it lies at the change or after it.
					if ('line' in reading) {
						const changed = spoilt.slice(0, place).split('\n').length;
						expect(reading.line).toBeGreaterThanOrEqual(changed - 1);
						expect(reading.line).toBeLessThanOrEqual(spoilt.split('\n').length);
					}
				}
			)
		);
	});
	it('nested a million deep is a mistake, not the end of the reading', () => {
		expect(readJson('['.repeat(1_000_000))).toHaveProperty('line', 1);
		expect(linesOf(`${'['.repeat(100_000)}${']'.repeat(100_000)}`, [['features']])).toEqual([1]);
	});
});
