// npm run merge -- <sealed.age> <visits…> --out <sealed.age> [--decide file] [--json]: brings visits into a sealed file. Exit 0: merged;
// 1: contradictions to decide, nothing written; 2: unusable file, visits or arguments. Refused visits are named and stay out.
import { randomUUID } from 'node:crypto';
import { readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Recipient } from '../src/lib/domain/recipient.ts';
import { languages, type Language } from '../src/lib/domain/text.ts';
import { instant, today as dayToday } from '../src/lib/domain/today.ts';
import { z } from '../src/lib/domain/zod.ts';
import { mergeWords } from '../src/lib/language/merge-command.ts';
import { readDefinitions } from '../src/lib/server/definitions/definitions.ts';
import { programmeFolder } from '../src/lib/server/programme.ts';
import { holdersOf } from '../src/lib/server/visit-keys.ts';
import type { SealedRows } from '../src/lib/vault/admission.ts';
import type { Secret } from '../src/lib/vault/decrypt.ts';
import { isRecipient } from '../src/lib/vault/keys.ts';
import { keyOpener } from '../src/lib/vault/key-opener.ts';
import type { Manifest } from '../src/lib/vault/manifest.ts';
import { seal } from '../src/lib/vault/seal.ts';
import { VaultError } from '../src/lib/vault/vault-error.ts';
import type { IncomingVisit, RefusedVisit } from '../src/lib/vault/visits/chain.ts';
import type { Decision } from '../src/lib/vault/visits/contradictions.ts';
import { mergeVisits, type Merged } from '../src/lib/vault/visits/merge.ts';
import { readVisit, signersFor } from '../src/lib/vault/visits/read-visit.ts';
import { isVisitFileName } from '../src/lib/vault/visits/seal-visit.ts';
import { openSealedFile } from './open-sealed.ts';
import { lockAgain, putSealed, Secrets, unusable, Unusable } from './sealed-again.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const language: Language = /--lang[= ]en\b/.test(process.argv.join(' ')) ? 'en' : 'nl';
const words = mergeWords[language];
const today = dayToday();

const stop = (message: string): never => {
	throw new Unusable(message);
};
const say = (line: string): boolean => process.stderr.write(`${line}\n`);
const systemCode = (error: unknown): string =>
	error instanceof Error && 'code' in error ? String(error.code) : String(error);

const decisionsSchema = z.array(z.object({ key: z.string().min(1), keep: z.string().min(1) }));

function parsed() {
	try {
		return parseArgs({
			allowPositionals: true,
			options: {
				out: { type: 'string' },
				identity: { type: 'string', multiple: true, default: [] },
				recipient: { type: 'string', multiple: true, default: [] },
				decide: { type: 'string' },
				data: { type: 'string' },
				json: { type: 'boolean', default: false },
				lang: { type: 'string', default: 'nl' }
			}
		});
	} catch {
		// Not the parser's own words: they repeat what was typed, and that may be a passphrase.
		return stop(words.usage);
	}
}

const inRoot = (file: string): string => path.resolve(root, file);
const bytesOf = async (file: string): Promise<Uint8Array> =>
	new Uint8Array(
		await readFile(file).catch((error: unknown) => stop(words.cannotRead(file, systemCode(error))))
	);

async function visitFiles(given: readonly string[]): Promise<string[]> {
	const files = await Promise.all(
		given.map(inRoot).map(async (place) => {
			const found = await stat(place).catch((error: unknown) =>
				stop(words.cannotRead(place, systemCode(error)))
			);
			if (!found.isDirectory()) return [place];
			const names = (await readdir(place)).filter(isVisitFileName).sort();
			if (names.length === 0) stop(words.noVisits(place));
			return names.map((name) => path.join(place, name));
		})
	);
	return files.flat();
}

async function decisionsIn(file: string | undefined): Promise<Decision[]> {
	if (file === undefined) return [];
	const text = new TextDecoder().decode(await bytesOf(inRoot(file)));
	const made = instant();
	try {
		return decisionsSchema
			.parse(JSON.parse(text))
			.map(({ key, keep }) => ({ key, keep, made, event: randomUUID() }));
	} catch {
		return stop(words.badDecide(file));
	}
}

interface Programme {
	id: string;
	holders: readonly Recipient[];
}

async function programmeOf(data: string | undefined): Promise<Programme> {
	const folder = data === undefined ? programmeFolder() : inRoot(data);
	const { programme, recipients } = readDefinitions(path.join(root, 'indicators'), folder);
	return { id: programme.id, holders: await holdersOf(folder, recipients) };
}

