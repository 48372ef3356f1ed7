#!/usr/bin/env bash
# haven 2.5.1, survey 4.1-1 (Debian 12, packages r-cran-haven 2.5.1-1, r-cran-survey 4.1-1-1): "don't know" is missing and is averaged.
#
# In a file of SPSS an answer such as 9 may be declared missing. read_sav(user_na = TRUE) keeps the code and its label, and is.na() says
# TRUE of it. One would guess that na.rm = TRUE leaves out what is.na() calls missing. Seen of ja = 1, 9, nee = 2, 2, 9 (R 4.2.2):
#   sum(is.na(x))            2          mean(x[!is.na(x)])       1.67
#   nrow(na.omit(d))         3          lm, t.test               1.67
#   complete.cases(d)        5          mean(x, na.rm = TRUE)    4.6
#                                       svymean(na.rm = TRUE)    4.6
# What it means here: one file gives two means in one session, and the weighted one, with its margin, is the wrong one. Who has to lay a
# survey of ours beside R must read it without user_na, or call zap_missing() first. Our own reader takes such a code for no answer.
# Needs Debian's r-cran-haven and r-cran-survey, or root to install them. Exit 0: still so. Exit 1: the behaviour changed, or it is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
if ! command -v Rscript >/dev/null || ! Rscript -e 'library(haven); library(survey)' >/dev/null 2>&1; then
	{ apt-get update && apt-get install -y --no-install-recommends r-cran-haven=2.5.1-1 r-cran-survey=4.1-1-1; } >/dev/null 2>&1 || exit 1
fi
cat >ask.R <<'SCRIPT'
suppressMessages({
	library(haven)
	library(survey)
})
answer <- labelled_spss(c(1, 9, 2, 2, 9), c(ja = 1, nee = 2, "weet niet" = 9), na_values = 9)
write_sav(data.frame(answer = answer), "answers.sav")
d <- read_sav("answers.sav", user_na = TRUE)
x <- d$answer
seen <- c(
	"sum(is.na(x))" = sum(is.na(x)),
	"nrow(na.omit(d))" = nrow(na.omit(d)),
	"sum(complete.cases(d))" = sum(complete.cases(d)),
	"mean(x[!is.na(x)])" = mean(x[!is.na(x)]),
	"lm" = unname(coef(lm(answer ~ 1, d))),
	"t.test" = unname(t.test(x)$estimate),
	"mean(x, na.rm = TRUE)" = mean(x, na.rm = TRUE),
	"svymean(na.rm = TRUE)" = unname(coef(svymean(~answer, svydesign(~1, weights = ~1, data = d), na.rm = TRUE))),
	"svymean, zap_missing" = unname(coef(svymean(~answer, svydesign(~1, weights = ~1, data = zap_missing(d)), na.rm = TRUE)))
)
cat("haven", as.character(packageVersion("haven")), "survey", as.character(packageVersion("survey")), "\n")
print(signif(seen, 3))
expected <- c(2, 3, 5, 5 / 3, 5 / 3, 5 / 3, 4.6, 4.6, 5 / 3)
quit(status = if (max(abs(seen - expected)) < 1e-9) 0 else 1)
SCRIPT
Rscript ask.R
