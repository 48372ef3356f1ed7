// Brings visits together with what a file holds: a repeated one changes nothing, a missing one is named, the order does not matter, and a person decides where two cannot both be so.
import type { TableRow } from '../../engine/tables.ts';
import { sortedRows, type SealedRows } from '../admission.ts';
import {
	chain,
	missingIn,
	type Chained,
	type IncomingVisit,
	type MissingVisit,
	type RefusedVisit
} from './chain.ts';
import { contradictionsIn, decisionEvent, type Contradiction, type Decision } from './contradictions.ts';
import { eventRows, visitRow } from './event-rows.ts';
import { householdsIn, isWritten, refold, unfold } from './fold.ts';

export interface Merged {
	/** The file's rows, in order; not to be sealed while there are contradictions. */
	rows: SealedRows;
	/** Ids of visits that are new in it. */
	merged: string[];
	/** Ids of visits that were there, or came twice. */
	already: string[];
	missing: MissingVisit[];
	refused: RefusedVisit[];
	contradictions: Contradiction[];
	/** Families with events, that nobody ever began: they wait in the file. */
	unknown: string[];
	/** Families that took their consent back, or did not give it yet: their rows are in no table. */
	outside: string[];
	/** Keys of decisions that decided nothing. */
	idle: string[];
}

export function mergeVisits(
	held: SealedRows,
	incoming: readonly IncomingVisit[],
	decisions: readonly Decision[] = []
): Merged {
	const written = held.visit_events.filter(isWritten);
	const known = new Set(written.map(({ event }) => String(event)));
	const chained = chain(held.visits, known, incoming);
	const told = chained.accepted.flatMap(({ visit, signer }) => eventRows(visit, signer));
	const base = unfold(held, householdsIn(told));
	const events = [...written, ...told];
	const idle: string[] = [];
	for (const decision of decisions) {
		const event = decisionEvent(contradictionsIn(events, base), decision);
		if (event) events.push(event);
		else idle.push(decision.key);
	}
	const { rows, folded } = refold(held, events, base);
	const visits = [...held.visits, ...chained.accepted.map(rowOfVisit)];
	const receipts = [...held.receipts, ...chained.accepted.map(receiptOf)];
	const idsOf = (of: Chained['accepted']): string[] => [...new Set(of.map(({ visit }) => visit.head.visit))];
	return {
		rows: sortedRows({ ...rows, visits, receipts }),
		merged: idsOf(chained.accepted),
		already: idsOf(chained.already),
		missing: missingIn(visits),
		refused: chained.refused,
		contradictions: contradictionsIn(events, base),
		unknown: folded.unknown,
		outside: folded.outside,
		idle
	};
}

const rowOfVisit = ({ visit, sha256, signer }: IncomingVisit): TableRow => visitRow(visit, sha256, signer);
const receiptOf = ({ visit: { head }, sha256 }: IncomingVisit): TableRow => ({
	...{ device: head.device, sequence: head.sequence, visit: head.visit, sha256 }
});
