// A finished draft becomes events that the contract knows; what stayed is stored as confirmed, and read again it stands as before.
import { expect, it } from 'vitest';
import {
	chooseResult,
	chooseRung,
	tick,
	withEntry
} from '../../../../../src/lib/subjects/visit/figure/draft.ts';
import { keyOfAction } from '../../../../../src/lib/subjects/visit/figure/known.ts';
import { eventsOf, observationOf } from '../../../../../src/lib/subjects/visit/view/desk/events.ts';
import { knownSince } from '../../../../../src/lib/subjects/visit/view/desk/since.ts';
import { visitEventSchema, type VisitHead } from '../../../../../src/lib/vault/visits/visit.ts';
import { numbered, someDraft, someFamily, visitId } from '../../some-family.ts';

const events = (draft: typeof someDraft, known: typeof someFamily | null = someFamily) => {
	const made = eventsOf(draft, known, numbered());
	for (const one of made) expect(visitEventSchema.safeParse(one).error, one.kind).toBeUndefined();
	return made;
};
const head: VisitHead = {
	...{ contract: 1, programme: 'p', visit: visitId, coach: 'C1', device: visitId },
	...{ sequence: 1, previous: null, made: '2011-03-05T10:00:00.000Z' }
};

it('an empty draft says nothing', () => {
	expect(events(someDraft)).toEqual([]);
});

it('another rung is an assessment, the same rung is confirmed, and a reason makes it an assessment again', () => {
	const moved = chooseRung(someDraft, 'werk', 'coach', 3);
	const [one, two] = events(chooseRung(moved, 'zorg', 'coach', 2));
	expect(one).toMatchObject({
		kind: 'assessment',
		domain: 'werk',
		rung: 3,
		assessor: 'coach',
		household: 'H-7'
	});
	expect(two).toMatchObject({ kind: 'confirmed', domain: 'zorg', rung: 2, assessor: 'coach' });
	const [said] = events(withEntry(chooseRung(someDraft, 'zorg', 'coach', 2), 'zorg', { reason: 'Schuld' }));
	expect(said).toMatchObject({ kind: 'assessment', reason: 'Schuld' });
});

it('"the rest is unchanged" confirms everything that nobody chose, each once', () => {
	const made = events({
		...chooseResult(chooseRung(someDraft, 'werk', 'coach', 3), 'gold-card', 'lapsed'),
		rest: true
	});
	expect(made.filter(({ kind }) => kind === 'assessment')).toHaveLength(1);
	expect(made.filter(({ kind }) => kind === 'result')).toHaveLength(1);
	// Sixteen rungs less one, two results less one.
	expect(made.filter(({ kind }) => kind === 'confirmed')).toHaveLength(16);
	expect(new Set(made.map(({ event }) => event)).size).toBe(made.length);
});

it('a family that takes its consent back is written about no further', () => {
	const draft = {
		...chooseRung(someDraft, 'werk', 'coach', 3),
		consent: { state: 'withdrawn' as const, scope: [] }
	};
	expect(events(draft).map(({ kind }) => kind)).toEqual(['consent']);
});

it('a first visit begins with who the family is and what it agrees to', () => {
	const made = events(
		{
			...chooseRung(someDraft, 'werk', 'family', 1),
			first: { area: 'lindenhof', adults: 2, children: null },
			consent: { state: 'given', scope: ['record'] }
		},
		null
	);
	expect(made.map(({ kind }) => kind)).toEqual(['started', 'consent', 'assessment']);
	expect(made[0]).toMatchObject({ area: 'lindenhof', adults: 2, children: null });
});

