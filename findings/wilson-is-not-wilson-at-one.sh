#!/usr/bin/env bash
# Hmisc 4.8-0 (R, Debian 12, package r-cran-hmisc 4.8-0-1), R 4.2.2: Wilson's margin of 1 of 10 begins at 0.5 % or at 1.8 %, and the "corrected" one of 10 of 20 is not corrected.
#
# Wilson's interval is one formula of 1927, and its correction for whole numbers one of 1998: one would guess that every program has the same figures.
# Hmisc puts a figure of its own, by the Poisson curve, where one person, or all but one, said yes; binconf has no line of output about it. prop.test of R
# makes its correction no larger than the distance to the share that it tests, which is a half unless one says another, so at a half it is gone. Seen:
#                                       Hmisc binconf      statsmodels 0.13.5, prop.test(correct = FALSE)
#   1 of 10, Wilson                     0.0051 0.4042      0.0179 0.4042
#   9 of 10                             0.5958 0.9949      0.5958 0.9821
#   0 and 10 of 10                      the same in all
#                                       prop.test          SciPy 1.10.1, wilsoncc
#   9 of 20, Wilson with correction     0.2383 0.6795      0.2383 0.6795
#   10 of 20                            0.2993 0.7007      0.2785 0.7215, what the formula gives
# What it means here: small neighbourhoods have one yes more often than any other number, and their margin reaches three times as low, or is a tenth narrower at
# a half than beside it, so that a chart jumps there. Ours keeps to the formula at every count (src/lib/statistics/wilson.ts).
# Needs Debian's r-cran-hmisc, python3-statsmodels and python3-scipy, or root to install them. Exit 0: still so. Exit 1: changed, or not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
if ! /usr/bin/python3 -c 'import statsmodels' 2>/dev/null || ! Rscript -e 'library(Hmisc)' >/dev/null 2>&1; then
	{ apt-get update && apt-get install -y --no-install-recommends r-cran-hmisc=4.8-0-1 python3-statsmodels=0.13.5+dfsg-7 python3-scipy=1.10.1-2; } >/dev/null 2>&1 || exit 1
fi
cat >ask.R <<'SCRIPT'
suppressMessages(library(Hmisc))
say <- function(name, ends) cat(name, sprintf("%.4f", ends), "\n")
message("Hmisc ", packageVersion("Hmisc"), ", R ", getRversion())
for (yes in c(0, 1, 9, 10)) {
	say(paste("hmisc", yes), binconf(yes, 10, method = "wilson")[2:3])
	say(paste("r", yes), prop.test(yes, 10, correct = FALSE)$conf.int)
}
for (yes in 9:10) say(paste("corrected r", yes), prop.test(yes, 20)$conf.int)
SCRIPT
cat >ask.py <<'SCRIPT'
from scipy.stats import binomtest
from statsmodels.stats.proportion import proportion_confint

for yes in (1, 9):
    low, high = proportion_confint(yes, 10, method="wilson")
    print(f"statsmodels {yes} {low:.4f} {high:.4f}")
for yes in (9, 10):
    ends = binomtest(yes, 20).proportion_ci(method="wilsoncc")
    print(f"corrected scipy {yes} {ends.low:.4f} {ends.high:.4f}")
SCRIPT
{ Rscript ask.R && /usr/bin/python3 ask.py; } | sed 's/ *$//' >seen.txt
cat seen.txt
diff seen.txt - <<'EXPECTED'
hmisc 0 0.0000 0.2775
r 0 0.0000 0.2775
hmisc 1 0.0051 0.4042
r 1 0.0179 0.4042
hmisc 9 0.5958 0.9949
r 9 0.5958 0.9821
hmisc 10 0.7225 1.0000
r 10 0.7225 1.0000
corrected r 9 0.2383 0.6795
corrected r 10 0.2993 0.7007
statsmodels 1 0.0179 0.4042
statsmodels 9 0.5958 0.9821
corrected scipy 9 0.2383 0.6795
corrected scipy 10 0.2785 0.7215
EXPECTED
