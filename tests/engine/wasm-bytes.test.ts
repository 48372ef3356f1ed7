// The size that progress counts towards is that of the engine that ships.
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { wasmBytes } from '../../src/lib/engine/worker-start.ts';

it('worker-start.ts names the size of duckdb-eh.wasm', () => {
	const file = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
	expect(wasmBytes).toBe(statSync(file).size);
});
