// Pictures under which a device shows an installed site, which have to be PNG.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** As `--paper` in src/lib/ui/tokens.css: a device that cuts a shape of its own cuts it out of this. */
const paper = '#fafaf7';
/** Of a picture that may be cut: what lies outside a circle of four fifths may be gone. */
const framed = (/** @type {string} */ svg) =>
	`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" fill="${paper}"/>${svg.replace('<svg ', '<svg x="14" y="14" width="72" height="72" ')}</svg>`;

const installed = createRequire(import.meta.url);

/** Once a process, whoever asks first: the report's own pictures are made by it too. */
async function startDrawing() {
	const program = readFileSync(installed.resolve('@resvg/resvg-wasm/index_bg.wasm'));
	await initWasm(program).catch((error) => {
		if (!/Already initialized/.test(String(error))) throw error;
	});
}

/** @param {string} folder of a build */
export async function writeIcons(folder) {
	const source = path.join(folder, 'favicon.svg');
	if (!existsSync(source)) return;
	await startDrawing();
	const svg = readFileSync(source, 'utf8');
	for (const [name, drawing, width] of /** @type {const} */ ([
		['icon-192', svg, 192],
		['icon-512', svg, 512],
		['icon-maskable', framed(svg), 512]
	])) {
		const resvg = new Resvg(drawing, { fitTo: { mode: 'width', value: width } });
		writeFileSync(path.join(folder, `${name}.png`), resvg.render().asPng());
		resvg.free();
	}
}
