#!/usr/bin/env bash
# survey 4.1-1 (R, Debian 12, package r-cran-survey 4.1-1-1): where nobody of 20 said yes, svyciprop is sure that nobody ever does.
#
# One would guess a margin such as that of 0 of 20 without weights (0 to 17 %), or an error that says that there is none. Seen with R 4.2.2 of
# 20 answers, all no, each with a weight of its own:
#   logit (the default) : from 6e-12 to 9e-12, without a warning
#   mean                : from 0 to 0
#   asin, beta, xlogit  : NaN to NaN, without a warning
# What it means here: the smallest group gets the surest figure, and whoever lays it beside ours finds us far less certain. Ours comes from
# Wilson's interval with the size that the weights leave (src/lib/statistics/survey-proportion.ts), which keeps a margin at zero.
# Needs Debian's r-cran-survey, or root to install it. Exit 0: still so. Exit 1: the behaviour changed, or it is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
if ! command -v Rscript >/dev/null || ! Rscript -e 'library(survey)' >/dev/null 2>&1; then
	{ apt-get update && apt-get install -y --no-install-recommends r-cran-survey=4.1-1-1; } >/dev/null 2>&1 || exit 1
fi
cat >ask.R <<'SCRIPT'
suppressMessages(library(survey))
options(warn = 2)
answers <- data.frame(yes = rep(0, 20), weight = seq(0.5, 2, length.out = 20))
design <- svydesign(~1, weights = ~weight, data = answers)
margin <- function(method) as.numeric(attr(svyciprop(~yes, design, method = method), "ci"))
seen <- sapply(c("logit", "mean", "asin", "beta", "xlogit"), margin)
cat("survey", as.character(packageVersion("survey")), "\n")
print(seen)
cat("0 of 20 without weights:", binom.test(0, 20)$conf.int, "\n")
sure <- seen[1, "logit"] > 0 && seen[2, "logit"] < 1e-9 && all(seen[, "mean"] == 0)
none <- all(is.nan(seen[, c("asin", "beta", "xlogit")]))
quit(status = if (sure && none) 0 else 1)
SCRIPT
Rscript ask.R
