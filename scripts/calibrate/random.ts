// Draws for simulated programmes, the same for the same seed.
import { seededUniform } from '../../src/lib/statistics/distributions/seeded-normals.ts';

export interface Draws {
	uniform: () => number;
	normal: () => number;
	/** How many of `size` people, each with chance `p`: by a rounded normal where its variance exceeds 25, else one by one. */
	binomial: (size: number, p: number) => number;
}

export function drawsFrom(seed: number): Draws {
	const uniform = seededUniform(seed);
	let kept: number | null = null;
	const normal = (): number => {
		if (kept !== null) {
			const one = kept;
			kept = null;
			return one;
		}
		for (;;) {
			const u = 2 * uniform() - 1;
			const v = 2 * uniform() - 1;
			const s = u * u + v * v;
			if (s >= 1 || s === 0) continue;
			const size = Math.sqrt((-2 * Math.log(s)) / s);
			kept = v * size;
			return u * size;
		}
	};
	const binomial = (size: number, p: number): number => {
		const share = Math.min(1, Math.max(0, p));
		const variance = size * share * (1 - share);
		// Rounded, with 25 and more on either side, no rate measured here can tell it from the exact one.
		if (variance > 25)
			return Math.min(size, Math.max(0, Math.round(size * share + Math.sqrt(variance) * normal())));
		let count = 0;
		for (let i = 0; i < size; i++) if (uniform() < share) count++;
		return count;
	};
	return { uniform, normal, binomial };
}
