#!/usr/bin/env bash
# @e965/xlsx 0.20.3 (npm, SheetJS): saved as ods, a cell in which a formula failed becomes an empty cell.
#
# One would guess that the ods holds what the xlsx holds: ods has errors too, and the library reads those of LibreOffice. Seen on Node 20 of
# a workbook with #N/A, #DIV/0! and 90, read from xlsx, written again, and read by the library itself:
#   xlsx : #N/A #DIV/0! 90
#   ods  : (nothing) (nothing) 90
# What it means here: for us an error is a mistake that is named with its cell, and an empty cell is a figure that nobody has. A tool of a
# supplier's that converts to ods turns the first into the second, and no reader can tell. Deliver the xlsx.
# Exit 0: still so. Exit 1: the behaviour changed, or the package could not be installed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts @e965/xlsx@0.20.3 >/dev/null
cat >ask.cjs <<'SCRIPT'
const XLSX = require('@e965/xlsx');

const cells = {
	A1: { t: 'e', v: 42, w: '#N/A' },
	B1: { t: 'e', v: 7, w: '#DIV/0!' },
	C1: { t: 'n', v: 90 },
	'!ref': 'A1:C1'
};
const made = XLSX.utils.book_new();
XLSX.utils.book_append_sheet(made, cells, 'Cijfers');
XLSX.writeFile(made, 'made.xlsx');
XLSX.writeFile(XLSX.readFile('made.xlsx'), 'again.xlsx');
XLSX.writeFile(XLSX.readFile('made.xlsx'), 'again.ods');
const shown = (file) => {
	const { Cijfers: sheet } = XLSX.readFile(file).Sheets;
	return ['A1', 'B1', 'C1'].map((place) => sheet[place]?.w ?? '(nothing)').join(' ');
};
console.log(`@e965/xlsx ${XLSX.version}, Node ${process.versions.node}`);
for (const file of ['again.xlsx', 'again.ods']) console.log(`${file}: ${shown(file)}`);
process.exit(shown('again.xlsx') === '#N/A #DIV/0! 90' && shown('again.ods') === '(nothing) (nothing) 90' ? 0 : 1);
SCRIPT
node ask.cjs
