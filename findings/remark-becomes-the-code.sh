#!/usr/bin/env bash
# pandas 1.5.3 with python3-odf 1.4.2-2, GDAL 3.6.2 (Debian 12): a remark on a cell of an ods becomes part of the neighbourhood's code, or takes its place.
#
# A supplier writes "border changed" as a remark on the cell with the code BU01. One would guess that a reader gives the cell, as it does for the same sheet
# saved as xlsx. In an ods the remark stands inside the cell, with its own day and its own lines. Seen of an ods that LibreOffice 7.4.7 saved:
#                            BU01 with a remark                            12 with a remark
#   pandas, engine odf       2010-04-01T00:00:00border changedBU01        12
#   ogrinfo of GDAL          border changed                                12
#   Gnumeric 1.12.55         BU01                                          12
#   pandas, of the xlsx      BU01                                          12
# without a warning; a number has its value apart and is not touched. GDAL's driver is also the one with which QGIS opens an ods.
# What it means here: that row is joined to no neighbourhood, and only where somebody took the trouble to explain something. Ours leaves remarks out
# (src/lib/intake/ods-rows.ts); elsewhere save as xlsx before.
# Needs Debian's libreoffice-calc, gnumeric, gdal-bin, python3-pandas, python3-odf and python3-openpyxl, or root to install them.
# Exit 0: still so. Exit 1: the behaviour changed, or one is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
if ! command -v soffice >/dev/null || ! command -v ssconvert >/dev/null || ! command -v ogrinfo >/dev/null || ! /usr/bin/python3 -c 'import pandas, odf, openpyxl' 2>/dev/null; then
	{ apt-get update && apt-get install -y --no-install-recommends libreoffice-calc gnumeric=1.12.55-1 gdal-bin=3.6.2+dfsg-1+b2 \
		python3-pandas=1.5.3+dfsg-2 python3-odf=1.4.2-2 python3-openpyxl=3.0.9-1; } >/dev/null 2>&1 || exit 1
fi
text() { echo "<table:table-cell office:value-type=\"string\">$2<text:p>$1</text:p></table:table-cell>"; }
number() { echo "<table:table-cell office:value-type=\"float\" office:value=\"$1\">$2<text:p>$1</text:p></table:table-cell>"; }
remark() { echo "<office:annotation><dc:date>2010-04-01T00:00:00</dc:date><text:p>$1</text:p></office:annotation>"; }
row() { echo "<table:table-row>$*</table:table-row>"; }
names=urn:oasis:names:tc:opendocument:xmlns
cat >sheet.fods <<SHEET
<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="$names:office:1.0" xmlns:table="$names:table:1.0" xmlns:text="$names:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="Figures">
$(row "$(text area '')" "$(text families '')")
$(row "$(text BU01 "$(remark 'border changed')")" "$(number 12 "$(remark '99 by estimate')")")
$(row "$(text BU02 '')" "$(number 7 '')")
</table:table></office:spreadsheet></office:body></office:document>
SHEET
for kind in ods xlsx; do
	soffice -env:UserInstallation="file://$folder/profile" --headless --convert-to "$kind" --outdir saved sheet.fods >/dev/null 2>&1
done
soffice --version
ssconvert --version 2>/dev/null | head -1 || true
ogrinfo --version
cat >ask.py <<'SCRIPT'
import pandas

print("pandas ods", *pandas.read_excel("saved/sheet.ods", engine="odf").loc[0], sep="|")
print("pandas xlsx", *pandas.read_excel("saved/sheet.xlsx").loc[0], sep="|")
SCRIPT
/usr/bin/python3 ask.py >seen.txt
ssconvert saved/sheet.ods gnumeric.csv 2>/dev/null
{
	echo "gnumeric|$(sed -n 2p gnumeric.csv | tr ',' '|')"
	echo "gdal|$(ogrinfo -al -q saved/sheet.ods 2>&1 | sed -nE 's/^ *(area|families) \([A-Za-z]*\) = //p' | head -2 | paste -sd '|')"
} >>seen.txt
cat seen.txt
diff seen.txt - <<'EXPECTED'
pandas ods|2010-04-01T00:00:00border changedBU01|12
pandas xlsx|BU01|12
gnumeric|BU01|12
gdal|border changed|12
EXPECTED
