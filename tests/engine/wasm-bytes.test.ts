// The engine that ships: the one of its package without what no page asks of it, and progress counts towards its size.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { engineForPages, engineKey } from '../../scripts/engine.mjs';
import { wasmBytes } from '../../src/lib/engine/worker-start.ts';

const { resolve } = createRequire(import.meta.url);
const packaged = (name: string) => readFileSync(resolve(`@duckdb/duckdb-wasm/dist/${name}`));
const shipped = engineForPages();

it('worker-start.ts names the size of the engine', () => {
	expect(wasmBytes).toBe(shipped.length);
});

it('it exports all that its script asks for, and little else', () => {
	const ours = new WebAssembly.Module(new Uint8Array(shipped));
	const theirs = new WebAssembly.Module(new Uint8Array(packaged('duckdb-eh.wasm')));
	const [kept = [], all = []] = [ours, theirs].map((one) =>
		WebAssembly.Module.exports(one).map(({ name }) => name)
	);
	const script = packaged('duckdb-browser-eh.worker.js').toString('utf8');
	const asked = [...new Set([...script.matchAll(/\bwasmExports\.([\w$]+)/g)].map(([, name = '']) => name))];
	expect(asked.length).toBeGreaterThan(40);
	expect(kept).toEqual(expect.arrayContaining(asked.filter((name) => all.includes(name))));
	expect(kept).toEqual(all.filter((name) => kept.includes(name)));
	expect(kept.length).toBeLessThan(all.length / 100);
	// What it is linked with by name is not among what was left out.
	const imported = WebAssembly.Module.imports(theirs);
	expect(WebAssembly.Module.imports(ours)).toEqual(imported);
	const linked = imported.filter((one) => one.module.startsWith('GOT.')).map(({ name }) => name);
	expect(linked.filter((name) => all.includes(name) && !kept.includes(name))).toEqual([]);
});

const elsewhere = mkdtempSync(path.join(tmpdir(), 'wijkladder-engine-'));
afterAll(() => rmSync(elsewhere, { recursive: true }));

it('another version of its package, or another script, is another engine: none that was made before is taken for it', () => {
	const dist = path.join(elsewhere, 'dist');
	mkdirSync(dist);
	const [about, script] = [path.join(elsewhere, 'package.json'), 'duckdb-browser-eh.worker.js'];
	const theirs = path.dirname(resolve(`@duckdb/duckdb-wasm/dist/${script}`));
	cpSync(path.join(theirs, script), path.join(dist, script));
	cpSync(path.join(theirs, '../package.json'), about);
	const same = engineKey();
	expect(engineKey(dist)).toBe(same);
	const { version, ...rest } = JSON.parse(readFileSync(about, 'utf8')) as { version: string };
	writeFileSync(about, JSON.stringify({ ...rest, version: `${version}.1` }));
	const newer = engineKey(dist);
	writeFileSync(path.join(dist, script), 'let wasmExports;');
	expect(new Set([same, newer, engineKey(dist)]).size).toBe(3);
});
