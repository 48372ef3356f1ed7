#!/usr/bin/env bash
# readr 2.1.4 (R, Debian 12, package r-cran-readr 2.1.4-1): a share of 12,5 is read as 125, or stays a text, by what stands in the other rows.
#
# A file with semicolons comes from a country that writes the comma in its figures. One would guess that read_delim(delim = ";") leaves 12,5 a text, as
# read.csv of R does, or reads 12.5. It takes a comma for the sign between thousands, wherever it stands, as long as no cell
# says otherwise; show_col_types = FALSE, or a file of many columns, keeps that from view. Seen with R 4.2.2:
#   12,5  9,2        125  92, a column of numbers, without a warning
#   1,2   10         12   10
#   12,5  (empty)    125  NA
#   12,5  0,5        text: a figure below one shows that it is no number
#   12,5  .          text
#   read_csv2        12.5 9.2, of the first
# What it means here: the same delivery gives shares in one quarter and ten times as much in the next, once no neighbourhood lies below one percent.
# Ask for read_csv2 or locale(decimal_mark = ","). Ours decides the mark by the whole column and names what it cannot (src/lib/intake/numbers.ts).
# Needs Debian's r-cran-readr, or root to install it. Exit 0: still so. Exit 1: the behaviour changed, or it is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
if ! command -v Rscript >/dev/null || ! Rscript -e 'library(readr)' >/dev/null 2>&1; then
	{ apt-get update && apt-get install -y --no-install-recommends r-cran-readr=2.1.4-1; } >/dev/null 2>&1 || exit 1
fi
cat >ask.R <<'SCRIPT'
suppressPackageStartupMessages(library(readr))
# Anything that is said counts as a warning.
options(warn = 2)
written <- function(cells) {
  file <- tempfile()
  writeLines(c("area;share", paste(letters[seq_along(cells)], cells, sep = ";")), file)
  file
}
told <- function(read) paste(class(read$share), paste(read$share, collapse = " "))
asked <- list(c("12,5", "9,2"), c("1,2", "10"), c("12,5", ""), c("12,5", "0,5"), c("12,5", "."))
expected <- c("numeric 125 92", "numeric 12 10", "numeric 125 NA", "character 12,5 0,5", "character 12,5 .")
seen <- vapply(asked, function(cells) told(read_delim(written(cells), delim = ";", show_col_types = FALSE)), "")
right <- told(suppressMessages(read_csv2(written(asked[[1]]), show_col_types = FALSE)))
base <- class(read.csv(written(asked[[1]]), sep = ";")$share)
cat("readr", as.character(packageVersion("readr")), "R", as.character(getRversion()), "\n")
for (at in seq_along(asked)) cat(sprintf("%-12s %s\n", paste(asked[[at]], collapse = "  "), seen[at]))
cat("read_csv2, of the first:", right, "\nread.csv, of the first:", base, "\n")
quit(status = if (identical(seen, expected) && right == "numeric 12.5 9.2" && base == "character") 0 else 1)
SCRIPT
Rscript ask.R
