#!/usr/bin/env bash
# PSPP 1.6.2 (Debian 12, package pspp 1.6.2-2): FREQUENCIES and EXAMINE give different quartiles of the same nine figures.
#
# One would guess one answer from one program, and that of HAVERAGE, the weighted average by which EXAMINE goes, as in SPSS. FREQUENCIES has a
# rule of its own, unless PSPP is started with --algorithm=compatible. Seen of 1 2 2 3 4 6 7 8 12, without weights:
#                                      10 %    25 %    50 %    75 %    90 %
#   FREQUENCIES                        1.80    2       4       7       8.80    type 7 of quantile() in R, its usual one
#   FREQUENCIES, started compatible    1       2       4       7.50    12      type 6
#   EXAMINE, either way                1       2       4       7.50    12      type 6
# What it means here: the highest tenth of nine neighbourhoods begins at 8.8 or at 12, while the median that one lays beside it to check is the
# same, and SET in a syntax file cannot ask for it (ALGORITHM is no word of it). Name the rule with a quartile; ours shows none of neighbourhoods.
# Needs Debian's pspp and r-base-core, or root to install them. Exit 0: still so. Exit 1: the behaviour changed, or it is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
if ! command -v pspp >/dev/null || ! command -v Rscript >/dev/null; then
	{ apt-get update && apt-get install -y --no-install-recommends pspp=1.6.2-2 r-base-core; } >/dev/null 2>&1 || exit 1
fi
asked() {
	printf '%s\n' 'DATA LIST FREE / figure.' 'BEGIN DATA' '1 2 2 3 4 6 7 8 12' 'END DATA.' \
		'FREQUENCIES figure /FORMAT=NOTABLE /STATISTICS=MEAN /PERCENTILES=10 25 50 75 90.' \
		'EXAMINE figure /STATISTICS=NONE /PERCENTILES(10,25,50,75,90)=HAVERAGE.' >ask.sps
	pspp --algorithm="$1" ask.sps | tr -d ' ' >"$1"
}
frequencies() { sed -n -E 's/^\|(Percentiles)?(10|25|50|75|90)\|([^|]*)\|$/\3/p' "$1" | tr '\n' ' '; }
asked enhanced
asked compatible
frequencies=$(frequencies enhanced)
compatible=$(frequencies compatible)
examine() { sed -n -E 's/^\|figureWeightedAverage\|(.*)\|$/\1 /p' "$1" | tr -d '\n' | tr '|' ' '; }
examined="$(examine enhanced)/ $(examine compatible)"
echo 'SET ALGORITHM=COMPATIBLE.' >set.sps
asking=$(pspp set.sps || true)
types=$(Rscript -e 'for (type in 7:6) cat(quantile(c(1, 2, 2, 3, 4, 6, 7, 8, 12), c(0.1, 0.25, 0.5, 0.75, 0.9), type = type), "; ")')
pspp --version | head -1
echo "FREQUENCIES: $frequencies"
echo "started compatible: $compatible"
echo "EXAMINE, both ways: $examined"
echo "R, types 7 and 6: $types"
echo "SET: $asking"
[[ $frequencies == '1.80 2.00 4.00 7.00 8.80 ' && $compatible == '1.00 2.00 4.00 7.50 12.00 ' && $examined == "$compatible/ $compatible" ]]
[[ $types == '1.8 2 4 7 8.8 ; 1 2 4 7.5 12 ; ' && $asking == *'Syntax error at `ALGORITHM'* ]]
