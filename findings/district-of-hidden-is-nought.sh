#!/usr/bin/env bash
# mapshaper 0.7.70 (npm), geopandas 0.12.2, GDAL 3.6.2, sf 1.0-9 (R; Debian 12): a district in which every neighbourhood is hidden has 0 families in two of four.
#
# Neighbourhoods are dissolved into districts and their figures added up. Where a figure is hidden the map holds none. One would guess that of nothing but hidden ones
# nothing is known, and of 12 and a hidden one perhaps neither. Seen of two districts of two neighbourhoods, 12 and none, none and none, in one GeoPackage
# and one GeoJSON by geopandas:
#                                                          12, none     none, none
#   mapshaper -dissolve sum-fields=n                       12           0
#   dissolve(aggfunc="sum") of geopandas                   12           0
#   ogrinfo, SQL with sum() and ST_Union                   12           null
#   aggregate(…, sum) of sf                                NA           NA
# without a warning; the mean of geopandas is nan where its sum is 0. What it means here: the district about which the least may be told is drawn as the one
# where there is nobody. Only sf keeps from saying 12 where it is 12 or more. Give geopandas a function of one's own (min_count=1), or dissolve borders and
# add up figures apart. Ours makes a whole of parts only where each part was asked (data/README.md).
# Needs Debian's python3-geopandas, gdal-bin and r-cran-sf, or root to install them. Exit 0: still so. Exit 1: the behaviour changed, or one is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
if ! command -v ogrinfo >/dev/null || ! /usr/bin/python3 -c 'import geopandas' 2>/dev/null || ! Rscript -e 'library(sf)' >/dev/null 2>&1; then
	{ apt-get update && apt-get install -y --no-install-recommends python3-geopandas=0.12.2-1 gdal-bin=3.6.2+dfsg-1+b2 r-cran-sf=1.0-9+dfsg-1+b1; } >/dev/null 2>&1 || exit 1
fi
echo '{"private":true}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts mapshaper@0.7.70 >/dev/null
cat >ask.py <<'SCRIPT'
import sys
import warnings

warnings.simplefilter("ignore")
import geopandas
from shapely.geometry import box

print("geopandas", geopandas.__version__, file=sys.stderr)
squares = [box(155000 + 100 * at, 463000, 155100 + 100 * at, 463100) for at in range(4)]
areas = geopandas.GeoDataFrame({"district": ["D1", "D1", "D2", "D2"], "n": [12, None, None, None], "geometry": squares}, crs=28992)
areas["n"] = areas["n"].astype(float)
areas.to_file("areas.gpkg", driver="GPKG")
areas.to_file("areas.geojson", driver="GeoJSON")
warnings.simplefilter("error")
print("geopandas", *areas.dissolve("district", aggfunc="sum")["n"])
print("geopandas-mean", *areas.dissolve("district", aggfunc="mean")["n"])
print("geopandas-own", *areas.dissolve("district", aggfunc={"n": lambda of: of.sum(min_count=1)})["n"])
SCRIPT
cat >ask.R <<'SCRIPT'
suppressMessages(library(sf))
message("sf ", packageVersion("sf"))
areas <- st_read("areas.gpkg", quiet = TRUE)
cat("sf", aggregate(areas["n"], list(areas$district), sum)$n, "\n")
SCRIPT
ogrinfo --version >&2
sql='SELECT district, sum(n) AS n, ST_Union(geom) FROM areas GROUP BY district'
{
	/usr/bin/python3 ask.py
	echo "mapshaper $(node_modules/.bin/mapshaper areas.geojson -dissolve district sum-fields=n -o - format=csv 2>said.txt | tail -n +2 | cut -d, -f1 | paste -sd ' ')"
	echo "ogrinfo $(ogrinfo -q -dialect sqlite -sql "$sql" areas.gpkg | sed -nE 's/^ *n \(Real\) = //p' | paste -sd ' ')"
	Rscript ask.R
} | sed 's/ *$//' >seen.txt
cat seen.txt
! grep -iE 'warn|hidden|null' said.txt
diff seen.txt - <<'EXPECTED'
geopandas 12.0 0.0
geopandas-mean 12.0 nan
geopandas-own 12.0 nan
mapshaper 12 0
ogrinfo 12 (null)
sf NA NA
EXPECTED
