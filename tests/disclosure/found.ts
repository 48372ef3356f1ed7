// What an attacker found out: every small group that what leaves narrows further than the threshold allows, in words.
import type { Attack } from './attack.ts';
import { planOf, truths, type RandomProgramme } from './random-programme.ts';

/** Every small group of the plan that the attacker narrows further than the threshold allows, in words. */
export function found(attack: Attack, of: Pick<RandomProgramme, 'plan' | 'counts' | 'threshold'>): string[] {
	const wide = Math.max(1, of.threshold - 1);
	return truths(of).flatMap((one) => {
		if (one.count >= of.threshold) return [];
		const { lower, upper } = attack.bounds(attack.target(one.counts, one), one.count, wide);
		const place = `${one.counts} ${one.subject} ${one.area} ${one.period} ${one.cell}`;
		return upper - lower >= wide ? [] : [`${place}: ${lower}-${upper}`];
	});
}

/** New households between two quarters, in areas that leave, that a later figure less an earlier one would give. */
export function newcomers(attack: Attack, { plan, counts, threshold }: RandomProgramme): string[] {
	const all = truths({ plan, counts }).filter((one) => one.counts === 'reach');
	return all.flatMap((late) =>
		all.flatMap((early) => {
			if (early.cell !== late.cell || early.area !== late.area || early.period >= late.period) return [];
			const truth = late.count - early.count;
			if (truth >= threshold) return [];
			const before = new Set(attack.target('reach', early));
			const target = attack.target('reach', late).filter((name) => !before.has(name));
			const { lower, upper } = attack.bounds(target, truth, threshold - 1);
			return upper - lower >= threshold - 1
				? []
				: [`${late.cell} ${early.period}-${late.period}: ${lower}-${upper}`];
		})
	);
}

/** Those to whom a result does not apply or of whom it is not known, who are coached still, or had nothing new in their plan. */
export function remainders(attack: Attack, { plan, counts, threshold }: RandomProgramme): string[] {
	const all = truths({ plan, counts });
	// Of areas that leave by half-year too: reach adds up over time.
	const reach = truths({ plan: planOf('quarter'), counts }).filter((one) => one.counts === 'reach');
	const wide = Math.max(1, threshold - 1);
	return all.flatMap((one) => {
		if (one.cell !== 'applicable' && one.cell !== 'ended' && one.counts !== 'plan') return [];
		const { period, area } = one;
		const reachIn = (cell: string, of: string | undefined) =>
			reach.find((other) => other.cell === cell && other.period === of && other.area === area);
		const coached = reachIn('coached', period);
		const gone =
			one.counts === 'plan'
				? reachIn('ended', counts.periods[counts.periods.indexOf(period) - 1])
				: undefined;
		const truth = (coached?.count ?? 0) - one.count - (gone?.count ?? 0);
		if (!coached || truth >= threshold) return [];
		const others = [...attack.target(one.counts, one), ...(gone ? attack.target('reach', gone) : [])];
		const rest = attack.rest(attack.target('reach', coached), others);
		const { lower, upper } = attack.bounds(rest, truth, wide);
		return upper - lower >= wide ? [] : [`coached less ${one.cell} ${area} ${period}: ${lower}-${upper}`];
	});
}
