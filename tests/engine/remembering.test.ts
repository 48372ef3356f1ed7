// A remembering engine answers as the engine behind it, and asks it less often.
import { describe, expect, it } from 'vitest';
import { rowOf, number } from '../../src/lib/queries/row.ts';
import type { Engine, Query } from '../../src/lib/engine/engine.ts';
import { openNodeEngine } from '../../src/lib/engine/node.ts';
import { remembering } from '../../src/lib/engine/remembering.ts';

const next = (from: number): Query<{ next: number }> => ({
	name: 'next',
	sql: 'SELECT CAST(? AS INTEGER) + 1 AS next',
	params: [from],
	row: rowOf({ next: number })
});
const wrong: Query<{ next: number }> = { ...next(1), sql: 'SELECT ? FROM no_such_table' };

async function counted() {
	const inner = await openNodeEngine({});
	let asked = 0;
	const engine: Engine = {
		all: (query) => {
			asked++;
			return inner.all(query);
		},
		close: () => inner.close()
	};
	return { engine: remembering(engine), asked: () => asked };
}

describe('an engine that remembers', () => {
	it('asks the same question once, and another parameter anew', async () => {
		const { engine, asked } = await counted();
		const answers = await Promise.all([engine.all(next(1)), engine.all(next(1)), engine.all(next(2))]);
		expect(answers).toEqual([[{ next: 2 }], [{ next: 2 }], [{ next: 3 }]]);
		expect(await engine.all(next(1))).toEqual([{ next: 2 }]);
		expect(asked()).toBe(2);
		await engine.close();
	});
	it('asks a failed question again', async () => {
		const { engine, asked } = await counted();
		await expect(engine.all(wrong)).rejects.toThrow();
		await expect(engine.all(wrong)).rejects.toThrow();
		expect(asked()).toBe(2);
		await engine.close();
	});
	it('answers nothing any more once it is closed, not even what it knows', async () => {
		const { engine, asked } = await counted();
		await engine.all(next(1));
		await engine.close();
		for (const from of [1, 2]) await expect(engine.all(next(from))).rejects.toThrow('let go');
		expect(asked()).toBe(1);
	});
	it('forgets what was not used for long, not what was used just now', async () => {
		const { engine, asked } = await counted();
		for (let from = 0; from < 250; from++) {
			await engine.all(next(from));
			await engine.all(next(-1));
		}
		expect(asked()).toBe(251);
		await engine.all(next(0));
		expect(asked()).toBe(252);
		await engine.close();
	});
});
