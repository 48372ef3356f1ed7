// What an outsider found out: every small group that what leaves narrows further than the threshold allows, with its place.
import { shiftPeriod } from '../../src/lib/domain/period.ts';
import { less, type Sum } from './integer-programme.ts';
import type { Outsider, Read } from './outsider.ts';

export interface Narrowed {
	/** Groups that were attacked, and those of them that were narrowed too far, in words. */
	asked: { cells: number; newcomers: number; remainders: number };
	narrowed: string[];
}

export interface Attacked {
	outsider: Outsider;
	/** Every cell of the plan, shown or hidden. */
	cells: readonly Read[];
	threshold: number;
	/** Only groups for which this gives true: an attack on a part, by place. */
	some?: (place: number) => boolean;
}

export function attacked({ outsider, cells, threshold, some = () => true }: Attacked): Narrowed {
	const wide = Math.max(1, threshold - 1);
	const { known } = outsider;
	const narrowed: string[] = [];
	const asked = { cells: 0, newcomers: 0, remainders: 0 };
	let place = 0;
	const ask = (kind: keyof typeof asked, sum: Sum, near: string, bound: number, what: string) => {
		const count = outsider.count(sum);
		// What homes, contacts and the first day alone leave open is all that can be kept.
		const needed = Math.min(wide, bound);
		if (count >= threshold || sum.size === 0 || needed <= 0 || !some(place++)) return;
		asked[kind]++;
		const { lower, upper } = outsider.width(sum, near, needed);
		if (upper - lower < needed)
			narrowed.push(`${what}: ${count}, found ${lower}-${upper}, not ${needed} wide`);
	};
	const bound = (area: string | null, period: string) =>
		outsider.leaves.includes('*') && area === null ? Infinity : known.most(area, period);
	const nearOf = (counts: string, subject: string | null) =>
		`${counts}${subject === null ? '' : ` ${subject}`}`;

	for (const one of cells) {
		if (['process', 'experience'].includes(one.counts)) continue;
		const { counts, subject, area, period } = one;
		const at = `${counts} ${subject ?? ''} ${area ?? 'whole'} ${period}`;
		const near = nearOf(counts, subject);
		const first = shiftPeriod(period, -known.quartersApart);
		const most =
			counts !== 'ladder' ? bound(area, period) : first < (known.periods[0] ?? '') ? 0 : bound(area, first);
		const count = outsider.count(outsider.sum(one));
		if (one.value === null) ask('cells', outsider.sum(one), near, most, `${at} ${one.cell}`);
		else if (count < threshold) narrowed.push(`${at} ${one.cell}: ${count} is shown`);
		const coached = outsider.over(outsider.within(area), 'reach', null, 'coached', period);
		const ended = outsider.over(outsider.within(area), 'reach', null, 'ended', period);
		const rest = (sum: Sum, what: string) =>
			ask('remainders', sum, near, bound(area, period), `${at} ${what}`);
		if (one.cell === 'ended') rest(less(coached, ended), 'coached still');
		if (one.cell === 'applicable') {
			const others = less(coached, outsider.sum(one));
			// That a result for everyone leaves nobody out is known; of one for whoever needs it, it is found out.
			if (outsider.count(others) > 0 || known.whenNeeded.has(subject ?? '')) rest(others, 'does not apply');
		}
		if (one.cell === 'up') {
			const cell = (name: string) => outsider.sum({ ...one, cell: name });
			rest(
				less(less(coached, ended), new Map([...cell('up'), ...cell('same'), ...cell('down')])),
				'not assessed'
			);
		}
		if (one.cell === 'households') {
			const gone = outsider.over(outsider.within(area), 'reach', null, 'ended', shiftPeriod(period, -1));
			rest(less(less(coached, gone), outsider.sum(one)), 'nothing new');
		}
	}
	for (const union of unionsOf(outsider))
		for (const [late, period] of known.periods.entries())
			for (const earlier of ['', ...known.periods.slice(0, late)]) {
				const between = (at: string) => outsider.over(union, 'reach', null, 'coached', at);
				const most = union.reduce(
					(sum, leaf) => sum + (leaf === '*' ? Infinity : known.most(leaf, period)),
					0
				);
				ask(
					'newcomers',
					less(between(period), between(earlier)),
					'reach',
					most,
					`newcomers ${union.join('+')} ${earlier || 'start'}-${period}`
				);
			}
	return { asked, narrowed };
}

/** Every set of smallest parts: areas, and all that can be added up from them or taken off. */
function unionsOf({ leaves }: Outsider): string[][] {
	return leaves
		.reduce<string[][]>((found, leaf) => [...found, ...found.map((one) => [...one, leaf])], [[]])
		.filter((one) => one.length > 0);
}