it('what was ticked, added, noticed, advised and confirmed is all told', () => {
	const [, budget] = someFamily.actions;
	const draft = {
		...tick(someDraft, budget ? keyOfAction(budget) : '', 'done'),
		added: [
			{
				...{ id: 'a', domain: 'wonen' as const, action: ' Opruimen ', kind: 'reward' as const },
				...{ actor: 'coach' as const, organisation: '', due: '' }
			}
		],
		signals: [{ id: 's', signal: 'Post ligt stapels hoog', noticed: 'neighbour' as const, organisation: '' }],
		mandates: [
			{ id: 'm', advice: 'Uitstel', organisation: 'Corporatie', given: '2011-03-05', confirmed: '' }
		],
		confirmed: { '2011-01-10 Geen afsluiting': '2011-03-01' }
	};
	const made = events(draft);
	expect(made.map(({ kind }) => kind)).toEqual(['action', 'action', 'signal', 'mandate', 'mandate']);
	expect(made[0]).toMatchObject({
		action: 'Budget',
		status: 'done',
		closed: '2011-03-05',
		due: '2011-02-01'
	});
	expect(made[1]).toMatchObject({
		action: 'Opruimen',
		action_kind: 'reward',
		status: 'planned',
		opened: '2011-03-05'
	});
	expect(made[1]).not.toHaveProperty('due');
	expect(made[4]).toMatchObject({ organisation: 'Energie', confirmed: '2011-03-01' });
});

it('the next visit begins with what this one said, though nobody brought it together yet', () => {
	const [late] = [someFamily.actions[1]];
	const draft = { ...tick(chooseRung(someDraft, 'werk', 'coach', 4), late ? keyOfAction(late) : '', 'done') };
	const visit = { head, events: events(chooseResult(draft, 'minder-schulden', 'met')) };
	const after = knownSince(someFamily, 'H-7', [visit]);
	expect(after?.rungs.find((one) => one.domain === 'werk' && one.assessor === 'coach')).toMatchObject({
		...{ rung: 4, date: '2011-03-05' }
	});
	expect(after?.rungs.find((one) => one.domain === 'werk' && one.assessor === 'family')?.rung).toBe(3);
	expect(after?.results.find((one) => one.result === 'minder-schulden')?.status).toBe('met');
	expect(after?.actions.map(({ action }) => action)).toEqual(['Inschrijven']);
	expect(knownSince(null, 'H-8', [visit])).toBeNull();
	expect(knownSince(null, 'H-7', [visit])?.rungs).toHaveLength(1);
	const back = { head, events: events({ ...someDraft, consent: { state: 'withdrawn', scope: [] } }) };
	expect(knownSince(someFamily, 'H-7', [visit, back])).toBeNull();
});

it('who took the consent back and gave it anew is known again, and who only took it back is not', () => {
	const consent = (state: 'given' | 'withdrawn', date: string) =>
		events({
			...chooseRung({ ...someDraft, date }, 'werk', 'coach', 3),
			consent: { state, scope: state === 'given' ? ['record'] : [] }
		});
	const visits = (...days: [state: 'given' | 'withdrawn', date: string][]) =>
		days.map(([state, date]) => ({ head, events: consent(state, date) }));
	expect(knownSince(someFamily, 'H-7', visits(['withdrawn', '2011-03-05']))).toBeNull();
	const again = knownSince(someFamily, 'H-7', visits(['given', '2011-04-05'], ['withdrawn', '2011-03-05']));
	expect([again?.consent, again?.scope]).toEqual(['2011-04-05', ['record']]);
	expect(again?.rungs.find((one) => one.domain === 'werk' && one.assessor === 'coach')?.rung).toBe(3);
	expect(
		knownSince(someFamily, 'H-7', visits(['given', '2011-03-05'], ['withdrawn', '2011-04-05']))
	).toBeNull();
});

it('nothing is kept for the coach alone of a family that took its consent back', () => {
	const draft = { ...someDraft, observation: 'zweeg' };
	expect(observationOf(draft)).toBe('zweeg');
	expect(observationOf({ ...draft, consent: { state: 'given', scope: ['record'] } })).toBe('zweeg');
	expect(observationOf({ ...draft, consent: { state: 'withdrawn', scope: [] } })).toBe('');
});
