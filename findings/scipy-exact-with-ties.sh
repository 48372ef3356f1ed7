#!/usr/bin/env bash
# SciPy 1.10.1 (Debian 12, package python3-scipy 1.10.1-2): ten families on a ladder moved (p 0.049) by an exact table that is not exact (0.057).
#
# Moves on a ladder are one or two rungs, so that nearly all are tied. Up to 50 pairs wilcoxon takes, when not asked, a table for moves that all
# differ; its notes say so. One would guess that it goes over to the normal approximation, as SciPy's own mannwhitneyu does for ties, and as
# wilcox.test of R does with a warning. Only a zero among the moves makes it do that. Seen with R 4.2.2, p-values:
#                                          SciPy     every choice of signs    coin 1.4-2, exact    wilcox.test
#   five up 1, three up 2, two down 1      0.0488    0.0566                   0.0566               0.0437, with a warning
#   nine up 1, one up 2, one down 2        0.0537    0.0469                   0.0469               0.0371, with a warning
#   the first and one that stayed          0.0385, with a warning
# What it means here: at the number of families of one neighbourhood, "moved" and "not shown to have moved" change places, to either side. Ours
# counts every choice of signs over the ranks that there are, as coin does (src/lib/statistics/reference/wilcoxon-signed-rank.ts).
# Needs Debian's python3-scipy and r-cran-coin, or root to install them. Exit 0: still so. Exit 1: the behaviour changed, or one is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
if ! /usr/bin/python3 -c 'import scipy' 2>/dev/null || ! Rscript -e 'library(coin)' >/dev/null 2>&1; then
	{ apt-get update && apt-get install -y --no-install-recommends python3-scipy=1.10.1-2 r-cran-coin=1.4-2-1+b1; } >/dev/null 2>&1 || exit 1
fi
/usr/bin/python3 - <<'SCRIPT'
import itertools
import warnings

import numpy
import scipy
from scipy import stats


def said(moves):
    with warnings.catch_warnings(record=True) as heard:
        warnings.simplefilter("always")
        return f"{stats.wilcoxon(moves).pvalue:.4f}" + (" with a warning" if heard else "")


def counted(moves):
    ranks = stats.rankdata(numpy.abs(moves))
    away = abs(ranks[numpy.array(moves) > 0].sum() - ranks.sum() / 2)
    sums = numpy.array(list(itertools.product((0, 1), repeat=len(moves)))) @ ranks
    return f"{numpy.mean(numpy.abs(sums - ranks.sum() / 2) >= away):.4f}"


ten = [1] * 5 + [2] * 3 + [-1] * 2
eleven = [1] * 9 + [2, -2]
found = [said(ten), counted(ten), said(eleven), counted(eleven), said(ten + [0])]
before, after = [1, 2, 2, 2, 3], [3, 3, 3, 4, 4]
beside = stats.mannwhitneyu(before, after).pvalue == stats.mannwhitneyu(before, after, method="asymptotic").pvalue
print("SciPy", scipy.__version__, found, "mannwhitneyu takes the approximation:", beside)
raise SystemExit(not beside or found != ["0.0488", "0.0566", "0.0537", "0.0469", "0.0385 with a warning"])
SCRIPT
cat >ask.R <<'SCRIPT'
suppressMessages(library(coin))
warned <- 0
counting <- function(value) withCallingHandlers(value, warning = function(w) { warned <<- warned + 1; invokeRestart("muffleWarning") })
ten <- c(rep(1, 5), rep(2, 3), rep(-1, 2))
eleven <- c(rep(1, 9), 2, -2)
of <- function(moves) {
	exact <- pvalue(wilcoxsign_test(moves ~ rep(0, length(moves)), distribution = "exact"))
	round(c(exact, counting(wilcox.test(moves)$p.value)), 4)
}
found <- c(of(ten), of(eleven))
cat("coin", as.character(packageVersion("coin")), "and wilcox.test", found, "warnings", warned, "\n")
quit(status = if (isTRUE(all.equal(found, c(0.0566, 0.0437, 0.0469, 0.0371))) && warned == 2) 0 else 1)
SCRIPT
Rscript ask.R
