#!/usr/bin/env bash
# DuckDB-Wasm 1.32.0 (npm): a fifth of the program that each page fetches is names, under which 75,000 of its functions are offered to nobody.
#
# One would guess that a WebAssembly program offers what its own script calls, some dozens of names, as that of SQLite does, and that starting it is compiling it.
# This one was linked so that extensions can be loaded into it, and so offers every function and variable that it has: the script makes an object of each before the
# first question, in every worker that starts one. Seen on Node 20:
#   duckdb-eh.wasm     75,011 offered (65,167 functions, 9,844 globals), 7.1 MB of names, of which 173 occur in its worker's script
#   duckdb-mvp.wasm    75,111 offered, 7.0 MB of names, of which 462 occur in its worker's script
#   sql-wasm.wasm of sql.js 1.13.0, for comparison: 53 offered
# What it means here: a page that loads no extensions fetches, compiles and keeps names. Without those that no script asks for, the code left as it is, one start in Node took
# 0.6-0.9 s of CPU for 1.8-2.1 and 15 MB of script's heap for 57 (three pairs in turn, on a busy machine), and the file is 26.8 MB for 34.2: ours is made so (scripts/engine.mjs).
# Exit 0: still so. Exit 1: the behaviour changed, or the packages could not be installed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts @duckdb/duckdb-wasm@1.32.0 sql.js@1.13.0 >/dev/null
cat >ask.mjs <<'SCRIPT'
import { readFileSync } from 'node:fs';

const offered = async (file) => WebAssembly.Module.exports(await WebAssembly.compile(readFileSync(`node_modules/${file}`)));
const counts = [];
for (const kind of ['eh', 'mvp']) {
	const all = await offered(`@duckdb/duckdb-wasm/dist/duckdb-${kind}.wasm`);
	const script = readFileSync(`node_modules/@duckdb/duckdb-wasm/dist/duckdb-browser-${kind}.worker.js`, 'utf8');
	const words = new Set(script.match(/[\w$]+/g));
	const megabytes = all.reduce((sum, { name }) => sum + name.length, 0) / 1e6;
	counts.push(`${kind}: ${all.length} offered, ${megabytes.toFixed(1)} MB of names, ${all.filter(({ name }) => words.has(name)).length} in its script`);
}
console.log(counts.join('\n'));
const peer = (await offered('sql.js/dist/sql-wasm.wasm')).length;
console.log(`sql.js: ${peer} offered`);
const same = counts[0] === 'eh: 75011 offered, 7.1 MB of names, 173 in its script' && counts[1] === 'mvp: 75111 offered, 7.0 MB of names, 462 in its script';
process.exit(same && peer === 53 ? 0 : 1);
SCRIPT
node ask.mjs
