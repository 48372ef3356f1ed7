// The answers that a visit begins with: which families there are, and what stands of one.
import { consentScopes } from '../../../domain/visit-words.ts';
import type { Engine } from '../../../engine/engine.ts';
import {
	hasVisits,
	lastRungs,
	lastScope,
	lastStates,
	openActions,
	openMandates,
	presentFamilies,
	receipts,
	rungEvents
} from '../ask/known.ts';
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
	const visits = await tellsOfVisits(engine);
	const [last, results, actions, mandates, [said], told] = await Promise.all([
		engine.all(lastRungs(household)),
		engine.all(lastStates(household)),
		engine.all(openActions(household)),
		visits ? engine.all(openMandates(household)) : [],
		visits ? engine.all(lastScope(household)) : [],
		visits ? engine.all(rungEvents(household)) : []
	]);
	const rungs = last.map(({ by, ...rung }) => {
		const events = told.filter(
			({ domain, date, assessor }) => domain === rung.domain && date === rung.date && assessor === by
		);
		return { ...rung, said: { assessor: by, events: events.map(({ event }) => event) } };
	});
	const words = said?.scope?.split(' ');
	const scope = words ? consentScopes.filter((one) => words.includes(one)) : null;
	return { household, area, consent, scope, rungs, results, actions, mandates };
}

async function tellsOfVisits(engine: Engine): Promise<boolean> {
	const [there] = await engine.all(hasVisits());
	return (there?.tables ?? 0) > 0;
}

export interface Receipt {
	/** UUID. */
	visit: string;
	sequence: number;
}

/** Visits that the leader has: what lies in the outbox of them may go. */
export const receiptsIn = async (engine: Engine): Promise<Receipt[]> =>
	(await tellsOfVisits(engine)) ? engine.all(receipts()) : [];
