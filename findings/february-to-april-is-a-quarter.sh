#!/usr/bin/env bash
# R 4.2.2 (Debian 12, package r-base-core): the first quarter is February to April, where a series of months begins in February.
#
# aggregate(series, nfrequency = 4) adds months up to quarters. A series of R knows its calendar: months from February 2010 say so. One would guess calendar quarters,
# the first of them of two months, or none where one is incomplete. It counts in threes from wherever the series begins. Seen of the months February to
# December 2010 with 1 to 11 families:
#   aggregate of R, nfrequency = 4     6 15 24       February to April, May to July, August to October; the last two months are left out
#   zoo's as.yearqtr of its times      2010 Q1, Q2, Q3
#   aggregate of zoo, xts, pandas      3 12 21 30    2010 Q1 to Q4, the first of two months
#   dataset compact 4 sum of gretl     12 21 30      2010:2 to 2010:4
# Quarters from 2010-Q3 on make years from July to June, at 2010.5, and 2011.5. Its help says that it begins with the series; the quarters that come out say nothing.
# What it means here: coaches who began to count in February have a first quarter that nobody else has, and each of their quarters is laid beside two of the
# neighbourhood next door. Cut the series at a quarter first (window), or make it a zoo. Ours finds the quarter of a day by the day (src/lib/domain/period.ts).
# Needs Debian's r-cran-xts, gretl and python3-pandas, or root to install them. Exit 0: still so. Exit 1: the behaviour changed, or one is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python=/usr/bin/python3
if ! $python -c 'import pandas' 2>/dev/null || ! command -v gretlcli >/dev/null || ! Rscript -e 'library(xts)' >/dev/null 2>&1; then
	{ apt-get update && apt-get install -y --no-install-recommends python3-pandas=1.5.3+dfsg-2 gretl=2022c-1 r-cran-xts=0.13.0-1; } >/dev/null 2>&1 || exit 1
fi
cat >ask.R <<'SCRIPT'
suppressMessages(library(xts))
options(warn = 2)
months <- ts(1:11, start = c(2010, 2), frequency = 12)
quarters <- aggregate(months, nfrequency = 4)
cat("R:", quarters, "at", format(as.yearqtr(time(quarters))), "\n")
cat("R, by hand:", sum(window(months, c(2010, 2), c(2010, 4))), "\n")
counted <- aggregate(as.zoo(months), as.yearqtr, sum)
cat("zoo:", counted, "at", format(time(counted)), "\n")
cat("xts:", apply.quarterly(as.xts(months), sum), "\n")
years <- aggregate(ts(rep(1, 9), start = c(2010, 3), frequency = 4), nfrequency = 1)
cat("years:", years, "at", time(years), "\n")
SCRIPT
cat >ask.inp <<'SCRIPT'
set echo off
set messages off
nulldata 11
setobs 12 2010:02 --time-series
series n = index
dataset compact 4 sum
print n -o
SCRIPT
seen=$(
	Rscript ask.R
	$python -c 'import pandas; q = pandas.Series(range(1, 12), pandas.period_range("2010-02", periods=11, freq="M")).resample("Q").sum(); print("pandas:", *q, "at", *q.index)'
	echo "gretl: $(gretlcli -b ask.inp 2>/dev/null | sed -n -E 's/^(2010:[1-4]) +([0-9]+)$/\1 \2/p' | tr '\n' ' ')"
)
echo "$seen"
[[ $(sed 's/ *$//' <<<"$seen") == 'R: 6 15 24 at 2010 Q1 2010 Q2 2010 Q3
R, by hand: 6
zoo: 3 12 21 30 at 2010 Q1 2010 Q2 2010 Q3 2010 Q4
xts: 3 12 21 30
years: 4 4 at 2010.5 2011.5
pandas: 3 12 21 30 at 2010Q1 2010Q2 2010Q3 2010Q4
gretl: 2010:2 12 2010:3 21 2010:4 30' ]]
