// Withdraw A, or B: how often is guessed right which of two families left, over quarters and pairs.
import { quarterRange, shiftPeriod } from '../../src/lib/domain/period.ts';
import { chained, nameOf, type Chain } from './chained.ts';
import type { Family } from './families.ts';
import type { Read } from './outsider.ts';
import { neverLostIn } from './public-bounds.ts';
import { draws } from './random-programme.ts';
import { evidenceThatA, expectedSteps, pairsOf, Shown, stepsOf, type Steps } from './which-left.ts';

export interface Guessed {
	pairs: number;
	/** Pairs of which neither had a step in the new quarter: there is nothing to read. */
	without: number;
	/** Shares guessed right, a draw counting as half: who knows the steps that the two made in the new quarter, and who does not. */
	knowing: number;
	notKnowing: number;
	/** Of who knows, by new quarter. */
	byQuarter: Record<string, number>;
}

export interface Programme {
	start: string;
	families: readonly Family[];
	leaves: readonly string[];
	quartersApart: number;
	/** Published with everybody in: each new quarter's figures less the steps of who left are what would have been published. */
	cells: readonly Read[];
}

/** @param quarters new ones, each published after the quarter before it, with one family gone in between */
export function guessed(
	{ start, families, quartersApart, cells }: Programme,
	quarters: readonly string[],
	{ seed, pairs: many }: { seed: number; pairs: number }
): Guessed {
	const never = neverLostIn(families, [
		...new Set(families.flatMap((one) => one.results.map(({ result }) => result)))
	]);
	const neverFalls = (name: string) =>
		/\|(applicable|ended|coached)$/.test(name) ||
		(name.endsWith('|met') && never.has(name.slice('results '.length, -'|met'.length)));
	const draw = draws(seed);
	const outcome: Guessed = { pairs: 0, without: 0, knowing: 0, notKnowing: 0, byQuarter: {} };
	for (const [place, quarter] of quarters.entries()) {
		const last = shiftPeriod(quarter, -1);
		const read = new Shown(cells, quarterRange(start, quarter));
		let right = 0;
		const pairs = pairsOf(families, last, quartersApart, seed * 1000 + place, many);
		for (const [a, b] of pairs) {
			const steps = [a, b].map((one) => stepsOf(one, last, quarter, quartersApart));
			const [ofA = new Map(), ofB = new Map()]: Steps[] = steps;
			if (ofA.size + ofB.size === 0) outcome.without++;
			const aLeft = draw(2) === 0;
			const left = aLeft ? ofA : ofB;
			const isRight = (evidence: number) => (evidence === 0 ? 0.5 : evidence > 0 === aLeft ? 1 : 0);
			right += isRight(evidenceThatA(read, ofA, ofB, left, neverFalls));
			const [likelyA, likelyB] = [a, b].map((one) => expectedSteps(one, read, last, quartersApart));
			outcome.notKnowing += isRight(
				evidenceThatA(read, likelyA ?? new Map(), likelyB ?? new Map(), left, () => false)
			);
		}
		outcome.pairs += pairs.length;
		outcome.knowing += right;
		outcome.byQuarter[quarter] = right / pairs.length;
	}
	outcome.knowing /= outcome.pairs;
	outcome.notKnowing /= outcome.pairs;
	return outcome;
}

/**
 * What the new quarter holds less, with each of these families gone, is its own step and nothing else; up to the quarter before nothing
 * changes. @returns where it is not so, in words
 */
export function lessThanStep(
	{ start, families, leaves, quartersApart }: Programme,
	quarter: string,
	leaving: readonly Family[]
): string[] {
	const last = shiftPeriod(quarter, -1);
	const at = { quartersApart, leaves };
	const before: Chain = chained(null, families, { ...at, periods: quarterRange(start, last) });
	const everybody = chained(before, families, { ...at, periods: [quarter] }).counts;
	return leaving.flatMap((one) => {
		const others = families.filter((other) => other !== one);
		const { counts } = chained(before, others, { ...at, periods: [quarter] });
		const expected = new Map(everybody);
		for (const [name, step] of stepsOf(one, last, quarter, quartersApart)) {
			const [row = '', cell = ''] = name.split('|');
			const leaf = leaves.includes(one.area) ? one.area : '*';
			// Applicable is met and unmet together: the step of unmet is what is left of it.
			const add = (category: string, by: number) => {
				const place = nameOf(row, null, category, leaf, quarter);
				expected.set(place, (expected.get(place) ?? 0) - by);
			};
			if (cell === 'applicable') add('unmet', step);
			else if (cell === 'met') {
				add('met', step);
				add('unmet', -step);
			} else add(cell, step);
		}
		const places = new Set([...counts.keys(), ...expected.keys()]);
		return [...places].flatMap((place) =>
			(counts.get(place) ?? 0) === (expected.get(place) ?? 0)
				? []
				: [`${one.household} gone, ${place}: ${counts.get(place) ?? 0}, expected ${expected.get(place) ?? 0}`]
		);
	});
}
