#!/usr/bin/env bash
# mapshaper 0.7.70 (npm), shapefile by GDAL 3.6.2 (Debian 12, gdal-bin 3.6.2+dfsg-1+b2): Dutch neighbourhoods end up 114 metres to the north.
#
# A shapefile in RD says its grid in a .prj, in words of ESRI that name the ellipsoid of Bessel and not how it lies against that of GPS. GDAL knows
# RD by its name. One would guess that mapshaper does so too, warns, or asks for the grid, as it does of a GeoJSON without one. It turns the
# coordinates and leaves the ellipsoid where it is. Seen on Node 20 of the tower in Amersfoort (155000, 463000), against Kadaster's 5.3872036, 52.1551729:
#   ogr2ogr -t_srs EPSG:4326                  0 metres
#   -proj wgs84                               114 metres, without a warning
#   -proj wgs84 from=EPSG:28992               0 metres
#   -info names no difference                 CRS: +proj=sterea … +ellps=bessel, without +towgs84
# What it means here: boundaries of CBS that went through mapshaper to be made small lie a street away from the families and the background map, and a
# file in degrees no longer shows it. Ours takes RD as it is (src/lib/intake/grids.ts): make the map small and leave it in RD, or say from=EPSG:28992.
# Needs Debian's gdal-bin, or root to install it. Exit 0: still so. Exit 1: the behaviour changed, or a program is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
if ! command -v ogr2ogr >/dev/null; then
	{ apt-get update && apt-get install -y --no-install-recommends gdal-bin=3.6.2+dfsg-1+b2; } >/dev/null 2>&1 || exit 1
fi
echo '{"private":true}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts mapshaper@0.7.70 >/dev/null
cat >rd.geojson <<'JSON'
{ "type": "FeatureCollection", "crs": { "type": "name", "properties": { "name": "urn:ogc:def:crs:EPSG::28992" } }, "features": [
{ "type": "Feature", "properties": { "statcode": "BU00000001" }, "geometry": { "type": "Polygon", "coordinates":
[ [ [155000, 463000], [156000, 463000], [156000, 464000], [155000, 464000], [155000, 463000] ] ] } } ] }
JSON
ogr2ogr -f 'ESRI Shapefile' rd.shp rd.geojson
ogr2ogr -f GeoJSON -t_srs EPSG:4326 gdal.json rd.shp
mapshaper=node_modules/.bin/mapshaper
said=$($mapshaper rd.shp -proj wgs84 -o bare.json format=geojson 2>&1)
$mapshaper rd.shp -proj wgs84 from=EPSG:28992 -o named.json format=geojson 2>/dev/null
crs=$($mapshaper rd.shp -info 2>&1 | grep '^CRS:')
cat >ask.cjs <<'SCRIPT'
const { readFileSync } = require('node:fs');
const tower = [5.387203657, 52.155172897];
const metres = 111_195;

/** From the tower to the nearest corner of the square. */
function off(file) {
	const [ring] = JSON.parse(readFileSync(file, 'utf8')).features[0].geometry.coordinates;
	const away = ring.map(([east, north]) =>
		Math.hypot((east - tower[0]) * metres * Math.cos((tower[1] * Math.PI) / 180), (north - tower[1]) * metres)
	);
	return Math.round(Math.min(...away));
}
console.log(['gdal', 'bare', 'named'].map((one) => off(`${one}.json`)).join(' '));
SCRIPT
seen=$(node ask.cjs)
ogrinfo --version
echo "mapshaper $($mapshaper --version 2>&1), metres from the tower by ogr2ogr, -proj wgs84, and from=EPSG:28992: $seen"
echo "$crs"
echo "said by -proj wgs84: $said"
[[ $seen == '0 114 0' && $crs == *+ellps=bessel* && $crs != *towgs84* && $said != *[Ww]arn* ]]
