#!/usr/bin/env bash
# edtf 4.11.1 (npm): a third of a year has five months, and May and September are in two of them.
#
# ISO 8601-2 and its Extended Date/Time Format write parts of a year as a month above 12: 33 to 36 for quarters, 37 to 39 for periods of four months, 40 and 41 for halves; 21
# to 24 are spring to winter, of which the standard fixes no months. Many Dutch municipalities account for their policy by four months (1 January to 30 April, to 31 August,
# to 31 December). One would guess that the three of them make up a year, as the four quarters do. Seen on Node 20:
#   33 34 35 36     1 January to 31 March, and so on: whole quarters
#   37 38 39        1 January to 31 May, 1 May to 30 September, 1 September to 31 December: five, five and four months
#   15 May          is in 37, and in 38 (includes)
#   22, summer      1 April to 30 June, the second quarter; spring is the first
# What it means here: whoever sorts events into periods of four months with min, max or includes counts those of May and September twice, and the three add up to more than
# the year. Quarters can be had from it; for four months count the months. Ours knows quarters and years alone, and refuses another period by file, row and column
# (src/lib/intake/columns.ts).
# Exit 0: still so. Exit 1: the behaviour changed, or it could not be installed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts edtf@4.11.1 >/dev/null
cat >ask.js <<'SCRIPT'
import edtf from 'edtf';

const day = (time) => new Date(time).toISOString().slice(5, 10);
const span = (part) => `${part} ${day(edtf(`2010-${part}`).min)} ${day(edtf(`2010-${part}`).max)}`;
console.log([33, 34, 35, 36].map(span).join(', '));
console.log([37, 38, 39].map(span).join(', '));
console.log([21, 22].map(span).join(', '));
const days = Array.from({ length: 365 }, (_, at) => new Date(Date.UTC(2010, 0, 1 + at)).toISOString().slice(0, 10));
const times = (parts) => days.reduce((sum, one) => sum + parts.filter((part) => edtf(`2010-${part}`).includes(edtf(one))).length, 0);
console.log(`days of quarters ${times([33, 34, 35, 36])}, of four months ${times([37, 38, 39])}, of halves ${times([40, 41])}`);
SCRIPT
seen=$(node ask.js)
echo "$seen"
[[ $seen == '33 01-01 03-31, 34 04-01 06-30, 35 07-01 09-30, 36 10-01 12-31
37 01-01 05-31, 38 05-01 09-30, 39 09-01 12-31
21 01-01 03-31, 22 04-01 06-30
days of quarters 365, of four months 426, of halves 365' ]]
