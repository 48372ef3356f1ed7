// Coached households that do not exist: who they are, their rungs over time, results and plan of approach.
import { addDays, format, parseISO } from 'date-fns';
import { lifeDomainIds } from '../../src/lib/domain/life-domain.ts';
import { chance } from './random.ts';
import type { Cell, Table } from './table.ts';

const end = '2011-12-31';
export const plus = (date: string, days: number): string =>
	format(addDays(parseISO(date), days), 'yyyy-MM-dd');

export interface Household extends Record<string, Cell> {
	household: string;
	area: string;
	started: string;
	ended: string | null;
	coach: string;
	children: number;
	consent: string | null;
	withdrawn: string | null;
}

const reasons = ['doel bereikt', 'verhuisd', 'gestopt', 'overgedragen'] as const;
const coaches = ['K1', 'K2', 'K3', 'K4'] as const;

export function people(): Household[] {
	const dice = chance('households');
	return Array.from({ length: 286 }, (_, place): Household => {
		const started = plus('2008-09-15', Math.floor(1130 * ((place + dice.next()) / 286) ** 0.8));
		const leaves = dice.yes(0.24) ? plus(started, dice.whole(150, 800)) : null;
		const ended = leaves !== null && leaves <= end ? leaves : null;
		const consented = plus(started, dice.whole(0, 21));
		const consent = dice.yes(0.05) ? null : consented > end ? started : consented;
		const withdrawn = consent !== null && dice.yes(0.015) ? plus(consent, dice.whole(20, 80)) : null;
		return {
			household: `H-${String(place + 1).padStart(4, '0')}`,
			area: dice.yes(0.53) ? 'nieuwe-velve' : 'lindenhof',
			started,
			ended,
			end_reason: ended === null ? null : dice.pick(reasons),
			coach: dice.pick(coaches),
			adults: dice.yes(0.55) ? 2 : 1,
			children: dice.yes(0.3) ? 0 : dice.whole(1, 4),
			consent,
			withdrawn: withdrawn !== null && withdrawn <= end ? withdrawn : null
		};
	});
}

export const households = (): Table => ({
	columns: [
		'household',
		'area',
		'started',
		'ended',
		'end_reason',
		'coach',
		'adults',
		'children',
		'consent',
		'withdrawn'
	],
	rows: people()
});

/** The last day on which anything is written down about a household. */
export function until(one: Household): string {
	const days = [one.ended === null ? end : plus(one.ended, -1), one.withdrawn ?? end];
	return days.sort()[0] ?? end;
}

/** Households with a file: those with consent, and a few without, as an example of what the check then remarks. */
export const followed = (): Household[] =>
	people().filter((one) => one.consent !== null || chance(`file ${one.household}`).yes(0.2));

/** Small steps, more often up than down, most often none; families judge themselves now and then, and not always alike. */
export function assessments(): Table {
	const rows: Record<string, Cell>[] = [];
	for (const one of followed()) {
		const dice = chance(`assessments ${one.household}`);
		for (const domain of lifeDomainIds) {
			let rung = dice.whole(1, 3) + (dice.yes(0.25) ? 1 : 0);
			let date = plus(one.started, dice.whole(14, 75));
			while (date <= until(one)) {
				// Now and then coach and family judge together, or another coach stands in.
				const together = dice.yes(0.06);
				const coach = dice.yes(0.03) ? dice.pick(coaches) : null;
				rows.push({
					household: one.household,
					domain,
					date,
					rung,
					assessor: together ? 'both' : 'coach',
					coach: coach === one.coach ? null : coach
				});
				if (!together && dice.yes(0.3)) {
					const own = Math.min(5, Math.max(1, rung + (dice.yes(0.4) ? dice.pick([-1, 1]) : 0)));
					rows.push({ household: one.household, domain, date, rung: own, assessor: 'family', coach: null });
				}
				if (dice.yes(0.26)) rung = Math.min(5, rung + 1);
				else if (dice.yes(0.11)) rung = Math.max(1, rung - 1);
				date = plus(date, dice.whole(120, 230));
			}
		}
	}
	return { columns: ['household', 'domain', 'date', 'rung', 'assessor', 'coach'], rows };
}
