#!/usr/bin/env bash
# PostgreSQL 18.6 as PGlite 0.5.16 (npm, @electric-sql/pglite): every quarter of 2010 is read as 1 January 2010, and so is the seventh.
#
# to_char writes the quarter of a day with Q. One would guess that to_date, given the same pattern, reads back what it wrote, or that it says that it cannot. It reads
# the digit and forgets it, as its manual says in a list of patterns. Seen on Node 20:
#   to_char(date '2010-08-15', 'YYYY-"Q"Q')     2010-Q3
#   to_date('2010-Q3', 'YYYY-"Q"Q')             2010-01-01
#   to_date of 2010-Q1, -Q2, -Q4 and -Q7        2010-01-01
#   to_date('2010-W05', 'IYYY-"W"IW')           2010-02-01, the Monday of that week: weeks it does read
#   '2010-Q3'::date                             an error
# What it means here: a table of quarters that comes in by way of SQL has four figures for one day and none for the other three quarters, and an average over the day
# looks like a year. Make the day from its parts: make_date(left(q, 4)::int, 3 * right(q, 1)::int - 2, 1). Ours reads a period by its own rule, which knows
# four quarters and names any other (src/lib/intake/dates.ts).
# Exit 0: still so. Exit 1: the behaviour changed, or the package could not be installed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts @electric-sql/pglite@0.5.16 >/dev/null
cat >ask.mjs <<'SCRIPT'
import { PGlite } from '@electric-sql/pglite';

const database = new PGlite();
const one = async (what) => {
	try {
		return (await database.query(`SELECT (${what})::text AS answer`)).rows[0].answer;
	} catch (problem) {
		return problem.message;
	}
};
console.log((await one('version()')).split(' ', 4).join(' '));
const asked = [
	[`to_char(date '2010-08-15', 'YYYY-"Q"Q')`, '2010-Q3'],
	...[1, 2, 3, 4, 7].map((quarter) => [`to_date('2010-Q${quarter}', 'YYYY-"Q"Q')`, '2010-01-01']),
	[`to_date('2010-W05', 'IYYY-"W"IW')`, '2010-02-01'],
	[`'2010-Q3'::date`, 'invalid input syntax for type date: "2010-Q3"'],
	[`make_date(left('2010-Q3', 4)::int, 3 * right('2010-Q3', 1)::int - 2, 1)`, '2010-07-01']
];
let same = true;
for (const [what, expected] of asked) {
	const found = await one(what);
	console.log(`${what}: ${found}`);
	same &&= found === expected;
}
await database.close();
process.exit(same ? 0 : 1);
SCRIPT
node ask.mjs
