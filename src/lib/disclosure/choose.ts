// Which figures of a set that hangs together to hide: as few as can be, so that no small group can be inferred.
import { Attacker, type Known, type Memory } from './attacker.ts';

/** A figure that the plan would publish. */
export interface Candidate {
	members: readonly number[];
	count: number;
	/** An earlier release showed it: it cannot be taken back. */
	shown: boolean;
	/** Figures of the programme as a whole stay before those of its parts. */
	part: boolean;
}

/** A group of people with its true count. */
export interface Group {
	members: readonly number[];
	count: number;
	/** Small in a way that its count does not say: few came since an earlier figure. */
	small?: boolean;
}

export interface Choice {
	candidates: readonly Candidate[];
	/** What is known besides the candidates. */
	known: readonly Known[];
	/** Further groups that may not be inferred when they are small. */
	groups: readonly Group[];
	threshold: number;
}

/** The narrowest range that a small group may have; who hides 0 of 1 must leave some doubt too. */
export const protectionWidth = (threshold: number): number => Math.max(1, threshold - 1);

/** Patterns judged before the search for the fewest gives way to one that is safe though perhaps not the smallest. */
const patience = 400;

export interface Chosen {
	/** In the order of the candidates. */
	shown: boolean[];
	/** Small groups that earlier releases gave away, whatever is hidden now. */
	lost: number;
}

/**
 * Which candidates may be shown. Those below the threshold are hidden; then the fewest others, parts before wholes, small
 * before large, such that each group below the threshold keeps a range of threshold - 1.
 */
export async function chooseShown(choice: Choice, memory: Memory): Promise<Chosen> {
	const { candidates, threshold } = choice;
	const judge = new Judge(choice, memory);
	const lost = await judge.giveUpOnLost();
	const free = candidates.flatMap((one, place) => (!one.shown && one.count >= threshold ? [place] : []));
	const shownBut = (hidden: readonly number[]): boolean[] =>
		candidates.map((one, place) => one.shown || (one.count >= threshold && !hidden.includes(place)));
	let left = patience;
	for (let size = 0; size <= free.length; size++) {
		if (combinations(free.length, size) > left)
			return { shown: shownBut(await thinned(judge, free, candidates, shownBut)), lost };
		for (const hidden of ordered(choose(free, size), candidates)) {
			left--;
			const shown = shownBut(hidden);
			if (await judge.isSafe(shown)) return { shown, lost };
		}
	}
	return { shown: shownBut(free), lost };
}

/** How many small groups of that choice can be told where these candidates are shown. */
export const givenAway = (choice: Choice, shown: readonly boolean[], memory: Memory): Promise<number> =>
	new Judge(choice, memory).countGiven(shown);

class Judge {
	private groups: Group[];

	constructor(
		private readonly choice: Choice,
		private readonly memory: Memory
	) {
		const cells = choice.candidates.filter((one) => !one.shown);
		const small = choice.groups.filter((one) => one.small ?? one.count < choice.threshold);
		this.groups = [...cells.filter((one) => one.count < choice.threshold), ...small];
	}

	/** How many groups nothing that can still be hidden would protect. */
	async giveUpOnLost(): Promise<number> {
		const kept = await this.veiled(this.choice.candidates.map((one) => one.shown));
		const lost = this.groups.length - kept.length;
		this.groups = kept;
		return lost;
	}

	async countGiven(shown: readonly boolean[]): Promise<number> {
		return this.groups.length - (await this.veiled(shown)).length;
	}

	private async veiled(shown: readonly boolean[]): Promise<Group[]> {
		const attacker = this.attacker(shown);
		const kept = [];
		for (const group of this.groups) if (await this.isVeiled(attacker, group)) kept.push(group);
		return kept;
	}

	async isSafe(shown: readonly boolean[]): Promise<boolean> {
		const attacker = this.attacker(shown);
		for (const [place, group] of this.groups.entries()) {
			if (await this.isVeiled(attacker, group)) continue;
			// What one pattern gives away the next most likely does too.
			this.groups.splice(place, 1);
			this.groups.unshift(group);
			return false;
		}
		return true;
	}

	private attacker(shown: readonly boolean[]): Attacker {
		const figures = this.choice.candidates.flatMap(({ members, count }, place) =>
			shown[place] ? [{ members, equal: count }] : []
		);
		return new Attacker([...this.choice.known, ...figures], this.memory);
	}

	private isVeiled(attacker: Attacker, { members, count }: Group): Promise<boolean> {
		return attacker.isVeiled(members, count, protectionWidth(this.choice.threshold));
	}
}

/** Starts with everything hidden and shows figure by figure, the whole and the largest first, what can be shown. */
async function thinned(
	judge: Judge,
	free: readonly number[],
	candidates: readonly Candidate[],
	shownBut: (hidden: readonly number[]) => boolean[]
): Promise<number[]> {
	let hidden = [...free];
	const rank = (place: number) => (candidates[place]?.part ? 0 : 1e9) + (candidates[place]?.count ?? 0);
	for (const place of [...free].sort((a, b) => rank(b) - rank(a))) {
		const fewer = hidden.filter((one) => one !== place);
		if (await judge.isSafe(shownBut(fewer))) hidden = fewer;
	}
	return hidden;
}

function combinations(n: number, size: number): number {
	let count = 1;
	for (let i = 1; i <= size; i++) count = (count * (n - size + i)) / i;
	return count;
}

function choose(from: readonly number[], size: number): number[][] {
	if (size === 0) return [[]];
	return from.flatMap((first, place) =>
		choose(from.slice(place + 1), size - 1).map((rest) => [first, ...rest])
	);
}

/** Parts go before wholes, then the smallest sum goes first. */
function ordered(patterns: number[][], candidates: readonly Candidate[]): number[][] {
	const sum = (pattern: number[], of: (one: Candidate) => number) =>
		pattern.reduce((total, place) => total + (candidates[place] ? of(candidates[place]) : 0), 0);
	return patterns
		.map((pattern) => ({
			pattern,
			wholes: sum(pattern, (one) => (one.part ? 0 : 1)),
			people: sum(pattern, (one) => one.count)
		}))
		.sort((a, b) => a.wholes - b.wholes || a.people - b.people)
		.map(({ pattern }) => pattern);
}
