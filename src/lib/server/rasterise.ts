// Pictures as PNG without a browser: in the build's own process, or in that of a command.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm } from '@resvg/resvg-wasm';
import { drawn } from '../domain/drawn.ts';
import { once } from '../domain/once.ts';

const installed = createRequire(import.meta.url);
const typefaces = ['400', '600'].map((weight) =>
	installed.resolve(`@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff2`)
);

const prepared = once(async () => {
	const program = await readFile(installed.resolve('@resvg/resvg-wasm/index_bg.wasm'));
	await initWasm(program).catch((error: unknown) => {
		// The pictures that a build makes beside its pages may have started it in this process.
		if (!/Already initialized/.test(String(error))) throw error;
	});
	return Promise.all(typefaces.map((file) => readFile(file)));
});

/**
 * @param width px of the drawing; the picture has twice as many, sharp enough for print
 * @returns the bytes of a PNG, the same for the same drawing
 */
export async function rasterise(svg: string, width: number): Promise<Uint8Array> {
	const fontBuffers = await prepared();
	return drawn(svg, width, fontBuffers);
}
