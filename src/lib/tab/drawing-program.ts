// The program that makes dots of a drawing, fetched with the first picture: what failed to come is fetched anew with the next one.
import { initWasm } from '@resvg/resvg-wasm';
import { drawn } from '../domain/drawn.ts';
import { once } from '../domain/once.ts';
import type * as Rasterise from '../server/rasterise.ts';

/** Seen from the place that asks: the program, and what it sets words in. */
export interface DrawingPlaces {
	module: string;
	typefaces: readonly string[];
}

/** @param from what the places are seen from */
export function rasteriserOf({ module, typefaces }: DrawingPlaces, from: string): typeof Rasterise.rasterise {
	const bytesOf = async (place: string): Promise<Uint8Array> => {
		const answer = await fetch(new URL(place, from));
		if (!answer.ok) throw new Error(`${place}: HTTP ${answer.status}`);
		return new Uint8Array(await answer.arrayBuffer());
	};
	const prepared = once(async (): Promise<Uint8Array[]> => {
		// All of it before it begins: a program that has begun cannot begin again.
		const [program, letters] = await Promise.all([bytesOf(module), Promise.all(typefaces.map(bytesOf))]);
		await initWasm(program);
		return letters;
	});
	return async (svg, width) => drawn(svg, width, await prepared());
}
