#!/usr/bin/env bash
# PSPP 1.6.2 (Debian 12, package pspp 1.6.2-2): a count that is hidden as "1-4" is read as 0.0001, without a word; "10-20" is nothing.
#
# Who may not tell a small count writes a range in its place. One would guess that a column of numbers takes it for no number, with the warning that
# PSPP has for "<5". A sign behind digits begins an exponent there, also without an E, as old Fortran had it. Seen of F8.0, from a text file:
#   1-4       0.0001      0-5      0                       2010-2    20.10
#   10-20     1e-19       3+2      300                     1D2       100
#   <5, x     missing, each with a warning                 .         missing
# What it means here: four neighbourhoods of which one is hidden have a mean of 6.50, the whole sum by four, and the valid N is 4; a period such as
# "2010-2" becomes a share of 20. Read such a column as text (A8) first. Ours takes none of these for a figure (src/lib/intake/numbers.ts).
# Needs Debian's pspp, or root to install it. Exit 0: still so. Exit 1: the behaviour changed, or it is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
if ! command -v pspp >/dev/null; then
	{ apt-get update && apt-get install -y --no-install-recommends pspp=1.6.2-2; } >/dev/null 2>&1 || exit 1
fi
printf '%s\n' 'cell,count' '12,12' '1-4,1-4' '7,7' '0-5,0-5' '10-20,10-20' '2010-2,2010-2' '3+2,3+2' '1D2,1D2' '<5,<5' 'x,x' '.,.' >cells.csv
printf '%s\n' 'area,count' 'a,12' 'b,1-4' 'c,7' 'd,7' >hidden.csv
cat >read.sps <<'SYNTAX'
GET DATA /TYPE=TXT /FILE='cells.csv' /DELIMITERS=',' /FIRSTCASE=2 /VARIABLES=cell A8 count F8.0.
STRING seen (A10).
COMPUTE seen = LTRIM(STRING(count, E10.2)).
PRINT OUTFILE='cells.txt' / cell seen.
EXECUTE.
GET DATA /TYPE=TXT /FILE='hidden.csv' /DELIMITERS=',' /FIRSTCASE=2 /VARIABLES=area A1 count F8.0.
COMPUTE whole = 1.
AGGREGATE OUTFILE=* /BREAK=whole /mean = MEAN(count) /n = N(count).
PRINT OUTFILE='mean.txt' / mean (F8.2) n (F4.0).
EXECUTE.
SYNTAX
warned=$(pspp read.sps | tr '\n' ' ' | grep -o 'warning: Data for variable count' | wc -l)
pspp --version | head -1
cat cells.txt
echo "warnings: $warned; mean and valid N of 12, 1-4, 7 and 7: $(xargs <mean.txt)"
seen=$(tr -s ' ' <cells.txt | sed 's/^ //; s/ $//' | tr '\n' '|')
expected='12 1.20E+001|1-4 1.00E-004|7 7.00E+000|0-5 0.00E+000|10-20 1.00E-019|2010-2 2.01E+001|3+2 3.00E+002|1D2 1.00E+002|<5 .|x .|. .|'
[[ $seen == "$expected" && $warned == 2 && $(xargs <mean.txt) == '6.50 4' ]]
