#!/usr/bin/env bash
# LibreOffice 7.4.7, Gnumeric 1.12.55 (Debian 12), ods by @e965/xlsx 0.20.3 (npm, SheetJS): of 12 . x 7 . how many figures are hidden is 4 or 2.
#
# Statistics offices write a full stop where they hold a figure back, and COUNTIF(A1:A5;".") counts them. One would guess 2. In an ods a text to look for is
# a pattern unless the file says otherwise, and in a pattern a full stop is any one sign. LibreOffice and Gnumeric say otherwise in what they write
# themselves; a library that leaves that element out does not. Seen of one ods by SheetJS, and of the same after Gnumeric wrote it:
#                               ods by SheetJS     the same, saved by Gnumeric
#   LibreOffice                 4: . x 7 .         2
#   Gnumeric                    2                  2
# Also the 7 counts, which is no text at all, and 12 does not: it has two signs. Nothing shows on screen but the number.
# What it means here: a template or a delivery made by a program says that twice as many neighbourhoods are hidden. Ours reads each cell itself
# (src/lib/intake/numbers.ts). In a formula write SUMPRODUCT(--(A1:A5=".")), which is 2 in all four.
# Needs Debian's libreoffice-calc, gnumeric and unzip, or root to install them. Exit 0: still so. Exit 1: the behaviour changed, or one is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
if ! command -v soffice >/dev/null || ! command -v ssconvert >/dev/null || ! command -v unzip >/dev/null; then
	{ apt-get update && apt-get install -y --no-install-recommends libreoffice-calc gnumeric=1.12.55-1 unzip; } >/dev/null 2>&1 || exit 1
fi
echo '{"private":true}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts @e965/xlsx@0.20.3 >/dev/null
cat >write.cjs <<'SCRIPT'
const XLSX = require('@e965/xlsx');

const sheet = { '!ref': 'A1:A9' };
[12, '.', 'x', 7, '.'].forEach((v, at) => (sheet[`A${at + 1}`] = { t: typeof v === 'number' ? 'n' : 's', v }));
sheet.A6 = { t: 'n', v: 2, f: 'COUNTIF(A1:A5,".")' };
sheet.A7 = { t: 'n', v: 2, f: 'SUMPRODUCT(--(A1:A5="."))' };
sheet.A8 = { t: 'n', v: 0, f: 'COUNTIF(A4:A4,".")' };
sheet.A9 = { t: 'n', v: 0, f: 'COUNTIF(A1:A1,".")' };
XLSX.writeFile({ SheetNames: ['Figures'], Sheets: { Figures: sheet } }, 'sheetjs.ods');
SCRIPT
node write.cjs
ssconvert sheetjs.ods gnumeric.ods 2>/dev/null
soffice --version
for name in sheetjs gnumeric; do
	soffice -env:UserInstallation="file://$folder/profile" --headless --convert-to csv --outdir libreoffice "$name.ods" >/dev/null 2>&1
	ssconvert --recalc "$name.ods" "$name.csv" 2>/dev/null
	echo "$name: LibreOffice $(tail -n 4 "libreoffice/$name.csv" | paste -sd ' '), Gnumeric $(tail -n 4 "$name.csv" | paste -sd ' ')"
done >seen.txt
cat seen.txt
said() { unzip -p "$1.ods" content.xml | grep -c 'use-regular-expressions' || true; }
echo "the file says how to look: sheetjs $(said sheetjs), gnumeric $(said gnumeric)" | tee -a seen.txt
diff seen.txt - <<'EXPECTED'
sheetjs: LibreOffice 4 2 1 0, Gnumeric 2 2 0 0
gnumeric: LibreOffice 2 2 0 0, Gnumeric 2 2 0 0
the file says how to look: sheetjs 0, gnumeric 1
EXPECTED
