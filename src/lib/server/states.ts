// Seals and opens releases/states.age: how each family counted in the last publication. Only who publishes can open it, unless the families are invented.
import { Encrypter } from 'age-encryption';
import { canonicalJson } from '../domain/canonical-json.ts';
import type { PublicationFile } from '../domain/publication-file.ts';
import { publishedStatesSchema, type PublishedStates } from '../domain/published-states.ts';
import type { StatesReason } from '../language/publication-command.ts';
import { decrypt, lockWith, type Secret, type Lock } from '../vault/decrypt.ts';
import { sealedFor, type SealedFor } from '../vault/sealed-header.ts';
import { VaultError } from '../vault/vault-error.ts';
import type { Programme } from '../domain/programme.ts';
import { demonstrationPassphrase } from '../vault/demonstration.ts';
import { bytesAt, isThere } from './machine.ts';
import { placeIn } from './ordinary-file.ts';
import type { Publication } from './publications.ts';

export const statesName = 'states.age';

/** The vault's own codes, and what is wrong with what was inside. */
export type StatesCode = Exclude<StatesReason, 'missing' | 'not-asked'>;

/** Why the states cannot be used. Never with a word of what is inside. */
export class UnusableStates extends Error {
	override name = 'UnusableStates';
	constructor(readonly code: StatesCode) {
		super(code);
	}
}

/** @param lock who can open it later: holders of these keys, or whoever knows the passphrase */
export async function sealStates(states: PublishedStates, lock: Lock): Promise<Uint8Array> {
	return lockWith(new Encrypter(), lock).encrypt(canonicalJson(publishedStatesSchema.parse(states)));
}

/** What opens the file. @throws UnusableStates `damaged` */
export function statesSealedFor(sealed: Uint8Array): SealedFor {
	try {
		return sealedFor(sealed);
	} catch {
		throw new UnusableStates('damaged');
	}
}

/**
 * @param publication the last one, whose states these must be
 * @throws UnusableStates
 */
export async function openStates(
	sealed: Uint8Array,
	secret: Secret,
	publication: { file: PublicationFile; sha256: string }
): Promise<PublishedStates> {
	const plain = await decrypt(sealed, secret).catch((error: unknown) => {
		throw new UnusableStates(error instanceof VaultError ? codeOf(error) : 'damaged');
	});
	const states = publishedStatesSchema.safeParse(parsed(plain)).data;
	if (!states) throw new UnusableStates('not-states');
	const { file, sha256 } = publication;
	if (states.programme !== file.programme || states.publication !== sha256 || states.period !== file.period)
		throw new UnusableStates('other-publication');
	if (!addsUp(states)) throw new UnusableStates('not-adding-up');
	return states;
}

const told: readonly StatesCode[] = [
	'needs-passphrase',
	'needs-key',
	'no-key',
	'wrong-passphrase',
	'wrong-key'
];
const codeOf = ({ code }: VaultError): StatesCode => told.find((one) => one === code) ?? 'damaged';

function parsed(plain: Uint8Array): unknown {
	try {
		return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain));
	} catch {
		return undefined;
	}
}

type Row = PublishedStates['counts'][number];

/** Families in the files and those who left together are the counts of the last quarter, row by row. */
export function addsUp({ period, present, left, counts }: PublishedStates): boolean {
	const last = counts.filter((one) => one.period === period && one.counts !== 'plan');
	if (present.length + left.length > 0 && !last.some((one) => one.counts === 'reach')) return false;
	const partOf = partsIn(last);
	const summed = new Map<string, number>();
	const add = (row: Pick<Row, 'counts' | 'subject' | 'area'>, name: string, count: number) => {
		const key = JSON.stringify([row.counts, row.subject, partOf(row), name]);
		summed.set(key, (summed.get(key) ?? 0) + count);
	};
	for (const row of left)
		if (row.counts !== 'plan') for (const [name, count] of Object.entries(row.values)) add(row, name, count);
	for (const { area, ended, results, ladder } of present) {
		const reach = { counts: 'reach' as const, subject: null, area };
		add(reach, 'coached', 1);
		if (ended) add(reach, 'ended', 1);
		for (const [subject, state] of Object.entries(results))
			add({ counts: 'results', subject, area }, state, 1);
		for (const [subject, step] of Object.entries(ladder)) add({ counts: 'ladder', subject, area }, step, 1);
	}
	const asked = new Set<string>();
	for (const row of last)
		for (const [name, count] of Object.entries(row.values)) {
			const key = JSON.stringify([row.counts, row.subject, partOf(row), name]);
			asked.add(key);
			add(row, name, -count);
		}
	// What no table counts needs no sum; what a table counts must be there to the last family.
	return [...asked].every((key) => summed.get(key) === 0);
}

/** In a quarter without areas a row may stand for all of them together. */
function partsIn(rows: readonly Row[]): (row: Pick<Row, 'counts' | 'subject' | 'area'>) => string | null {
	const keyOf = (row: Pick<Row, 'counts' | 'subject'>) => JSON.stringify([row.counts, row.subject]);
	const parted = new Set(rows.filter((one) => one.area !== null).map(keyOf));
	return (row) => (parted.has(keyOf(row)) ? row.area : null);
}

/** The sealed states of a folder; null where there are none. */
export function sealedStates(folder: string): Uint8Array | null {
	const place = placeIn(folder, 'releases', statesName);
	return isThere(place) ? new Uint8Array(bytesAt(place)) : null;
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
