// Seeded draws for simulations: the same seed gives the same numbers everywhere.

/** A number from 0 up to, but not including, 1. */
export type Draw = () => number;

/** Mulberry32. */
export function uniforms(seed: number): Draw {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** Standard normal draws (Box and Muller 1958), both of each pair used. */
export function normals(draw: Draw): Draw {
	let kept: number | null = null;
	return () => {
		if (kept !== null) {
			const second = kept;
			kept = null;
			return second;
		}
		const reach = Math.sqrt(-2 * Math.log(1 - draw()));
		const turn = 2 * Math.PI * draw();
		kept = reach * Math.sin(turn);
		return reach * Math.cos(turn);
	};
}

/** Binomial counts by inversion: the cumulative probabilities are worked out once. */
export function binomials(n: number, p: number, draw: Draw): Draw {
	const cumulative: number[] = [];
	let log = n * Math.log(1 - p);
	let sum = 0;
	for (let x = 0; x <= n; x++) {
		sum += Math.exp(log);
		cumulative.push(sum);
		log += Math.log((n - x) / (x + 1)) + Math.log(p / (1 - p));
	}
	return () => {
		const at = draw();
		let [low, high] = [0, n];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((cumulative[middle] ?? 1) > at) high = middle;
			else low = middle + 1;
		}
		return low;
	};
}
