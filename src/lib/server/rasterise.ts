// Pictures as PNG without a browser, and the typeface of the pages for files that are made without one.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const installed = createRequire(import.meta.url);
const typefaces = ['400', '600'].map((weight) =>
	installed.resolve(`@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff2`)
);

let ready: Promise<Uint8Array[]> | undefined;
async function prepare(): Promise<Uint8Array[]> {
	const program = await readFile(installed.resolve('@resvg/resvg-wasm/index_bg.wasm'));
	await initWasm(program).catch((error: unknown) => {
		// The pictures that a build makes beside its pages may have started it in this process.
		if (!/Already initialized/.test(String(error))) throw error;
	});
	return Promise.all(typefaces.map((file) => readFile(file)));
}

/**
 * @param width px of the drawing; the picture has twice as many, sharp enough for print
 * @returns the bytes of a PNG, the same for the same drawing
 */
export async function rasterise(svg: string, width: number): Promise<Uint8Array> {
	const fontBuffers = await (ready ??= prepare());
	const named = { defaultFontFamily: 'Source Sans 3', sansSerifFamily: 'Source Sans 3' };
	const drawing = new Resvg(svg, {
		fitTo: { mode: 'width', value: width * 2 },
		// Reading a typeface takes longer than drawing a shape.
		...(svg.includes('<text') ? { font: { fontBuffers, ...named } } : {})
	});
	const image = drawing.render();
	const png = image.asPng();
	image.free();
	drawing.free();
	return png;
}

const file = createRequire(import.meta.url).resolve(
	'@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2'
);

/** @returns the same `@font-face` rule that the browser makes (charts/typeface.ts) */
export async function typeface(): Promise<string> {
	const bytes = await readFile(file);
	return `@font-face{font-family:'Source Sans 3';font-weight:200 900;src:url(data:font/woff2;base64,${bytes.toString('base64')}) format('woff2')}`;
}
