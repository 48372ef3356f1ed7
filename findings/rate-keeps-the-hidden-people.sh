#!/usr/bin/env bash
# @tidyjs/tidy 2.6.1 (npm): of three neighbourhoods with 20 %, hidden and hidden the share together is 6.7 %, below the only one that is known.
#
# meanRate(numerator, denominator) makes one share of several rows. One would guess that a row of which the numerator is missing is left out as a whole, since rate()
# gives that row no share at all and mean() passes over it. It adds up both columns on their own, so that people of a neighbourhood stay of which nothing is told. Seen on
# Node 20 of 100 people each:
#   20, hidden, hidden                rate 0.2, none, none    mean of rates 0.2      meanRate 0.067
#   5, hidden, 20                     rate 0.05, none, 0.2    mean of rates 0.125    meanRate 0.083
#   20 of 100, and 5 of nobody knows  rate 0.2, none          mean of rates 0.2      meanRate 0.25, above it
# without a warning. What it means here: the more is hidden, the nearer a total lies to nought, and small neighbourhoods are those that are hidden; where people are missing
# for the count it exceeds all. Take rows with both first. Ours makes one share of several areas only where
# each has both, and calls it hidden where one of them is (src/lib/figures/measured.ts).
# Exit 0: still so. Exit 1: the behaviour changed, or it could not be installed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts @tidyjs/tidy@2.6.1 >/dev/null
cat >ask.js <<'SCRIPT'
import { mean, meanRate, mutate, rate, summarize, tidy } from '@tidyjs/tidy';

const say = (value) => (value === undefined ? 'none' : value.toFixed(3));
for (const rows of [
	[[20, 100], [null, 100], [null, 100]],
	[[5, 100], [null, 100], [20, 100]],
	[[20, 100], [5, null]]
]) {
	const areas = rows.map(([families, people]) => ({ families, people }));
	const each = tidy(areas, mutate({ share: rate('families', 'people') }));
	const [{ plain }] = tidy(each, summarize({ plain: mean('share') }));
	const [{ pooled }] = tidy(areas, summarize({ pooled: meanRate('families', 'people') }));
	console.log(each.map(({ share }) => say(share)).join(' '), '| mean', say(plain), '| meanRate', say(pooled));
}
SCRIPT
seen=$(node ask.js)
echo "$seen"
[[ $seen == '0.200 none none | mean 0.200 | meanRate 0.067
0.050 none 0.200 | mean 0.125 | meanRate 0.083
0.200 none | mean 0.200 | meanRate 0.250' ]]
