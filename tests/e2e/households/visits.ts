// Visits to the demonstration's families, written, signed and sealed as a coach's page does it.
import { createHash } from 'node:crypto';
import { demonstrationIdentity } from '../../../src/lib/server/demonstration-keys.ts';
import type { DemonstrationHolder } from '../../../src/lib/vault/demonstration.ts';
import { plaintextHash, writeVisit } from '../../../src/lib/vault/visits/lines.ts';
import { sealVisit } from '../../../src/lib/vault/visits/seal-visit.ts';
import type { VisitEvent } from '../../../src/lib/vault/visits/visit.ts';
import { picked, type Picked } from './sealed.ts';

const uuidOf = (word: string): string => {
	const hex = createHash('sha256').update(word).digest('hex');
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

type Without<Event> = Event extends VisitEvent ? Omit<Event, 'event'> : never;

export interface Handed extends Picked {
	/** Of the plaintext: the next visit of the device names it. */
	hash: string;
}

export interface Telling {
	coach: DemonstrationHolder;
	sequence: number;
	previous?: string | null;
	events: Without<VisitEvent>[];
	/** Another's key under it, or none. */
	signedBy?: Uint8Array | null;
	made?: string;
}

export async function visit(telling: Telling): Promise<Handed> {
	const { coach, sequence, previous = null, events, made = '2012-01-10T14:00:00.000Z' } = telling;
	const [own, leader] = await Promise.all([demonstrationIdentity(coach), demonstrationIdentity('leider')]);
	const head = {
		...{ contract: 1 as const, programme: 'velve-lindenhof', coach, sequence, previous, made, seconds: 85 },
		...{ visit: uuidOf(`${coach} ${sequence} ${made}`), device: uuidOf(`telefoon ${coach}`) }
	};
	const told = events.map(
		(one, place) => ({ ...one, event: uuidOf(`${head.visit} ${place}`) }) as VisitEvent
	);
	const seed = telling.signedBy === undefined ? own.seed : telling.signedBy;
	const plain = writeVisit({ head, events: told }, seed === null ? null : { seed });
	const sealed = await sealVisit(plain, [own.recipient, leader.recipient]);
	const name = `bezoek-${createHash('sha256').update(head.visit).digest('hex').slice(0, 12)}.age`;
	return { ...picked(name, sealed), hash: plaintextHash(plain) };
}

export const rung = (household: string, value: number, date = '2012-01-10'): Without<VisitEvent> => ({
	...{ kind: 'assessment' as const, household, date, domain: 'wonen' as const, assessor: 'coach' as const },
	rung: value
});
