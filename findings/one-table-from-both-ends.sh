#!/usr/bin/env bash
# epitools 0.5-10.1, epiR 2.0.57 (R), statsmodels 0.13.5 (Debian 12): with coaches a step up is twice as likely, or 1.2 times less, by the same table.
#
# A table of two by two, who had a coach by who took a step up, gives a ratio of chances. One would guess that a row and a column mean the same to each, or that the
# ratios are each other's inverse where they do not. epitools compares the second row with the first, and takes the second column for what happened; epiR and statsmodels
# the first row with the second and the first column. Seen of with a coach 12 up and 28 not, without 6 and 34:
#   epi.2by2 of epiR, Table2x2 of statsmodels      2.00, margin from 0.83 to 4.81     30 % by 15 %
#   riskratio of epitools                          1.21, margin from 0.95 to 1.55     85 % by 70 %, of not going up
#   riskratio(tab, rev = "both")                   2.00
#   odds ratio of all three                        2.43: turned twice it is itself, so that whoever checks that one sees nothing
# Each prints the names of the rows, none of what it took for the event. What it means here: "1.2" is read as a little better with a coach, and is a little worse without.
# Ours tells a difference of shares and names both (src/lib/statistics/difference-of-proportions.ts).
# Needs Debian's r-cran-epitools, r-cran-epir and python3-statsmodels, or root to install them. Exit 0: still so. Exit 1: changed, or one is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python=/usr/bin/python3
if ! $python -c 'import statsmodels' 2>/dev/null || ! Rscript -e 'library(epitools); library(epiR)' >/dev/null 2>&1; then
	{ apt-get update && apt-get install -y --no-install-recommends r-cran-epitools=1:0.5-10.1-2 r-cran-epir=2.0.57+dfsg-1 python3-statsmodels=0.13.5+dfsg-7; } >/dev/null 2>&1 || exit 1
fi
cat >ask.R <<'SCRIPT'
tab <- matrix(c(12, 28, 6, 34), 2, byrow = TRUE, dimnames = list(c("coach", "none"), c("up", "not")))
said <- function(what, found) cat(what, ": ", paste(sprintf("%.2f", as.numeric(found)), collapse = " "), "\n", sep = "")
found <- epiR::epi.2by2(tab)$massoc.summary
said("epiR", found[1, 2:4])
said("epiR, odds", found[2, 2])
said("epitools", epitools::riskratio(tab)$measure[2, ])
said("epitools, both turned", epitools::riskratio(tab, rev = "both")$measure[2, ])
said("epitools, odds", epitools::oddsratio(tab, method = "wald")$measure[2, 1])
SCRIPT
cat >ask.py <<'SCRIPT'
from statsmodels.stats.contingency_tables import Table2x2

table = Table2x2([[12, 28], [6, 34]])
print("statsmodels: %.2f" % table.riskratio, "%.2f %.2f" % table.riskratio_confint())
print("statsmodels, odds: %.2f" % table.oddsratio)
SCRIPT
seen=$(Rscript ask.R 2>/dev/null && $python ask.py)
echo "$seen"
[[ $seen == 'epiR: 2.00 0.83 4.81
epiR, odds: 2.43
epitools: 1.21 0.95 1.55
epitools, both turned: 2.00 0.83 4.81
epitools, odds: 2.43
statsmodels: 2.00 0.83 4.81
statsmodels, odds: 2.43' ]]
