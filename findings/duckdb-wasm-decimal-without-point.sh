#!/usr/bin/env bash
# DuckDB-Wasm 1.32.0 with apache-arrow 17.0.0 (npm): a share that SQL wrote as 12.5 reaches JavaScript as 125, and 0.05 as 5.
#
# One would guess that a number in an answer is that number, or that reckoning with it fails. A literal with a point is a DECIMAL to DuckDB, and so is
# what is added up of such; Arrow hands its digits over as a whole number, the place of the point only in the type of the column. Seen on Node 20:
#   SELECT 12.5, 0.05                  Number(…) 125 and 5, as text "125" and "5"
#   SELECT sum(0.1) over three rows    Number(…) 3
#   SELECT 12.5::DOUBLE, avg(x)        12.5 and the average, plain numbers
#   the same with castDecimalToDouble  12.5 and 0.05
# What it means here: a threshold or a share in a query of a dashboard is ten or a hundred times itself, by how many digits it was written with, and
# nothing fails. Every query of ours casts to DOUBLE, every row of an answer is read by a schema that takes numbers alone, and a test asks
# each query of both engines (tests/queries/parity.test.ts).
# Exit 0: still so. Exit 1: the behaviour changed, or the packages could not be installed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts @duckdb/duckdb-wasm@1.32.0 apache-arrow@17.0.0 >/dev/null
cat >ask.cjs <<'SCRIPT'
const path = require('node:path');
const duckdb = require('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs');

const home = path.dirname(require.resolve('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs'));
const sql = 'SELECT 12.5 AS share, 0.05 AS alpha, sum(0.1) AS tenths, 12.5::DOUBLE AS plain, avg(x) AS mean FROM range(3) t(x)';
(async () => {
	const module = (name) => ({ mainModule: path.join(home, `duckdb-${name}.wasm`), mainWorker: '' });
	const bundles = { mvp: module('mvp'), eh: module('eh') };
	const database = await duckdb.createDuckDB(bundles, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
	await database.instantiate();
	const ask = (config) => {
		database.open(config);
		const row = database.connect().query(sql).toArray()[0];
		return ['share', 'alpha', 'tenths', 'plain', 'mean'].map((name) => Number(row[name]));
	};
	const [asItComes, cast] = [ask({}), ask({ query: { castDecimalToDouble: true } })];
	console.log(`DuckDB-Wasm ${database.getVersion()}, Node ${process.versions.node}`);
	console.log('as it comes:          ', ...asItComes);
	console.log('castDecimalToDouble:  ', ...cast);
	const same = String(asItComes) === '125,5,3,12.5,1' && cast[0] === 12.5 && cast[1] === 0.05;
	process.exit(same ? 0 : 1);
})();
SCRIPT
node ask.cjs
