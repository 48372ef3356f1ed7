#!/usr/bin/env bash
# Hmisc 4.8-0 (R, Debian 12, package r-cran-hmisc 4.8-0-1), PSPP 1.6.2-2: weights that add up to 1 make the median the highest, or the lowest answer.
#
# A median asks how weights stand to one another, not how large they are: one would guess the same of weights with a mean of 1 and of the same
# divided by their total, as both give the same mean. Both programs take the total of the weights for the number of people. Seen of 20
# answers on rungs 1 to 5 (27 % at most 2, 60 % at most 3), R 4.2.2; first quartile, median and third quartile:
#                               mean weight 1         total weight 1
#   wtd.quantile of Hmisc       2.75  3  4            5     5  5, without a warning
#   the same, normwt = TRUE     2.75  3  4            2.75  3  4
#   FREQUENCIES of PSPP         2.75  3  4            1     1  1, under a table that says 60 % at most 3
#   EXAMINE of PSPP             2     3  4            2.70  5  5
#   svyquantile of survey       2     3  4            2     3  4
# What it means here: files of surveys have weights of either kind, and the mean beside it, 3.23 in all of them, shows nothing. Ours makes shares and means
# of weighted answers, which do not depend on it (src/lib/statistics/survey-proportion.ts); before a median elsewhere, bring the mean weight to 1.
# Needs Debian's r-cran-hmisc, r-cran-survey and pspp, or root to install them. Exit 0: still so. Exit 1: the behaviour changed, or one is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
if ! command -v pspp >/dev/null || ! Rscript -e 'library(Hmisc); library(survey)' >/dev/null 2>&1; then
	{ apt-get update && apt-get install -y --no-install-recommends r-cran-hmisc=4.8-0-1 r-cran-survey=4.1-1-1 pspp=1.6.2-2; } >/dev/null 2>&1 || exit 1
fi
printf '%s\n' '1 0.6' '1 0.8' '2 1.2' '2 1.4' '2 0.6' '2 0.8' '3 1.2' '3 1.4' '3 0.6' '3 0.8' '3 1.2' '3 1.4' \
	'4 0.6' '4 0.8' '4 1.2' '4 1.4' '4 0.6' '5 0.8' '5 1.2' '5 1.4' >answers.txt
cat >ask.R <<'SCRIPT'
suppressMessages({ library(Hmisc); library(survey) })
options(warn = 2)
answers <- read.table("answers.txt", col.names = c("rung", "weight"))
at <- c(0.25, 0.5, 0.75)
same <- TRUE
seen <- function(what, found, expected) {
	cat(what, ": ", paste(found, collapse = " "), "\n", sep = "")
	same <<- same && isTRUE(all.equal(as.numeric(found), expected))
}
cat("Hmisc", as.character(packageVersion("Hmisc")), "survey", as.character(packageVersion("survey")), "\n")
for (total in c(20, 1)) {
	weight <- answers$weight / sum(answers$weight) * total
	cat("weights add up to", sum(weight), "\n")
	seen("wtd.mean", wtd.mean(answers$rung, weight), 3.23)
	seen("wtd.quantile", wtd.quantile(answers$rung, weight, probs = at), if (total == 1) c(5, 5, 5) else c(2.75, 3, 4))
	seen("normwt = TRUE", wtd.quantile(answers$rung, weight, probs = at, normwt = TRUE), c(2.75, 3, 4))
	design <- svydesign(~1, weights = ~weight, data = data.frame(rung = answers$rung, weight))
	seen("svyquantile", svyquantile(~rung, design, at)$rung[, 1], c(2, 3, 4))
}
quit(status = if (same) 0 else 1)
SCRIPT
Rscript ask.R
quartiles() {
	{
		printf '%s\n' 'DATA LIST FREE / rung weight.' 'BEGIN DATA'
		cat answers.txt
		printf '%s\n' 'END DATA.' "COMPUTE weight = weight / $1." 'WEIGHT BY weight.' \
			'FREQUENCIES rung /FORMAT=NOTABLE /STATISTICS=MEAN /PERCENTILES=25 50 75.' \
			'EXAMINE rung /STATISTICS=NONE /PERCENTILES(25,50,75)=HAVERAGE.'
	} >ask.sps
	pspp ask.sps | tr -d ' ' | sed -n -E \
		's/^\|Mean\|(.*)\|$/mean \1, FREQUENCIES/p; s/^\|(Percentiles)?(25|50|75)\|([^|]*)\|$/\3/p; s/^\|rungWeightedAverage\|(.*)\|$/EXAMINE \1/p' | tr '\n|' '  '
}
pspp --version | head -1
one=$(quartiles 1)
twenty=$(quartiles 20)
echo "weights add up to 20: $one"
echo "weights add up to 1: $twenty"
[[ $one == 'mean 3.23, FREQUENCIES 2.75 3.00 4.00 EXAMINE 2.00 3.00 4.00 ' && $twenty == 'mean 3.23, FREQUENCIES 1.00 1.00 1.00 EXAMINE 2.70 5.00 5.00 ' ]]
