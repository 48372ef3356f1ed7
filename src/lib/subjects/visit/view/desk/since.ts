// What stands of a family once the visits that were written since are counted too: those that lie in this browser and were not brought together yet.
import type { Perspective } from '../../../../domain/household.ts';
import type { LifeDomainId } from '../../../../domain/life-domain.ts';
import type { Visit, VisitEvent } from '../../../../vault/visits/visit.ts';
import { keyOfAction, withoutRungs, type KnownFamily } from '../../figure/known.ts';

type Corrected = Extract<VisitEvent, { kind: 'correction' }>['corrects'];

const others = <Row>(rows: readonly Row[], same: (row: Row) => boolean): Row[] =>
	rows.filter((one) => !same(one));

interface ToldRung {
	event: string;
	domain: LifeDomainId;
	rung: number;
	date: string;
	assessor: Perspective | 'both';
}
const judges = (assessor: Perspective | 'both'): readonly Perspective[] =>
	assessor === 'both' ? ['coach', 'family'] : [assessor];

function withRung(known: KnownFamily, { event, domain, rung, date, assessor: by }: ToldRung): KnownFamily {
	const rungs = judges(by).reduce((rows, assessor) => {
		const before = rows.find((one) => one.domain === domain && one.assessor === assessor);
		if (before && before.date > date) return rows;
		const same = before?.date === date && before.said?.assessor === by ? before.said.events : [];
		const said = { assessor: by, events: [...same, event] };
		return [...others(rows, (one) => one === before), { domain, assessor, rung, date, said }];
	}, known.rungs);
	const takenBack = known.takenBack?.filter((one) => one !== domain);
	return { ...known, rungs, ...(takenBack && { takenBack }) };
}

/** A correction names the row's place, or one of its events. */
const without = (known: KnownFamily, corrects: Corrected): KnownFamily =>
	withoutRungs(known, ({ domain, date, said }) =>
		'event' in corrects
			? said?.events.includes(corrects.event) === true
			: corrects.table === 'assessments' &&
				[domain, date, said?.assessor].join() ===
					[corrects.key.domain, corrects.key.date, corrects.key.assessor].join()
	);

function after(known: KnownFamily, event: VisitEvent): KnownFamily {
	const { date } = event;
	if (event.kind === 'started') return { ...known, area: event.area };
	if (event.kind === 'consent' && event.state === 'given')
		return { ...known, consent: date, scope: event.scope ?? null };
	if (event.kind === 'correction') return without(known, event.corrects);
	if (event.kind === 'assessment') return withRung(known, event);
	if (event.kind === 'confirmed' && 'rung' in event) return withRung(known, event);
	if (event.kind === 'result' || event.kind === 'confirmed') {
		const { result, status } = event;
		const rest = others(known.results, (one) => one.result === result && one.date <= date);
		return { ...known, results: [...rest, { result, status, date }] };
	}
	if (event.kind === 'action') {
		const { domain, action, action_kind, actor, organisation = null, opened, due = null, status } = event;
		const row = { domain, action, kind: action_kind, actor, organisation, opened, due, status };
		const rest = others(known.actions, (one) => keyOfAction(one) === keyOfAction(row));
		return { ...known, actions: status === 'done' || status === 'dropped' ? rest : [...rest, row] };
	}
	if (event.kind === 'mandate') {
		const { advice, organisation, given, confirmed, domain = null } = event;
		const rest = others(known.mandates, (one) => one.advice === advice && one.given === given);
		return {
			...known,
			mandates: confirmed === undefined ? [...rest, { advice, organisation, given, domain }] : rest
		};
	}
	return known;
}

const nobody = (household: string): KnownFamily => ({
	household,
	area: '',
	consent: '',
	scope: null,
	rungs: [],
	results: [],
	actions: [],
	mandates: []
});

/** Null for a family that neither the file nor a visit knows, and for one that took its consent back and did not give it anew. */
export function knownSince(
	before: KnownFamily | null,
	household: string,
	visits: readonly Visit[]
): KnownFamily | null {
	const events = visits
		.flatMap(({ head, events: all }) => all.map((event) => ({ event, made: head.made })))
		.filter(({ event }) => event.household === household)
		.sort((a, b) => (a.event.date + a.made < b.event.date + b.made ? -1 : 1));
	const consent = events.findLast(({ event }) => event.kind === 'consent')?.event;
	if (consent?.kind === 'consent' && consent.state === 'withdrawn') return null;
	if (events.length === 0) return before;
	return events.reduce((known, { event }) => after(known, event), before ?? nobody(household));
}
