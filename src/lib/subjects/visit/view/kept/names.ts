// What sealed files of visits are called on this device: by twelve digits of the visit, its number on this device, and nothing about a family.
export const placeOfVisits = 'bezoeken';

/** Public keys of the coach, as they are: so that an unfinished visit can be sealed before the secret ones are opened. */
export const ownKeysName = 'eigen.txt';

export type KeptName =
	| { kind: 'draft'; visit: string; turn: number }
	/** Finished, but nobody signed it yet. */
	| { kind: 'unsigned'; visit: string; turn: 0 }
	| { kind: 'visit'; visit: string; turn: number }
	/** The free observation, for the coach's own key alone. */
	| { kind: 'observation'; visit: string; turn: 0 }
	/** Where the device stands: its number, the last sequence and the hash that follows. */
	| { kind: 'chain'; visit: ''; turn: number };

/** Twelve digits of a UUID, which say nothing and tell two visits apart. */
export const shortOf = (visit: string): string => visit.replaceAll('-', '').slice(0, 12);

const stems = { draft: 'concept', unsigned: 'ongetekend', visit: 'bezoek', observation: 'waarneming' } as const;

export const draftName = (visit: string, turn: number) => `concept-${shortOf(visit)}-${turn}.age`;
export const unsignedName = (visit: string) => `ongetekend-${shortOf(visit)}.age`;
export const visitName = (visit: string, sequence: number) => `bezoek-${shortOf(visit)}-${sequence}.age`;
export const observationName = (visit: string) => `waarneming-${shortOf(visit)}.age`;
export const chainName = (turn: number) => `keten-${turn}.age`;
/** As it is handed over. */
export const handedName = (short: string) => `bezoek-${short}.age`;

/** Null for what is not ours. */
export function readName(name: string): KeptName | null {
	const [, chain] = /^keten-(\d+)\.age$/.exec(name) ?? [];
	if (chain !== undefined) return { kind: 'chain', visit: '', turn: Number(chain) };
	const [, stem, visit = '', turn] = /^(\w+)-([0-9a-f]{12})(?:-(\d+))?\.age$/.exec(name) ?? [];
	if (stem === stems.draft && turn !== undefined) return { kind: 'draft', visit, turn: Number(turn) };
	if (stem === stems.visit && turn !== undefined) return { kind: 'visit', visit, turn: Number(turn) };
	if (stem === stems.unsigned && turn === undefined) return { kind: 'unsigned', visit, turn: 0 };
	if (stem === stems.observation && turn === undefined) return { kind: 'observation', visit, turn: 0 };
	return null;
}
