// Withdrew A, or B? Guesses from two publications which of two families left, with the rows of these two and nobody else's.
import { standingAt, openedIn, type Family, type Standing } from './families.ts';
import type { Read } from './outsider.ts';
import { draws } from './random-programme.ts';

/** By cell `counts subject|cell`: what a family adds to it. */
export type Steps = Map<string, number>;

const cellName = (counts: string, subject: string | null, cell: string) =>
	`${counts}${subject === null ? '' : ` ${subject}`}|${cell}`;

function placesOf({ ended, places }: Standing): Steps {
	const found: Steps = new Map([['reach|coached', 1]]);
	if (ended) found.set('reach|ended', 1);
	for (const [row, category] of Object.entries(places)) {
		if (!row.startsWith('results ')) found.set(`${row}|${category}`, 1);
		else {
			found.set(`${row}|applicable`, 1);
			if (category === 'met') found.set(`${row}|met`, 1);
		}
	}
	return found;
}

/** What a family's being there changes in the new quarter: its step, and what came into its plan. */
export function stepsOf(family: Family, last: string, next: string, quartersApart: number): Steps {
	const [before, after] = [last, next].map((one) => standingAt(family, one, quartersApart));
	const steps: Steps = new Map(openedIn(family, next).map((kind) => [`plan ${kind}|households`, 1]));
	if (!before || !after) return steps;
	const [old, now] = [placesOf(before), placesOf(after)];
	for (const name of new Set([...old.keys(), ...now.keys()])) {
		const change = (now.get(name) ?? 0) - (old.get(name) ?? 0);
		if (change !== 0) steps.set(name, change);
	}
	return steps;
}

/** What who knows a family up to the last quarter can expect of the next: steps of the programme's own pace. */
export function expectedSteps(family: Family, read: Shown, last: string, quartersApart: number): Steps {
	const steps: Steps = new Map();
	const standing = standingAt(family, last, quartersApart);
	if (!standing || standing.ended) return steps;
	for (const [row, category] of Object.entries(standing.places)) {
		if (category !== 'unmet') continue;
		const [met, applicable] = ['met', 'applicable'].map((cell) => read.series(`${row}|${cell}`, null).at(-1));
		const pace = mean(changes(read.series(`${row}|met`, null)));
		if (met === undefined || applicable === undefined || pace === undefined || applicable <= met) continue;
		steps.set(`${row}|met`, Math.max(0, Math.min(1, pace / (applicable - met))));
	}
	const coached = read.series('reach|coached', null).at(-1);
	for (const name of read.names())
		if (name.startsWith('plan ') && coached)
			steps.set(name, Math.min(1, (mean(read.series(name, null)) ?? 0) / coached));
	return steps;
}

/** Figures as they were shown, by cell and area, in time order. */
export class Shown {
	private readonly values = new Map<string, Map<string, number>>();

	constructor(
		cells: readonly Read[],
		private readonly periods: readonly string[]
	) {
		for (const { counts, subject, cell, area, period, value } of cells) {
			if (value === null || ['process', 'experience'].includes(counts)) continue;
			const name = `${cellName(counts, subject, cell)}|${area ?? ''}`;
			this.values.set(name, (this.values.get(name) ?? new Map<string, number>()).set(period, value));
		}
	}

	names(): string[] {
		return [...new Set([...this.values.keys()].map((one) => one.split('|').slice(0, 2).join('|')))];
	}

	/** Up to the quarter before the last. */
	series(name: string, area: string | null): number[] {
		const own = this.values.get(`${name}|${area ?? ''}`);
		return this.periods.slice(0, -1).flatMap((period) => own?.get(period) ?? []);
	}

	now(name: string, area: string | null): number | undefined {
		return this.values.get(`${name}|${area ?? ''}`)?.get(this.periods.at(-1) ?? '');
	}
}

/**
 * How much better what is shown of the last quarter fits that A left than that B did: the logarithm of the ratio of likelihoods, over every
 * figure of the programme as a whole in which the two differ. (By area too it guesses worse: those change over half a year.)
 * @param left the steps of who really left, which `read`, made with everybody in, still holds
 */
export function evidenceThatA(
	read: Shown,
	a: Steps,
	b: Steps,
	left: Steps,
	neverFalls: (name: string) => boolean
): number {
	let sum = 0;
	for (const name of new Set([...a.keys(), ...b.keys()])) {
		const [ofA, ofB] = [a.get(name) ?? 0, b.get(name) ?? 0];
		const now = read.now(name, null);
		const series = read.series(name, null);
		const last = series.at(-1);
		if (ofA === ofB || now === undefined || last === undefined) continue;
		const isFlow = name.startsWith('plan ');
		const seen = now - (left.get(name) ?? 0) - (isFlow ? 0 : last);
		const past = isFlow ? series : changes(series);
		const others = likelihood(past, isFlow || neverFalls(name) ? 0 : -Infinity);
		sum += others(seen - ofB) - others(seen - ofA);
	}
	return sum;
}

/**
 * Logarithm of the likelihood of a change that all others made together, from changes before: a normal curve, cut off at a floor, its variance
 * drawn towards that of single steps.
 */
function likelihood(past: readonly number[], floor: number): (change: number) => number {
	const middle = mean(past) ?? 2;
	const squares = past.reduce((total, one) => total + (one - middle) ** 2, 0);
	const variance = (squares + 4 * (Math.abs(middle) + 2)) / (past.length + 4);
	return (change) => (change < floor - 1e-9 ? -50 : -((change - middle) ** 2) / (2 * variance));
}

const changes = (series: readonly number[]): number[] =>
	series.slice(1).map((one, place) => one - (series[place] ?? 0));
const mean = (values: readonly number[]): number | undefined =>
	values.length === 0 ? undefined : values.reduce((sum, one) => sum + one, 0) / values.length;

/** Pairs of families that counted in that quarter, of one area and one year of start; the same for the same seed. */
export function pairsOf(
	families: readonly Family[],
	last: string,
	quartersApart: number,
	seed: number,
	many: number
): [Family, Family][] {
	const draw = draws(seed);
	const counted = families.filter((one) => standingAt(one, last, quartersApart) !== null);
	const pairs: [Family, Family][] = [];
	for (let tries = 0; pairs.length < many && tries < many * 50; tries++) {
		const a = counted[draw(counted.length)];
		const like = counted.filter(
			(one) => one !== a && one.area === a?.area && one.started.slice(0, 4) === a.started.slice(0, 4)
		);
		const b = like[draw(Math.max(1, like.length))];
		if (a && b) pairs.push([a, b]);
	}
	return pairs;
}
