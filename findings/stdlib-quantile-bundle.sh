#!/usr/bin/env bash
# @stdlib/stats-base-dists-t-quantile 0.2.3: bundled as an ES module for Node it fails on import, though it asks nothing of Node.
#
# One would guess that the quantile of Student's t is arithmetic alone. It reaches, by way of the log lines of an inverse function ("debug"), the
# module "tty", and asks for it with `require`, which an ES module does not have. The distribution function of the same t, from the same
# authors, loads. Seen on Node 20 with esbuild 0.28.2, --format=esm --platform=node:
#   t-quantile : Dynamic require of "tty" is not supported
#   t-cdf      : 0.9633…
# What it means here: functions that others bundle on their own (src/lib/statistics/index.ts) may not lean on it, so the quantiles of t
# and chi-square are found from the distribution functions (src/lib/statistics/distributions).
# Exit 0: still so. Exit 1: the behaviour changed, or a package could not be installed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts esbuild@0.28.2 \
	@stdlib/stats-base-dists-t-quantile@0.2.3 @stdlib/stats-base-dists-t-cdf@0.2.3 >/dev/null
bundled() {
	echo "import ask from '@stdlib/stats-base-dists-t-$1'; console.log(ask($2));" >"$1.mjs"
	node_modules/.bin/esbuild "$1.mjs" --bundle --format=esm --platform=node --log-level=error --outfile="$1.bundle.mjs"
	node "$1.bundle.mjs" 2>&1 | grep -E -m1 '^Error|^[0-9]' || true
}
quantile=$(bundled quantile '0.975, 10')
cdf=$(bundled cdf '2, 10')
echo "t-quantile 0.2.3: $quantile"
echo "t-cdf 0.2.3: $cdf"
[[ $quantile == *'Dynamic require of "tty"'* && $cdf == 0.9633* ]]
