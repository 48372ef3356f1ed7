#!/usr/bin/env bash
# pandas 1.5.3 (Debian 12), DuckDB 1.4.4 (npm, @duckdb/node-api 1.4.4-r.3): a neighbourhood that is hidden now has the figure of a quarter ago, under the name of now.
#
# "The latest figure of each neighbourhood" is asked in every dashboard. Where the last one is hidden one would guess that it is missing, as the last row of a group
# is the last row. last() of a group in pandas takes the last figure that is there, and each column its own; arg_max and max_by of DuckDB pass over
# rows without one. Seen of BU01, 12 in 2010-Q1 and none in 2010-Q2:
#   groupby("area").last() of pandas                  2010-Q2 with 12, a row that no file has
#   groupby("area").nth(-1), .tail(1)                 none
#   arg_max(n, period), max_by(n, period) in DuckDB   12
#   last(n ORDER BY period), arg_max_null(n, period)  none
#   last of dplyr, last of data.table                 none
# first() of pandas does the same at the other end. What it means here: what a source began to hold back, since too few families are left, is shown as if it had not
# changed, and nobody sees that it is old. Ours joins each figure to its own period, and asks max_by of columns that are never empty alone.
# Needs Debian's python3-pandas, r-cran-dplyr and r-cran-data.table, or root to install them. Exit 0: still so. Exit 1: the behaviour changed, or one is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python=/usr/bin/python3
if ! $python -c 'import pandas' 2>/dev/null || ! Rscript -e 'library(data.table); library(dplyr)' >/dev/null 2>&1; then
	{ apt-get update && apt-get install -y --no-install-recommends python3-pandas=1.5.3+dfsg-2 r-cran-data.table=1.14.8+dfsg-1 \
		r-cran-dplyr=1.0.10-1; } >/dev/null 2>&1 || exit 1
fi
echo '{"private":true,"type":"module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts @duckdb/node-api@1.4.4-r.3 >/dev/null
printf '%s\n' area,period,n BU01,2010-Q1,12 BU01,2010-Q2, BU02,2010-Q1,7 BU02,2010-Q2,9 >figures.csv
cat >ask.mjs <<'SCRIPT'
import { DuckDBInstance } from '@duckdb/node-api';

const connection = await (await DuckDBInstance.create(':memory:')).connect();
for (const what of ['arg_max(n, period)', 'max_by(n, period)', 'last(n ORDER BY period)', 'arg_max_null(n, period)']) {
	const answer = await connection.runAndReadAll(`SELECT ${what} FROM 'figures.csv' GROUP BY area ORDER BY area`);
	console.log(`${what}: ${answer.getRows().map(([n]) => (n === null ? 'none' : String(n))).join(' ')}`);
}
SCRIPT
cat >ask.py <<'SCRIPT'
import pandas

groups = pandas.read_csv("figures.csv").groupby("area")
def say(what, found):
    print(what + ":", *("none" if one != one else int(one) for one in found))
print("row of BU01:", *groups.last().loc["BU01"])
say("last()", groups["n"].last())
say("nth(-1)", groups["n"].nth(-1))
say("tail(1)", groups.tail(1)["n"])
SCRIPT
cat >ask.R <<'SCRIPT'
d <- read.csv("figures.csv")
said <- function(who, n) cat(who, ": ", paste(ifelse(is.na(n), "none", n), collapse = " "), "\n", sep = "")
said("dplyr", dplyr::summarise(dplyr::group_by(d, area), n = dplyr::last(n))$n)
said("data.table", data.table::as.data.table(d)[, .(n = data.table::last(n)), by = area]$n)
SCRIPT
seen=$(node ask.mjs && $python -W error ask.py && Rscript ask.R)
echo "$seen"
[[ $seen == 'arg_max(n, period): 12 9
max_by(n, period): 12 9
last(n ORDER BY period): none 9
arg_max_null(n, period): none 9
row of BU01: 2010-Q2 12.0
last(): 12 9
nth(-1): none 9
tail(1): none 9
dplyr: none 9
data.table: none 9' ]]
