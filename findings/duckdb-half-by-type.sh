#!/usr/bin/env bash
# DuckDB 1.4.4 (npm, @duckdb/node-api 1.4.4-r.3): the whole number that 2.5 becomes is 2 or 3, by the type that it has.
#
# One would guess that a cast to INTEGER does what round() does, or cuts off as many languages do, and that a literal, a text and an average
# of 2.5 come out the same. Seen on Node 20, Linux x64, each turned into a whole number:
#   2.5::INTEGER, a literal (DECIMAL) 3      '2.5'::INTEGER, a text            3
#   avg(n)::INTEGER of 2 and 3        2      round(avg(n))                     3
#   avg(n)::INTEGER of 1 and 2        2      (so half goes to the even number)
# What it means here: a rule that is tried with a literal turns out otherwise on a measured figure, and only for halves; a threshold or a
# count that is rounded so differs by one person. No query of ours makes a whole number of an average: rounding is left to what speaks.
# Exit 0: still so. Exit 1: the behaviour changed, or the package could not be installed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts @duckdb/node-api@1.4.4-r.3 >/dev/null
cat >ask.mjs <<'SCRIPT'
import { DuckDBInstance } from '@duckdb/node-api';

const connection = await (await DuckDBInstance.create(':memory:')).connect();
const one = async (sql) => String((await connection.runAndReadAll(`SELECT ${sql}`)).getRows()[0][0]);
const of = (a, b) => `FROM (VALUES (${a}), (${b})) AS t(n)`;
const asked = {
	'2.5::INTEGER': '3',
	"'2.5'::INTEGER": '3',
	[`avg(n)::INTEGER ${of(2, 3)}`]: '2',
	[`round(avg(n)) ${of(2, 3)}`]: '3',
	[`avg(n)::INTEGER ${of(1, 2)}`]: '2'
};
console.log(`DuckDB ${await one('version()')}, Node ${process.versions.node}`);
let same = true;
for (const [sql, expected] of Object.entries(asked)) {
	const found = await one(sql);
	console.log(`${sql}: ${found}`);
	same &&= found === expected;
}
process.exit(same ? 0 : 1);
SCRIPT
node ask.mjs
