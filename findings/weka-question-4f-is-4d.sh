#!/usr/bin/env bash
# Weka 3.6.14 (Debian 12, package weka 3.6.14-3): the questions 4D and 4F are one question, the number 4; beside 4A they are "4.0".
#
# One would guess that a column in which every cell has a letter stays words. Weka asks Java whether a cell is a number, and to Java the D and the F
# behind digits say how precise a number is (as in a program: 4F). Seen of CSVLoader with an item per row:
#   4D 4F 4D 4F    @attribute item numeric: 4 4 4 4
#   4A 4D 4F       @attribute item {4A,4.0}: 4A, 4.0, 4.0
#   4A 4B 4C       {4A,4B,4C}
# It warns of none. What it means here: questions are numbered so on the form of the coaches (data/README.md), and a mean over 4D is one over 4D and 4F
# together; codes of teams and of households such as 1D and 1F likewise. Other programs in Java that ask in the same way will do the same. Put a letter
# in front (Q4F), as survey tools do; ours takes an item for a word whatever it looks like (src/lib/intake).
# Needs Debian's weka, or root to install it. Exit 0: still so. Exit 1: the behaviour changed, or it is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
jar=/usr/share/java/weka-3.6.14.jar
if [[ ! -f $jar ]] || ! command -v java >/dev/null; then
	{ apt-get update && apt-get install -y --no-install-recommends weka=3.6.14-3 default-jre-headless; } >/dev/null 2>&1 || exit 1
fi
seen=''
# The items of a file, as Weka understands them.
load() {
	{ echo 'item,score' && for item in "$@"; do echo "$item,3"; done; } >items.csv
	# It speaks of editors and databases before it begins.
	java -Djava.awt.headless=true -cp "$jar" weka.core.converters.CSVLoader items.csv 2>/dev/null >read.arff
	kind=$(sed -n 's/^@attribute item //p' read.arff)
	cells=$(sed '1,/^@data/d; s/,.*//' read.arff | xargs)
	echo "$*: $kind: $cells"
	seen+="$kind: $cells|"
}
echo "Weka 3.6.14, $(java -version 2>&1 | head -1)"
load 4D 4F 4D 4F
load 4A 4D 4F
load 4A 4B 4C
[[ $seen == 'numeric: 4 4 4 4|{4A,4.0}: 4A 4.0 4.0|{4A,4B,4C}: 4A 4B 4C|' ]]
