#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12, package libreoffice-calc): one sheet gives two CSV files: its rates whole and its codes without noughts, or its codes whole and its rates rounded.
#
# In the window that asks how to save a CSV, "Save cell content as shown" is ticked. One would guess that --convert-to csv saves the same, and that telling it which
# separator to use changes the separator. Seen, of a sheet that shows 00153, GM0041, 8.5% and 0.3:
#   --convert-to csv                                               153, 41, 8.494% and 0.25: what is kept, with a percent sign
#   --convert-to 'csv:Text - txt - csv (StarCalc):59,34,76'        00153, GM0041, 8.5% and 0.3: what is shown
#   the same with ,1,,0,false,true,false behind it                 153, 41, 8.494% and 0.25 again: the ninth is what the window asks
# Nothing is said, and the exit status is 0. What it means here: a script that turns last quarter's workbook into CSV, and this quarter gets a separator, gives other families
# (153 is not 00153) and other rates. Neither file has both whole. Ours reads the workbook itself: rates as they are kept, names as they are shown
# (src/lib/intake/sheet-part.ts).
# Needs LibreOffice Calc, or root to install it. Exit 0: still so. Exit 1: the behaviour changed, or it is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
if ! command -v soffice >/dev/null; then
	{ apt-get update && apt-get install -y --no-install-recommends libreoffice-calc; } >/dev/null 2>&1 || exit 1
fi
cat >kept.fods <<'SHEET'
<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
<number:number-style style:name="five" number:language="en" number:country="GB"><number:number number:decimal-places="0" number:min-integer-digits="5"/></number:number-style>
<number:number-style style:name="code" number:language="en" number:country="GB"><number:text>GM</number:text><number:number number:decimal-places="0" number:min-integer-digits="4"/></number:number-style>
<number:percentage-style style:name="rate" number:language="en" number:country="GB"><number:number number:decimal-places="1" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>
<number:number-style style:name="one" number:language="en" number:country="GB"><number:number number:decimal-places="1" number:min-integer-digits="1"/></number:number-style>
<style:style style:name="c1" style:family="table-cell" style:data-style-name="five"/>
<style:style style:name="c2" style:family="table-cell" style:data-style-name="code"/>
<style:style style:name="c3" style:family="table-cell" style:data-style-name="rate"/>
<style:style style:name="c4" style:family="table-cell" style:data-style-name="one"/>
</office:automatic-styles>
<office:body><office:spreadsheet><table:table table:name="Sheet1"><table:table-row>
<table:table-cell table:style-name="c1" office:value-type="float" office:value="153"/>
<table:table-cell table:style-name="c2" office:value-type="float" office:value="41"/>
<table:table-cell table:style-name="c3" office:value-type="percentage" office:value="0.08494"/>
<table:table-cell table:style-name="c4" office:value-type="float" office:value="0.25"/>
</table:table-row></table:table></office:spreadsheet></office:body></office:document>
SHEET
as() {
	soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to "$1" --outdir made kept.fods >/dev/null 2>&1
	tr ',' ';' <made/kept.csv
}
soffice "-env:UserInstallation=file://$folder/profile" --version | cut -d' ' -f1-2
seen="$(as csv)
$(as 'csv:Text - txt - csv (StarCalc):59,34,76')
$(as 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false')"
echo "$seen"
[[ $seen == '153;41;8.494%;0.25
00153;GM0041;8.5%;0.3
153;41;8.494%;0.25' ]]
