// The file of one role, out of a folder's rows or a sealed file: what roles.ts gives it and nothing else, sealed for who has that role.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Encrypter } from 'age-encryption';
import type { Programme } from '../src/lib/domain/programme.ts';
import type { Recipient } from '../src/lib/domain/recipient.ts';
import type { Language } from '../src/lib/domain/text.ts';
import { roleWords } from '../src/lib/language/seal-role.ts';
import { readDefinitions } from '../src/lib/server/definitions/definitions.ts';
import { programmeFolder } from '../src/lib/server/programme.ts';
import { holdersOf } from '../src/lib/server/visit-keys.ts';
import type { SealedRows } from '../src/lib/vault/admission.ts';
import { lockWith, type Lock } from '../src/lib/vault/decrypt.ts';
import { filedTables } from '../src/lib/vault/manifest.ts';
import { cutFor, type Role } from '../src/lib/vault/roles.ts';
import { seal } from '../src/lib/vault/seal.ts';
import { totalsName, totalsOf } from '../src/lib/vault/totals.ts';
import { VaultError } from '../src/lib/vault/vault-error.ts';
import { openSealedFile } from './open-sealed.ts';
import { putSealed, Secrets, Unusable } from './sealed-again.ts';

export interface RoleSource {
	rows: SealedRows;
	programme: Pick<Programme, 'id' | 'name' | 'synthetic' | 'threshold'>;
	retainUntil: string;
	holders: readonly Recipient[];
}

/** Rows of a sealed file, with what the programme says besides. @throws Unusable */
export async function sourceIn(
	file: string,
	identities: readonly string[],
	today: string,
	language: Language
): Promise<RoleSource> {
	const words = roleWords[language];
	const folder = programmeFolder();
	const root = fileURLToPath(new URL('..', import.meta.url));
	try {
		const { programme, recipients } = readDefinitions(path.join(root, 'indicators'), folder);
		const secrets = new Secrets(identities, words.askPassphrase);
		const secret = await secrets.for(new Uint8Array(await readFile(file)));
		const expected = { programme: programme.id, today, pastRetention: true };
		const { rows, manifest } = await openSealedFile(file, secret, expected);
		const { retainUntil } = manifest;
		return { rows, programme, retainUntil, holders: await holdersOf(folder, recipients) };
	} catch (error) {
		// What else cannot be used is said by its own name.
		if (error instanceof VaultError) throw new Unusable(words.cannotOpen(file, error.code));
		throw error;
	}
}

const codeOf = (error: unknown): string =>
	error instanceof Error && 'code' in error ? String(error.code) : String(error);

/** The keys of those who have a role: of a coach those that bear the coach's name. */
function keysOfRole(holders: readonly Recipient[], role: Role): string[] {
	const own = holders.filter((one) =>
		role.name === 'coach' ? one.role === 'coach' && one.name === role.coach : one.role === role.name
	);
	return [...new Set(own.map(({ key }) => key))];
}

export interface RoleOrder extends RoleSource {
	role: Role;
	out: string;
	today: string;
	language: Language;
}
/** As it was asked for on the command line. */
export interface RoleAsked extends RoleOrder {
	recipients: readonly string[];
	passphrase: boolean;
}

/** @throws Unusable */
export async function runRole(
	asked: RoleAsked,
	lockOf: (given: { recipients: string[] }) => Promise<Lock>
): Promise<number> {
	const { role, out, language } = asked;
	const words = roleWords[language];
	const called = role.name === 'coach' ? role.coach : role.name;
	const named = asked.recipients.length > 0 || asked.passphrase;
	const recipients = named ? [...asked.recipients] : keysOfRole(asked.holders, role);
	if (recipients.length === 0 && !asked.passphrase) throw new Unusable(words.noHolder(called));
	const lock = await lockOf({ recipients });
	const lines = await sealForRole(asked, lock).catch((error: unknown) => {
		if (error instanceof VaultError) throw error;
		throw new Unusable(words.noPlace(out, codeOf(error)));
	});
	if (lines === null) throw new Unusable(words.noFamilies(called));
	process.stdout.write(`${lines.join('\n')}\n`);
	return 0;
}

/** @returns what is printed; null for a coach who has no family: then nothing is written */
async function sealForRole(order: RoleOrder, lock: Lock): Promise<string[] | null> {
	const { role, rows, programme, out, today, retainUntil, language } = order;
	const words = roleWords[language];
	if (role.name === 'analyst') {
		const totals = new TextEncoder().encode(totalsOf(rows, programme.threshold, today));
		await putSealed(out, await lockWith(new Encrypter(), lock).encrypt(totals));
		return [words.sealed(out, words.roles.analyst), words.totals(totalsName, programme.threshold)];
	}
	const cut = cutFor(rows, role);
	if (role.name === 'coach' && cut.households.length + cut.visit_events.length === 0) return null;
	const { bytes, manifest } = await seal({ rows: cut, programme, madeOn: today, retainUntil, lock });
	await putSealed(out, bytes);
	return [
		words.sealed(out, role.name === 'coach' ? words.roles.coach(role.coach) : words.roles.researcher),
		...filedTables.map((table) => words.rows(`${table}.csv`, manifest.rows[table])),
		words.rows(words.receipts, manifest.rows.receipts),
		words.hash(manifest.sha256)
	];
}
