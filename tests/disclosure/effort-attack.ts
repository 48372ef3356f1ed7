// An outsider who holds every figure of effort so far, and whom rounding does not hinder: solves for the hours of few families.
import { IntegerProgramme, type Row } from './integer-programme.ts';
import type { Counted, Family } from './effort-in-a-row.ts';
import type { PublishedEffort } from '../../src/lib/server/effort-told.ts';

/** A figure with the rows that it counts. */
export interface Read {
	figure: PublishedEffort;
	rows: readonly Counted[];
}

type Of = 'quarters' | 'kept';
interface Fact {
	what: string;
	of: Of;
	rows: readonly Counted[];
}

/** Every sum that a figure tells, and in words where it does not tell the sum of these rows. */
function factsOf({ figure, rows }: Read): { facts: Fact[]; faults: string[] } {
	const facts: Fact[] = [];
	const faults: string[] = [];
	for (const group of figure.groups) {
		const own = rows.filter((one) => one.group === group.group);
		const named = group.organisations.map((one) => one.organisation);
		const what = `${figure.period} ${group.group}`;
		for (const { organisation, hours, before } of group.organisations) {
			const isOf = (one: Counted) =>
				organisation === null ? !named.includes(one.organisation) : one.organisation === organisation;
			const after = own.filter((one) => isOf(one) && one.after);
			const sum = after.reduce((all, one) => all + one.quarters, 0) / 4;
			if (Math.abs(sum - hours) > 25) faults.push(`${what} ${organisation}: ${hours} told, ${sum} counted`);
			facts.push({ what: `${what} ${organisation}`, of: 'quarters', rows: after });
			if (before)
				facts.push({
					...{ what: `${what} ${organisation} before`, of: 'quarters' },
					rows: own.filter((one) => isOf(one) && !one.after)
				});
		}
		if (group.total?.before)
			facts.push({
				...{ what: `${what} all before`, of: 'quarters' as const },
				rows: own.filter((one) => !one.after)
			});
		for (const after of [false, true])
			if (group.casemanagers[after ? 'after' : 'before'])
				facts.push({ what: `${what} kept`, of: 'kept', rows: own.filter((one) => one.after === after) });
		if (group.group === 'coached')
			for (const [place, { year }] of figure.years.entries()) {
				const from = figure.years[place - 1]?.year ?? 0;
				const within = own.filter((one) => one.after && one.year > from && one.year <= year);
				facts.push({ what: `${what} in ${year}`, of: 'quarters', rows: within });
			}
	}
	return { facts, faults };
}

export interface Narrowed {
	asked: number;
	/** Sums of few families that were told too precisely, and figures that are not what they should be, in words. */
	found: string[];
}

/** Told apart: what one family had of one organisation in one year, before or after. Another amount after a correction is another. */
const keyOf = (one: Counted, of: Of): string =>
	JSON.stringify([of, one.household, one.organisation, one.year, one.after]);

type Parts = [of: Of, household: string, organisation: string, year: number, after: boolean];
const partsOf = (key: string): Parts => JSON.parse(key.replace(/ \d+$/, '')) as Parts;

/** Organisations that had worked for few families since the support by the end of a year that was told: all that they had until then. */
const servedFew = (read: readonly Read[]) =>
	read.flatMap(({ figure, rows }) =>
		figure.groups.flatMap(({ group }) => {
			const since = rows.filter((one) => one.group === group && one.after && one.quarters > 0);
			return [...new Set(since.map((one) => one.organisation))].flatMap((organisation) => {
				const own = since.filter((one) => one.organisation === organisation);
				const families = new Set(own.map((one) => one.household));
				const what = `${figure.period} ${group} ${organisation} since`;
				return families.size < figure.threshold
					? [{ what, families, organisation, until: Number(figure.period) }]
					: [];
			});
		})
	);

/** So much doubt, in quarters of an hour, is always enough. */
const enough = 200;

/** @param few sets of families, fewer than the threshold, of whom the town knows that they came or went */
export function attackEffort(read: readonly Read[], few: readonly (readonly Family[])[]): Narrowed {
	const found: string[] = [];
	const places = new Map<string, number>();
	const truth: number[] = [];
	const rows: Row[] = [];
	for (const [nth, one] of read.entries()) {
		const { facts, faults } = factsOf(one);
		found.push(...faults);
		for (const { of, rows: own } of facts) {
			const terms = new Map<number, number>();
			const amounts = new Map<string, number>();
			for (const row of own) {
				const key = keyOf(row, of);
				amounts.set(key, (amounts.get(key) ?? 0) + row[of]);
			}
			for (const [key, amount] of amounts) {
				let place = places.get(key);
				if (place !== undefined && truth[place] !== amount) place = places.get(`${key} ${nth}`);
				if (place === undefined) {
					place = truth.length;
					places.set(places.has(key) ? `${key} ${nth}` : key, place);
					truth.push(amount);
				}
				terms.set(place, 1);
			}
			const sum = own.reduce((all, row) => all + row[of], 0);
			if (terms.size > 0) rows.push({ terms, min: sum, max: sum });
		}
	}
	const programme = new IntegerProgramme(truth, rows);
	let asked = 0;
	const ask = (what: string, of: Of, members: readonly number[]) => {
		const count = members.reduce((sum, place) => sum + (truth[place] ?? 0), 0);
		if (count === 0) return;
		asked++;
		const needed = Math.min(of === 'kept' ? 9 : enough, count);
		const { lower, upper } = programme.range(new Map(members.map((place) => [place, 1])), needed);
		if (upper - lower < needed) found.push(`${what}: ${count}, found ${lower}-${upper}`);
	};
	try {
		for (const { what, families, organisation, until } of servedFew(read)) {
			const own = [...places].filter(([key]) => {
				const [of, household, by, year, after] = partsOf(key);
				return of === 'quarters' && families.has(household) && by === organisation && after && year <= until;
			});
			ask(
				what,
				'quarters',
				own.map(([, place]) => place)
			);
		}
		for (const families of few)
			for (const of of ['quarters', 'kept'] as const) {
				const own = [...places].filter(([key]) =>
					families.some((one) => key.startsWith(JSON.stringify([of, one.household]).slice(0, -1)))
				);
				const by = new Map<string, number[]>([['all', own.map(([, place]) => place)]]);
				for (const [key, place] of own) {
					const [, , organisation, year, after] = partsOf(key);
					const parts = [
						organisation,
						year,
						...(after === false ? ['before', `${String(organisation)} before`] : [])
					];
					for (const part of parts.map(String)) by.set(part, [...(by.get(part) ?? []), place]);
				}
				for (const [part, members] of by)
					ask(`${families.map((one) => one.household).join('+')} ${of} ${part}`, of, members);
			}
	} finally {
		programme.dispose();
	}
	return { asked, found };
}
