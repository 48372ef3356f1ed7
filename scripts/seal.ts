// npm run seal -- <folder> --out <file.age> (--recipient age1… | --passphrase) [--retain-until day] [--role r] [--lang nl|en]: checks the
// restricted files and seals them. Exit 0: sealed; 1: problems, nothing sealed; 2: unusable folder or arguments.
import { access, constants, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from '../src/lib/domain/zod.ts';
import type { Problem } from '../src/lib/domain/problem.ts';
import { languages, type Language } from '../src/lib/domain/text.ts';
import { today as dayToday } from '../src/lib/domain/today.ts';
import { checkDataWords, problemList } from '../src/lib/language/check-data.ts';
import { roleWords } from '../src/lib/language/seal-role.ts';
import { strongPassphrase, vaultWords } from '../src/lib/language/vault.ts';
import { judgeAreas } from '../src/lib/server/definitions/areas.ts';
import { DefinitionError, readDefinitions } from '../src/lib/server/definitions/definitions.ts';
import { UnreadableFolder } from '../src/lib/server/folder.ts';
import { holdersOf } from '../src/lib/server/visit-keys.ts';
import { readWholeFolder } from '../src/lib/server/read-folder.ts';
import { admit, stopping, type SealedRows } from '../src/lib/vault/admission.ts';
import { settled, type Lock } from '../src/lib/vault/decrypt.ts';
import { filedTables, sealedTables } from '../src/lib/vault/manifest.ts';
import { isPrivateKey, isRecipient, readRecipients } from '../src/lib/vault/keys.ts';
import { roleOf, type Role } from '../src/lib/vault/roles.ts';
import { retentionOf } from '../src/lib/vault/retention.ts';
import { seal } from '../src/lib/vault/seal.ts';
import { VaultError, type VaultPlace } from '../src/lib/vault/vault-error.ts';
import { askPassphrase, UnusablePassphrase } from './ask-passphrase.ts';
import { runRole, sourceIn, type RoleSource } from './seal-role.ts';
import { putSealed, unusable, Unusable } from './sealed-again.ts';
import { sweepSealing } from './workings.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const language: Language = /--lang[= ]en\b/.test(process.argv.join(' ')) ? 'en' : 'nl';
const words = vaultWords[language];
const roles = roleWords[language];
const today = dayToday();

interface Arguments {
	folder: string;
	out: string;
	recipients: string[];
	retainUntil: string | undefined;
	passphrase: boolean;
	role: Role | null;
	identities: string[];
}

const say = (line: string): boolean => process.stderr.write(`${line}\n`);
const systemCode = (error: unknown): string =>
	error instanceof Error && 'code' in error ? String(error.code) : String(error);

function parsed() {
	try {
		return parseArgs({
			allowPositionals: true,
			options: {
				out: { type: 'string' },
				recipient: { type: 'string', multiple: true, default: [] },
				passphrase: { type: 'boolean', default: false },
				'retain-until': { type: 'string' },
				role: { type: 'string' },
				identity: { type: 'string', multiple: true, default: [] },
				lang: { type: 'string', default: 'nl' }
			}
		});
	} catch {
		// Not the parser's own words: they repeat what was typed, and that may be a passphrase.
		throw new Unusable(words.usage);
	}
}

async function readArguments(): Promise<Arguments> {
	const { values, positionals } = parsed();
	const [folder, ...more] = positionals;
	const known = languages.some((one) => one === values.lang);
	if (folder === undefined || more.length > 0 || !values.out || !known) throw new Unusable(words.usage);
	if (values.recipient.length > 0 && values.passphrase) throw new Unusable(words.bothLocks);
	const role = values.role === undefined ? null : roleOf(values.role);
	if (values.role !== undefined && role === null) throw new Unusable(roles.badRole(values.role));
	// Who has a role may stand in programme.yaml.
	if (values.recipient.length === 0 && !values.passphrase && !role) throw new Unusable(words.noLock);
	const retainUntil = values['retain-until'];
	if (retainUntil !== undefined && !z.iso.date().safeParse(retainUntil).success)
		throw new Unusable(words.badDate(retainUntil));
	const out = path.resolve(root, values.out);
	await judgePlace(out);
	const recipients = await Promise.all(values.recipient.map(recipientsFrom));
	return {
		folder: path.resolve(root, folder),
		out,
		recipients: [...new Set(recipients.flat())],
		...{ retainUntil, role, passphrase: values.passphrase },
		identities: values.identity.map((file) => path.resolve(root, file))
	};
}

/** Told before the work begins, not after it. */
async function judgePlace(out: string): Promise<void> {
	try {
		await access(path.dirname(out), constants.W_OK);
	} catch {
		throw new Unusable(words.noPlace(out));
	}
	const there = await stat(out).catch(() => null);
	if (there && !there.isFile()) throw new Unusable(words.noPlace(out));
}

/** The public keys that one `--recipient` names: itself, or those in a file. */
async function recipientsFrom(value: string): Promise<string[]> {
	if (isPrivateKey(value)) throw new Unusable(words.privateKey);
	if (isRecipient(value)) return [value];
	const text = await readFile(path.resolve(root, value), 'utf8').catch(() => null);
	if (text === null) throw new Unusable(words.badRecipient(value));
	const reading = readRecipients(text);
	if ('recipients' in reading) return reading.recipients;
	if (reading.code === 'private-key') throw new Unusable(words.privateKey);
	throw new Unusable(
		reading.code === 'bad-recipient' ? words.badRecipient(reading.value) : words.noRecipients(value)
	);
}

function check(folder: string) {
	say(words.reading(folder));
	try {
		const definitions = readDefinitions(path.join(root, 'indicators'), folder);
		const reading = readWholeFolder(folder, definitions, today);
		judgeAreas(folder, definitions, { areas: reading.tables.areas, problems: reading.problems });
		// One that is called almost so is named with all else that is wrong.
		const isFamilies = ({ parameters }: Problem): boolean => parameters.wanted === 'households.csv';
		const delivered = reading.delivered.some(({ name }) => name === 'households.csv');
		if (!delivered && !reading.problems.some(isFamilies)) throw new Unusable(words.noHouseholds(folder));
		return { ...definitions, reading };
	} catch (error) {
		if (error instanceof UnreadableFolder)
			throw new Unusable(checkDataWords[language].unreadable(folder, error.code));
		if (error instanceof DefinitionError)
			throw new Unusable(checkDataWords[language].definitions(error.in(language)));
		throw error;
	}
}

async function lockOf({ recipients }: Pick<Arguments, 'recipients'>): Promise<Lock> {
	if (recipients.length > 0) return { recipients };
	try {
		const passphrase = await askPassphrase([words.askPassphrase, words.askAgain]);
		if (settled(passphrase).length < strongPassphrase) say(words.weakPassphrase);
		return { passphrase };
	} catch (error) {
		if (!(error instanceof UnusablePassphrase)) throw error;
		throw new Unusable(error.code === 'empty' ? words.emptyPassphrase : words.differentPassphrases);
	}
}

async function run(given: Arguments): Promise<number> {
	sweepSealing(given.out);
	const { role } = given;
	const forRole = (source: RoleSource) =>
		role ? runRole({ ...given, ...source, role, language, today }, lockOf) : Promise.resolve(0);
	if (role && (await stat(given.folder).catch(() => null))?.isFile())
		return forRole(await sourceIn(given.folder, given.identities, today, language));
	const { programme, recipients, reading } = check(given.folder);
	const problems = stopping(reading.problems);
	if (problems.length > 0) {
		process.stdout.write(
			`${[words.stopped(problems.length), ...problemList(problems, language)].join('\n')}\n`
		);
		return 1;
	}
	if (reading.problems.length > 0) say(words.otherProblems(reading.problems.length));
	const retention = retentionOf(programme, today);
	const retainUntil = given.retainUntil ?? retention.until;
	if (given.retainUntil === undefined && retention.assumed) say(words.assumedRetention(retainUntil));
	if (retainUntil < today) say(words.pastRetention(retainUntil));
	const { rows, withoutConsent, withdrawn } = admit(reading.tables);
	if (role) {
		const holders = await holdersOf(given.folder, recipients);
		return forRole({ rows, programme, retainUntil, holders });
	}
	const lock = await lockOf(given);
	say(words.writing);
	const sealing = await seal({
		rows,
		programme,
		madeOn: today,
		retainUntil,
		lock,
		onEncrypting: () => say(words.encrypting)
	}).catch((error: unknown) => {
		if (error instanceof VaultError && error.place !== null) return error.place;
		throw error;
	});
	if (!('bytes' in sealing)) {
		process.stdout.write(`${impossible(sealing, rows)}\n`);
		return 1;
	}
	const { bytes, manifest } = sealing;
	await putSealed(given.out, bytes).catch((error: unknown) => {
		throw new Unusable(`${words.noPlace(given.out)} (${systemCode(error)})`);
	});
	const sealed = words.sealed({
		file: given.out,
		bytes: bytes.length,
		programme: programme.name[language],
		madeOn: today,
		retainUntil,
		rows: filedTables.map((table) => ({ file: `${table}.csv`, rows: manifest.rows[table] })),
		sha256: manifest.sha256,
		withoutConsent,
		withdrawn,
		synthetic: programme.synthetic
	});
	process.stdout.write(`${sealed.join('\n')}\n`);
	return 0;
}

/** The row of a table stands among the admitted ones, in order; a household names it better. */
function impossible({ table, row, column }: VaultPlace, rows: SealedRows): string {
	const own = sealedTables.find((one) => one === table);
	const household = own && row !== null ? rows[own][row - 1]?.household : null;
	const subject = typeof household === 'string' ? household : null;
	return words.impossible({ table, row: row ?? 0, column, subject });
}

try {
	process.exitCode = await run(await readArguments());
} catch (error) {
	const { message } = unusable(error, language) ?? { message: String(error) };
	say(message.replaceAll('\n', ' '));
	process.exitCode = 2;
}
