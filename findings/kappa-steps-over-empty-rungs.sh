#!/usr/bin/env bash
# psych 2.2.9, vcd 1.4-11 (R), scikit-learn 1.2.1 (Debian 12): two coaches agree for 0.67 or 0.62, since nobody stood on the third and the fourth rung.
#
# Weighted kappa tells how well two people agree who place families on a ladder, and counts two rungs apart as worse than one. One would guess that from rung
# 2 to rung 5 is three steps. Where neither of them used rungs 3 and 4 it is one step to all three, also where they were given numbers: they count
# the answers that they met. Seen of ten families on rungs 1, 2 and 5, weights by the square of the distance:
#   psych, cohen.kappa(cbind(a, b))                  0.67     vcd, Kappa(table(a, b), weights = "Fleiss-Cohen")     0.67
#   scikit-learn, cohen_kappa_score(a, b)            0.67     the same with labels = 1 to 5                         0.62
#   the formula, by the numbers                      0.62     vcd, of factors with five levels                      0.62
# No one warns.
# What it means here: a small team that uses few rungs seems to agree better than it does, and better than another team by the rungs that happened to be empty.
# Name all rungs. Ours gives no kappa; what it works out of a ladder it works out of all of its rungs (src/lib/statistics/ordered-homogeneity.ts).
# Needs Debian's r-cran-psych, r-cran-vcd and python3-sklearn, or root to install them. Exit 0: still so. Exit 1: changed, or one is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
if ! /usr/bin/python3 -c 'import sklearn' 2>/dev/null || ! Rscript -e 'library(psych); library(vcd)' >/dev/null 2>&1; then
	{ apt-get update && apt-get install -y --no-install-recommends python3-sklearn=1.2.1+dfsg-1 r-cran-psych=2.2.9-1 r-cran-vcd=1:1.4-11-1; } >/dev/null 2>&1 || exit 1
fi
cat >ask.R <<'SCRIPT'
suppressMessages({ library(psych); library(vcd) })
message("psych ", packageVersion("psych"), ", vcd ", packageVersion("vcd"))
options(warn = 2)
a <- c(1, 1, 2, 2, 5, 5, 1, 2, 5, 2)
b <- c(1, 2, 2, 5, 5, 5, 1, 2, 2, 1)
say <- function(name, of) cat(name, sprintf("%.2f", of), "\n")
say("psych", cohen.kappa(cbind(a, b))$weighted.kappa)
say("vcd", Kappa(table(a, b), weights = "Fleiss-Cohen")$Weighted[["value"]])
say("vcd-five", Kappa(table(factor(a, 1:5), factor(b, 1:5)), weights = "Fleiss-Cohen")$Weighted[["value"]])
say("formula", 1 - mean((a - b)^2) / mean(outer(a, b, "-")^2))
SCRIPT
cat >ask.py <<'SCRIPT'
import sys
import warnings

import sklearn
from sklearn.metrics import cohen_kappa_score

warnings.simplefilter("error")
print("scikit-learn", sklearn.__version__, file=sys.stderr)
a, b = [1, 1, 2, 2, 5, 5, 1, 2, 5, 2], [1, 2, 2, 5, 5, 5, 1, 2, 2, 1]
print(f"sklearn {cohen_kappa_score(a, b, weights='quadratic'):.2f}")
print(f"sklearn-five {cohen_kappa_score(a, b, weights='quadratic', labels=[1, 2, 3, 4, 5]):.2f}")
SCRIPT
{ Rscript ask.R && /usr/bin/python3 ask.py; } | sed 's/ *$//' >seen.txt
cat seen.txt
diff seen.txt - <<'EXPECTED'
psych 0.67
vcd 0.67
vcd-five 0.62
formula 0.62
sklearn 0.67
sklearn-five 0.62
EXPECTED