interface Opened {
	rows: SealedRows;
	manifest: Manifest;
	secret: Secret;
}

async function open(file: string, secrets: Secrets, programme: string): Promise<Opened> {
	const sealed = await bytesOf(file);
	say(words.opening);
	try {
		const secret = await secrets.for(sealed);
		return { ...(await openSealedFile(file, secret, { programme, today, pastRetention: true })), secret };
	} catch (error) {
		if (error instanceof VaultError) return stop(words.cannotOpen(file, error.code));
		throw error;
	}
}

interface ReadVisits {
	visits: IncomingVisit[];
	refused: RefusedVisit[];
}

async function readVisits(
	files: readonly string[],
	secrets: Secrets,
	{ id, holders }: Programme,
	rows: SealedRows
): Promise<ReadVisits> {
	const signers = signersFor(holders, rows);
	if (signers.length === 0) stop(words.noSigners);
	const found: ReadVisits = { visits: [], refused: [] };
	const openVisit = keyOpener(await secrets.keys());
	for (const [place, one] of files.entries()) {
		const file = path.basename(one);
		if (place % 200 === 0 && files.length > 200) say(words.reading(place, files.length));
		try {
			const reading = readVisit(await openVisit(await bytesOf(one)), { programme: id, signers });
			if ('refusal' in reading) found.refused.push({ file, refusal: reading.refusal });
			else found.visits.push({ file, ...reading });
		} catch (error) {
			if (!(error instanceof VaultError)) throw error;
			const code = error.code === 'needs-key' ? 'no-key' : error.code;
			found.refused.push({ file, refusal: { code } });
		}
	}
	return found;
}

function report(merged: Merged): string[] {
	return [
		words.merged(merged.merged.length),
		...(merged.already.length > 0 ? [words.already(merged.already.length)] : []),
		...merged.missing.map(({ coach, device, sequence }) => words.missing(coach, device, sequence)),
		...merged.refused.map(({ file, refusal }) => words.refused(file, refusal)),
		...merged.unknown.map(words.unknown),
		...merged.outside.map(words.outside),
		...merged.idle.map(words.idle),
		...merged.contradictions.flatMap(words.contradiction)
	];
}

async function run(): Promise<number> {
	const { values, positionals } = parsed();
	const [file, ...given] = positionals;
	if (
		file === undefined ||
		given.length === 0 ||
		!values.out ||
		!languages.some((one) => one === values.lang)
	)
		return stop(words.usage);
	for (const one of values.recipient) if (!isRecipient(one)) stop(words.badRecipient(one));
	const out = inRoot(values.out);
	const [files, decisions, programme] = await Promise.all([
		visitFiles(given),
		decisionsIn(values.decide),
		programmeOf(values.data)
	]);
	const secrets = new Secrets(values.identity.map(inRoot), words.askPassphrase);
	const { rows: held, manifest, secret } = await open(inRoot(file), secrets, programme.id);
	const { visits, refused } = await readVisits(files, secrets, programme, held);
	const found = mergeVisits(held, visits, decisions);
	const merged = { ...found, refused: [...refused, ...found.refused] };
	const nothing = merged.refused.length === files.length;
	const undecided = merged.contradictions.length;
	let sha256: string | null = null;
	if (!nothing && undecided === 0) {
		say(words.writing);
		const { name, synthetic, retainUntil } = manifest;
		const lock = await lockAgain({ recipients: values.recipient, holders: programme.holders, secret });
		const sealed = await seal({
			...{ rows: merged.rows, programme: { id: programme.id, name, synthetic }, madeOn: today, retainUntil },
			lock
		});
		sha256 = sealed.manifest.sha256;
		await putSealed(out, sealed.bytes).catch((error: unknown) => stop(words.noPlace(out, systemCode(error))));
	}
	if (values.json) {
		const { rows: _, ...told } = merged;
		process.stdout.write(
			`${JSON.stringify({ ...told, written: sha256 === null ? null : out, sha256 }, null, 2)}\n`
		);
	} else {
		const last =
			sha256 !== null ? words.written(out, sha256) : nothing ? words.nothing : words.undecided(undecided);
		process.stdout.write(`${[...report(merged), last].join('\n')}\n`);
	}
	return nothing ? 2 : undecided > 0 ? 1 : 0;
}

try {
	process.exitCode = await run();
} catch (error) {
	const { message } = unusable(error, language) ?? { message: String(error) };
	say(message.replaceAll('\n', ' '));
	process.exitCode = 2;
}
