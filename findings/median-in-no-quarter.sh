#!/usr/bin/env bash
# survival 3.5-3 (R), statsmodels 0.13.5 (Debian 12): half of four families had moved after two quarters, so the median is 2.5 or 3 quarters.
#
# The median time until a first step up is where the curve of who has not moved yet comes down to a half. Families are counted by the quarter and a
# neighbourhood has few, so that the curve often lies at exactly a half for a while. One would guess the first quarter at which it does, as most books
# have it. Seen of four families who moved after 1, 2, 3 and 4 quarters, nobody lost from view:
#   survfit of R                                  2.5, the middle of the stretch
#   SurvfuncRight.quantile(0.5) of statsmodels    3, the end of it: the first below a half
#   the curve of both                             0.75  0.50  0.25  0
#   five families, after 1 to 5 quarters          3 in both
# What it means here: two answers, by the program, to "after how long had half of the families taken a step", neither the one of the books, and one lies in no
# quarter. Ours draws the curve with its margin and names no median (src/lib/statistics/kaplan-meier.ts).
# Needs Debian's r-cran-survival and python3-statsmodels, or root to install them. Exit 0: still so. Exit 1: the behaviour changed, or one is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
if ! /usr/bin/python3 -c 'import statsmodels' 2>/dev/null || ! Rscript -e 'library(survival)' >/dev/null 2>&1; then
	{ apt-get update && apt-get install -y --no-install-recommends r-cran-survival=3.5-3-1 python3-statsmodels=0.13.5+dfsg-7; } >/dev/null 2>&1 || exit 1
fi
cat >ask.R <<'SCRIPT'
suppressMessages(library(survival))
options(warn = 2)
message("survival ", packageVersion("survival"), ", R ", getRversion())
for (families in 4:5) {
	curve <- survfit(Surv(seq_len(families), rep(1, families)) ~ 1)
	cat("survival", families, quantile(curve, 0.5)$quantile, "of", sprintf("%.2f", curve$surv), "\n")
}
SCRIPT
cat >ask.py <<'SCRIPT'
import sys

import numpy
import statsmodels
from statsmodels.api import SurvfuncRight

print("statsmodels", statsmodels.__version__, file=sys.stderr)
for families in (4, 5):
    curve = SurvfuncRight(numpy.arange(1.0, families + 1), numpy.ones(families))
    print("statsmodels", families, f"{curve.quantile(0.5):g}", "of", *(f"{abs(one):.2f}" for one in curve.surv_prob))
SCRIPT
{ Rscript ask.R && /usr/bin/python3 ask.py; } | sed 's/ *$//' >seen.txt
cat seen.txt
diff seen.txt - <<'EXPECTED'
survival 4 2.5 of 0.75 0.50 0.25 0.00
survival 5 3 of 0.80 0.60 0.40 0.20 0.00
statsmodels 4 3 of 0.75 0.50 0.25 0.00
statsmodels 5 3 of 0.80 0.60 0.40 0.20 0.00
EXPECTED
