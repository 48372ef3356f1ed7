// A new year of effort as what was told of the years before it, plus the new rows of families that are there, plus newcomers once they are enough.
import type { EffortStates, EffortSum } from '../../../domain/published-effort.ts';
import type { EffortRow, EffortTotalRow, SpanRow } from '../ask/effort.ts';

/** What the files say today of all that lies up to the end of a year. */
export interface EffortUpTo {
	rows: readonly EffortRow[];
	spans: readonly SpanRow[];
	totals: readonly EffortTotalRow[];
	/** By number, as rows and spans have it. */
	names: ReadonlyMap<number, { group: EffortRow['group']; household: string }>;
}

type Family = EffortStates['present'][number];
type Left = EffortStates['left'][number];

const keyOf = ({ group, household }: Pick<Family, 'group' | 'household'>): string =>
	JSON.stringify([group, household]);

/** What was told before it was counted says of nothing that it had no hours. */
const sumOf = ({ organisation, year, after, hours, contacts, kept, untimed = 0 }: EffortSum) => ({
	...{ organisation, year, after, hours, contacts, kept, untimed }
});
type Sum = ReturnType<typeof sumOf>;

/** Sums by organisation, year, and whether before or from the beginning on, each once, in one order. */
function added(rows: readonly EffortSum[]): Sum[] {
	const sums = new Map<string, Sum>();
	for (const one of rows) {
		const row = sumOf(one);
		const key = JSON.stringify([row.organisation, row.year, row.after]);
		const { hours = 0, contacts = 0, kept = 0, untimed = 0 } = sums.get(key) ?? {};
		sums.set(key, {
			...row,
			...{ hours: hours + row.hours, contacts: contacts + row.contacts },
			...{ kept: kept + row.kept, untimed: untimed + row.untimed }
		});
	}
	return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

/** Families as the files have them, by key; a family without a name there is not counted. */
function familiesIn({ rows, spans, names }: EffortUpTo): Map<string, Family> {
	const families = new Map<string, Family>();
	const byNumber = new Map<number, Family>();
	for (const { family, before, after } of spans) {
		const name = names.get(family);
		if (!name) continue;
		const one: Family = { ...name, before, after, rows: [] };
		families.set(keyOf(name), one);
		byNumber.set(family, one);
	}
	for (const row of rows) byNumber.get(row.family)?.rows.push(sumOf(row));
	return families;
}

/** Who is no longer in the files leaves no more than sums. */
export function withoutGone(
	states: EffortStates,
	there: ReadonlySet<string>
): Pick<EffortStates, 'present' | 'left'> {
	const gone = states.present.filter((one) => !there.has(keyOf(one)));
	const left = new Map<Left['group'], Left>(states.left.map((one) => [one.group, one]));
	for (const { group, before, after, rows } of gone) {
		const sum = left.get(group) ?? { group, families: 0, before: 0, after: 0, rows: [] };
		left.set(group, {
			...{ group, families: sum.families + 1, before: sum.before + before, after: sum.after + after },
			rows: added([...sum.rows, ...rows])
		});
	}
	return { present: states.present.filter((one) => there.has(keyOf(one))), left: [...left.values()] };
}

export const thereIn = (names: EffortUpTo['names']): Set<string> => new Set([...names.values()].map(keyOf));

const nothing = (year: number): EffortStates => ({ year, present: [], left: [], totals: [] });

/**
 * The states at the end of a year. What was told of earlier years is not counted again, so that nobody's leaving, and no correction, is a
 * difference between two publications. Fewer newcomers than the threshold wait for others: alone they would be that difference.
 * @param before at the end of the year before, with whoever left taken out; null where nothing was told
 * @param until today's files up to the end of the year before, and `now` up to its own
 */
export function chainedEffort(
	before: EffortStates | null,
	{ year, until, now, threshold }: { year: number; until: EffortUpTo; now: EffortUpTo; threshold: number }
): EffortStates {
	const { present, left, totals } = before ?? nothing(year - 1);
	const [then, today] = [familiesIn(until), familiesIn(now)];
	const known = new Set(present.map(keyOf));
	const stayed = present.map((one): Family => {
		const [old, fresh] = [then.get(keyOf(one)), today.get(keyOf(one))];
		if (!fresh) return one;
		return {
			...one,
			before: one.before + Math.max(0, fresh.before - (old?.before ?? 0)),
			after: one.after + Math.max(0, fresh.after - (old?.after ?? 0)),
			rows: [...one.rows, ...fresh.rows.filter((row) => row.year === year)]
		};
	});
	const fresh = [...today].flatMap(([key, one]) => (known.has(key) ? [] : [one]));
	const newcomers = (['coached', 'comparison'] as const).flatMap((group) => {
		const own = fresh.filter((one) => one.group === group);
		if (own.length < threshold) return [];
		return own.map((one) => ({ ...one, rows: added(one.rows.map((row) => ({ ...row, year }))) }));
	});
	return {
		year,
		present: [...stayed, ...newcomers].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
		left,
		totals: [...totals, ...now.totals.filter((one) => one.year > (before?.year ?? 0))]
	};
}

/** Rows and spans that a figure is made of; those who left each count as the mean of them. */
export function countedIn({ present, left, totals }: EffortStates): {
	rows: EffortRow[];
	spans: SpanRow[];
	totals: EffortTotalRow[];
} {
	const gone = left.flatMap(({ families, before, after, rows, group }) =>
		Array.from({ length: families }, () => ({
			...{ group, before: before / families, after: after / families, gone: true },
			rows: rows.map(sumOf).map((row) => ({
				...row,
				...{ hours: row.hours / families, contacts: row.contacts / families },
				...{ kept: row.kept / families, untimed: row.untimed / families }
			}))
		}))
	);
	// By what they are, so that it makes no difference to any draw which of them left.
	const all = [...present.map((one) => ({ ...one, gone: false })), ...gone]
		.map(({ gone: left, ...one }) => ({ ...one, rows: added(one.rows), left }))
		.map((one) => {
			const { group, before, after, rows } = one;
			return [JSON.stringify({ group, before, after, rows }), one] as const;
		})
		.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
		.map(([, one]) => one);
	return {
		rows: all.flatMap(({ group, rows, left: gone }, family) =>
			rows.map((row) => ({ ...row, group, family, gone }))
		),
		spans: all.map(({ group, before, after }, family) => ({ group, family, before, after })),
		totals: totals.map((one) => ({ ...one, untimed: one.untimed ?? 0 }))
	};
}
