#!/usr/bin/env bash
# readxl 1.4.2 (R, Debian 12, package r-cran-readxl 1.4.2-1): a column that is empty for a thousand rows reads the shares below as FALSE, without a warning.
#
# One would guess numbers, or the warning that readxl gives where a text stands among numbers ("Expecting numeric in …"). It guesses the type of a column
# from its first thousand rows; of an empty one it makes yes or no. Seen with R 4.2.2, a workbook by openpyxl 3.0.9 with 1,100 empty cells first:
#   0.12, 0.5, 0    FALSE   (no warning)
#   1, 2            TRUE
#   mean of the column 0.4, of the cells 0.724
#   with guess_max = 2000, or the type named: the numbers as they are
# What it means here: figures that are hidden or not measured in the first years come first in a table by quarter, so a long file is just the one that this
# happens to. The take-along scripts read text files; whoever reads a workbook of ours with readxl wants guess_max.
# Needs Debian's r-cran-readxl and python3-openpyxl, or root to install them. Exit 0: still so. Exit 1: the behaviour changed, or it is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
if ! command -v Rscript >/dev/null || ! Rscript -e 'library(readxl)' >/dev/null 2>&1 || ! /usr/bin/python3 -c 'import openpyxl' 2>/dev/null; then
	{ apt-get update && apt-get install -y --no-install-recommends r-cran-readxl=1.4.2-1 python3-openpyxl=3.0.9-1; } >/dev/null 2>&1 || exit 1
fi
/usr/bin/python3 - <<'SCRIPT'
import openpyxl

book = openpyxl.Workbook()
sheet = book.active
sheet.append(["period", "share"])
for _ in range(1100):
    sheet.append(["2004-Q1", None])
for share in (0.12, 0.5, 0, 1, 2):
    sheet.append(["2010-Q2", share])
book.save("late.xlsx")
SCRIPT
cat >ask.R <<'SCRIPT'
library(readxl)
warned <- 0
read <- withCallingHandlers(read_excel("late.xlsx"), warning = function(w) warned <<- warned + 1)
whole <- read_excel("late.xlsx", guess_max = 2000)
found <- tail(read$share, 5)
cat("readxl", as.character(packageVersion("readxl")), "warnings", warned, "\n")
print(found)
cat("mean", mean(read$share, na.rm = TRUE), "of the cells", mean(whole$share, na.rm = TRUE), "\n")
same <- identical(found, c(FALSE, FALSE, FALSE, TRUE, TRUE)) && warned == 0 && isTRUE(all.equal(tail(whole$share, 5), c(0.12, 0.5, 0, 1, 2)))
quit(status = if (same) 0 else 1)
SCRIPT
Rscript ask.R
