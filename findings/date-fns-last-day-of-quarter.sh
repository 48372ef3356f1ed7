#!/usr/bin/env bash
# date-fns 4.4.0 (npm): from 31 March to 30 June is no quarter, though adding a quarter to 31 March gives 30 June.
#
# One would guess that the difference undoes the addition, and that from the last day of a quarter to that of the next is one. Seen on Node 20:
#   addQuarters(31 March, 1)               30 June       differenceInQuarters back   0
#   addQuarters(30 November, 1)            28 February   differenceInQuarters back   1
#   addMonths(31 March, 1)                 30 April      differenceInMonths back     1
#   addMonths(31 March, 3)                 30 June       differenceInMonths back     2
# DuckDB 1.4.4 (@duckdb/node-api 1.4.4-r.3) says of the same days: date_sub('quarter', …) 1, date_sub('month', …) 3.
# What it means here: periods of a monitor end on such days, so that a delivery or a term is a quarter short on one side, and only in some
# quarters. Ours counts quarters by their number in the year (src/lib/domain/period.ts) and takes no difference of days for it.
# Exit 0: still so. Exit 1: the behaviour changed, or a package could not be installed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts date-fns@4.4.0 @duckdb/node-api@1.4.4-r.3 >/dev/null
cat >ask.mjs <<'SCRIPT'
import { DuckDBInstance } from '@duckdb/node-api';
import { addMonths, addQuarters, differenceInMonths, differenceInQuarters, format } from 'date-fns';

const [march, november] = [new Date(2010, 2, 31), new Date(2010, 10, 30)];
const asked = [
	['quarter', march, addQuarters(march, 1), differenceInQuarters],
	['quarter', november, addQuarters(november, 1), differenceInQuarters],
	['month', march, addMonths(march, 1), differenceInMonths],
	['month', march, addMonths(march, 3), differenceInMonths]
];
const day = (date) => format(date, 'yyyy-MM-dd');
const connection = await (await DuckDBInstance.create(':memory:')).connect();
console.log(`date-fns 4.4.0, Node ${process.versions.node}`);
const seen = [];
for (const [part, from, to, difference] of asked) {
	const sql = `SELECT date_sub('${part}', DATE '${day(from)}', DATE '${day(to)}')`;
	const counted = String((await connection.runAndReadAll(sql)).getRows()[0][0]);
	seen.push(`${day(to)} ${difference(to, from)} ${counted}`);
	console.log(`${day(from)} to ${day(to)}, in ${part}s: ${difference(to, from)}; DuckDB ${counted}`);
}
const expected = ['2010-06-30 0 1', '2011-02-28 1 1', '2010-04-30 1 1', '2010-06-30 2 3'];
process.exit(seen.join() === expected.join() ? 0 : 1);
SCRIPT
node ask.mjs
