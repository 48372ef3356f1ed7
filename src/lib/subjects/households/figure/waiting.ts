// Builds the worklist from its page of rows and its tally.
import { waitingKinds, type WaitingKind } from '../../../domain/household.ts';
import type { WaitingRow, WaitingTallyRow } from '../ask/waiting.ts';
import type { WaitingFigure } from './waiting-figure.ts';

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
