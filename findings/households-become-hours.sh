#!/usr/bin/env bash
# xlsx2csv 0.7.8 (Debian 12, package xlsx2csv 1:0.7.8-1): twelve households come out as hours and days, and 0.25 as 0.2.
#
# A workbook may keep 12 and show "12 huishoudens", by the format 0" huishoudens". One would guess that a program which turns sheets into CSV writes what is kept, 12, as
# LibreOffice does when it is told so, R's readxl and pandas, or what is shown. Seen, of a workbook by write-excel-file 4.1.1 (one that LibreOffice 7.4.7 wrote gives the same):
#   0" huishoudens", 12     0" 12uis12ou11ens"     the h and d of a text in quotes are read as hours and days
#   0" mensen", 12          0" 01ensen"            m as the month
#   "GM"0000, 41            "g02"0000              a municipality's code; "C"000 is left alone
#   0.0, 0.25 and 8.25      0.2 and 8.2            rounded to what is shown, and a half down here; 0.05 to 0.1
#   0.0%, 8.49 %            0.085                  rounded to three decimals, while 0% keeps 0.4149 whole
#   #,##0, 1234.5           1234.5                 whole
# The exit status is 0 and nothing is said. What it means here: a count that somebody made readable is no number any more, a code is nobody's, and a small rate may be
# twice what it was; with --ignore-formats date float all of these come out as they are kept (true dates as day numbers then). Ours reads the workbook itself: the number that
# is kept, and of a name the code as it is shown (src/lib/intake/number-formats.ts).
# Needs this package of Debian, or root to install it. Exit 0: still so. Exit 1: the behaviour changed, or one is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
if ! command -v xlsx2csv >/dev/null; then
	{ apt-get update && apt-get install -y --no-install-recommends xlsx2csv=1:0.7.8-1; } >/dev/null 2>&1 || exit 1
fi
echo '{"private":true,"type":"module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts write-excel-file@4.1.1 >/dev/null
cat >write.js <<'SCRIPT'
import writeExcelFile from 'write-excel-file/node';

const cells = [
	[12, '0" huishoudens"'],
	[12, '0" mensen"'],
	[41, '"GM"0000'],
	[7, '"C"000'],
	[0.25, '0.0'],
	[8.25, '0.0'],
	[0.05, '0.0'],
	[0.0849, '0.0%'],
	[0.4149, '0%'],
	[1234.5, '#,##0']
];
await writeExcelFile([[{ value: 'cell' }], ...cells.map(([value, format]) => [{ value, format }])]).toFile('shown.xlsx');
SCRIPT
node write.js
xlsx2csv --version
seen=$(xlsx2csv -d ';' shown.xlsx | tr -d '\r')
kept=$(xlsx2csv shown.xlsx -d ';' --ignore-formats date float | tr -d '\r' | tr '\n' ' ')
echo "$seen"
echo "without formats: $kept"
[[ $kept == 'cell 12 12 41 7 0.25 8.25 0.05 0.0849 0.4149 1234.5 ' ]]
[[ $seen == 'cell
"0"" 12uis12ou11ens"""
"0"" 01ensen"""
"""g02""0000"
7
0.2
8.2
0.1
0.085
0.4149
1234.5' ]]
