#!/usr/bin/env bash
# Gnumeric 1.12.55 (Debian 12, package gnumeric 1.12.55-1): written as xlsx, a hidden sheet becomes one that everybody sees.
#
# One would guess that what is hidden stays hidden, as hidden rows and columns do, and as the sheet itself does when the same workbook
# is written as ods. Seen with ssconvert 1.12.55, Linux x64:
#   ods   Figures shown, Key hidden (table:display="false")
#   xlsx  Figures and Key without a state: both shown; the hidden row of Figures stays hidden
# What it means here: a supplier who keeps names or keys on a hidden sheet and converts the workbook delivers them in plain sight. A
# reader that only warns of sheets that are marked as hidden has nothing to warn of.
# Needs Debian's gnumeric and unzip, or root to install them. Exit 0: still so. Exit 1: the behaviour changed, or it is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
if ! command -v ssconvert >/dev/null || ! command -v unzip >/dev/null; then
	{ apt-get update && apt-get install -y gnumeric=1.12.55-1 unzip; } >/dev/null 2>&1 || exit 1
fi
cell='<gnm:Cells><gnm:Cell Row="0" Col="0" ValueType="60">text</gnm:Cell><gnm:Cell Row="1" Col="0" ValueType="60">more</gnm:Cell></gnm:Cells>'
cat >book.gnumeric <<XML
<?xml version="1.0" encoding="UTF-8"?>
<gnm:Workbook xmlns:gnm="http://www.gnumeric.org/v10.dtd">
<gnm:SheetNameIndex><gnm:SheetName gnm:Cols="256" gnm:Rows="65536">Figures</gnm:SheetName><gnm:SheetName gnm:Cols="256" gnm:Rows="65536">Key</gnm:SheetName></gnm:SheetNameIndex>
<gnm:Sheets>
<gnm:Sheet Visibility="GNM_SHEET_VISIBILITY_VISIBLE"><gnm:Name>Figures</gnm:Name><gnm:Rows DefaultSizePts="12.75"><gnm:RowInfo No="1" Unit="12.75" Hidden="1"/></gnm:Rows>$cell</gnm:Sheet>
<gnm:Sheet Visibility="GNM_SHEET_VISIBILITY_HIDDEN"><gnm:Name>Key</gnm:Name>$cell</gnm:Sheet>
</gnm:Sheets></gnm:Workbook>
XML
ssconvert book.gnumeric book.ods 2>/dev/null
ssconvert book.gnumeric book.xlsx 2>/dev/null
ods=$(unzip -p book.ods content.xml | tr -d '\n' | grep -o 'table:display="[a-z]*"' | tr '\n' ' ')
xlsx=$(unzip -p book.xlsx xl/workbook.xml | tr -d '\n' | grep -o '<sheet [^>]*>' | tr '\n' ' ')
row=$(unzip -p book.xlsx xl/worksheets/sheet1.xml | tr -d '\n' | grep -o '<row r="2"[^>]*hidden="1"' | head -1 || true)
ssconvert --version 2>&1 | head -1
echo "ods:  $ods"
echo "xlsx: $xlsx"
echo "row:  ${row:-shown}"
[[ $ods == *'display="true"'*'display="false"'* && $xlsx == *Key* && $xlsx != *state=* && -n $row ]]
