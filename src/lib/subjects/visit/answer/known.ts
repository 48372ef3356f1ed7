// The answers that a visit begins with: which families there are, and what stands of one.
import type { Engine } from '../../../engine/engine.ts';
import { hasReceipts, lastRungs, lastStates, openActions, presentFamilies, receipts } from '../ask/known.ts';
import type { FamilyInList, KnownFamily } from '../figure/known.ts';

/** The coach's own; where none is, as in a file of the whole programme under another name, all. */
export async function ownFamilies(
	engine: Engine,
	coach: string
): Promise<(FamilyInList & { consent: string })[]> {
	const rows = await engine.all(presentFamilies());
	const own = rows.filter((one) => one.coach === coach);
	return own.length > 0 ? own : rows;
}

export async function knownFamily(
	engine: Engine,
	{ household, area, consent }: FamilyInList & { consent: string }
): Promise<KnownFamily> {
	const [rungs, results, actions] = await Promise.all([
		engine.all(lastRungs(household)),
		engine.all(lastStates(household)),
		engine.all(openActions(household))
	]);
	return { household, area, consent, scope: null, rungs, results, actions, mandates: [] };
}

/** Visits that the leader has: what lies in the outbox of them may go. */
export async function receiptsIn(engine: Engine): Promise<{ visit: string; sequence: number }[]> {
	const [there] = await engine.all(hasReceipts());
	return (there?.tables ?? 0) > 0 ? engine.all(receipts()) : [];
}
