#!/usr/bin/env bash
# GDAL 3.8.4 (npm package "gdal3.js" 2.8.1): opening a CSV with AUTODETECT_TYPE=YES makes a lone full stop the number 0.
#
# Statistics offices write `.` where they hold a figure back. One would guess that a column with such a cell becomes text, as it does
# for `x` and `<5`. Seen on Node 20, Linux x64:
#   cells 12 . 7   : the column is a number, the hidden cell 0 (with a warning, "parsed incompletely")
#   cells . . .    : a column of nothing but hidden cells is a number too, and holds zeros
#   cells 12 x 7   : the column stays text, x stays x
#   cells 12 <5 7  : the same
# What it means here: a file of areas that went through ogr2ogr or QGIS with detection of types can come back with zeros that nobody
# measured. Nothing in the file tells them from real ones, so convert such files with AUTODETECT_TYPE=NO.
# Exit 0: still so. Exit 1: the behaviour changed, or the package could not be installed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts gdal3.js@2.8.1 >/dev/null
cat >ask.mjs <<'SCRIPT'
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import initGdalJs from 'gdal3.js/node.js';

const home = 'node_modules/gdal3.js/dist/package';
const version = /GDAL\/(\d+\.\d+\.\d+)/.exec(readFileSync(`${home}/gdal3WebAssembly.wasm`, 'latin1'))?.[1];
const gdal = await initGdalJs({ path: home, useWorker: false });

async function throughGdal(name, cells) {
	const file = path.resolve(`${name}.csv`);
	writeFileSync(file, `area,count\n${cells.map((cell, i) => `a${i},${cell}`).join('\n')}\n`);
	const { datasets } = await gdal.open([file], ['AUTODETECT_TYPE=YES']);
	const { layers } = await gdal.ogrinfo(datasets[0]);
	const written = await gdal.getFileBytes(await gdal.ogr2ogr(datasets[0], ['-f', 'CSV']));
	const rows = new TextDecoder().decode(written).trim().split('\n').slice(1);
	const back = rows.map((row) => row.split(',')[1].replaceAll('"', ''));
	return `${layers[0].fields.find((one) => one.name === 'count').type} ${back.join(' ')}`;
}

const seen = {
	'12 . 7': await throughGdal('some', ['12', '.', '7']),
	'. . .': await throughGdal('all', ['.', '.', '.']),
	'12 x 7': await throughGdal('letter', ['12', 'x', '7']),
	'12 <5 7': await throughGdal('below', ['12', '<5', '7'])
};
const expected = {
	'12 . 7': 'Real 12 0 7',
	'. . .': 'Real 0 0 0',
	'12 x 7': 'String 12 x 7',
	'12 <5 7': 'String 12 <5 7'
};
console.log(`GDAL ${version} in gdal3.js 2.8.1, Node ${process.versions.node}`);
for (const [cells, found] of Object.entries(seen)) console.log(`${cells}: ${found}`);
process.exit(Object.entries(expected).every(([cells, found]) => seen[cells] === found) ? 0 : 1);
SCRIPT
node ask.mjs
