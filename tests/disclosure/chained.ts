// Counts of families by smallest part and quarter, each publication chained to the one before: written apart from the product's own.
import { shiftPeriod } from '../../src/lib/domain/period.ts';
import { openedIn, standingAt, type Family, type Standing } from './families.ts';

/** By `counts subject|category|part|quarter`; what is not in it is 0. */
export type Counts = Map<string, number>;

export interface Chain {
	counts: Counts;
	/** As they were published last. */
	present: Map<string, Standing>;
	left: Standing[];
	/** Every quarter so far. */
	periods: string[];
}

export interface Chaining {
	/** Quarters that come with this publication. */
	periods: readonly string[];
	quartersApart: number;
	/** The smallest parts; who lives elsewhere counts in `*`. */
	leaves: readonly string[];
}

export const nameOf = (
	counts: string,
	subject: string | null,
	category: string,
	leaf: string,
	period: string
) => `${counts}${subject === null ? '' : ` ${subject}`}|${category}|${leaf}|${period}`;

const same = (a: Standing | null, b: Standing | null): boolean =>
	a !== null &&
	b !== null &&
	a.ended === b.ended &&
	Object.keys({ ...a.places, ...b.places }).every((one) => a.places[one] === b.places[one]);

/** @param before null: the first publication, all quarters of which are counted as the files have it */
export function chained(
	before: Chain | null,
	families: readonly Family[],
	{ periods, quartersApart, leaves }: Chaining
): Chain {
	const counts: Counts = new Map(before?.counts);
	const add = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
	const leafOf = (area: string) => (leaves.includes(area) ? area : '*');
	const left = [...(before?.left ?? [])];
	let present = before?.present;
	const here = new Map(families.filter((one) => one.counts).map((one) => [one.household, one]));
	if (present) {
		for (const [household, standing] of present) if (!here.has(household)) left.push(standing);
		present = new Map([...present].filter(([household]) => here.has(household)));
	}
	for (const period of periods) {
		const now = new Map<string, Standing>();
		for (const family of here.values()) {
			const published = present?.get(family.household);
			const truth = standingAt(family, period, quartersApart);
			const stepped = !published || !same(standingAt(family, shiftPeriod(period, -1), quartersApart), truth);
			const standing = stepped ? (truth ?? published) : published;
			if (standing) now.set(family.household, standing);
		}
		for (const { area, ended, places } of [...now.values(), ...left]) {
			const leaf = leafOf(area);
			add(`reach|coached|${leaf}|${period}`);
			if (ended) add(`reach|ended|${leaf}|${period}`);
			for (const [row, category] of Object.entries(places)) add(`${row}|${category}|${leaf}|${period}`);
		}
		// What came into plans is counted anew, where the family counts: a move waits for its next step here too.
		for (const [household, { area }] of now) {
			const family = here.get(household);
			for (const kind of family ? openedIn(family, period) : [])
				add(`plan ${kind}|households|${leafOf(area)}|${period}`);
		}
		if (before) present = now;
	}
	if (!before) {
		const last = periods.at(-1) ?? '';
		present = new Map(
			[...here.values()].flatMap((one) => {
				const standing = standingAt(one, last, quartersApart);
				return standing ? [[one.household, standing] as const] : [];
			})
		);
	}
	return { counts, present: present ?? new Map(), left, periods: [...(before?.periods ?? []), ...periods] };
}
