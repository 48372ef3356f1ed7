#!/usr/bin/env bash
# DuckDB 1.4.4 (npm, @duckdb/node-api 1.4.4-r.3), pandas 1.5.3, R 4.2.2: from 31 March by threes of months the year ends on the 30th, or has two fourth quarters.
#
# A monitor has figures at the end of each quarter. One would guess that steps of three months from 31 March give 30 June, 30 September, 31 December and
# 31 March. Seen, each asked for five days:
#   generate_series of DuckDB              2010-06-30  2010-09-30  2010-12-30  2011-03-30   it steps on from a day that was cut to fit
#   date_range of pandas, DateOffset(3)    the same; freq="Q" gives the ends of quarters
#   seq of R, by = "3 months"              2010-07-01  2010-10-01  2010-12-31  2011-03-31   31 June is the next day, in the next quarter
#   DuckDB, 31 March + n times 3 months    2010-06-30  2010-09-30  2010-12-31  2011-03-31
# What it means here: a list of periods that figures are joined to finds none on 31 December, or has no second quarter and two fourth ones, and what
# was not found looks like what was not delivered. Ours counts quarters by number and takes their days from that
# (src/lib/domain/period.ts); elsewhere begin at the first day of a quarter, which every one of them gets right.
# Needs Debian's python3-pandas and r-base-core, or root to install them. Exit 0: still so. Exit 1: the behaviour changed, or one is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python=/usr/bin/python3
if ! command -v Rscript >/dev/null || ! $python -c 'import pandas' 2>/dev/null; then
	{ apt-get update && apt-get install -y --no-install-recommends python3-pandas=1.5.3+dfsg-2 r-base-core; } >/dev/null 2>&1 || exit 1
fi
echo '{"private":true,"type":"module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts @duckdb/node-api@1.4.4-r.3 >/dev/null
cat >ask.mjs <<'SCRIPT'
import { DuckDBInstance } from '@duckdb/node-api';
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const days = async (sql) => (await connection.runAndReadAll(sql)).getRows().map(String).join(' ');
const series = (from, to) => days(`SELECT unnest(generate_series(DATE '${from}', DATE '${to}', INTERVAL 3 MONTH))::DATE::VARCHAR`);
console.log(await series('2010-03-31', '2011-03-31'));
console.log(await days(`SELECT (DATE '2010-03-31' + n * INTERVAL 3 MONTH)::DATE::VARCHAR FROM range(5) AS steps(n)`));
console.log(await series('2010-01-01', '2011-01-01'));
SCRIPT
cat >ask.py <<'SCRIPT'
import pandas as pd
days = lambda start, step: print(*pd.date_range(start, periods=5, freq=step).strftime("%Y-%m-%d"))
days("2010-03-31", pd.DateOffset(months=3))
days("2010-03-31", "Q")
days("2010-01-01", pd.DateOffset(months=3))
SCRIPT
cat >ask.R <<'SCRIPT'
days <- function(start) cat(format(seq(as.Date(start), by = "3 months", length.out = 5)), "\n")
days("2010-03-31")
days("2010-01-01")
SCRIPT
seen=$({ node ask.mjs && $python ask.py && Rscript ask.R; } | sed 's/ *$//')
echo "DuckDB by node-api 1.4.4-r.3, pandas $($python -c 'import pandas; print(pandas.__version__)'), $(Rscript --version 2>&1)"
echo "$seen"
cut='2010-03-31 2010-06-30 2010-09-30 2010-12-30 2011-03-30'
ends='2010-03-31 2010-06-30 2010-09-30 2010-12-31 2011-03-31'
starts='2010-01-01 2010-04-01 2010-07-01 2010-10-01 2011-01-01'
[[ $seen == "$cut
$ends
$starts
$cut
$ends
$starts
2010-03-31 2010-07-01 2010-10-01 2010-12-31 2011-03-31
$starts" ]]
