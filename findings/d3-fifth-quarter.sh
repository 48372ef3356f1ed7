#!/usr/bin/env bash
# d3-time-format 4.1.0 (npm): a fifth, a seventh and a zeroth quarter are read as quarters of another year; the thirtieth of February is a day in March.
#
# One would guess null, which d3 gives for a text that is not of the form asked for, or a check against what %q is said to be (1 to 4). Seen on Node 20:
#   %Y-Q%q    "2010-Q5" 2011-01-01   "2010-Q7" 2011-07-01   "2010-Q0" 2009-10-01
#   %Y-%m-%d  "2010-02-30" 2010-03-02   "2010-13-01" 2011-01-01
#   %G-W%V    "2010-W53" the week of 2011-01-03, in a year of 52 weeks; "2010-W60" no date (null)
# date-fns 4.1.0 takes none of the first five for a date.
# What it means here: a typing mistake in a column of periods moves a measurement into another year of the chart, where it stands beside, or in the
# place of, the right one. Ours reads periods by its own rule and names the row (src/lib/intake/dates.ts); d3 only ever writes.
# Exit 0: still so. Exit 1: the behaviour changed, or the packages could not be installed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts d3-time-format@4.1.0 date-fns@4.1.0 >/dev/null
cat >ask.mjs <<'SCRIPT'
import { utcParse } from 'd3-time-format';
import { isValid, parse } from 'date-fns';

const asked = [
	['%Y-Q%q', '2010-Q5', '2011-01-01', "yyyy-'Q'Q"],
	['%Y-Q%q', '2010-Q7', '2011-07-01', "yyyy-'Q'Q"],
	['%Y-Q%q', '2010-Q0', '2009-10-01', "yyyy-'Q'Q"],
	['%Y-%m-%d', '2010-02-30', '2010-03-02', 'yyyy-MM-dd'],
	['%Y-%m-%d', '2010-13-01', '2011-01-01', 'yyyy-MM-dd'],
	['%G-W%V', '2010-W53', '2011-01-03', null],
	['%G-W%V', '2010-W60', 'no date', null]
];
let same = true;
for (const [form, text, expected, beside] of asked) {
	const found = utcParse(form)(text)?.toISOString().slice(0, 10) ?? 'no date';
	const other = beside && (isValid(parse(text, beside, new Date(0))) ? 'a date' : 'no date');
	console.log(`${form} ${text}: ${found}${other ? `, date-fns: ${other}` : ''}`);
	same &&= found === expected && other !== 'a date';
}
process.exit(same ? 0 : 1);
SCRIPT
node ask.mjs
