#!/usr/bin/env bash
# SQLite 3.40.1 (Debian 12, package sqlite3 3.40.1-2+deb12u2): a hidden figure is more than ten, the highest of all, and nought in the mean.
#
# A column that is declared REAL takes a full stop or <5 without a word, as text. One would guess that such a cell then fails, or is left out, the same everywhere.
# A comparison puts every text above every number; sum and avg take a text for the number that it begins with, or nought, and count it. Seen of 12 . 7 <5 and 5*:
#   avg(n), sum(n)                    4.8, 24: 12 + 7 + 5 by all five
#   count(*) WHERE n > 10             4: 12, and the full stop, <5 and 5*
#   count(*) WHERE n < 10             1
#   min(n), max(n)                    7, <5
#   CAST('153' AS STRING)             the number 153, and a column declared STRING makes 153 of 0153, 100 of 1E2: "STRING" is a number to it, TEXT and CHAR are not
# What it means here: "neighbourhoods with more than ten families" lists those of which nothing is told, the fewer families, the surer; and the mean of the others
# comes out at half. Ask typeof(n) IN ('integer', 'real') first, or declare the table STRICT, which refuses such a cell. Ours keeps a hidden figure apart from
# a number from the moment that it is read (src/lib/intake/numbers.ts).
# Needs Debian's sqlite3, or root to install it. Exit 0: still so. Exit 1: the behaviour changed, or it is not there.
set -euo pipefail
if ! command -v sqlite3 >/dev/null; then
	{ apt-get update && apt-get install -y --no-install-recommends sqlite3=3.40.1-2+deb12u2; } >/dev/null 2>&1 || exit 1
fi
seen=$(
	sqlite3 -batch :memory: <<'SQL'
CREATE TABLE figures (area STRING, code TEXT, n REAL);
INSERT INTO figures VALUES ('0153', '0153', '12'), ('153', '153', '.'), ('1E2', '1E2', '7'), ('BU01', 'BU01', '<5'), ('BU02', 'BU02', '5*');
SELECT 'mean', avg(n), sum(n), count(n) FROM figures;
SELECT 'above', count(*) FROM figures WHERE n > 10;
SELECT 'below', count(*) FROM figures WHERE n < 10;
SELECT 'ends', min(n), max(n) FROM figures;
SELECT 'numbers', avg(n), max(n) FROM figures WHERE typeof(n) IN ('integer', 'real');
SELECT 'areas', count(DISTINCT area), count(DISTINCT code) FROM figures;
SELECT 'typed', CAST('0153' AS STRING), typeof(CAST('0153' AS STRING)), typeof(area), typeof(code) FROM figures LIMIT 1;
CREATE TABLE strict (n REAL) STRICT;
SQL
	sqlite3 -batch :memory: "CREATE TABLE strict (n REAL) STRICT; INSERT INTO strict VALUES ('12'), ('.');" 2>&1 || true
)
sqlite3 --version | cut -d ' ' -f 1
echo "$seen"
[[ $seen == 'mean|4.8|24.0|5
above|4
below|1
ends|7.0|<5
numbers|9.5|12.0
areas|4|5
typed|153|integer|integer|text
'*'cannot store TEXT value in REAL column strict.n'* ]]
