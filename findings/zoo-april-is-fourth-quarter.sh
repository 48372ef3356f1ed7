#!/usr/bin/env bash
# zoo 1.8-11 (R, Debian 12, package r-cran-zoo 1.8-11-1): as.yearqtr takes "2010-04" for the fourth quarter, and does not know "2010-Q2".
#
# One would guess that a year and a month in two digits is that month, as it is to the function beside it (as.yearmon). Seen with R 4.2.2:
#   "2010-04"  as.yearqtr 2010 Q4, as.yearmon April; the quarter of that month 2010 Q2
#   "2010-02"  as.yearqtr 2010 Q2, and the quarter of February is 2010 Q1
#   "2010-05"  as.yearqtr NA, "2010-2" 2010 Q2, "2010Q2" 2010 Q2, "2010-Q2" NA
# pandas 1.5.3, asked for the quarter of "2010-04" and "2010-2", answers 2010Q2 and 2010Q1.
# What it means here: a column of months from January to April fills a year of quarters without a word. Ours takes "2010-04" and "2010-2"
# for no period, and names them (src/lib/intake/dates.ts); and for zoo our own "2010-Q2" must be read with format = "%Y-Q%q".
# Needs Debian's r-cran-zoo and python3-pandas, or root to install them. Exit 0: still so. Exit 1: the behaviour changed, or it is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
if ! command -v Rscript >/dev/null || ! Rscript -e 'library(zoo)' >/dev/null 2>&1 || ! /usr/bin/python3 -c 'import pandas' 2>/dev/null; then
	{ apt-get update && apt-get install -y --no-install-recommends r-cran-zoo=1.8-11-1 python3-pandas=1.5.3+dfsg-2; } >/dev/null 2>&1 || exit 1
fi
cat >ask.R <<'SCRIPT'
suppressMessages(library(zoo))
texts <- c("2010-04", "2010-02", "2010-05", "2010-2", "2010Q2", "2010-Q2")
read <- setNames(sapply(texts, function(one) format(as.yearqtr(one))), texts)
month <- as.yearqtr(as.Date(as.yearmon("2010-04")))
cat("zoo", as.character(packageVersion("zoo")), "\n")
print(read)
cat("quarter of the month 2010-04:", format(month), "\n")
cat("2010-Q2 with a format:", format(as.yearqtr("2010-Q2", format = "%Y-Q%q")), "\n")
expected <- c("2010 Q4", "2010 Q2", NA, "2010 Q2", "2010 Q2", NA)
quit(status = if (identical(unname(read), expected) && format(month) == "2010 Q2") 0 else 1)
SCRIPT
Rscript ask.R
/usr/bin/python3 - <<'SCRIPT'
import pandas

seen = [str(pandas.Period(text, freq="Q")) for text in ("2010-04", "2010-2")]
print("pandas", pandas.__version__, *seen)
raise SystemExit(seen != ["2010Q2", "2010Q1"])
SCRIPT
