#!/usr/bin/env bash
# gretl 2022c (Debian 12, package gretl 2022c-1): it writes a difference of -999 to CSV, and finds nothing there when it opens that file again.
#
# One would guess that a number is a number unless somebody says otherwise, and surely one that gretl wrote itself. Opening a CSV takes -999 and
# -9999 for missing, without a line about it, and no other row of nines; the help of `set csv_read_na` says so. Seen of the cells 1, this one, 3:
#   -999, -9999                           missing: 2 valid, mean 2
#   -99, -998, -999.5, 999, -99997        figures: 3 valid; with -99997 the mean is -33331
#   x - 1000 where x is 1                 -999, a figure; stored as CSV and opened again missing; NA when that is stored
#   after `set csv_read_na .`             -999 a figure, a full stop and an empty cell missing
# What it means here: a balance in euros loses the row where it happens to be -999, and the stand-in of Statistics Netherlands, -99997, counts as a
# figure. Ours leaves stand-ins out when it reads (src/lib/intake/statline-labels.ts) and hides with a full stop (data/README.md): say that line first.
# Needs Debian's gretl, or root to install it. Exit 0: still so. Exit 1: the behaviour changed, or it is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
if ! command -v gretlcli >/dev/null; then
	{ apt-get update && apt-get install -y --no-install-recommends gretl=2022c-1; } >/dev/null 2>&1 || exit 1
fi
# What gretl prints of a script, without what it says when it starts.
said() { HOME=$folder gretlcli -b ask.inp 2>/dev/null | sed -n 's/^seen: //p'; }
gretlcli --version | head -1
seen=
for figure in -999 -9999 -99 -998 -999.5 999 -99997; do
	printf '%s\n' x 1 "$figure" 3 >figures.csv
	printf '%s\n' 'set verbose off' "open $folder/figures.csv --quiet" 'printf "seen: %d valid, mean %.6g\n", nobs(x), mean(x)' >ask.inp
	one=$(said)
	echo "1, $figure, 3: $one"
	seen="$seen$figure $one; "
done
printf '%s\n' x 1 -999 . 3 >figures.csv
printf '%s\n' 'set verbose off' 'set csv_read_na .' "open $folder/figures.csv --quiet" 'printf "seen: %d valid of %d, mean %.6g\n", nobs(x), $tmax, mean(x)' >ask.inp
kept=$(said)
echo "1, -999, ., 3 after set csv_read_na .: $kept"
printf '%s\n' x 1 2 3 >figures.csv
printf '%s\n' 'set verbose off' "open $folder/figures.csv --quiet" 'series y = x - 1000' 'printf "seen: %d, %.6g\n", nobs(y), y[1]' "store $folder/once.csv y" \
	"open $folder/once.csv --quiet" 'printf "seen: %d\n", nobs(y)' "store $folder/twice.csv y" >ask.inp
again=$(said | tr '\n' ' ')
once=$(tr '\n' ' ' <once.csv)
twice=$(tr '\n' ' ' <twice.csv)
printf '%s\n' "x - 1000, and opened again: $again" "stored: $once" "stored again: $twice"
expected='-999 2 valid, mean 2; -9999 2 valid, mean 2; -99 3 valid, mean -31.6667; -998 3 valid, mean -331.333; '
expected="${expected}-999.5 3 valid, mean -331.833; 999 3 valid, mean 334.333; -99997 3 valid, mean -33331; "
[[ $seen == "$expected" && $kept == '3 valid of 4, mean -331.667' && $again == '3, -999 2 ' && $once == 'y -999 -998 -997 ' && $twice == 'y NA -998 -997 ' ]]
