// A year of effort after what was told: who leaves, who is corrected and who is new in small numbers make no difference that could be told.
import { describe, expect, it } from 'vitest';
import type { EffortStates } from '../../../../src/lib/domain/published-effort.ts';
import {
	chainedEffort,
	countedIn,
	thereIn,
	withoutGone,
	type EffortUpTo
} from '../../../../src/lib/subjects/costs/figure/chain-effort.ts';
import { effort } from '../../../../src/lib/subjects/costs/figure/effort.ts';
import { asked, row } from './samples.ts';

const threshold = 10;

/** Families by number with hours a year, all of one team; their names are their numbers. */
function upTo(year: number, hours: Record<number, Record<number, number>>): EffortUpTo {
	const families = Object.entries(hours)
		.map(([family, years]) => ({
			family: Number(family),
			years: Object.entries(years)
				.map(([at, many]) => ({ at: Number(at), many }))
				.filter(({ at }) => at <= year)
		}))
		.filter(({ years }) => years.length > 0);
	return {
		rows: families.flatMap(({ family, years }) =>
			years.map(({ at, many }) => row(family, 'team', many, { year: at }))
		),
		spans: families.map(({ family, years }) => ({
			...{ group: 'coached' as const, family, before: 0, after: 4 * years.length }
		})),
		totals: [],
		names: new Map(
			families.map(({ family }) => [family, { group: 'coached' as const, household: `H-${family}` }])
		)
	};
}

const usual = (years: readonly number[], many = 20): Record<number, Record<number, number>> =>
	Object.fromEntries(
		Array.from({ length: many }, (_, i) => [
			i + 1,
			Object.fromEntries(years.map((year) => [year, 20 + 3 * i + (year % 7)]))
		])
	);

/** The year after, for whoever is in the files by then. */
function after(
	states: EffortStates,
	files: Record<number, Record<number, number>>,
	year = 2010
): EffortStates {
	const now = upTo(year, files);
	const before = { ...states, ...withoutGone(states, thereIn(now.names)) };
	return chainedEffort(before, { year, until: upTo(year - 1, files), now, threshold });
}

const figureOf = (states: EffortStates) => effort(asked({ year: states.year, ...countedIn(states) }));

const first = (): EffortStates =>
	chainedEffort(null, { year: 2009, until: upTo(2008, {}), now: upTo(2009, usual([2009])), threshold });

describe('a year of effort after what was told', () => {
	it('is the same to the last digit whether a family left or stayed without any more of it', () => {
		for (const family of [1, 7, 20]) {
			const stayed = usual([2009, 2010]);
			stayed[family] = { 2009: stayed[family]?.[2009] ?? 0 };
			const { [family]: _, ...left } = stayed;
			expect(figureOf(after(first(), left))).toEqual(figureOf(after(first(), stayed)));
		}
	});

	it('keeps sums, families and months when several left, and no name of theirs', () => {
		const files = usual([2009, 2010]);
		for (const family of [3, 4, 5]) files[family] = { 2009: files[family]?.[2009] ?? 0 };
		const { 3: _a, 4: _b, 5: _c, ...left } = files;
		const [stayed, gone] = [after(first(), files), after(first(), left)];
		const told = (states: EffortStates) => {
			const [group] = figureOf(states).groups;
			return [
				group?.households,
				group?.months,
				group?.total?.perFamily.value,
				group?.organisations[0]?.hours
			];
		};
		expect(told(gone)).toEqual(told(stayed));
		expect(JSON.stringify(gone)).not.toMatch(/"H-[345]"/);
		expect(gone.left).toMatchObject([{ families: 3 }]);
	});

	it('does not take those who left for as many as had hours of an organisation: one of them may have had all of it', () => {
		// Of the office nine families had hours; three left, of whom one.
		const states: EffortStates = {
			...{ year: 2010, totals: [] },
			present: Array.from({ length: 20 }, (_, i) => ({
				...{ group: 'coached' as const, household: `H-${i}`, before: 0, after: 4 },
				rows: [
					{ organisation: 'team', year: 2010, after: true, hours: 40 + i, contacts: 0, kept: 0 },
					...(i < 8
						? [{ organisation: 'office', year: 2010, after: true, hours: 50, contacts: 0, kept: 0 }]
						: [])
				]
			})),
			left: [
				{
					...{ group: 'coached' as const, families: 3, before: 0, after: 12 },
					rows: [
						{ organisation: 'office', year: 2010, after: true, hours: 50, contacts: 0, kept: 0 },
						{ organisation: 'team', year: 2010, after: true, hours: 120, contacts: 0, kept: 0 }
					]
				}
			]
		};
		const told = (one: EffortStates) =>
			figureOf(one).groups[0]?.organisations.map(({ organisation }) => organisation);
		expect(told(states)).toEqual([null]);
		const ten = structuredClone(states);
		ten.present[8]?.rows.push({
			organisation: 'office',
			year: 2010,
			after: true,
			hours: 50,
			contacts: 0,
			kept: 0
		});
		expect(told(ten)).toEqual(['team', 'office']);
	});

	it('does not count again what was told, whatever the files say of it since', () => {
		const files = usual([2009, 2010]);
		files[2] = { 2009: 900, 2010: files[2]?.[2010] ?? 0 };
		expect(figureOf(after(first(), files))).toEqual(figureOf(after(first(), usual([2009, 2010]))));
	});

	it('waits with newcomers until they are enough, and then counts all that they had', () => {
		const files = usual([2009, 2010]);
		for (let one = 31; one < 40; one++) files[one] = { 2010: 30 };
		const few = after(first(), files);
		expect(figureOf(few)).toEqual(figureOf(after(first(), usual([2009, 2010]))));
		const later = Object.fromEntries(Object.entries(files).map(([one, own]) => [one, { ...own, 2011: 25 }]));
		later[40] = { 2011: 40 };
		const enough = after(few, later, 2011);
		expect(enough.present).toHaveLength(30);
		// Told for the first time in 2011, though some of it is of 2010.
		expect(enough.present.find((one) => one.household === 'H-31')?.rows).toMatchObject([
			{ year: 2011, hours: 55 }
		]);
	});
});
