// Nothing of ours asks whether it may compile text: our own page policy forbids it, and a browser reports each attempt.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

const library = path.resolve(import.meta.dirname, '../../src/lib');
const sources = readdirSync(library, { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.ts') || file.endsWith('.svelte'))
	.map((file) => file.split(path.sep).join('/'));
const text = (file: string) => readFileSync(path.join(library, file), 'utf8');
const oneDoor = 'domain/zod.ts';

describe('schemas', () => {
	it('come through the one module that forbids the validator to compile them', () => {
		const others = sources.filter((file) => file !== oneDoor && /from 'zod[^']*'/.test(text(file)));
		expect(others).toEqual([]);
	});

	describe('where text may not be compiled', () => {
		let attempts = 0;
		beforeAll(() => {
			vi.stubGlobal(
				'Function',
				new Proxy(Function, {
					construct() {
						attempts++;
						throw new EvalError('the policy of the page forbids this');
					}
				})
			);
		});
		afterAll(() => {
			vi.unstubAllGlobals();
		});

		it('are made and used without an attempt', async () => {
			const holding = sources.filter(
				(file) => !file.startsWith('server/') && /^import .*\bzod(\.ts)?'/m.test(text(file))
			);
			expect(holding.length).toBeGreaterThan(15);
			for (const file of holding) await import(path.join(library, file));
			const { bilingualSchema } = await import('../../src/lib/domain/zod.ts');
			expect(bilingualSchema.safeParse({ nl: 'ja', en: 'yes' }).success).toBe(true);
			expect(attempts).toBe(0);
		});
	});
});
