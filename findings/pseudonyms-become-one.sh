#!/usr/bin/env bash
# DuckDB 1.4.4, pandas 1.5.3, R 4.2.2 and its data.table 1.14.8: the families 1E2 and 10E1 are one family, by the name of 100.
#
# One would guess that a column of pseudonyms with a letter in each stays text. Where every one of them is digits, an E and digits, as a code of a
# team, a letter and a number may be, all four read a number, and two families fall together. Seen with "1E2", "10E1" and "12E4":
#   read_csv of DuckDB          DOUBLE, 2 different      pandas.read_csv         float64, 2
#   read.csv of R               numeric, 2               data.table's fread      numeric, 2
#   Miller 6.6.0                3 different: it keeps how a number was written
#   one pseudonym without the E in the column, or the type named: text, and 3 everywhere
# What it means here: families are counted by pseudonym. Ours reads the columns of the contract by their own types (src/lib/intake), so that a pseudonym
# is text whatever it looks like; a script of one's own has to name the type of that column.
# Needs Debian's packages, or root to install them. Exit 0: still so. Exit 1: the behaviour changed, or something is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
if ! command -v mlr >/dev/null || ! Rscript -e 'library(data.table)' >/dev/null 2>&1 || ! /usr/bin/python3 -c 'import pandas' 2>/dev/null; then
	{ apt-get update && apt-get install -y --no-install-recommends r-cran-data.table=1.14.8+dfsg-1 python3-pandas=1.5.3+dfsg-2 miller=6.6.0-2+b3; } >/dev/null 2>&1 || exit 1
fi
echo '{"private":true,"type":"module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts @duckdb/node-api@1.4.4-r.3 >/dev/null
printf 'household,rung\n1E2,3\n10E1,4\n12E4,5\n' >alike.csv
printf 'household,rung\n1E2,3\n10E1,4\n12K4,5\n' >unlike.csv
cat >ask.mjs <<'SCRIPT'
import { DuckDBInstance } from '@duckdb/node-api';

const connection = await (await DuckDBInstance.create(':memory:')).connect();
const one = async (from) => {
	const sql = `SELECT typeof(any_value(household)), count(DISTINCT household)::INTEGER FROM ${from}`;
	return (await connection.runAndReadAll(sql)).getRows()[0].join(' ');
};
const found = [
	await one("'alike.csv'"),
	await one("'unlike.csv'"),
	await one("read_csv('alike.csv', types = {'household': 'VARCHAR'})")
];
console.log('DuckDB:', found.join(', '));
process.exit(String(found) === 'DOUBLE 2,VARCHAR 3,VARCHAR 3' ? 0 : 1);
SCRIPT
node ask.mjs
/usr/bin/python3 - <<'SCRIPT'
import pandas

found = [pandas.read_csv(name).household.nunique() for name in ("alike.csv", "unlike.csv")]
print("pandas", pandas.__version__, *found)
raise SystemExit(found != [2, 3])
SCRIPT
cat >ask.R <<'SCRIPT'
library(data.table)
count <- function(read, name) length(unique(read(name)$household))
found <- c(count(read.csv, "alike.csv"), count(fread, "alike.csv"), count(read.csv, "unlike.csv"), count(fread, "unlike.csv"))
cat("R", as.character(getRversion()), "data.table", as.character(packageVersion("data.table")), found, "\n")
quit(status = if (identical(found, c(2L, 2L, 3L, 3L))) 0 else 1)
SCRIPT
Rscript ask.R
seen=$(mlr --icsv --onidx count-distinct -f household then count alike.csv)
echo "Miller: $seen"
[ "$seen" = 3 ]
