// Seeded chance: the same seed gives the same demonstration, byte for byte, on every machine.
import { randomLcg, randomNormal } from 'd3';

export interface Chance {
	/** 0 ≤ x < 1. */
	next: () => number;
	/** Standard normal. */
	normal: () => number;
	/** Whole number from `low` to `high`, both included. */
	whole: (low: number, high: number) => number;
	/** True with this probability. */
	yes: (probability: number) => boolean;
	pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
}

/** Names that differ in one letter must not give streams that run alike: every bit of the seed moves every other. */
function scatter(seed: number): number {
	let bits = Math.imul(seed ^ (seed >>> 16), 0x85ebca6b);
	bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
	return (bits ^ (bits >>> 16)) >>> 0;
}

/** A stream of its own per table and name, so that adding a table leaves the others as they were. */
export function chance(name: string): Chance {
	let seed = 2166136261;
	for (const character of `wijkladder ${name}`)
		seed = Math.imul(seed ^ character.charCodeAt(0), 16777619) >>> 0;
	const next = randomLcg(scatter(seed) / 2 ** 32);
	const normal = randomNormal.source(next)(0, 1);
	return {
		next,
		normal,
		whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
		yes: (probability) => next() < probability,
		pick: (items) => items[Math.floor(next() * items.length)] ?? items[0]
	};
}
