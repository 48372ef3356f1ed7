#!/usr/bin/env bash
# @e965/xlsx 0.20.3 (npm, SheetJS): a count that is hidden as "1-4" is 36,895 families, and 12,5 % is 125.
#
# Whoever may not tell a small count writes a range in its place. One would guess that a CSV file read by a library keeps it a text, as it keeps <5 and a full stop, or that
# a day is a day to JavaScript. It takes a text that the engine can read as a date for one, and hands on its number of days since 1900; the engine fills in the year 2001.
# Seen on Node 20 of a CSV, sheet_to_json:
#   1-4, 5-9, 10-20      36895, 37020, 37184 (4 January, 9 May and 20 October 2001)
#   "12,5"               125          9%    0.09          (5)    -5
#   0153, 1E2            153, 100, in the column of codes
#   <5  .  5*  2010-Q2   as they are
#   with raw: true       all as they are
# with cellDates: true the first three are days. Nothing is said, and in a column of counts the format that would show a day is gone in JSON.
# What it means here: a neighbourhood of one to four families has more than the whole town, and a total hides it. Ask for raw: true. Ours takes a range for no number
# and names the cell (src/lib/intake/numbers.ts).
# Exit 0: still so. Exit 1: the behaviour changed, or the package could not be installed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts @e965/xlsx@0.20.3 >/dev/null
cat >ask.mjs <<'SCRIPT'
import { read, utils, version } from '@e965/xlsx';

const written = ['1-4', '5-9', '10-20', '12,5', '9%', '(5)', '0153', '1E2', '<5', '.', '5*', '2010-Q2'];
const csv = `n\n${written.map((cell) => `"${cell}"`).join('\n')}\n`;
const cells = (options) => {
	const { Sheets, SheetNames } = read(csv, { type: 'string', ...options });
	return utils.sheet_to_json(Sheets[SheetNames[0]], { header: 1 }).slice(1).flat();
};
const [plain, raw, days] = [cells({}), cells({ raw: true }), cells({ cellDates: true, UTC: true })];
console.log(`SheetJS ${version}\nplain ${plain.join(' | ')}\nraw ${raw.join(' | ')}\ndays ${days.slice(0, 3).map(String).join(' | ')}`);
const expected = [36895, 37020, 37184, 125, 0.09, -5, 153, 100, '<5', '.', '5*', '2010-Q2'];
const same = JSON.stringify(plain) === JSON.stringify(expected) && raw.join() === written.join();
process.exit(same && days.slice(0, 3).every((day) => day instanceof Date && day.getFullYear() === 2001) ? 0 : 1);
SCRIPT
node ask.mjs
