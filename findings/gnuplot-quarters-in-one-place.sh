#!/usr/bin/env bash
# gnuplot 5.4.4 (Debian 12, package gnuplot-nox 5.4.4+dfsg1-2+b2): the four quarters of 2010 stand at 2010, 1-4 families are 1 family, and a share of 12,5 is 12.
#
# A column that is plotted has to hold numbers. One would guess that a cell which is none, such as 2010-Q3, is passed over with a warning, as x and <5 are passed over
# (without one). A number is read for as long as the signs allow, and what stands behind it is dropped. Seen of plot … using 1:2 and of stats:
#   2010-Q1 to 2010-Q4              2010 each time, a line straight up
#   1-4, 10-20, 5*, 9%              1, 10, 5, 9
#   12,5  9,2  0,5  11              12  9  0  11, mean 8.0 for 8.3
#   . and x and <5                  passed over by using 1:2, with the line drawn across; by using 1:($2) a gap
#   stats: invalid records          0, in every case
# What it means here: "1-4", by which a source hides a figure, is drawn as its lowest, a share below one percent as nought, and a file by quarter as one of years. Write
# "2010.25", a decimal point, and set datafile missing "."; or say set decimalsign locale. Ours takes none of these for a number, each by name
# (src/lib/intake/numbers.ts, src/lib/intake/dates.ts).
# Needs Debian's gnuplot-nox, or root to install it. Exit 0: still so. Exit 1: the behaviour changed, or it is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
if ! command -v gnuplot >/dev/null; then
	{ apt-get update && apt-get install -y --no-install-recommends gnuplot-nox=5.4.4+dfsg1-2+b2; } >/dev/null 2>&1 || exit 1
fi
printf '%s\n' '2010-Q1 12,5' '2010-Q2 9,2' '2010-Q3 0,5' '2010-Q4 11' >shares.txt
printf '%s\n' '1 12' '2 1-4' '3 .' '4 x' '5 <5' '6 5*' '7 9%' '8 10-20' '9 7' >counts.txt
points() { gnuplot -e "set table; plot '$1' using $2" 2>/dev/null | sed -n -E 's/^ *([0-9.]+) +([0-9.NaN-]+) +[iu] *$/\1:\2/p' | tr '\n' ' '; }
summary() { gnuplot -e "stats '$1' using 2 nooutput; print sprintf('%d valid, %d invalid, mean %.1f', STATS_records, STATS_invalid, STATS_mean)" 2>&1; }
gnuplot --version
seen="shares $(points shares.txt 1:2)
$(summary shares.txt)
counts $(points counts.txt 1:2)
gaps $(points counts.txt '1:($2)')
$(summary counts.txt)"
echo "$seen"
[[ $seen == 'shares 2010:12 2010:9 2010:0 2010:11 
4 valid, 0 invalid, mean 8.0
counts 1:12 2:1 6:5 7:9 8:10 9:7 
gaps 1:12 2:1 3:NaN 4:NaN 5:NaN 6:5 7:9 8:10 9:7 
6 valid, 0 invalid, mean 7.3' ]]
