#!/usr/bin/env bash
# csvkit 1.0.7 (Debian 12, package csvkit 1.0.7-1): sorting a CSV file rewrites its figures: 1,5 becomes 15, and a lone full stop nothing.
#
# One would guess that csvsort and csvjoin move rows and leave cells alone, as csvcut and csvgrep do. They guess types first, as Americans
# write them, also where the columns are told to be separated by semicolons, and write back what they understood. Seen, csvsort -d ';':
#   1,5     15           0,092   92            2,25    225
#   .       (nothing)    9%      9             0       False where a column holds nothing but 0 and 1
# csvcut keeps every one of them. With --no-inference csvsort keeps the figures, and still empties the full stop; --blanks keeps that too.
# What it means here: a share of 0,092 comes back as 92, and a figure that its source hid as one that was never measured: the full stop
# and the empty cell are two different things to a reader of ours (data/README.md). Ask for --no-inference and --blanks, both, or sort elsewhere.
# Needs Debian's csvkit, or root to install it. Exit 0: still so. Exit 1: the behaviour changed, or it is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
if ! command -v csvsort >/dev/null; then
	{ apt-get update && apt-get install -y csvkit=1.0.7-1; } >/dev/null 2>&1 || exit 1
fi
printf '%s\n' 'area;share;count;rate;asked' 'a;1,5;.;9%;0' 'b;0,092;12;12%;1' 'c;2,25;7;7%;0' >figures.csv
sorted=$(csvsort -d ';' -c area figures.csv | tail -n +2 | tr '\n' ' ')
half=$(csvsort -d ';' --no-inference -c area figures.csv | tail -n +2 | tr '\n' ' ')
kept=$(csvsort -d ';' --no-inference --blanks -c area figures.csv | tail -n +2 | tr '\n' ' ')
cut=$(csvcut -d ';' -c area,share,count,rate,asked figures.csv | tail -n +2 | tr '\n' ' ')
csvsort --version
echo "csvsort:                $sorted"
echo "with --no-inference:    $half"
echo "and --blanks:           $kept"
echo "csvcut:                 $cut"
same='a,"1,5",.,9%,0 b,"0,092",12,12%,1 c,"2,25",7,7%,0 '
[[ $half == "${same/,.,/,,}" && $sorted == 'a,15,,9,False b,92,12,12,True c,225,7,7,False ' && $kept == "$same" && $cut == "$same" ]]
