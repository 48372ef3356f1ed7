#!/usr/bin/env bash
# pandas 1.5.3, haven 2.5.1 (R; Debian 12): one ladder saved for Stata stands on rungs 0 to 3 by the one and 1 to 4 by the other, and so its mean.
#
# Answers in order (none, little, some, much) are an ordered categorical in pandas and an ordered factor in R. A file of Stata keeps a number for each with its word
# beside it. One would guess the same numbers of both, or the 1 to 5 that the words were, where they were numbers. pandas counts from nought, as it does
# within; haven from one, as R does. Seen of none, little, some, much, much, opened by gretl 2022c and by haven, which both take the number:
#                                          to_stata of pandas     write_dta of haven
#   mean rung                              1.8                    2.8
#   rungs 2, 3, 5, 5 of 1 to 5             1.75 (as 1, 2, 4, 4, labelled "2", "3", "5")
#   read back by pandas, by the words      the same words in both
# Each program shows the words, so that nobody sees it; pandas warns of labels that are no texts, not of this.
# What it means here: a mean on the ladder that was 2.8 is 1.8 as soon as it went by way of the other, and a difference between two waves, one saved by each, is a
# whole rung that nobody took. Save the number itself. Ours keeps rungs as the numbers 1 to 5 (data/README.md).
# Needs Debian's python3-pandas, r-cran-haven and gretl, or root to install them. Exit 0: still so. Exit 1: changed, or one is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
if ! command -v gretlcli >/dev/null || ! /usr/bin/python3 -c 'import pandas' 2>/dev/null || ! Rscript -e 'library(haven)' >/dev/null 2>&1; then
	{ apt-get update && apt-get install -y --no-install-recommends gretl=2022c-1 python3-pandas=1.5.3+dfsg-2 r-cran-haven=2.5.1-1; } >/dev/null 2>&1 || exit 1
fi
cat >save.py <<'SCRIPT'
import sys
import warnings

import pandas

print("pandas", pandas.__version__, file=sys.stderr)
ladder = ["none", "little", "some", "much"]
answers = ["none", "little", "some", "much", "much"]
pandas.DataFrame({"rung": pandas.Categorical(answers, ladder, ordered=True)}).to_stata("pandas.dta", write_index=False)
warnings.simplefilter("ignore")
rungs = pandas.Categorical([2, 3, 5, 5], [1, 2, 3, 4, 5], ordered=True)
pandas.DataFrame({"rung": rungs}).to_stata("numbers.dta", write_index=False)
SCRIPT
cat >save.R <<'SCRIPT'
suppressMessages(library(haven))
message("haven ", packageVersion("haven"))
ladder <- c("none", "little", "some", "much")
write_dta(data.frame(rung = factor(c(ladder, "much"), ladder, ordered = TRUE)), "haven.dta")
SCRIPT
/usr/bin/python3 save.py
Rscript save.R
cat >ask.R <<'SCRIPT'
suppressMessages(library(haven))
for (name in c("pandas", "haven", "numbers")) {
	rung <- read_dta(paste0(name, ".dta"))$rung
	cat("haven of", name, mean(as.numeric(rung)), "labels", attr(rung, "labels"), "\n")
}
SCRIPT
cat >ask.inp <<'SCRIPT'
open pandas.dta --quiet
printf "gretl of pandas %g\n", mean(rung)
open haven.dta --quiet
printf "gretl of haven %g\n", mean(rung)
open numbers.dta --quiet
printf "gretl of numbers %g\n", mean(rung)
SCRIPT
cat >ask.py <<'SCRIPT'
import pandas

print("words", *(" ".join(pandas.read_stata(f"{name}.dta")["rung"].astype(str)) for name in ("pandas", "haven")), sep="|")
SCRIPT
{ Rscript ask.R && gretlcli -b ask.inp 2>/dev/null | grep '^gretl of' && /usr/bin/python3 ask.py; } | sed 's/ *$//' >seen.txt
cat seen.txt
diff seen.txt - <<'EXPECTED'
haven of pandas 1.8 labels 0 1 2 3
haven of haven 2.8 labels 1 2 3 4
haven of numbers 2.75 labels 0 1 2 3 4
gretl of pandas 1.8
gretl of haven 2.8
gretl of numbers 2.75
words|none little some much much|none little some much much
EXPECTED
