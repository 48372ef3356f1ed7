// How often the outlook and three simpler ways held on a public series, which lies beside the repository on some machines.
import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { fewestForOutlook, outlook } from '../../src/lib/statistics/outlook.ts';
import { dampedTrend, lineOn, unchanged } from './outlook-rivals.ts';
import { furthest, longest } from './outlook.ts';

/** Cigarette sales a head, 39 American states, 1970-2000: what Abadie, Diamond & Hainmueller (2010, JASA 105:493-505) published. */
const file = new URL('../../../shared/data/reference/california_prop99.csv', import.meta.url);

/** From every one of them says the same, and takes three times as long. */
const everyThird = 3;

export interface PublicRates {
	/** Where it comes from, and how many series of how many moments. */
	source: string;
	series: number;
	moments: number;
	/** How often was looked ahead, from every third moment at which there were enough. */
	foretold: number;
	/** Shares 0-1 of what came that lay inside the ranges of 50 and 80 %, and inside those of 80 % of the three others. */
	half: number;
	eighty: number;
	eightyUnchanged: number;
	eightyLine: number;
	eightyDamped: number;
}

/** By state, year after year; null where the file is not there. */
export function publicSeries(): number[][] | null {
	if (!existsSync(file)) return null;
	const { data } = Papa.parse<Record<string, string>>(readFileSync(file, 'utf8'), {
		...{ header: true, skipEmptyLines: true }
	});
	const byState = new Map<string, { year: number; value: number }[]>();
	for (const { State = '', Year, PacksPerCapita } of data)
		byState.set(State, [
			...(byState.get(State) ?? []),
			{ year: Number(Year), value: Number(PacksPerCapita) }
		]);
	return [...byState.values()].map((one) => one.sort((a, b) => a.year - b.year).map(({ value }) => value));
}

/** Sales have no error of their own: how far each lies from the middle of its neighbours stands for it. */
function errorOf(values: readonly number[]): number {
	const bends = values.slice(1, -1).map((one, t) => (values[t] ?? NaN) - 2 * one + (values[t + 2] ?? NaN));
	return Math.sqrt(bends.reduce((sum, one) => sum + one ** 2, 0) / bends.length / 6);
}

/** Rolling origins over every series, one to eight moments ahead, never from more than what a page would take. */
export function publicRates(all: readonly (readonly number[])[]): PublicRates {
	const sum = { half: 0, eighty: 0, eightyUnchanged: 0, eightyLine: 0, eightyDamped: 0 };
	let foretold = 0;
	const holds = (lower: number | undefined, upper: number | undefined, came: number): number =>
		lower !== undefined && upper !== undefined && came >= lower && came <= upper ? 1 : 0;
	for (const values of all)
		for (let now = fewestForOutlook; now < values.length; now += everyThird) {
			const seen = values.slice(Math.max(0, now - longest), now);
			const error = errorOf(seen);
			for (const [index, came] of values.slice(now, now + furthest).entries()) {
				const ahead = index + 1;
				const [half, eighty] = outlook({
					series: seen.map((value) => ({ value, error })),
					...{ ahead, levels: [0.5, 0.8], target: 0, better: 'lower' }
				}).ranges;
				sum.half += holds(half?.lower, half?.upper, came);
				sum.eighty += holds(eighty?.lower, eighty?.upper, came);
				const others = {
					Unchanged: unchanged(seen),
					Line: lineOn(seen, ahead),
					Damped: dampedTrend(seen, ahead)
				};
				for (const name of ['Unchanged', 'Line', 'Damped'] as const)
					sum[`eighty${name}`] += holds(others[name][0], others[name].at(-1), came);
				foretold++;
			}
		}
	return {
		source: 'Abadie, Diamond & Hainmueller (2010), JASA 105:493-505',
		...{ series: all.length, moments: all[0]?.length ?? 0, foretold },
		half: sum.half / foretold,
		eighty: sum.eighty / foretold,
		eightyUnchanged: sum.eightyUnchanged / foretold,
		eightyLine: sum.eightyLine / foretold,
		eightyDamped: sum.eightyDamped / foretold
	};
}
