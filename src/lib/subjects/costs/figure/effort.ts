// Works out the effort figure from rows per family; what leaves is rounded, over enough families, and never a mean alone.
import { rounding } from '../../../domain/effort-rounding.ts';
import { rounded } from '../../../numbers/rounded.ts';
import { bootstrapRatio } from '../../../statistics/bootstrap-ratio.ts';
import type { EffortRow, EffortTotalRow, SpanRow } from '../ask/effort.ts';
import type {
	EffortFigure,
	EffortGroup,
	EffortGroupName,
	EffortOrganisation,
	Spread
} from './effort-figure.ts';
import {
	mayBeTold,
	onceTogether,
	roundedTo,
	toldApart,
	toldTogether,
	type ToldBefore
} from './protect-effort.ts';

export interface EffortInput {
	/** The last whole year; null without effort. */
	year: number | null;
	rows: readonly EffortRow[];
	spans: readonly SpanRow[];
	totals: readonly EffortTotalRow[];
	/** Families with the support by then, as the publication plan tells it; null where it hides them. */
	coached: number | null;
	/** What was published of the years before; none of it where the files are counted anew. */
	told: readonly ToldBefore[];
	synthetic: boolean;
	threshold: number;
	confidence: number;
}

const monthsInQuarter = 3;
const to = (decimals: number) => (value: number | null) => (value === null ? null : rounded(value, decimals));

/** Of a sum over families per month, family or quarter of theirs: families are drawn whole. */
function spreadOf(
	families: readonly number[],
	sums: ReadonlyMap<number, number>,
	length: (family: number) => number,
	confidence: number,
	decimals = 2
): Spread | null {
	const counted = families.filter((one) => length(one) > 0);
	if (counted.length < 2) return null;
	const { value, lower, upper } = bootstrapRatio({
		numerators: counted.map((one) => sums.get(one) ?? 0),
		denominators: counted.map(length),
		confidence
	});
	const read = to(decimals);
	return { value: read(value) ?? 0, lower: read(lower), upper: read(upper) };
}

function sumsOf(rows: readonly EffortRow[], of: 'hours' | 'kept'): Map<number, number> {
	const sums = new Map<number, number>();
	for (const row of rows) sums.set(row.family, (sums.get(row.family) ?? 0) + row[of]);
	return sums;
}

const total = (rows: readonly { hours: number }[]): number => rows.reduce((sum, one) => sum + one.hours, 0);

/** Null where nobody counted any, which is not none. */
function contactsOf(rows: readonly { contacts: number }[]): number | null {
	const sum = rows.reduce((all, one) => all + one.contacts, 0);
	return sum === 0 ? null : roundedTo(rounding.hours, sum);
}

