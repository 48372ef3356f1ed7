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
	| { kind: 'chain'; of: string; visit: ''; turn: number };

/** Twelve digits of a UUID, which say nothing and tell two visits apart. */
export const shortOf = (visit: string): string => visit.replaceAll('-', '').slice(0, 12);

const stems = {
	draft: 'concept',
	unsigned: 'ongetekend',
	visit: 'bezoek',
	observation: 'waarneming'
} as const;

export const draftName = (visit: string, turn: number) => `concept-${shortOf(visit)}-${turn}.age`;
export const unsignedName = (visit: string) => `ongetekend-${shortOf(visit)}.age`;
export const visitName = (visit: string, sequence: number) => `bezoek-${shortOf(visit)}-${sequence}.age`;
export const observationName = (visit: string) => `waarneming-${shortOf(visit)}.age`;
/** @param of the digits that tell a coach's key from another's on a shared device */
export const chainName = (of: string, turn: number) => `keten-${of}-${turn}.age`;
/** As it is handed over. */
export const handedName = (short: string) => `bezoek-${short}.age`;

/** Null for what is not ours. */
export function readName(name: string): KeptName | null {
	const [, of, link] = /^keten-([0-9a-f]{8})-(\d+)\.age$/.exec(name) ?? [];
	if (of !== undefined) return { kind: 'chain', of, visit: '', turn: Number(link) };
	const [, stem, visit = '', turn] = /^(\w+)-([0-9a-f]{12})(?:-(\d+))?\.age$/.exec(name) ?? [];
	if (stem === stems.draft && turn !== undefined) return { kind: 'draft', visit, turn: Number(turn) };
	if (stem === stems.visit && turn !== undefined) return { kind: 'visit', visit, turn: Number(turn) };
	if (stem === stems.unsigned && turn === undefined) return { kind: 'unsigned', visit, turn: 0 };
	if (stem === stems.observation && turn === undefined) return { kind: 'observation', visit, turn: 0 };
	return null;
}

export const eachOnce = (texts: readonly string[]): string[] => [...new Set(texts)];

/** Those of the files that a receipt is about. */
export function receivedOf<File extends KeptName>(
	files: readonly File[],
	receipts: readonly { visit: string; sequence: number }[]
): File[] {
	const received = new Set(receipts.map(({ visit, sequence }) => `${shortOf(visit)} ${sequence}`));
	return files.filter(({ visit, turn }) => received.has(`${visit} ${turn}`));
}

/**
 * What a window that was ended left of a visit that was finished: its draft, or what waited for a signature that was given since. Written
 * once more it would be a second visit under one id, which nobody takes in.
 */
export function leftOver<File extends KeptName>(files: readonly File[]): File[] {
	const of = (...kinds: KeptName['kind'][]) =>
		new Set(files.flatMap(({ kind, visit }) => (kinds.includes(kind) ? [visit] : [])));
	const [signed, finished] = [of('visit'), of('visit', 'unsigned')];
	return files.filter(
		({ kind, visit }) =>
			(kind === 'draft' && finished.has(visit)) || (kind === 'unsigned' && signed.has(visit))
	);
}
