// Divides simulations over the cores and puts what comes back together, so that the number of cores changes nothing.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { simulations } from './simulations.ts';

/** One piece of work for a thread. */
export interface Share {
	name: string;
	runs: number;
	seed: number;
}

/**
 * Numbers of equally many runs each, averaged leaf by leaf.
 * @throws RangeError when they differ in shape
 */
export function meanOf(trees: readonly unknown[]): unknown {
	const [first] = trees;
	if (first === undefined) throw new RangeError('trees: nothing to average');
	if (typeof first === 'number') {
		const numbers = trees.map((one) => {
			if (typeof one !== 'number') throw new RangeError('trees: a number beside something else');
			return one;
		});
		return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
	}
	if (typeof first !== 'object' || first === null) {
		if (trees.some((one) => one !== first)) throw new RangeError('trees: words that differ');
		return first;
	}
	const inside = (key: string): unknown[] =>
		trees.map((one) => {
			const value = (one as Record<string, unknown>)[key];
			if (value === undefined) throw new RangeError(`trees: one lacks ${key}`);
			return value;
		});
	if (Array.isArray(first)) return first.map((_, index) => meanOf(inside(String(index))));
	return Object.fromEntries(Object.keys(first).map((key) => [key, meanOf(inside(key))]));
}

/** The pieces that a simulation is done in, each with a seed of its own. */
export function sharesOf(name: string, runs: number, seed: number): Share[] {
	const simulation = simulations[name];
	if (!simulation) throw new RangeError(`name: no simulation is called ${name}`);
	const count = Math.max(1, Math.round(runs / simulation.share));
	const each = Math.max(1, Math.round(runs / count));
	return Array.from({ length: count }, (_, index) => ({ name, runs: each, seed: seed * 1_000_003 + index }));
}

/**
 * All shares, over as many threads as there are cores.
 * @param done told after each share
 * @returns what each gave, in the order of the shares
 */
export async function runShares(
	shares: readonly Share[],
	done: (share: Share) => void = () => undefined
): Promise<unknown[]> {
	const results: unknown[] = [];
	let next = 0;
	const thread = (): Promise<void> =>
		new Promise((resolve, reject) => {
			const worker = new Worker(new URL('thread.mjs', import.meta.url));
			let at = -1;
			const give = () => {
				at = next++;
				const share = shares[at];
				if (share) worker.postMessage(share);
				else void worker.terminate().then(() => resolve());
			};
			worker.on('error', reject);
			worker.on('message', (message: unknown) => {
				const share = shares[at];
				if (share) {
					results[at] = message;
					done(share);
				}
				give();
			});
		});
	await Promise.all(Array.from({ length: Math.min(shares.length, availableParallelism()) }, thread));
	return results;
}
