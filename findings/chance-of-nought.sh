#!/usr/bin/env bash
# simple-statistics 7.12.1 (npm): a randomisation test of twelve against twelve says p = 0, and one of three against three is below 0.05 in one run and above it in the next.
#
# permutationTest(a, b) shuffles both groups and counts how often their means lie as far apart as they do, 10,000 times unless told. One would guess that as small groups as
# a trial has neighbourhoods are gone through whole (three of six: 20 ways), or that the division as it was counts as one of those drawn, so that no p is 0 (Phipson and
# Smyth, 2010: it never is). Seen on Node 20, with a fixed series of draws:
#   1..12 against 1001..1012     0; of 2,704,156 divisions two are as extreme
#   1 2 3 against 10 11 12, less: one of 20 divisions, so 0.05 exactly; of twenty series of draws 8 say less and 12 more
# Without a series of one's own it draws by Math.random, and the same data give another p each time. What it means here: a page that writes "p = 0" or a star at
# 0.05 says what cannot be, and not the same tomorrow. Add one to the count and to the draws, or go through all divisions. Ours draws nothing: it counts every
# division, the one as it was among them, and refuses where there are too many (src/lib/statistics/randomisation.ts).
# Exit 0: still so. Exit 1: the behaviour changed, or it could not be installed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts simple-statistics@7.12.1 >/dev/null
cat >ask.js <<'SCRIPT'
import { permutationTest } from 'simple-statistics';

const series = (seed) => {
	let last = seed;
	return () => (last = (last * 16807) % 2147483647) / 2147483647;
};
const from = (first) => Array.from({ length: 12 }, (_, at) => first + at);
console.log(`twelve and twelve ${permutationTest(from(1), from(1001), 'two_side', 10000, series(7))}`);
const three = Array.from({ length: 20 }, (_, at) => permutationTest([1, 2, 3], [10, 11, 12], 'less', 10000, series(at + 1)));
console.log(`three and three: below 0.05 ${three.filter((p) => p < 0.05).length}, above ${three.filter((p) => p > 0.05).length}`);
SCRIPT
seen=$(node ask.js)
echo "$seen"
[[ $seen == 'twelve and twelve 0
three and three: below 0.05 8, above 12' ]]
