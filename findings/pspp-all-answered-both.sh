#!/usr/bin/env bash
# PSPP 1.6.2 (Debian 12, package pspp 1.6.2-2): of five families two answered both times, and the table says that five did.
#
# Under the means DESCRIPTIVES says how many have an answer to every question ("Valid N (listwise)"): with a question before and after, how many can be compared.
# One would guess 2. It counts every case that is in the file, also who answered nothing at all, unless those are left out
# of the means as well. Seen of 2 and 3, 3 and none, none and 4, 4 and 5, none and none:
#                                              N of each    Valid N (listwise)    Missing N (listwise)
#   DESCRIPTIVES before after                  3, 3         5                     3
#   the same with /MISSING=LISTWISE            2, 2         2                     3
# In the first, 5 and 3 are more than there are.
# What it means here: a change between two waves is reported as that of all families, where it rests on two of five. Ask for /MISSING=LISTWISE. Ours
# reckons a change by who answered both times, and says how many those are (src/lib/statistics/did-panel.ts).
# Needs Debian's pspp, or root to install it. Exit 0: still so. Exit 1: the behaviour changed, or it is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
if ! command -v pspp >/dev/null; then
	{ apt-get update && apt-get install -y --no-install-recommends pspp=1.6.2-2; } >/dev/null 2>&1 || exit 1
fi
printf '%s\n' 2,3 3, ,4 4,5 , >answers.csv
cat >ask.sps <<'SYNTAX'
GET DATA /TYPE=TXT /FILE='answers.csv' /DELIMITERS=',' /VARIABLES=before F2 after F2.
DESCRIPTIVES VARIABLES=before after.
DESCRIPTIVES VARIABLES=before after /MISSING=LISTWISE.
SYNTAX
pspp --version | head -1
pspp -O format=csv -o out.csv ask.sps
cat out.csv
seen=$(grep -E '^(before|after|Valid N|Missing N)' out.csv | cut -d, -f1,2 | paste -sd ';')
[[ $seen == 'before,3;after,3;Valid N (listwise),5;Missing N (listwise),3;before,2;after,2;Valid N (listwise),2;Missing N (listwise),3' ]]
