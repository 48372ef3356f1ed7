// The events that a finished draft stands for: what was chosen anew, what was looked at and stayed, and what was agreed.
import { perspectives } from '../../../../domain/household.ts';
import { lifeDomainIds } from '../../../../domain/life-domain.ts';
import type { VisitEvent } from '../../../../vault/visits/visit.ts';
import { entryOf, type Draft } from '../../figure/draft.ts';
import { keyOfAction, rungOf, stateOf, type KnownFamily } from '../../figure/known.ts';
import { restResults, restRungs } from '../../figure/summary.ts';

/** As a row has it: nothing where nothing was written. */
const filled = <Name extends string>(name: Name, text: string): Partial<Record<Name, string>> =>
	text.trim() === '' ? {} : ({ [name]: text.trim() } as Record<Name, string>);

/** @param id makes a UUID */
export function eventsOf(draft: Draft, known: KnownFamily | null, id: () => string): VisitEvent[] {
	const common = { household: draft.household.trim(), date: draft.date };
	const event = () => ({ event: id(), ...common });
	const made: VisitEvent[] = [];
	const { first, consent } = draft;
	if (first && consent?.state === 'given')
		made.push({
			kind: 'started',
			...event(),
			area: first.area,
			adults: first.adults,
			children: first.children
		});
	if (consent)
		made.push({
			kind: 'consent',
			...event(),
			state: consent.state,
			...(consent.state === 'given' && { scope: consent.scope })
		});
	// Who takes the consent back is written about no further.
	if (consent?.state === 'withdrawn') return made;

	for (const domain of lifeDomainIds) {
		const entry = entryOf(draft, domain);
		for (const assessor of perspectives) {
			const rung = entry[assessor];
			if (rung === null) continue;
			const made_of = assessor === 'coach' && entry.zrm.length > 0 ? { zrm: entry.zrm } : {};
			const said = { ...filled('reason', entry.reason), ...made_of };
			const stayed = rungOf(known, domain, assessor)?.rung === rung && Object.keys(said).length === 0;
			if (stayed) made.push({ kind: 'confirmed', ...event(), domain, rung, assessor });
			else made.push({ kind: 'assessment', ...event(), domain, rung, assessor, ...said });
		}
	}
	for (const [result, status] of Object.entries(draft.results)) {
		const stayed = stateOf(known, result)?.status === status;
		made.push({ kind: stayed ? 'confirmed' : 'result', ...event(), result, status });
	}
	if (draft.rest) {
		for (const { domain, rung, assessor } of restRungs(draft, known))
			made.push({ kind: 'confirmed', ...event(), domain, rung, assessor });
		for (const { result, status } of restResults(draft, known))
			made.push({ kind: 'confirmed', ...event(), result, status });
	}
	for (const one of known?.actions ?? []) {
		const status = draft.ticked[keyOfAction(one)];
		if (status === undefined) continue;
		const { domain, action, kind, actor, organisation, opened, due } = one;
		made.push({
			...{ kind: 'action', ...event(), domain, action, action_kind: kind, actor, opened, status },
			...(organisation !== null && { organisation }),
			...(due !== null && { due }),
			...((status === 'done' || status === 'dropped') && { closed: draft.date })
		});
	}
	for (const { domain, action, kind, actor, organisation, due } of draft.added)
		made.push({
			...{ kind: 'action', ...event(), domain, action: action.trim(), action_kind: kind, actor },
			...{
				opened: draft.date,
				status: 'planned',
				...filled('organisation', organisation),
				...filled('due', due)
			}
		});
	for (const { signal, noticed, organisation } of draft.signals)
		made.push({
			kind: 'signal',
			...event(),
			signal: signal.trim(),
			noticed,
			...filled('organisation', organisation)
		});
	for (const { advice, organisation, given, confirmed } of draft.mandates)
		made.push({
			...{ kind: 'mandate', ...event(), advice: advice.trim(), organisation: organisation.trim(), given },
			...filled('confirmed', confirmed)
		});
	for (const { advice, organisation, given, domain } of known?.mandates ?? []) {
		const confirmed = draft.confirmed[`${given} ${advice}`];
		if (confirmed !== undefined)
			made.push({
				...{ kind: 'mandate', ...event(), advice, organisation, given, confirmed },
				...(domain !== null && { domain })
			});
	}
	return made;
}

/** What is kept for the coach alone. Who takes the consent back is written about no further, there neither. */
export const observationOf = ({ consent, observation }: Draft): string =>
	consent?.state === 'withdrawn' ? '' : observation;
