#!/usr/bin/env bash
# statsmodels 0.13.5, R 4.2.2 and its coin 1.4-2 (Debian 12): as many families on each rung as before has p = 0.04 or 0.14, and the test beside it none at all.
#
# A table of rungs before by rungs after says whether more families went up than down. Where nobody went from the first rung to the third, nor back, two of
# its cells are empty, as in almost every table of one neighbourhood. One would guess that a pair in which nobody moved adds nothing. Seen of
# 9 6 0 / 1 7 3 / 0 0 4:
#   Stuart and Maxwell                                            Bowker
#   coin, mh_test                           6.57  p 0.037         R, mcnemar.test                          none, without a warning
#   statsmodels, SquareTable.homogeneity    3.93  p 0.140         statsmodels, SquareTable.symmetry        5.36  p 0.147
#   the same, shift_zeros=False             6.57  p 0.037         the same, shift_zeros=False              6.57  p 0.087
# statsmodels puts half a family in each empty cell unless told not to; its default here is True, and its result says nothing of it.
# What it means here: "more families stand higher" is shown by the one and not by the other, and the fewer families, the more so. Ours lets such a pair add
# nothing and counts it (src/lib/statistics/stuart-maxwell.ts, src/lib/statistics/bowker.ts), as coin does.
# Needs Debian's python3-statsmodels and r-cran-coin, or root to install them. Exit 0: still so. Exit 1: the behaviour changed, or one is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
if ! /usr/bin/python3 -c 'import statsmodels' 2>/dev/null || ! Rscript -e 'library(coin)' >/dev/null 2>&1; then
	{ apt-get update && apt-get install -y --no-install-recommends python3-statsmodels=0.13.5+dfsg-7 r-cran-coin=1.4-2-1+b1; } >/dev/null 2>&1 || exit 1
fi
cat >ask.R <<'SCRIPT'
suppressMessages(library(coin))
options(warn = 2)
message("coin ", packageVersion("coin"), ", R ", getRversion())
moves <- matrix(c(9, 6, 0, 1, 7, 3, 0, 0, 4), 3, byrow = TRUE, dimnames = list(before = 1:3, after = 1:3))
said <- mh_test(as.table(moves))
cat(sprintf("coin %.2f %.3f\n", statistic(said), pvalue(said)))
said <- mcnemar.test(moves)
cat("mcnemar", said$statistic, said$p.value, "\n")
SCRIPT
cat >ask.py <<'SCRIPT'
import sys
import warnings

import numpy
import statsmodels
from statsmodels.stats.contingency_tables import SquareTable

warnings.simplefilter("error")
print("statsmodels", statsmodels.__version__, file=sys.stderr)
moves = numpy.array([[9, 6, 0], [1, 7, 3], [0, 0, 4]])
for name, asked in (("as it comes", {}), ("unshifted", {"shift_zeros": False})):
    table = SquareTable(moves, **asked)
    for said in (table.homogeneity(), table.symmetry()):
        print(f"statsmodels, {name} {said.statistic:.2f} {said.pvalue:.3f}")
SCRIPT
{ Rscript ask.R && /usr/bin/python3 ask.py; } | sed 's/ *$//' >seen.txt
cat seen.txt
diff seen.txt - <<'EXPECTED'
coin 6.57 0.037
mcnemar NaN NaN
statsmodels, as it comes 3.93 0.140
statsmodels, as it comes 5.36 0.147
statsmodels, unshifted 6.57 0.037
statsmodels, unshifted 6.57 0.087
EXPECTED
