#!/usr/bin/env bash
# openxlsx 4.2.5.2 (R, Debian 12, package r-cran-openxlsx 4.2.5.2-1): a text that stands in its own cell arrives with its XML around it.
#
# An xlsx may keep a text among the shared ones or in the cell itself (t="inlineStr"); programs that write row by row do the second. One
# would guess that a reader gives the same text for both, as readxl 1.4.2 does. Seen with R 4.2.2 of read.xlsx:
#   shared, "Werk & inkomen"                             : Werk & inkomen
#   in the cell, the same                                : Werk &amp; inkomen
#   in the cell, "area" with xml:space="preserve"        : xml:space="preserve">area
# loadWorkbook takes them in so as well, and saveWorkbook writes the last back as a text that every other program shows like that.
# What it means here: a form of ours that a supplier filled in by way of R came back without one column that is known. Our writer leaves
# the attribute out where no blank depends on it (src/lib/report/xlsx/sheet-xml.ts); a text with & in it still reads &amp; in openxlsx.
# Needs Debian's r-cran-openxlsx and r-cran-readxl, or root to install them. Exit 0: still so. Exit 1: the behaviour changed, or it is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
if ! command -v Rscript >/dev/null || ! Rscript -e 'library(openxlsx); library(readxl)' >/dev/null 2>&1; then
	{ apt-get update && apt-get install -y --no-install-recommends r-cran-openxlsx=4.2.5.2-1 r-cran-readxl=1.4.2-1; } >/dev/null 2>&1 || exit 1
fi
command -v zip >/dev/null || apt-get install -y zip >/dev/null 2>&1 || exit 1
head='<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
main='http://schemas.openxmlformats.org/spreadsheetml/2006/main'
office='http://schemas.openxmlformats.org/officeDocument/2006/relationships'
package='http://schemas.openxmlformats.org/package/2006'
kind='application/vnd.openxmlformats-officedocument.spreadsheetml'
mkdir -p _rels xl/_rels xl/worksheets
cat >'[Content_Types].xml' <<XML
$head<Types xmlns="$package/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="$kind.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="$kind.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="$kind.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="$kind.styles+xml"/></Types>
XML
cat >_rels/.rels <<XML
$head<Relationships xmlns="$package/relationships"><Relationship Id="rId1" Type="$office/officeDocument" Target="xl/workbook.xml"/></Relationships>
XML
cat >xl/workbook.xml <<XML
$head<workbook xmlns="$main" xmlns:r="$office"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>
XML
cat >xl/_rels/workbook.xml.rels <<XML
$head<Relationships xmlns="$package/relationships"><Relationship Id="rId1" Type="$office/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="$office/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="$office/styles" Target="styles.xml"/></Relationships>
XML
cat >xl/sharedStrings.xml <<XML
$head<sst xmlns="$main" count="1" uniqueCount="1"><si><t>Werk &amp; inkomen</t></si></sst>
XML
cat >xl/styles.xml <<XML
$head<styleSheet xmlns="$main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>
XML
cat >xl/worksheets/sheet1.xml <<XML
$head<worksheet xmlns="$main"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Werk &amp; inkomen</t></is></c></row><row r="3"><c r="A3" t="inlineStr"><is><t xml:space="preserve">area</t></is></c></row></sheetData></worksheet>
XML
zip -q -X -r book.xlsx '[Content_Types].xml' _rels xl
cat >ask.R <<'SCRIPT'
library(openxlsx)
seen <- read.xlsx("book.xlsx", colNames = FALSE)[[1]]
saveWorkbook(loadWorkbook("book.xlsx"), "saved.xlsx")
right <- suppressMessages(readxl::read_xlsx("book.xlsx", col_names = FALSE))[[1]]
saved <- suppressMessages(readxl::read_xlsx("saved.xlsx", col_names = FALSE))[[1]]
cat("openxlsx", as.character(packageVersion("openxlsx")), "readxl", as.character(packageVersion("readxl")), "\n")
print(data.frame(openxlsx = seen, readxl = right, "saved, readxl" = saved, check.names = FALSE))
text <- "Werk & inkomen"
odd <- 'xml:space="preserve">area'
same <- identical(right, c(text, text, "area")) && saved[3] == odd
quit(status = if (same && identical(seen, c(text, "Werk &amp; inkomen", odd))) 0 else 1)
SCRIPT
Rscript ask.R
