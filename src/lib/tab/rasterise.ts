// Pictures as PNG in a tab: the same drawing program, fetched from this site with the first picture. A bundle for the browser has this in the place of
// src/lib/server/rasterise.ts.
import { initWasm } from '@resvg/resvg-wasm';
import { drawing } from 'wijkladder:drawing';
import { drawn } from '../domain/drawn.ts';
import type * as Rasterise from '../server/rasterise.ts';

const bytesOf = async (place: string): Promise<Uint8Array> => {
	const answer = await fetch(new URL(place, import.meta.url));
	if (!answer.ok) throw new Error(`${place}: HTTP ${answer.status}`);
	return new Uint8Array(await answer.arrayBuffer());
};

let ready: Promise<Uint8Array[]> | undefined;
async function prepare(): Promise<Uint8Array[]> {
	await initWasm(await bytesOf(drawing.module));
	return Promise.all(drawing.typefaces.map(bytesOf));
}

export const rasterise: typeof Rasterise.rasterise = async (svg, width) => {
	const fontBuffers = await (ready ??= prepare());
	return drawn(svg, width, fontBuffers);
};
