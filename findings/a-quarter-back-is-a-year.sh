#!/usr/bin/env bash
# plm 2.6-2 (R, Debian 12, package r-cran-plm): the quarter before 2010.25 is 2009.25, and before 2011-Q1 there is none where it is written 20111.
#
# A panel of neighbourhoods by quarter needs the figure of the quarter before. One would guess that lag() takes the row before within a neighbourhood, or counts
# quarters. Where every period can be read as a number it takes one off that number; where one cannot, it takes the period before among those that occur. Seen of two
# neighbourhoods with figures 1 to 8 from 2010-Q1 to 2011-Q4, lag(n) of the first:
#   periods 2010, 2010.25, 2010.5 …, as time() has them     none none none none 1 2 3 4, a year back
#   periods 20101, 20102 … 20111                            none 1 2 3 none 5 6 7
#   periods "2010-Q1", or yearqtr of zoo                    none 1 2 3 4 5 6 7
#   the same texts, 2010-Q3 missing for all                 none 1 2 4 5 6 7, with 2 before 2010-Q4
#   the same, 2010-Q3 missing for the first alone           none 1 none 4 5 6 7
# without a warning, and diff() likewise: a growth of 1 by quarter is 4. Its help asks for times t, t + 1, t + 2.
# What it means here: a change by quarter is one by year, or a change is lost at each new year, by how somebody wrote the same quarters; and a quarter that nobody delivered
# makes a change of two. Number the quarters (year * 4 + quarter), as ours does (src/lib/domain/period.ts).
# Needs Debian's r-cran-plm and r-cran-zoo, or root to install them. Exit 0: still so. Exit 1: the behaviour changed, or one is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
if ! Rscript -e 'library(plm); library(zoo)' >/dev/null 2>&1; then
	{ apt-get update && apt-get install -y --no-install-recommends r-cran-plm=2.6-2+dfsg-1 r-cran-zoo=1.8-11-1; } >/dev/null 2>&1 || exit 1
fi
cat >ask.R <<'SCRIPT'
suppressMessages(library(plm))
options(warn = 2)
d <- expand.grid(quarter = 1:4, year = 2010:2011, area = c("A", "B"))
d$n <- seq_len(nrow(d))
d$text <- paste0(d$year, "-Q", d$quarter)
decimal <- d$year + (d$quarter - 1) / 4
periods <- list(decimal = decimal, digits = d$year * 10 + d$quarter, text = d$text, yearqtr = zoo::as.yearqtr(decimal), number = d$year * 4 + d$quarter)
said <- function(what, found) cat(what, ": ", paste(ifelse(is.na(found), "none", found), collapse = " "), "\n", sep = "")
panel <- function(rows, period) pdata.frame(data.frame(area = d$area, period, n = d$n)[rows, ], index = c("area", "period"))
for (one in names(periods)) {
	n <- panel(TRUE, periods[[one]])$n
	said(one, plm::lag(n)[1:8])
	said("diff", diff(n)[1:8])
}
third <- d$text == "2010-Q3"
said("missing for all", plm::lag(panel(!third, d$text)$n)[1:7])
said("missing for one", plm::lag(panel(!(third & d$area == "A"), d$text)$n)[1:7])
SCRIPT
seen=$(Rscript ask.R)
echo "$seen"
[[ $seen == 'decimal: none none none none 1 2 3 4
diff: none none none none 4 4 4 4
digits: none 1 2 3 none 5 6 7
diff: none 1 1 1 none 1 1 1
text: none 1 2 3 4 5 6 7
diff: none 1 1 1 1 1 1 1
yearqtr: none 1 2 3 4 5 6 7
diff: none 1 1 1 1 1 1 1
number: none 1 2 3 4 5 6 7
diff: none 1 1 1 1 1 1 1
missing for all: none 1 2 4 5 6 7
missing for one: none 1 none 4 5 6 7' ]]