function groupOf(group: EffortGroupName, input: EffortInput): EffortGroup {
	const { threshold, confidence } = input;
	const rows = input.rows.filter((one) => one.group === group);
	const spans = new Map(input.spans.filter((one) => one.group === group).map((one) => [one.family, one]));
	const families = [...spans.keys()];
	const told =
		families.length < threshold
			? new Map<string | null, EffortRow[]>()
			: toldApart(rows, threshold, onceTogether(group, rows, input.told));
	const all = [...told.values()].flat();
	const months = (when: 'before' | 'after') => (family: number) =>
		monthsInQuarter * (spans.get(family)?.[when] ?? 0);
	const quarters = (when: 'before' | 'after') => (family: number) => spans.get(family)?.[when] ?? 0;
	const when = (list: readonly EffortRow[], after: boolean) => list.filter((one) => one.after === after);
	const toldBefore = (list: readonly EffortRow[]) =>
		mayBeTold(list, threshold) && mayBeTold(list, threshold, 'there');
	const perMonth = (list: readonly EffortRow[], after: boolean) =>
		(after || toldBefore(when(list, false))) &&
		spreadOf(families, sumsOf(when(list, after), 'hours'), months(after ? 'after' : 'before'), confidence);
	const length = (of: 'before' | 'after') =>
		roundedTo(
			rounding.months,
			families.reduce((sum, one) => sum + months(of)(one), 0)
		);
	const allHours = sumsOf(when(all, true), 'hours');
	// Who had no time with the support yet is in no sum of it, and so in no mean or middle.
	const since = families.filter((one) => quarters('after')(one) > 0);
	const partOf = (own: readonly EffortRow[]) =>
		spreadOf(families, sumsOf(when(own, true), 'hours'), (one) => allHours.get(one) ?? 0, confidence, 3);
	const inRows: (Omit<EffortOrganisation, 'share'> & { part: Spread | null })[] = [...told].map(
		([organisation, own]) => {
			const rate = perMonth(own, true) || null;
			const hours = roundedTo(rounding.hours, total(when(own, true)));
			const limit = (value: number | null | undefined) =>
				value == null ? null : roundedTo(rounding.hours, value * length('after'));
			// Many had hours of it; whom it counted contacts of may be few, also of one that joins others and tells its own no longer.
			const counted = organisation !== null && mayBeTold(when(own, true), threshold, 'contacts');
			const contacts = counted ? contactsOf(when(own, true)) : null;
			return {
				...{ organisation, totals: false, hours, contacts },
				timed: when(own, true).every((one) => one.untimed === 0),
				lower: rate?.lower == null ? null : Math.min(hours, limit(rate.lower) ?? hours),
				upper: rate?.upper == null ? null : Math.max(hours, limit(rate.upper) ?? hours),
				// Others join those that are told together, and what was before does not grow: the two years apart would be whoever joined.
				before: (organisation !== null && perMonth(own, false)) || null,
				...{ perMonth: rate, part: partOf(own) }
			};
		}
	);
	const delivered = totalsOf(
		input.totals.filter((one) => one.group === group),
		threshold
	);
	const organisations = [...inRows, ...delivered.told.map((one) => ({ ...one, part: null }))];
	const sum = total(inRows);
	const keeping = (after: boolean) =>
		mayBeTold(when(all, after), threshold, 'kept') &&
		mayBeTold(when(all, after), threshold, 'there') &&
		spreadOf(families, sumsOf(when(all, after), 'kept'), quarters(after ? 'after' : 'before'), confidence);
	const hidden = told.size === 0;
	const before = families.some((one) => quarters('before')(one) > 0);
	// What all had before is told only as the sum of what is told of each: less those it would be the others', this year or a year on.
	const apart = inRows.every(
		(one) =>
			one.before !== null || when(told.get(one.organisation) ?? [], false).every(({ hours }) => hours === 0)
	);
	const rate = hidden ? null : perMonth(all, true) || null;
	const perFamily = hidden ? null : spreadOf(since, allHours, () => 1, confidence);
	return {
		...{ group, hidden, households: hidden ? null : roundedTo(rounding.families, since.length) },
		months: { before: before && !hidden ? length('before') : null, after: hidden ? 0 : length('after') },
		organisations: organisations
			.map(({ part, ...one }) => {
				const share = one.totals || sum === 0 ? null : rounded(one.hours / sum, 3);
				return { ...one, share, shareRange: rangeAround(share, part) };
			})
			.sort((a, b) => b.hours - a.hours),
		total:
			rate && perFamily
				? {
						...{ perMonth: rate, perFamily, before: (apart && perMonth(all, false)) || null },
						quarters: quartersOf(since.map((one) => allHours.get(one) ?? 0))
					}
				: null,
		casemanagers: {
			before: (before && !hidden && keeping(false)) || null,
			after: (!hidden && keeping(true)) || null
		},
		left: delivered.left + (hidden ? new Set(rows.map((one) => one.organisation)).size : 0)
	};
}

/** Of the share as it is told: hours are rounded, so it may lie beside the one that was drawn around. */
const rangeAround = (share: number | null, part: Spread | null): EffortOrganisation['shareRange'] =>
	share === null || part === null || part.lower === null || part.upper === null
		? null
		: { lower: Math.min(part.lower, share), upper: Math.max(part.upper, share) };

/** In whole hours to five: a family's own number is not to be read off. */
function quartersOf(values: readonly number[]): [number, number, number] {
	const sorted = [...values].sort((a, b) => a - b);
	const at = (share: number) => roundedTo(5, sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
	return [at(0.25), at(0.5), at(0.75)];
}

/** Years in which each quarter was over enough families; the others are left out, whole. Contacts without any hours took hours that nobody gave. */
function totalsOf(rows: readonly EffortTotalRow[], threshold: number) {
	const names = [...new Set(rows.map((one) => one.organisation))];
	const told = names.flatMap((organisation): Omit<EffortOrganisation, 'share'>[] => {
		const all = rows.filter((one) => one.organisation === organisation);
		const own = all.filter((one) => one.fewest !== null && one.fewest >= threshold);
		const whole =
			own.length === all.length &&
			own.every((one) => one.untimed === 0 && (one.hours > 0 || one.contacts === 0));
		const hours = roundedTo(rounding.hours, total(own));
		const open = { lower: null, upper: null, perMonth: null, before: null };
		return own.length === 0
			? []
			: [{ organisation, totals: true, whole, hours, contacts: contactsOf(own), ...open }];
	});
	return { told, left: names.length - told.length };
}

/** How the hours lie over the years; of few families they are counted in with the next year. */
function yearsOf(rows: readonly EffortRow[], sum: number, threshold: number): EffortFigure['years'] {
	return toldTogether(rows, threshold).map((own) => ({
		year: Math.max(...own.map((one) => one.year)),
		share: rounded(total(own) / sum, 2)
	}));
}

export function effort(input: EffortInput): EffortFigure {
	const { year, synthetic, confidence, threshold, coached } = input;
	const after = input.rows.filter((one) => one.group === 'coached' && one.after);
	const sum = total(after);
	const groups = year === null ? [] : (['coached', 'comparison'] as const).map((one) => groupOf(one, input));
	const told = groups[0] !== undefined && !groups[0].hidden && sum > 0;
	return {
		...{ period: year === null ? null : String(year), synthetic, confidence, threshold, groups },
		families: coached === null || coached < threshold ? null : roundedTo(rounding.families, coached),
		years: told ? yearsOf(after, sum, threshold) : []
	};
}
