// Files are hashed alike with and without the browser's own, also where the vault put a stand-in for it on plain http.
import { createHash, webcrypto } from 'node:crypto';
import { afterEach, expect, it, vi } from 'vitest';
import { sha256Of } from '../../src/lib/local/digest.ts';

afterEach(() => vi.unstubAllGlobals());
const bytes = new TextEncoder().encode('wijk');
const expected = createHash('sha256').update(bytes).digest('hex');

it.each([
	['https', webcrypto.subtle],
	['plain http', undefined],
	['plain http with the vault', { importKey: () => Promise.reject(new Error('no')) }]
])('%s', async (_, subtle) => {
	vi.stubGlobal('crypto', { subtle });
	expect(await sha256Of(bytes)).toBe(expected);
});
