#!/usr/bin/env bash
# simple-statistics 7.8.8 (npm): how two rungs of the ladder go together is 0.84, 0.72 or 0.66, by the order in which the families stand in the file.
#
# Spearman's correlation goes by ranks. On a ladder of five rungs nearly every family shares a rung with others, and families that do share the ranks of it. One
# would guess that, or an error that it cannot. sampleRankCorrelation gives each its place after sorting, so that among those on one rung the row decides.
# Seen on Node 20 of ten families, rungs 1 1 2 2 3 3 4 4 5 5 and 2 1 3 1 3 4 2 5 4 5:
#   in that order                        0.842
#   the same rows in two other orders    0.721, 0.661
#   cor(method = "spearman") of R        0.75, in any order
# What it means here: a figure of a dashboard changes when somebody sorts the file, and may be redone until it pleases. Without ties it is R's.
# Ours shares ranks (src/lib/statistics/ranks.ts).
# Needs Debian's r-base-core, or root to install it. Exit 0: still so. Exit 1: the behaviour changed, or something is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
if ! command -v Rscript >/dev/null; then
	{ apt-get update && apt-get install -y --no-install-recommends r-base-core; } >/dev/null 2>&1 || exit 1
fi
echo '{"private":true}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts simple-statistics@7.8.8 >/dev/null
cat >ask.cjs <<'SCRIPT'
const { writeFileSync } = require('node:fs');
const { sampleRankCorrelation } = require('simple-statistics');

const [before, after] = [[1, 1, 2, 2, 3, 3, 4, 4, 5, 5], [2, 1, 3, 1, 3, 4, 2, 5, 4, 5]];
const asItStands = before.map((_, at) => at);
const orders = [asItStands, [9, 2, 5, 0, 7, 1, 3, 8, 6, 4], [9, 7, 5, 3, 1, 8, 6, 4, 2, 0]];
orders.forEach((order, which) => {
	const [x, y] = [before, after].map((rungs) => order.map((at) => rungs[at]));
	writeFileSync(`order-${which}.csv`, x.map((one, at) => `${one},${y[at]}\n`).join(''));
	console.log(`order ${which} ${sampleRankCorrelation(x, y).toFixed(3)}`);
});
const apart = [[3, 1, 4, 2, 5], [2, 1, 5, 3, 4]];
writeFileSync('apart.csv', apart[0].map((one, at) => `${one},${apart[1][at]}\n`).join(''));
console.log(`apart ${sampleRankCorrelation(...apart).toFixed(3)}`);
SCRIPT
cat >ask.R <<'SCRIPT'
for (name in c("order-0", "order-1", "order-2", "apart")) {
	rows <- read.csv(paste0(name, ".csv"), header = FALSE)
	cat("R", name, sprintf("%.3f", cor(rows$V1, rows$V2, method = "spearman")), "\n")
}
SCRIPT
{ node ask.cjs && Rscript ask.R; } | sed 's/ *$//' >seen.txt
cat seen.txt
diff seen.txt - <<'EXPECTED'
order 0 0.842
order 1 0.721
order 2 0.661
apart 0.800
R order-0 0.750
R order-1 0.750
R order-2 0.750
R apart 0.800
EXPECTED
