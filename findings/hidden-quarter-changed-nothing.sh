#!/usr/bin/env bash
# pandas 1.5.3 (Debian 12, package python3-pandas 1.5.3+dfsg-2): the quarter in which a figure is hidden changed by 0 %, and the one after it by the change of both.
#
# One would guess that a change is missing where the figure or the one before it is, as diff() has it, and a division by shift(). pct_change() carries the last figure
# on into the gap before it divides. Seen of 10, none, 12, none, none, 18, changes by quarter:
#   pct_change()                      none  0     0.2   0     0     0.5
#   by hand, diff()                   none  none  none  none  none  none
#   pct_change(fill_method=None)      none  none  none  none  none  none
#   ROC of TTR, Delt of quantmod (R)  none  none  none  none  none  none
# pct_change(4) of 10 11 12 13, none, 12 14 15 says that the hidden quarter lies 30 % above that of a year before: the thirteen of the last quarter by the ten of then.
# What it means here: nobody knows whether anything changed, and it says that nothing did, which draws a mean change to nought, the more so the more is
# hidden. Give fill_method=None. Ours makes a difference of two figures that are both there, or says that it cannot be told (src/lib/figures).
# Needs Debian's python3-pandas, r-cran-ttr and r-cran-quantmod, or root to install them. Exit 0: still so. Exit 1: the behaviour changed, or one is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python=/usr/bin/python3
if ! $python -c 'import pandas' 2>/dev/null || ! Rscript -e 'library(TTR); library(quantmod)' >/dev/null 2>&1; then
	{ apt-get update && apt-get install -y --no-install-recommends python3-pandas=1.5.3+dfsg-2 r-cran-ttr=0.24.3-1+b1 \
		r-cran-quantmod=0.4.20-1; } >/dev/null 2>&1 || exit 1
fi
cat >ask.py <<'SCRIPT'
import pandas

families = pandas.Series([10, None, 12, None, None, 18])
def say(what, found):
    print(what + ":", *("none" if one != one else round(one, 3) for one in found))
say("pct_change()", families.pct_change())
say("by hand", families / families.shift() - 1)
say("diff()", families.diff())
say("fill_method=None", families.pct_change(fill_method=None))
say("pct_change(4)", pandas.Series([10, 11, 12, 13, None, 12, 14, 15]).pct_change(4)[4:])
SCRIPT
cat >ask.R <<'SCRIPT'
families <- c(10, NA, 12, NA, NA, 18)
said <- function(who, found) cat(who, ": ", paste(ifelse(is.na(found), "none", found), collapse = " "), "\n", sep = "")
said("ROC", as.vector(TTR::ROC(families, type = "discrete")))
said("Delt", as.vector(suppressMessages(quantmod::Delt(families))))
SCRIPT
seen=$($python -W error ask.py && Rscript ask.R 2>/dev/null)
echo "$seen"
nothing='none none none none none none'
[[ $seen == "pct_change(): none 0.0 0.2 0.0 0.0 0.5
by hand: $nothing
diff(): $nothing
fill_method=None: $nothing
pct_change(4): 0.3 0.091 0.167 0.154
ROC: $nothing
Delt: $nothing" ]]
