// How often a process behaviour chart signals in a series in which nothing changes, by the correlation of its quarters.
import { pChart } from '../../src/lib/statistics/p-chart.ts';
import { xmr } from '../../src/lib/statistics/xmr.ts';
import { normals, uniforms } from './draws.ts';

export interface FalseSignals {
	correlation: number;
	/** Shares of series with at least one signal: XmR over all of twelve quarters. */
	twelve: number;
	/** Of 24 quarters with limits from the first ten: XmR, and a p-chart. */
	xmr: number;
	p: number;
}

const people = 1412;
const share = 0.092;

export function falseSignals(runs: number, seed: number): FalseSignals[] {
	const normal = normals(uniforms(seed));
	const improvement = 'increase' as const;
	return [0, 0.3, 0.5, 0.8].map((correlation) => {
		const found = { twelve: 0, xmr: 0, p: 0 };
		const count = (name: keyof typeof found, signal: string[]) => {
			if (signal.some((one) => one !== 'none')) found[name]++;
		};
		for (let run = 0; run < runs; run++) {
			let level = normal();
			const values = Array.from({ length: 24 }, (_, at) => {
				if (at > 0) level = correlation * level + Math.sqrt(1 - correlation ** 2) * normal();
				return level;
			});
			const counts = values.map((one) => ({
				numerator: Math.max(0, Math.round(people * share + one * Math.sqrt(people * share * (1 - share)))),
				denominator: people
			}));
			count('twelve', xmr({ values: values.slice(0, 12), improvement }).signal);
			count('xmr', xmr({ values, improvement, fixAfter: 10 }).signal);
			count('p', pChart({ counts, improvement, fixAfter: 10 }).signal);
		}
		return { correlation, twelve: found.twelve / runs, xmr: found.xmr / runs, p: found.p / runs };
	});
}
