#!/usr/bin/env bash
# metafor 3.8-1 (R, Debian 12, package r-cran-metafor 3.8-1-1): five neighbourhoods with shares of 3 to 17 % have, taken together, a share of 0.8 %.
#
# Shares of places of very different size are often brought together by way of the double arcsine of Freeman and Tukey (measure "PFT"), which
# copes with few people. One would guess that what comes out lies between the lowest and the highest. The way back needs a number of people; the usual
# one, transf.ipft.hm, is the harmonic mean of the sizes, which a few very small places set. Seen with R 4.2.2 of 1 of 6, 1 of 9, 2 of 20, 30 of 900, 900 of 30,000:
#   the shares                             16.7  11.1  10.0  3.3  3.0 %
#   each of them there and back            the same
#   PFT, together, transf.ipft.hm          0.76 %, margin 0.58 to 0.95
#   log odds (PLO), together, method DL    3.6 %
#   all people together                    3.02 %
# What it means here: a city and three streets give a figure that no place has, with a margin so narrow that it looks sure, and nothing warns. Ours brings
# the cells of a survey together on the scale of the shares themselves, each by its weight (src/lib/statistics/survey-pool.ts).
# Needs Debian's r-cran-metafor, or root to install it. Exit 0: still so. Exit 1: the behaviour changed, or it is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
if ! command -v Rscript >/dev/null || ! Rscript -e 'library(metafor)' >/dev/null 2>&1; then
	{ apt-get update && apt-get install -y --no-install-recommends r-cran-metafor=3.8-1-1; } >/dev/null 2>&1 || exit 1
fi
cat >ask.R <<'SCRIPT'
suppressMessages(library(metafor))
options(warn = 2)
message("metafor ", packageVersion("metafor"), ", R ", getRversion())
yes <- c(1, 1, 2, 30, 900)
people <- c(6, 9, 20, 900, 30000)
say <- function(name, of) cat(name, sprintf("%.2f", 100 * of), "\n")
say("shares", yes / people)
arcsine <- escalc(measure = "PFT", xi = yes, ni = people)
say("back", transf.ipft(arcsine$yi, people))
together <- predict(rma(yi, vi, data = arcsine), transf = transf.ipft.hm, targs = list(ni = people))
say("PFT", c(together$pred, together$ci.lb, together$ci.ub))
say("PLO", predict(rma(yi, vi, data = escalc(measure = "PLO", xi = yes, ni = people), method = "DL"), transf = transf.ilogit)$pred)
say("people", sum(yes) / sum(people))
SCRIPT
Rscript ask.R | sed 's/ *$//' >seen.txt
cat seen.txt
diff seen.txt - <<'EXPECTED'
shares 16.67 11.11 10.00 3.33 3.00
back 16.67 11.11 10.00 3.33 3.00
PFT 0.76 0.58 0.95
PLO 3.63
people 3.02
EXPECTED
