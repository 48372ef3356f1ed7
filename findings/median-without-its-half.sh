#!/usr/bin/env bash
# DuckDB 1.4.4 (npm, @duckdb/node-api 1.4.4-r.3): the median of 12.5 and 12.6 is 12.5, while their average is 12.55.
#
# quantile_cont goes between two figures where its place does; of whole numbers median gives a half. One would guess the same of figures with a decimal. A literal with
# a point, and a column of a sum in euros, is a DECIMAL, and the answer has no more decimals than the figures: what lies beyond is dropped, downwards. Seen on Node 20:
#                                                DECIMAL     the same as DOUBLE
#   median of 12.5 and 12.6                      12.5        12.55
#   quarter of the way of 12.5 and 12.6          12.5        12.525
#   the middle nine tenths of 0.1, 0.2, 0.4      0.1, 0.3    0.11, 0.38
#   median of -12.5 and -12.6                    -12.6       -12.55
#   average of 12.5 and 12.6                     12.55       12.55
#   median of 12 and 13, whole numbers           12.5        12.5
# What it means here: a median mark of a school of 6.5 and 6.6 falls below a norm of 6.55 or not by how its column is typed, and never above, so that a
# margin from quantiles leans downwards. Every query of ours casts to DOUBLE before it reckons, and quantiles are reckoned outside SQL (src/lib/statistics).
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
const asked = [
	['median(n)', '12.5, 12.6', '12.5', '12.55'],
	['quantile_cont(n, 0.25)', '12.5, 12.6', '12.5', '12.525'],
	['quantile_cont(n, 0.05)', '0.1, 0.2, 0.4', '0.1', '0.11'],
	['quantile_cont(n, 0.95)', '0.1, 0.2, 0.4', '0.3', '0.38'],
	['median(n)', '-12.5, -12.6', '-12.6', '-12.55'],
	['avg(n)', '12.5, 12.6', '12.55', '12.55'],
	['median(n)', '12, 13', '12.5', '12.5']
];
let same = true;
for (const [what, of, ...expected] of asked) {
	const found = [];
	for (const type of ['n', 'n::DOUBLE']) {
		const answer = await connection.runAndReadAll(`SELECT ${what.replace(/\bn\b/, type)} FROM (SELECT unnest([${of}]) AS n)`);
		found.push(String(Number(Number(String(answer.getRows()[0][0])).toPrecision(12))));
	}
	console.log(`${what} of ${of}: ${found.join(' ')}`);
	same &&= found.join() === expected.join();
}
process.exit(same ? 0 : 1);
SCRIPT
node ask.mjs
