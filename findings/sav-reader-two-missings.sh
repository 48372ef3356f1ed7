#!/usr/bin/env bash
# sav-reader 2.0.8 (npm), files by PSPP 1.6.2 (Debian 12, package pspp 1.6.2-2): whether an answer is missing depends on compression.
#
# A .sav holds the same answers with or without compression. One would guess that a reader gives the same rows for both, and null, or no
# value at all, for what is missing. Seen on Node 20 of the answers 1, nothing, 2:
#   SAVE /COMPRESSED   : {"answer":1} {} {"answer":2}
#   SAVE /UNCOMPRESSED : {"answer":1} {"answer":-1.7976931348623157e+308} {"answer":2}
# What it means here: SPSS compresses by default and not every program that writes .sav does, so what was tried on the one breaks on the
# other: a mean over the second is -6e+307, and a count of answers 3. Our own reader (src/lib/intake/foreign/sav.ts) leaves both empty.
# Needs Debian's pspp, or root to install it. Exit 0: still so. Exit 1: the behaviour changed, or a program is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
if ! command -v pspp >/dev/null; then
	{ apt-get update && apt-get install -y --no-install-recommends pspp=1.6.2-2; } >/dev/null 2>&1 || exit 1
fi
echo '{"private":true}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts sav-reader@2.0.8 >/dev/null
cat >save.sps <<'SYNTAX'
DATA LIST FREE / answer (F2.0).
BEGIN DATA
1
.
2
END DATA.
SAVE OUTFILE='compressed.sav' /COMPRESSED.
SAVE OUTFILE='uncompressed.sav' /UNCOMPRESSED.
SYNTAX
pspp save.sps >/dev/null
cat >ask.cjs <<'SCRIPT'
const { readFileSync } = require('node:fs');
const { SavBufferReader } = require('sav-reader');

async function rowsOf(file) {
	const reader = new SavBufferReader(readFileSync(file));
	await reader.open();
	const rows = [];
	for (let row = await reader.readNextRow(); row !== null; row = await reader.readNextRow()) rows.push(JSON.stringify(row));
	return rows.join(' ');
}

(async () => {
	const [compressed, uncompressed] = [await rowsOf('compressed.sav'), await rowsOf('uncompressed.sav')];
	console.log(`sav-reader 2.0.8, Node ${process.versions.node}\ncompressed:   ${compressed}\nuncompressed: ${uncompressed}`);
	const same = (found, middle) => found === `{"answer":1} ${middle} {"answer":2}`;
	process.exit(same(compressed, '{}') && same(uncompressed, '{"answer":-1.7976931348623157e+308}') ? 0 : 1);
})();
SCRIPT
pspp --version | head -1
node ask.cjs
