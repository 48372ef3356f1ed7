// Invented effort: what organisations did for coached families, before and after the coach came, and for families elsewhere.
import { quarterFromIndex, quarterIndex, quarterOf, type Period } from '../../src/lib/domain/period.ts';
import { followed, until, type Household } from './households.ts';
import { chance, type Chance } from './random.ts';
import type { Cell, Table } from './table.ts';

const organisations = ['Sociale Dienst', 'Stadsbank', 'woningcorporatie', 'school', 'jeugdzorg'] as const;
/** Whose work the support itself is. */
const own = 'wijkteam';
const from = '2008-Q1';
const last = '2011-Q4';

type Row = Record<string, Cell>;
interface Family {
	group: 'coached' | 'comparison';
	household: string;
	/** Organisations that have a file of this family, in the order in which they let it go. */
	known: string[];
	/** How much is done for it, beside others. */
	weight: number;
}

function family(group: Family['group'], household: string, dice: Chance): Family {
	const known = organisations.filter(() => dice.yes(0.6));
	return {
		group,
		household,
		known: known.length > 0 ? known : ['Sociale Dienst'],
		weight: Math.exp(0.6 * dice.normal())
	};
}

/** Skewed, as hours are: most families little, some much; in quarters of an hour. */
const hoursOf = (mean: number, weight: number, dice: Chance): number =>
	Math.max(0.25, Math.round(4 * mean * weight * Math.exp(0.5 * dice.normal() - 0.125)) / 4);

const row = (one: Family, organisation: string, period: Period, contact: string, more: Row = {}): Row => ({
	...{ group: one.group, household: one.household, organisation, period, contact },
	...{ contacts: null, hours: null, domain: null, ...more }
});

/** One quarter of usual care: who has the file, and what some of them did. */
function usual(one: Family, period: Period, share: number, dice: Chance): Row[] {
	return one.known.slice(0, Math.max(1, Math.round(one.known.length * share))).flatMap((organisation) => {
		const rows = [row(one, organisation, period, 'case-manager')];
		if (dice.yes(0.45)) {
			const contact = dice.pick(['office', 'phone', 'consultation'] as const);
			rows.push(
				row(one, organisation, period, contact, {
					contacts: dice.whole(1, 4),
					hours: hoursOf(2.2, one.weight, dice)
				})
			);
		}
		return rows;
	});
}

function coached(of: Household): Row[] {
	const dice = chance(`effort ${of.household}`);
	const one = family('coached', of.household, dice);
	const begun = quarterIndex(quarterOf(of.started));
	const end = Math.min(quarterIndex(quarterOf(until(of))), begun + 5);
	const rows: Row[] = [];
	for (let index = Math.max(quarterIndex(from), begun - 2); index <= end; index++) {
		const period = quarterFromIndex(index);
		// The coach takes their files over, not all at once.
		rows.push(...usual(one, period, index < begun ? 1 : index === begun ? 0.7 : 0.35, dice));
		if (index < begun) continue;
		const mean = index === begun ? 14 : 9 - (index - begun) * 0.8;
		rows.push(row(one, own, period, 'case-manager'));
		rows.push(
			row(one, own, period, 'visit', { contacts: dice.whole(2, 9), hours: hoursOf(mean, one.weight, dice) })
		);
	}
	return rows;
}

/** Every second family that is followed: the registration of hours began later than the support. */
const counted = (): Household[] => followed().filter((_, place) => place % 2 === 0);

function compared(): Row[] {
	return Array.from({ length: 70 }, (_, place) => `V-${String(place + 1).padStart(3, '0')}`).flatMap(
		(household) => {
			const dice = chance(`effort ${household}`);
			const one = family('comparison', household, dice);
			const begun = quarterIndex('2009-Q1') + dice.whole(0, 4);
			return Array.from({ length: 7 }, (_, place) => quarterFromIndex(begun + place))
				.filter((period) => period <= last)
				.flatMap((period) => usual(one, period, 1, dice));
		}
	);
}

export const effort = (): Table => ({
	columns: ['group', 'household', 'organisation', 'period', 'contact', 'contacts', 'hours', 'domain'],
	rows: [...counted().flatMap(coached), ...compared()]
});

/** Of the police only totals may be had: homes where it came, some of them few. */
export function effortTotals(): Table {
	const dice = chance('effort totals');
	const places = [
		{ group: 'coached', area: 'nieuwe-velve', usual: 24 },
		{ group: 'coached', area: 'lindenhof', usual: 13 },
		{ group: 'comparison', area: 'stadsveld-zuid', usual: 38 },
		{ group: 'comparison', area: 'stevenfenne', usual: 12 }
	];
	const rows: Row[] = [];
	for (let index = quarterIndex('2009-Q1'); index <= quarterIndex(last); index++)
		for (const { usual: many, ...place } of places) {
			const households = Math.max(3, Math.round(many + 3 * dice.normal()));
			const contacts = Math.round(households * (1.2 + 0.8 * dice.next()));
			const hours = Math.round(contacts * (1.5 + dice.next()) * 4) / 4;
			const period = quarterFromIndex(index);
			rows.push({ ...place, organisation: 'politie', period, contact: 'visit', households, contacts, hours });
		}
	return {
		columns: ['group', 'area', 'organisation', 'period', 'contact', 'households', 'contacts', 'hours'],
		rows
	};
}
