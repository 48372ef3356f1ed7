// Normal draws that are the same on every machine and every day, for what has to be simulated.
import { ln } from '../../numbers/elementary.ts';

const kept = 2 ** 20;
let pool = new Float64Array();

/** The first `count` draws of one fixed sequence. */
export function seededNormals(count: number): Float64Array {
	if (count <= pool.length) return pool;
	const drawn = drawNormals(count, 20_080_901);
	if (count <= kept) pool = drawn;
	return drawn;
}

/** Polar draws (Marsaglia & Bray 1964, SIAM Review 6:260-264) from `seededUniform`. */
export function drawNormals(count: number, seed: number): Float64Array<ArrayBuffer> {
	const uniform = seededUniform(seed);
	const drawn = new Float64Array(count);
	for (let i = 0; i < count;) {
		const u = 2 * uniform() - 1;
		const v = 2 * uniform() - 1;
		const s = u * u + v * v;
		if (s >= 1 || s === 0) continue;
		const size = Math.sqrt((-2 * ln(s)) / s);
		drawn[i++] = u * size;
		if (i < count) drawn[i++] = v * size;
	}
	return drawn;
}

/** Uniform draws from 0 to 1: a Weyl sequence whose steps are mixed by multiplication, in 32 bits. */
export function seededUniform(seed: number): () => number {
	let state = seed | 0;
	return () => {
		state = (state + 0x9e3779b9) | 0;
		let mixed = state ^ (state >>> 16);
		mixed = Math.imul(mixed, 0x21f0aaad);
		mixed ^= mixed >>> 15;
		mixed = Math.imul(mixed, 0x735a2d97);
		return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
	};
}
