#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12, package libreoffice-calc 4:7.4.7-1+deb12u14): a date that it shows as a quarter is the number 40313 to everybody else.
#
# LibreOffice can show 15 May 2010 as Q2 (format code Q). One would guess that an xlsx, which knows no such code, keeps a date, or the text. It keeps the
# code as it is, and whoever does not know it finds no sign of a date there. Seen of that day, saved as xlsx with the formats Q and QQ JJJJ:
#                          Q                     QQ JJJJ (kept as QQ\ yyyy)
#   openpyxl 3.0.9         40313                 2010-05-15
#   readxl 1.4.2           40313                 2010-05-15
#   Gnumeric 1.12.55       40313                 2010/05/15, the same from the ods
#   LibreOffice, as CSV    05/15/2010            05/15/2010
# What it means here: a column of quarters arrives as figures above 40,000, or as days that are no quarter; both pass for something else without a word.
# Ours refuses either in a column of periods, cell by cell (src/lib/intake/dates.ts). Write 2010-Q2 as a text.
# Needs Debian's libreoffice-calc, gnumeric, python3-openpyxl and r-cran-readxl, or root to install them. Exit 0: still so. Exit 1: changed, or not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python=/usr/bin/python3
if ! $python -c 'import openpyxl' 2>/dev/null || ! command -v soffice >/dev/null || ! command -v ssconvert >/dev/null ||
	! Rscript -e 'library(readxl)' >/dev/null 2>&1; then
	{ apt-get update && apt-get install -y --no-install-recommends libreoffice-calc gnumeric=1.12.55-1 \
		python3-openpyxl=3.0.9-1 r-cran-readxl=1.4.2-1; } >/dev/null 2>&1 || exit 1
fi
names='urn:oasis:names:tc:opendocument:xmlns'
cell() { echo "<table:table-cell table:style-name=\"$1\" office:value-type=\"date\" office:date-value=\"2010-05-15\"/>"; }
cat >quarter.fods <<XML
<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="$names:office:1.0" xmlns:table="$names:table:1.0" xmlns:text="$names:text:1.0" xmlns:number="$names:datastyle:1.0"
	xmlns:style="$names:style:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
<number:date-style style:name="N1"><number:quarter/></number:date-style>
<number:date-style style:name="N2"><number:quarter number:style="long"/><number:text> </number:text><number:year number:style="long"/></number:date-style>
<style:style style:name="short" style:family="table-cell" style:data-style-name="N1"/>
<style:style style:name="long" style:family="table-cell" style:data-style-name="N2"/>
</office:automatic-styles>
<office:body><office:spreadsheet><table:table table:name="Sheet1"><table:table-row>$(cell short)$(cell long)</table:table-row></table:table>
</office:spreadsheet></office:body></office:document>
XML
for form in xlsx ods; do
	soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to "$form" quarter.fods >/dev/null 2>&1
	ssconvert "quarter.$form" "gnumeric-$form.csv" >/dev/null 2>&1
done
soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to csv quarter.xlsx >/dev/null 2>&1
soffice --version | cut -d ' ' -f 1,2
seen=$(
	echo "openpyxl $($python -c 'import openpyxl; print(*(str(one.value)[:10] for one in openpyxl.load_workbook("quarter.xlsx").active[1]))')"
	echo "readxl $(Rscript -e 'd <- readxl::read_xlsx("quarter.xlsx", col_names = FALSE, .name_repair = "minimal"); cat(format(d[[1]]), format(d[[2]]))' 2>/dev/null)"
	for form in xlsx ods; do echo "Gnumeric $form $(tr ',' ' ' <"gnumeric-$form.csv")"; done
	echo "LibreOffice $(tr ',' ' ' <quarter.csv)"
)
echo "$seen"
[[ $seen == 'openpyxl 40313 2010-05-15
readxl 40313 2010-05-15
Gnumeric xlsx 40313 2010/05/15
Gnumeric ods 40313 2010/05/15
LibreOffice 05/15/2010 05/15/2010' ]]
