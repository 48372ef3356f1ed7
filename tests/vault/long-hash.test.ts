// The hash of parts is that of the whole, with the browser's own digest and without it.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { longHash } from '../../src/lib/vault/long-hash.ts';

afterEach(() => vi.unstubAllGlobals());

const parts = fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 20 });

it.each([
	['with a digest of its own', {}],
	['over plain http, without any', { crypto: { subtle: undefined } }],
	['where there is only what the age library is told', { crypto: { subtle: { importKey: () => {} } } }]
])('%s', async (_, globals) => {
	for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
	await fc.assert(
		fc.asyncProperty(
			parts,
			fc.oneof(fc.nat({ max: 4000 }), fc.constant(20_000_000)),
			async (all, expected) => {
				const hash = await longHash(expected);
				for (const part of all) hash.add(part);
				expect(await hash.end()).toBe(createHash('sha256').update(Buffer.concat(all)).digest('hex'));
			}
		),
		{ numRuns: 60 }
	);
});
