#!/usr/bin/env bash
# haven 2.5.1 (R, Debian 12, package r-cran-haven 2.5.1-1), file by PSPP 1.6.2-2: a quarter of SPSS arrives as a number of seconds.
#
# SPSS keeps every date as seconds since 1582 and says beside it how to show them: as a day, a month, a quarter. haven makes dates of days,
# and one would guess of the others too. Seen with R 4.2.2 of the quarter 2 Q 2010, June 2010 and 15 June 2010:
#   EDATE10 : 2010-06-15, a Date
#   QYR8    : 13489459200, a number, with nothing to say that it is a date but the attribute format.spss
#   MOYR8   : 13494729600, the same
# PSPP, asked for CSV, writes that quarter as 04/01/2010 unless FORMAT=VARIABLE is added, which gives 2 Q 2010.
# What it means here: a monitor by quarter that comes by way of R has a column of eleven figures for its period, which is refused with the
# cell named. Deliver the .sav itself: our own reader (src/lib/intake/foreign/sav.ts) makes 2010-Q2 of it.
# Needs Debian's r-cran-haven and pspp, or root to install them. Exit 0: still so. Exit 1: the behaviour changed, or it is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
if ! command -v pspp >/dev/null || ! command -v Rscript >/dev/null || ! Rscript -e 'library(haven)' >/dev/null 2>&1; then
	{ apt-get update && apt-get install -y --no-install-recommends r-cran-haven=2.5.1-1 pspp=1.6.2-2; } >/dev/null 2>&1 || exit 1
fi
cat >save.sps <<'SYNTAX'
DATA LIST FREE / quarter (QYR8) month (MOYR8) day (EDATE10).
BEGIN DATA
"2 Q 2010" "Jun 2010" "15.06.2010"
END DATA.
SAVE OUTFILE='dates.sav'.
SAVE TRANSLATE /OUTFILE='plain.csv' /TYPE=CSV.
SAVE TRANSLATE /OUTFILE='shown.csv' /TYPE=CSV /TEXTOPTIONS FORMAT=VARIABLE.
SYNTAX
pspp save.sps >/dev/null
plain=$(cat plain.csv)
shown=$(cat shown.csv)
pspp --version | head -1
echo "CSV: $plain; with FORMAT=VARIABLE: $shown"
cat >ask.R <<'SCRIPT'
suppressMessages(library(haven))
d <- read_sav("dates.sav")
cat("haven", as.character(packageVersion("haven")), "\n")
for (name in names(d)) cat(name, attr(d[[name]], "format.spss"), class(d[[name]])[1], format(d[[name]]), "\n")
right <- is.numeric(d$quarter) && d$quarter == 13489459200 && is.numeric(d$month) && d$month == 13494729600 && inherits(d$day, "Date")
quit(status = if (right) 0 else 1)
SCRIPT
Rscript ask.R
[[ $plain == 04/01/2010,06/01/2010,06/15/2010 && $shown == '2 Q 2010,JUN 2010,15.06.2010' ]]
