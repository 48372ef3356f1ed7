#!/usr/bin/env bash
# Firefox ESR 153.8.0, Chromium 156.0.8078.108 (Debian 12), by puppeteer-core 24.43.1 (npm): a page that may not run WebAssembly cannot be handed any in Firefox, not even to pass it on.
#
# A worker compiles once, and the page hands what came of it to the next worker, which spares a second (DuckDB-Wasm is 34 MB). The workers' policy has
# 'wasm-unsafe-eval'; the page's has not, and need not, as it runs nothing. One would guess that a message may carry anything, and that a policy looks at what
# is run. Seen over http on 127.0.0.1, each with its own Content-Security-Policy:
#                                                     Firefox                               Chromium
#   a worker sends the page a WebAssembly.Module      messageerror, then a breach of        it arrives
#                                                     script-src (wasm-eval) is reported
#   the same, the page having 'wasm-unsafe-eval'      it arrives                            it arrives
#   from worker to worker, by a MessagePort           it arrives, nothing is reported       it arrives
# What it means here: with a page as strict as one wants it the second worker never starts, in one browser alone, and whoever has no messageerror waits for ever.
# Ours hands it from worker to worker (src/lib/engine/browser-worker.ts), and its journey in Firefox ends with nothing to complain of (tests/e2e/browsers/firefox.spec.ts).
# Needs Debian's firefox-esr and chromium, or root to install them. Exit 0: still so. Exit 1: the behaviour changed, or one is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
if ! command -v firefox-esr >/dev/null || ! command -v chromium >/dev/null; then
	{ apt-get update && apt-get install -y --no-install-recommends firefox-esr chromium; } >/dev/null 2>&1 || exit 1
fi
echo '{"private":true}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts puppeteer-core@24.43.1 >/dev/null
cat >ask.cjs <<'SCRIPT'
const http = require('node:http');
const puppeteer = require('puppeteer-core');

const page = (more) => `default-src 'none'; script-src 'self'${more}; img-src 'self'`;
const worker = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'";
const html = '<!doctype html><script src="page.js"></script>';
const pageScript = `
	window.seen = [];
	const kind = (data) => Object.prototype.toString.call(data).slice(8, -1);
	document.addEventListener('securitypolicyviolation', (event) => seen.push('breach of ' + event.effectiveDirective + ' by ' + event.blockedURI));
	const [sends, takes, { port1, port2 }] = [new Worker('worker.js'), new Worker('worker.js'), new MessageChannel()];
	// A breach that every browser reports, after which one of before is there too.
	const saw = (what) => {
		seen.push(what);
		new Image().src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
	};
	sends.onmessageerror = () => saw('page: messageerror');
	sends.onmessage = ({ data }) => saw('page: ' + kind(data));
	takes.onmessage = ({ data }) => saw('worker: ' + data);
	takes.postMessage('take', [port2]);
	if (location.search === '?page') sends.postMessage('send');
	else sends.postMessage('send', [port1]);`;
// The smallest module there is: a name and a version.
const workerScript = `
	onmessage = async ({ data, ports: [port] }) => {
		if (data === 'take') {
			port.onmessageerror = () => postMessage('messageerror');
			port.onmessage = (event) => postMessage(Object.prototype.toString.call(event.data).slice(8, -1));
		} else (port ?? self).postMessage(await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])));
	};`;
const server = http.createServer((request, answer) => {
	const { pathname } = new URL(request.url, 'http://here');
	const found = {
		'/strict/': [html, page(''), 'text/html'],
		'/open/': [html, page(" 'wasm-unsafe-eval'"), 'text/html']
	}[pathname] ?? {
		'page.js': [pageScript, worker, 'text/javascript'],
		'worker.js': [workerScript, worker, 'text/javascript']
	}[pathname.split('/').pop()];
	if (!found) return answer.writeHead(404).end();
	answer.writeHead(200, { 'content-type': found[2], 'content-security-policy': found[1] }).end(found[0]);
});
/** What the page saw, once all is there that is asked for. */
async function ask(browser, address, ...awaited) {
	const tab = await browser.newPage();
	await tab.goto(address);
	const all = ['breach of img-src by data', ...awaited];
	await tab.waitForFunction((lines) => lines.every((one) => window.seen.includes(one)), { timeout: 120_000 }, all);
	const seen = (await tab.evaluate(() => window.seen)).filter((one) => one !== all[0]).sort();
	await tab.close();
	return seen.join(', ');
}
const breach = 'breach of script-src by wasm-eval';
server.listen(0, '127.0.0.1', async () => {
	const here = `http://127.0.0.1:${server.address().port}`;
	for (const [browser, executablePath, args] of [
		['firefox', 'firefox-esr', []],
		['chrome', 'chromium', ['--no-sandbox', '--disable-gpu']]
	]) {
		const running = await puppeteer.launch({ browser, args, executablePath: `/usr/bin/${executablePath}` });
		console.error(await running.version());
		console.log(`${browser} strict: ${await ask(running, `${here}/strict/?page`, ...(browser === 'firefox' ? [breach] : []))}`);
		console.log(`${browser} open: ${await ask(running, `${here}/open/?page`)}`);
		console.log(`${browser} by port: ${await ask(running, `${here}/strict/?port`)}`);
		await running.close();
	}
	server.close();
});
SCRIPT
node ask.cjs >seen.txt
cat seen.txt
diff seen.txt - <<'EXPECTED'
firefox strict: breach of script-src by wasm-eval, page: messageerror
firefox open: page: WebAssembly.Module
firefox by port: worker: WebAssembly.Module
chrome strict: page: WebAssembly.Module
chrome open: page: WebAssembly.Module
chrome by port: worker: WebAssembly.Module
EXPECTED
