#!/usr/bin/env bash
# psych 2.2.9 (R, Debian 12, package r-cran-psych 2.2.9-1), PSPP 1.6.2-2: the alpha of five coaches is 0.85 or 0.64, since they agree on one question.
#
# Cronbach's alpha tells how well the questions of a scale hang together. One would guess one number from a formula of 1951. Where everybody gave the same
# answer to a question psych leaves that question out, and says so in a warning that scripts switch off; PSPP keeps it, as the formula does. Where some
# skipped a question psych takes from each pair of questions whoever answered both, and PSPP whoever answered all. Seen with R 4.2.2:
#                                            psych     PSPP    the formula
#   three questions, one answered alike      0.851     .64     0.638
#   three questions, two of six incomplete   0.776     .87     0.875, of the four who answered all
# What it means here: teams of a few coaches do agree on a question, and a scale passes the usual 0.70 or falls short of it by the program that was at
# hand. Ours keeps to the formula over whoever answered every question, and says how many those are (src/lib/statistics/cronbach-alpha.ts).
# Needs Debian's r-cran-psych and pspp, or root to install them. Exit 0: still so. Exit 1: the behaviour changed, or it is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
if ! command -v pspp >/dev/null || ! Rscript -e 'library(psych)' >/dev/null 2>&1; then
	{ apt-get update && apt-get install -y --no-install-recommends r-cran-psych=2.2.9-1 pspp=1.6.2-2; } >/dev/null 2>&1 || exit 1
fi
printf '%s\n' a,b,c 1,2,3 2,2,3 3,4,3 4,4,3 4,3,3 >alike.csv
printf '%s\n' a,b,c 1,2,1 2,2,3 3,4,3 4,4, 4,3,4 ,1,4 >skipped.csv
cat >ask.R <<'SCRIPT'
formula <- function(answers) {
  answers <- na.omit(answers)
  ncol(answers) / (ncol(answers) - 1) * (1 - sum(vapply(answers, var, 0)) / var(rowSums(answers)))
}
for (name in c("alike", "skipped")) {
  answers <- read.csv(paste0(name, ".csv"))
  found <- suppressMessages(suppressWarnings(psych::alpha(answers)))$total$raw_alpha
  cat(sprintf("%s: psych %.3f, the formula %.3f\n", name, found, formula(answers)))
}
SCRIPT
for name in alike skipped; do
	cat >"$name.sps" <<SYNTAX
GET DATA /TYPE=TXT /FILE='$name.csv' /DELIMITERS=',' /FIRSTCASE=2 /VARIABLES=a F1.0 b F1.0 c F1.0.
RELIABILITY /VARIABLES=a b c /MODEL=ALPHA.
SYNTAX
done
alpha() { pspp "$1.sps" | sed -n '/Cronbach/,$p' | grep -o '\.[0-9]*' | head -1; }
Rscript -e 'cat("psych", as.character(packageVersion("psych")), "")' 2>/dev/null
pspp --version | head -1
seen=$(Rscript ask.R 2>/dev/null; for name in alike skipped; do echo "$name: PSPP $(alpha $name)"; done)
echo "$seen"
[[ $seen == 'alike: psych 0.851, the formula 0.638
skipped: psych 0.776, the formula 0.875
alike: PSPP .64
skipped: PSPP .87' ]]
