#!/usr/bin/env bash
# d3-format 3.1.3 (npm), Node 20: 57 of 200 is 28 % on the axis and 29 % in the text, while 59 of 200 is 30 % in both.
#
# A share that lies halfway is rounded upwards in print, and both d3 and Intl do so for 0.5, 2.5 and 28.5. One would guess that a share of people, made percent by their
# own percent formats, is the same in both. d3 multiplies by a hundred first, and 0.285 times 100 is 28.499999999999996 to a computer; Intl moves the point of the digits
# of 0.285. Seen of every share k of n with n from 10 to 400, 80,546 of them:
#   format(".0%") of d3-format against Intl.NumberFormat, style "percent"     16 differ, each of them a half: 23 of 40, 29, 57, 113 and 115 of 200 …
#   format(".1%"), n from 10 to 400                                           23 differ, such as 23 of 80 and 41 of 80
#   d3 against (share * 100).toFixed(0)                                       none differ
#   Intl against whole numbers alone, half upwards                            none differ
# What it means here: 40, 80 and 200 are what samples are made of, and a reader sees two figures for one share, or 28.5 % downwards and 29.5 % upwards in a row. Ours
# made percents by a hundred times before it gave them to Intl, so had the first fault by itself; it drops what lies behind the fifteenth digit now (src/lib/language/format.ts).
# Exit 0: still so. Exit 1: the behaviour changed, or the package could not be installed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts d3-format@3.1.3 >/dev/null
cat >ask.mjs <<'SCRIPT'
import { format } from 'd3-format';

let same = true;
for (const decimals of [0, 1]) {
	const axis = format(`.${decimals}%`);
	const text = new Intl.NumberFormat('en-GB', {
		style: 'percent',
		minimumFractionDigits: decimals,
		maximumFractionDigits: decimals
	});
	const parts = 100 * 10 ** decimals;
	const apart = [];
	let [all, fixed, exact] = [0, 0, 0];
	for (let n = 10; n <= 400; n++)
		for (let k = 0; k <= n; k++) {
			all++;
			const [one, other] = [axis(k / n), text.format(k / n)];
			if (one !== other) apart.push(`${k} of ${n}: ${one} ${other}`);
			if (one !== `${((k / n) * 100).toFixed(decimals)}%`) fixed++;
			const whole = Math.floor((2 * parts * k + n) / (2 * n));
			if (other !== `${(whole / 10 ** decimals).toFixed(decimals)}%`) exact++;
		}
	console.log(`${decimals} decimals, ${all} shares: ${apart.length} apart; d3 and toFixed ${fixed}; Intl and whole numbers ${exact}`);
	console.log(apart.slice(0, 8).join('\n'));
	same &&= all === 80546 && apart.length === [16, 23][decimals] && fixed === 0 && exact === 0;
	if (decimals === 0) same &&= apart.includes('57 of 200: 28% 29%') && axis(59 / 200) === '30%' && text.format(59 / 200) === '30%';
}
process.exit(same ? 0 : 1);
SCRIPT
node ask.mjs
