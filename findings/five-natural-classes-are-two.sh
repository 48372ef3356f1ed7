#!/usr/bin/env bash
# chroma-js 3.2.0 (npm): a map in five classes by natural breaks has two, and a neighbourhood of 9 % the colour of one of 30 %.
#
# limits(values, 'k', 5) gives the borders of five classes that k-means finds, as 'e' gives five of equal width and 'q' five of equal number. One would guess six borders,
# about those of Jenks, or of the best that there is in one dimension (ckmeans of simple-statistics). Seen on Node 20 of twelve shares in %, 3 5 7 9 10 11 12 13 14 15 22 30:
#   'e', 'q', 5              six borders
#   ckmeans, 5               classes from 3, 9, 13, 22 and 30
#   'k', 5                   3 7 30: two classes, 3 to 7 and all others
#   'k', 3                   3 15 30: two
#   'k', 4 of four groups that leave no doubt, 1-3, 20-22, 50-52 and 90-92: 1 3 52 92, so that 20 and 52 are one
# and of a hundred times fifty drawn shares (a fixed series, more low ones than high) five classes come out as three in 98 and four in 2. Nothing is said, and a legend made of the
# borders is in order. What it means here: a map shows that nearly all neighbourhoods are alike where they are not, and whoever wants to see more asks for more
# classes and gets the same. Count the borders, or take those of ckmeans. Ours makes no classes: a map
# says each area's number and colours what it is to the programme (src/lib/subjects/overview/draw/AreaTile.svelte).
# Exit 0: still so. Exit 1: the behaviour changed, or it could not be installed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts chroma-js@3.2.0 simple-statistics@7.12.1 >/dev/null
cat >ask.js <<'SCRIPT'
import chroma from 'chroma-js';
import { ckmeans } from 'simple-statistics';

const shares = [3, 5, 7, 9, 10, 11, 12, 13, 14, 15, 22, 30];
const groups = [1, 2, 3, 20, 21, 22, 50, 51, 52, 90, 91, 92];
console.log(`e ${chroma.limits(shares, 'e', 5).length}, q ${chroma.limits(shares, 'q', 5).length}`);
console.log(`ckmeans ${ckmeans(shares, 5).map(([least]) => least).join(' ')}`);
console.log(`k 5: ${chroma.limits(shares, 'k', 5).join(' ')}`);
console.log(`k 3: ${chroma.limits(shares, 'k', 3).join(' ')}`);
console.log(`k 4 of four: ${chroma.limits(groups, 'k', 4).join(' ')}`);
let last = 7;
const drawn = () => (last = (last * 16807) % 2147483647) / 2147483647;
const found = {};
for (let time = 0; time < 100; time++) {
	const some = Array.from({ length: 50 }, () => Math.round(drawn() ** 2 * 400) / 10);
	const classes = chroma.limits(some, 'k', 5).length - 1;
	found[classes] = (found[classes] ?? 0) + 1;
}
console.log(`of a hundred: ${JSON.stringify(found)}`);
SCRIPT
seen=$(node ask.js)
echo "$seen"
[[ $seen == 'e 6, q 6
ckmeans 3 9 13 22 30
k 5: 3 7 30
k 3: 3 15 30
k 4 of four: 1 3 52 92
of a hundred: {"3":98,"4":2}' ]]
