#!/usr/bin/env bash
# Miller 6.6.0 (Debian 12, package miller 6.6.0-2+b3): of 12, a hidden figure and 7 the mean is 9.5, the count 3, and the highest the hidden one.
#
# One would guess that `stats1` stops at a cell that is no number, as adding to it in `put` gives (error), or leaves it out of everything, so that
# the mean is the sum by the count. It leaves it out of some, without a warning. Seen of 12 . 7, and the same with x or <5 for the full stop:
#   sum 19, mean 9.5, var 12.5    without the hidden one
#   count 3                       with it, and 19 by 3 is 6.33
#   min 7, max .                  with it: texts come after numbers, so that sort -nr has it in front too
#   an empty cell                 left out of all: count 2, max 12
# What it means here: a public table with `.` for what is hidden (data/README.md) gives a sound mean with a denominator of too many
# neighbourhoods, and a highest figure that nobody may see. Before stats1 comes: filter 'is_numeric($n)'.
# Needs Debian's miller, or root to install it. Exit 0: still so. Exit 1: the behaviour changed, or it is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
if ! command -v mlr >/dev/null; then
	{ apt-get update && apt-get install -y --no-install-recommends miller=6.6.0-2+b3; } >/dev/null 2>&1 || exit 1
fi
asked='count,sum,mean,var,min,max'
of() { printf 'area,n\n'; printf 'a,%s\n' "$@"; }
mlr --version
same=0
for hidden in . x '<5'; do
	seen=$(of 12 "$hidden" 7 | mlr --icsv --onidx stats1 -a "$asked" -f n)
	echo "12 $hidden 7: $seen"
	[[ $seen == "3 19 9.5 12.5 7 $hidden" ]] || same=1
done
kept=$(of 12 . 7 | mlr --icsv --onidx filter 'is_numeric($n)' then stats1 -a "$asked" -f n)
empty=$(of 12 '' 7 | mlr --icsv --onidx stats1 -a "$asked" -f n)
sorted=$(of 12 . 7 | mlr --icsv --onidx sort -nr n then cut -f n | tr '\n' ' ')
added=$(of 12 . 7 | mlr --icsv --onidx put -q 'emit1 {"n": $n + 1}' | tr '\n' ' ')
printf '%s\n' "filtered: $kept" "empty: $empty" "sort -nr: $sorted" "plus 1: $added"
[[ $same == 0 && $kept == '2 19 9.5 12.5 7 12' && $empty == "$kept" && $sorted == '. 12 7 ' && $added == '13 (error) 8 ' ]]
