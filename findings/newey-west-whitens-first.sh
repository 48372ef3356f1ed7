#!/usr/bin/env bash
# sandwich 3.0-2 (R), statsmodels 0.13.5, gretl 2022c (Debian 12): Newey and West's margin of one broken line, four quarters back, is 0.17 in one and 0.46 in two.
#
# In an interrupted series what happened in one quarter stays for a few; the margin of 1987 takes that in, for as many quarters back as one says. One
# would guess one figure for one number of quarters. sandwich takes, unless told otherwise, the thread between quarters out of the series first, also where
# that number was said. Seen of 20 quarters with a break after the twelfth, of -4.47, standard errors, four quarters back in each:
#   NeweyWest(m, lag = 4)                              0.168      plain least squares                               1.308
#   NeweyWest(m, lag = 4, prewhite = FALSE)            0.461
#   statsmodels, cov_type="HAC", maxlags=4             0.461      the same, use_correction=True                     0.500
#   gretl, set hac_lag 4, ols --robust                 0.461
# What it means here: the same study is almost three times as sure of itself in R, and both papers say "Newey-West, four lags". Say prewhite = FALSE,
# or name it. Ours compares with places that were left alone, and gives no margin to a broken line (src/lib/statistics).
# Needs Debian's r-cran-sandwich, python3-statsmodels and gretl, or root to install them. Exit 0: still so. Exit 1: changed, or one is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
if ! command -v gretlcli >/dev/null || ! /usr/bin/python3 -c 'import statsmodels' 2>/dev/null || ! Rscript -e 'library(sandwich)' >/dev/null 2>&1; then
	{ apt-get update && apt-get install -y --no-install-recommends gretl=2022c-1 python3-statsmodels=0.13.5+dfsg-7 r-cran-sandwich=3.0-2-1; } >/dev/null 2>&1 || exit 1
fi
at=0
echo y,t,post >series.csv
for y in 52 49 50 47 51 48 46 49 45 47 44 46 41 38 40 37 39 36 35 37; do
	at=$((at + 1))
	echo "$y,$at,$((at > 12 ? 1 : 0))" >>series.csv
done
cat >ask.R <<'SCRIPT'
suppressMessages(library(sandwich))
options(warn = 2)
message("sandwich ", packageVersion("sandwich"), ", R ", getRversion())
m <- lm(y ~ t + post, read.csv("series.csv"))
say <- function(name, of) cat(name, sprintf("%.3f", of), "\n")
say("plain", summary(m)$coefficients["post", "Std. Error"])
say("sandwich", sqrt(NeweyWest(m, lag = 4)["post", "post"]))
say("sandwich-unwhitened", sqrt(NeweyWest(m, lag = 4, prewhite = FALSE)["post", "post"]))
SCRIPT
cat >ask.py <<'SCRIPT'
import sys

import pandas
import statsmodels
import statsmodels.formula.api as formula

print("statsmodels", statsmodels.__version__, file=sys.stderr)
model = formula.ols("y ~ t + post", pandas.read_csv("series.csv"))
print(f"statsmodels {model.fit(cov_type='HAC', cov_kwds={'maxlags': 4}).bse['post']:.3f}")
print(f"statsmodels-corrected {model.fit(cov_type='HAC', cov_kwds={'maxlags': 4, 'use_correction': True}).bse['post']:.3f}")
SCRIPT
cat >ask.inp <<'SCRIPT'
open series.csv --quiet
setobs 4 2005:1 --time-series
set hac_lag 4
ols y const t post --robust --quiet
printf "gretl %.3f\n", $stderr[3]
SCRIPT
{ Rscript ask.R && /usr/bin/python3 ask.py && gretlcli -b ask.inp 2>/dev/null | grep -E '^gretl [0-9]\.'; } | sed 's/ *$//' >seen.txt
cat seen.txt
diff seen.txt - <<'EXPECTED'
plain 1.308
sandwich 0.168
sandwich-unwhitened 0.461
statsmodels 0.461
statsmodels-corrected 0.500
gretl 0.461
EXPECTED
