// The worklist: what waits in the families that are still coached, and how much of it with whom.
import type { HouseholdType } from '../../../domain/household.ts';
import { type WaitingKind, type WaitingOrder, waitingKinds } from '../../../domain/household.ts';
import type { WaitingRow, WaitingTallyRow } from '../ask/waiting.ts';

export interface WaitingItem {
	/** Pseudonyms. */
	household: string;
	coach: string;
	area: string;
	kind: WaitingKind;
	/** Ids of the life domains, or of the results without a state, that it is about. */
	subjects: string[];
	/** The action's own words. */
	detail: string | null;
	/** ISO day. */
	since: string;
	/** Domains, results or open actions; 0 = a plan without any open action. */
	items: number;
	/** Days since `since`; negative when it lies ahead. */
	days: number;
}

export interface WaitingFigure {
	/** ISO day on which it waits. */
	day: string;
	/** Assessments from before this day are old. */
	oldBefore: string;
	/** Plans end when their last date lies on or before this day. */
	endsBy: string;
	area: string | null;
	coach: string | null;
	householdType: HouseholdType | null;
	kind: WaitingKind | null;
	order: WaitingOrder;
	synthetic: boolean;
	/** Families still coached, with consent: those the worklist looks at. */
	families: number;
	tally: { kind: WaitingKind; waiting: number; families: number }[];
	/** Every coach, with nothing waiting too; not narrowed by the chosen coach. */
	coaches: { coach: string; waiting: Record<WaitingKind, number> }[];
	/** Of the chosen kind; `items` holds the first of them. */
	total: number;
	items: WaitingItem[];
}

export interface WaitingInput extends Omit<WaitingFigure, 'tally' | 'coaches' | 'total' | 'items'> {
	/** Every coach of the chosen area and type. */
	allCoaches: string[];
	rows: WaitingRow[];
	/** Of every coach of the chosen area and type. */
	tally: WaitingTallyRow[];
}

export function waiting({ rows, tally, allCoaches, ...asked }: WaitingInput): WaitingFigure {
	const { coach, kind } = asked;
	const sum = (fits: (row: WaitingTallyRow) => boolean, of: 'waiting' | 'families') =>
		tally.reduce((total, row) => total + (fits(row) ? row[of] : 0), 0);
	const chosen = (row: WaitingTallyRow) => coach === null || row.coach === coach;
	const byKind = (one: string): Record<WaitingKind, number> => ({
		'overdue-action': sum((row) => row.coach === one && row.kind === 'overdue-action', 'waiting'),
		'old-assessment': sum((row) => row.coach === one && row.kind === 'old-assessment', 'waiting'),
		'no-state': sum((row) => row.coach === one && row.kind === 'no-state', 'waiting'),
		'ending-plan': sum((row) => row.coach === one && row.kind === 'ending-plan', 'waiting')
	});
	return {
		...asked,
		tally: waitingKinds.map((one) => ({
			kind: one,
			waiting: sum((row) => chosen(row) && row.kind === one, 'waiting'),
			families: sum((row) => chosen(row) && row.kind === one, 'families')
		})),
		coaches: allCoaches.map((one) => ({ coach: one, waiting: byKind(one) })),
		total: sum((row) => chosen(row) && (kind === null || row.kind === kind), 'waiting'),
		items: rows.map(({ subjects, ...row }) => ({
			...row,
			subjects: subjects === '' ? [] : subjects.split(',')
		}))
	};
}
