#!/usr/bin/env bash
# R 4.2.2 (Debian 12, package r-base-core): how many were asked in a neighbourhood is 60 or 40, by whether one asks in the same breath how many said yes.
#
# aggregate(… ~ area, d, sum) adds up by neighbourhood. Of two columns at once one would guess what each gives by itself, or nothing where a figure is hidden, as sum()
# has it. The formula leaves out every row in which any of its columns is missing, before anything is added, so that a hidden figure takes the known one beside it along.
# Seen of A with 10, 20 and 30 asked, of whom 1, hidden and 3 said yes, and B with 5 and 6 asked, both hidden:
#   asked ~ area                            A 60     B 11
#   cbind(asked, yes) ~ area, or . ~ area   A 40 4   and no B at all
#   the same, na.rm = TRUE                  A 40 4   and no B at all
#   the same, na.action = na.pass           A 60 NA  B 11 NA
#   aggregate(d[2:3], d[1], sum)            A 60 NA  B 11 NA
#   xtabs(cbind(asked, yes) ~ area)         A 40 4   and no B at all
# without a warning. What it means here: a neighbourhood drops out of a table, and the number of people falls, for a column that nobody looks at; a share of 4 of 40
# looks sound, and is one of two thirds of whom it is about. Say na.action = na.pass. Ours keeps each figure with its own number of people (data/README.md).
# Needs Debian's r-base-core, or root to install it. Exit 0: still so. Exit 1: the behaviour changed, or it is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
if ! command -v Rscript >/dev/null; then
	{ apt-get update && apt-get install -y --no-install-recommends r-base-core=4.2.2.20221110-2; } >/dev/null 2>&1 || exit 1
fi
cat >ask.R <<'SCRIPT'
options(warn = 2)
d <- data.frame(area = c("A", "A", "A", "B", "B"), asked = c(10, 20, 30, 5, 6), yes = c(1, NA, 3, NA, NA))
said <- function(what, found) cat(what, ": ", paste(do.call(paste, found), collapse = ", "), "\n", sep = "")
said("asked", aggregate(asked ~ area, d, sum))
said("both", aggregate(cbind(asked, yes) ~ area, d, sum))
said("all", aggregate(. ~ area, d, sum))
said("na.rm", aggregate(cbind(asked, yes) ~ area, d, sum, na.rm = TRUE))
said("na.pass", aggregate(cbind(asked, yes) ~ area, d, sum, na.action = na.pass))
said("columns", aggregate(d[2:3], d[1], sum))
table <- xtabs(cbind(asked, yes) ~ area, d)
said("xtabs", data.frame(rownames(table), table[, "asked"], table[, "yes"]))
SCRIPT
seen=$(Rscript ask.R)
echo "$seen"
[[ $seen == 'asked: A 60, B 11
both: A 40 4
all: A 40 4
na.rm: A 40 4
na.pass: A 60 NA, B 11 NA
columns: A 60 NA, B 11 NA
xtabs: A 40 4' ]]
