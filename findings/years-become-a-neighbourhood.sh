#!/usr/bin/env bash
# DuckDB 1.4.4 (npm, @duckdb/node-api 1.4.4-r.3), data.table 1.14.8 (R), GDAL 3.6.2 (Debian 12): the years above a table become a neighbourhood with 2009 and 2010 families.
#
# A table of counts often has a column for each year, under a header such as area,2009,2010. One would guess that a first row of names is names, as it is to all
# three where the columns are called n2009 and n2010. They look for a difference in kind between the first row and the rest: years are numbers as counts are, and
# "area" a text as BU01 is. Seen of three neighbourhoods:
#   SELECT * FROM 'years.csv' in DuckDB     column0, column1, column2    4 rows
#   fread of data.table                     V1, V2, V3                   4 rows
#   ogr2ogr of GDAL                         field_1, field_2, field_3    4 rows
#   pandas, read.csv, readr, Miller         area, 2009, 2010             3 rows
# without a warning. What it means here: a neighbourhood called "area" has by far the most families of all, a total is 2009 too high, and maps made by
# GDAL's drivers have it too. Say header = true, header = TRUE or HEADERS=YES. Ours reads columns by their names, and of a file with a column for each period it says
# that it is wide and which columns are wanted (src/lib/intake/causes.ts).
# Needs Debian's gdal-bin, miller, python3-pandas, r-cran-data.table and r-cran-readr, or root to install them. Exit 0: still so. Exit 1: changed, or one is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python=/usr/bin/python3
if ! command -v ogr2ogr >/dev/null || ! command -v mlr >/dev/null || ! $python -c 'import pandas' 2>/dev/null ||
	! Rscript -e 'library(data.table); library(readr)' >/dev/null 2>&1; then
	{ apt-get update && apt-get install -y --no-install-recommends gdal-bin=3.6.2+dfsg-1+b2 miller=6.6.0-2+b3 \
		python3-pandas=1.5.3+dfsg-2 r-cran-data.table=1.14.8+dfsg-1 r-cran-readr=2.1.4-1; } >/dev/null 2>&1 || exit 1
fi
echo '{"private":true,"type":"module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts @duckdb/node-api@1.4.4-r.3 >/dev/null
printf '%s\n' 'area,2009,2010' 'BU01,12,15' 'BU02,7,9' 'BU03,11,8' >years.csv
sed '1s/,/,n/g' years.csv >named.csv
cat >ask.mjs <<'SCRIPT'
import { DuckDBInstance } from '@duckdb/node-api';

const connection = await (await DuckDBInstance.create(':memory:')).connect();
const answer = await connection.runAndReadAll(`SELECT * FROM '${process.argv[2]}.csv'`);
console.log(`DuckDB ${answer.columnNames().join(' ')}: ${answer.currentRowCount}`);
SCRIPT
cat >ask.R <<'SCRIPT'
options(warn = 2)
file <- paste0(commandArgs(TRUE), ".csv")
said <- function(who, d) cat(who, " ", paste(names(d), collapse = " "), ": ", nrow(d), "\n", sep = "")
said("fread", data.table::fread(file))
said("readr", readr::read_csv(file, show_col_types = FALSE))
said("read.csv", read.csv(file, check.names = FALSE))
SCRIPT
readers() {
	node ask.mjs "$1"
	Rscript ask.R "$1"
	ogr2ogr -f CSV "gdal-$1.csv" "$1.csv"
	echo "GDAL $(head -1 "gdal-$1.csv" | tr ',' ' '): $(($(wc -l <"gdal-$1.csv") - 1))"
	$python -c "import pandas; d = pandas.read_csv('$1.csv'); print('pandas', ' '.join(d.columns) + ':', len(d))"
	echo "Miller $(mlr --icsv --ocsv head -n 1 "$1.csv" | head -1 | tr ',' ' '): $(mlr --icsv --onidx count "$1.csv")"
}
years=$(readers years)
named=$(readers named)
printf '%s\n\n%s\n' "$years" "$named"
right='area n2009 n2010: 3'
[[ $years == 'DuckDB column0 column1 column2: 4
fread V1 V2 V3: 4
readr area 2009 2010: 3
read.csv area 2009 2010: 3
GDAL field_1 field_2 field_3: 4
pandas area 2009 2010: 3
Miller area 2009 2010: 3' && $named == "DuckDB $right
fread $right
readr $right
read.csv $right
GDAL $right
pandas $right
Miller $right" ]]
