// Opens the published states where nobody has to be asked for a secret: of invented families everybody may know it.
import { existsSync, readFileSync } from 'node:fs';
import type { Programme } from '../domain/programme.ts';
import type { PublishedStates } from '../domain/published-states.ts';
import { demonstrationPassphrase } from '../vault/demonstration.ts';
import { placeIn } from './names.ts';
import type { Publication } from './publications.ts';
import { openStates, statesName } from './states.ts';

/** The sealed states of a folder; null where there are none. */
export function sealedStates(folder: string): Uint8Array | null {
	const place = placeIn(folder, 'releases', statesName);
	return existsSync(place) ? new Uint8Array(readFileSync(place)) : null;
}

/** null where there are none, or where they take a secret: then a new quarter cannot follow the published ones. */
export async function knownStates(
	folder: string,
	{ id, synthetic }: Pick<Programme, 'id' | 'synthetic'>,
	publications: readonly Publication[]
): Promise<PublishedStates | null> {
	const last = publications.at(-1);
	const sealed = synthetic && last ? sealedStates(folder) : null;
	if (!sealed || !last) return null;
	const secret = { kind: 'passphrase', text: demonstrationPassphrase(id) } as const;
	return openStates(sealed, secret, last).catch(() => null);
}
