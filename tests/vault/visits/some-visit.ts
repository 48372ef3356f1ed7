// A visit of every kind of event, and who signs it: for the tests of visits.
import { createHash } from 'node:crypto';
import { publicKeyOf } from '../../../src/lib/domain/ssh-signature.ts';
import { writeVisit } from '../../../src/lib/vault/visits/lines.ts';
import type { Visit, VisitEvent, VisitHead } from '../../../src/lib/vault/visits/visit.ts';

export const programme = 'ons-programma';

/** The same word gives the same id. */
export const uuidOf = (word: string): string => {
	const hex = createHash('sha256').update(word).digest('hex');
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
export const seedOf = (word: string): Uint8Array =>
	new Uint8Array(createHash('sha256').update(`sleutel ${word}`).digest());

/** Coaches K1, K2, … sign with a key of their own. */
export const signersOf = (...coaches: string[]) =>
	coaches.map((coach) => ({ key: publicKeyOf(seedOf(coach)), coach }));

export const headOf = (given: Partial<VisitHead> = {}): VisitHead => ({
	contract: 1,
	programme,
	visit: uuidOf(`bezoek ${given.device ?? ''} ${given.sequence ?? 1}`),
	coach: 'K1',
	device: uuidOf('telefoon K1'),
	sequence: 1,
	previous: null,
	made: '2011-03-01T09:30:00Z',
	...given
});

type Without<Event> = Event extends VisitEvent ? Omit<Event, 'event'> & { event?: string } : never;
export const eventOf = (given: Without<VisitEvent>): VisitEvent => ({
	event: uuidOf(JSON.stringify(given)),
	...given
});

const household = 'H-0002';
const date = '2011-03-01';
export const everyKind: VisitEvent[] = [
	eventOf({ kind: 'started', household, date, area: 'velve', adults: 2, children: null }),
	eventOf({ kind: 'consent', household, date, state: 'given', scope: ['record', 'exchange'] }),
	eventOf({
		...{ kind: 'assessment', household, date, domain: 'werk', rung: 3, assessor: 'coach' },
		reason: 'zegt "beter" –\u2028 gaat',
		zrm: [{ edition: 2017, domain: 'werk-en-opleiding', level: 4 }]
	}),
	eventOf({ kind: 'confirmed', household, date, domain: 'wonen', rung: 2, assessor: 'family' }),
	eventOf({ kind: 'confirmed', household, date, result: 'werk-gevonden', status: 'met' }),
	eventOf({ kind: 'result', household, date, result: 'schulden-geregeld', status: 'not-applicable' }),
	eventOf({
		...{ kind: 'action', household, date, domain: 'financien', action: 'Schuld regelen', actor: 'coach' },
		...{ action_kind: 'agreement', opened: '2011-02-01', due: '2011-04-01', status: 'doing' }
	}),
	eventOf({ kind: 'signal', household, date, signal: 'ruit kapot', noticed: 'neighbour' }),
	eventOf({
		kind: 'mandate',
		household,
		date,
		advice: 'kwijtschelden',
		organisation: 'Stadsbank',
		given: date
	}),
	eventOf({ kind: 'correction', household, date, corrects: { event: uuidOf('eerder') } }),
	eventOf({ kind: 'ended', household, date: '2011-03-02', end_reason: 'klaar' })
];

export const someVisit = (given: Partial<VisitHead> = {}, events = everyKind): Visit => ({
	head: headOf(given),
	events
});

export const signedBytes = (visit: Visit, signer = visit.head.coach): Uint8Array =>
	writeVisit(visit, { seed: seedOf(signer) });
