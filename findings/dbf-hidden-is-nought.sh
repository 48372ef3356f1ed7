#!/usr/bin/env bash
# Gnumeric 1.12.55, files by GDAL 3.6.2, geopandas 0.12.2 and foreign 0.8-84 of R (Debian 12), mapshaper 0.7.70 (npm): what a shapefile does not know is 0 families, or happened in 1899.
#
# The figures of a shapefile stand in a .dbf, which has no sign for a figure that is missing: programs fill its place with stars, and a day with noughts. One would guess
# that whoever opens a .dbf knows that, or shows the stars. Seen of BU01 with 12, BU02 with none, BU03 with 0, and a day that BU02 has not:
#                                      by GDAL      by geopandas   by write.dbf of R
#   Gnumeric                           12 0 0       12 0 0         12 0 0
#   ogrinfo, read.dbf of R, dbfread    12 none 0    12 none 0      12 none 0
#   mapshaper                          12 none 0    12 none 0      12 none 0
#   the day of BU02, mapshaper         1899-11-30                  1899-11-30
#   the same, all others               none                        none
# without a warning; Gnumeric is the spreadsheet among them, and a spreadsheet is what a .dbf is opened with to have a look.
# What it means here: a neighbourhood that is hidden, and one where nobody lives, look alike, and a total is the same. Look with ogrinfo, or make a CSV of it by ogr2ogr.
# Ours takes no .dbf; it reads a hidden figure of a GeoJSON or a CSV as hidden (src/lib/intake).
# Needs Debian's gnumeric, gdal-bin, python3-geopandas, python3-dbfread and r-cran-foreign, or root to install them. Exit 0: still so. Exit 1: changed, or one is not there.
set -euo pipefail
right=''
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export TZ=UTC
python=/usr/bin/python3
if ! command -v ssconvert >/dev/null || ! command -v ogr2ogr >/dev/null || ! $python -c 'import geopandas, dbfread' 2>/dev/null ||
	! Rscript -e 'library(foreign)' >/dev/null 2>&1; then
	{ apt-get update && apt-get install -y --no-install-recommends gnumeric=1.12.55-1 gdal-bin=3.6.2+dfsg-1+b2 python3-geopandas=0.12.2-1 \
		python3-dbfread=2.0.7-5 r-cran-foreign=0.8.84-1; } >/dev/null 2>&1 || exit 1
fi
echo '{"private":true}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts mapshaper@0.7.70 >/dev/null
printf '%s\n' area,n,day BU01,12,2010-04-01 BU02,, BU03,0,2010-05-01 >areas.csv
echo '"String","Integer","Date"' >areas.csvt
mkdir gdal r geopandas
ogr2ogr -f 'ESRI Shapefile' gdal/gdal.dbf areas.csv -oo EMPTY_STRING_AS_NULL=YES 2>/dev/null
Rscript -e 'd <- data.frame(area = c("BU01", "BU02", "BU03"), n = c(12L, NA, 0L), day = as.Date(c("2010-04-01", NA, "2010-05-01"))); foreign::write.dbf(d, "r/r.dbf")'
$python -W ignore - <<'SCRIPT'
import geopandas
from shapely.geometry import Point

figures = {"area": ["BU01", "BU02", "BU03"], "n": [12, None, 0]}
geopandas.GeoDataFrame(figures, geometry=[Point(155000, 463000)] * 3, crs="EPSG:28992").to_file("geopandas/geopandas.shp")
SCRIPT
figures() { tail -n +2 "$1" | cut -d , -f "${2:-2}" | sed -E 's/^$/none/; s/"//g; s/T00:00.*//; s/[.]0+$//' | tr '\n' ' '; }
seen=$(
	for one in gdal geopandas r; do
		file=$one/$one.dbf
		ssconvert "$file" gnumeric.csv >/dev/null 2>&1
		echo "$one, Gnumeric $(figures gnumeric.csv)"
		rm -f ogr.csv
		ogr2ogr -f CSV ogr.csv "$file"
		echo "$one, GDAL $(figures ogr.csv)"
		Rscript -e "write.csv(foreign::read.dbf('$file'), 'r.csv', na = '', row.names = FALSE)"
		echo "$one, R $(figures r.csv)"
		echo "$one, dbfread $($python -c "from dbfread import DBF; print(*('none' if row['n'] is None else int(row['n']) for row in DBF('$file')))")"
		npx mapshaper "$file" -o mapshaper.csv force 2>/dev/null
		echo >>mapshaper.csv
		echo "$one, mapshaper $(figures mapshaper.csv)"
		[[ $one == geopandas ]] || echo "$one, days $(figures mapshaper.csv 3)/ $(figures ogr.csv 3)/ $(figures gnumeric.csv 3)"
	done
)
echo "$seen"
figures='Gnumeric 12 0 0|GDAL 12 none 0|R 12 none 0|dbfread 12 none 0|mapshaper 12 none 0'
days='2010-04-01 1899-11-30 2010-05-01 / 2010/04/01 none 2010/05/01 / 2010/04/01 none 2010/05/01'
for one in gdal geopandas r; do
	right+=$(tr '|' '\n' <<<"$figures" | sed "s/^/$one, /")$'\n'
	[[ $one == geopandas ]] || right+="$one, days $days"$'\n'
done
[[ $(sed 's/ *$//' <<<"$seen")$'\n' == "$right" ]]
