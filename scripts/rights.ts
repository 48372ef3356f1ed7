// npm run rights -- <sealed.age> --household H-0002 --print <file.html> | --erase --out <sealed.age>, or --retention --out <sealed.age>: what a family
// has a right to. Exit 0: done; 1: no such family, or nobody's time is over: nothing written; 2: unusable file or arguments.
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { languages, type Language } from '../src/lib/domain/text.ts';
import { today as dayToday } from '../src/lib/domain/today.ts';
import { checkDataWords } from '../src/lib/language/check-data.ts';
import { readDefinitions } from '../src/lib/server/definitions/definitions.ts';
import { UnreadableFolder } from '../src/lib/server/folder.ts';
import { programmeFolder } from '../src/lib/server/programme.ts';
import { readWholeFolder } from '../src/lib/server/read-folder.ts';
import { holdersOf } from '../src/lib/server/visit-keys.ts';
import { familyDossier } from '../src/lib/subjects/households/answer/dossier.ts';
import { paperOf } from '../src/lib/subjects/households/answer/paper.ts';
import { paperHtml } from '../src/lib/subjects/households/compose/paper-html.ts';
import { householdsWords } from '../src/lib/subjects/households/words/en.ts';
import { proofLines, rightsWords } from '../src/lib/subjects/households/words/rights.ts';
import { isRecipient, readRecipients } from '../src/lib/vault/keys.ts';
import { allOf } from '../src/lib/vault/rights/all-of.ts';
import { eraseAll } from '../src/lib/vault/rights/erase.ts';
import { erasureNumber, type ErasureReceipt } from '../src/lib/vault/rights/receipt.ts';
import { pastRetention, stoppedOn } from '../src/lib/vault/rights/retention.ts';
import { seal } from '../src/lib/vault/seal.ts';
import { headerAtMost, sealedFor } from '../src/lib/vault/sealed-header.ts';
import { VaultError } from '../src/lib/vault/vault-error.ts';
import { openSealedFile } from './open-sealed.ts';
import { lockAgain, Secrets, unusable } from './sealed-again.ts';
import { sweepSealing } from './workings.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const language: Language = /--lang[= ]en\b/.test(process.argv.join(' ')) ? 'en' : 'nl';
const words = rightsWords[language].command;
const today = dayToday();

/** A reason to stop, with its exit code and one line. */
class Stop extends Error {
	constructor(
		message: string,
		readonly exit: 1 | 2 = 2
	) {
		super(message);
	}
}

function readArguments() {
	try {
		const { values, positionals } = parseArgs({
			allowPositionals: true,
			options: {
				household: { type: 'string' },
				print: { type: 'string' },
				erase: { type: 'boolean', default: false },
				retention: { type: 'boolean', default: false },
				out: { type: 'string' },
				identity: { type: 'string', multiple: true, default: [] },
				recipient: { type: 'string', multiple: true, default: [] },
				data: { type: 'string' },
				json: { type: 'boolean', default: false },
				lang: { type: 'string', default: 'nl' }
			}
		});
		const [file, ...more] = positionals;
		const { household, print, erase, retention, out } = values;
		const asked = [print !== undefined, erase, retention].filter(Boolean).length;
		const usable =
			file !== undefined &&
			more.length === 0 &&
			asked === 1 &&
			retention === (household === undefined) &&
			(print !== undefined) === (out === undefined) &&
			languages.some((one) => one === values.lang);
		if (!usable) throw new Stop(words.usage);
		const sealed = path.resolve(root, file);
		const target = path.resolve(root, print ?? out ?? '');
		if (sealed === target) throw new Stop(words.sameFile);
		return { ...values, sealed, target };
	} catch (error) {
		throw error instanceof Stop ? error : new Stop(words.usage);
	}
}
type Arguments = ReturnType<typeof readArguments>;

function read(file: string): Buffer {
	try {
		return readFileSync(file);
	} catch {
		throw new Stop(words.noFile(file));
	}
}

function tablesOf(folder: string, definitions: Parameters<typeof readWholeFolder>[1]) {
	try {
		return readWholeFolder(folder, definitions, today).tables;
	} catch (error) {
		if (!(error instanceof UnreadableFolder)) throw error;
		throw new Stop(checkDataWords[language].unreadable(folder, error.code));
	}
}

/** The public keys that are named, themselves or in a file with one a line. */
const named = (values: readonly string[]): string[] =>
	values.flatMap((value) => {
		if (isRecipient(value)) return [value];
		const reading = readRecipients(read(path.resolve(root, value)).toString('utf8'));
		if ('recipients' in reading) return reading.recipients;
		throw new Stop(words.noLock);
	});

async function run(given: Arguments): Promise<number> {
	const folder = programmeFolder(given.data);
	const definitions = readDefinitions(path.join(root, 'indicators'), folder);
	const { programme } = definitions;
	const secrets = new Secrets(
		given.identity.map((file) => path.resolve(root, file)),
		words.askPassphrase
	);
	const sealed = read(given.sealed);
	if (sealedFor(sealed.subarray(0, headerAtMost)) === 'key' && given.identity.length === 0)
		throw new Stop(words.noKey);
	const secret = await secrets.for(sealed);
	const opened = await openSealedFile(given.sealed, secret, {
		...{ programme: programme.id, today, pastRetention: true }
	});
	const { rows, manifest } = opened;

	if (given.print !== undefined) {
		const { areas } = tablesOf(folder, definitions);
		const household = given.household ?? '';
		const all = familyDossier(
			allOf(rows, household),
			{ programme },
			{ day: today, retainUntil: manifest.retainUntil }
		);
		if (all === null) throw new Stop(words.unknown(household), 1);
		put(given.target, paperHtml(paperOf(all, { ...definitions, areas }, language), language));
		process.stdout.write(`${words.printed(given.target)}\n`);
		return 0;
	}

	const { ahead } = given.retention ? stoppedOn(rows, today) : { ahead: [] };
	if (ahead.length > 0) process.stderr.write(`${words.ahead(ahead)}\n`);
	const gone = given.retention
		? pastRetention(rows, today, programme.retain_ended_years)
		: [given.household ?? ''];
	if (gone.length === 0) throw new Stop(words.nobody, 1);
	const holders = await holdersOf(folder, definitions.recipients);
	const lock = await lockAgain({ recipients: named(given.recipient), holders, secret });
	const why = given.retention ? 'retention' : 'asked';
	const erased = eraseAll(rows, gone, { day: today, why, number: () => erasureNumber() });
	if (erased.erasures.length < gone.length) throw new Stop(words.unknown(gone[0] ?? ''), 1);
	const { mentions } = erased;
	const known = readdirSync(path.dirname(given.sealed)).filter(
		(name) => name.endsWith('.age') && path.resolve(path.dirname(given.sealed), name) !== given.target
	);
	const receipts = erased.erasures.map(({ day, number, why }): ErasureReceipt => ({
		...{ contract: 1, programme: programme.id, day, number, why },
		...{ written: path.basename(given.target), destroy: known.sort() }
	}));
	const { bytes } = await seal({
		rows: erased.rows,
		programme,
		madeOn: today,
		retainUntil: manifest.retainUntil,
		lock
	});
	put(given.target, bytes);
	if (given.json) process.stdout.write(`${JSON.stringify({ erased: receipts, mentions }, null, '\t')}\n`);
	else {
		const proofs = receipts.map((one) =>
			proofLines({ ...one, programme: programme.name[language] }, language).join('\n')
		);
		process.stdout.write(`${[words.erased(gone.length), ...proofs].join('\n\n')}\n`);
		if (mentions > 0) process.stdout.write(`${words.mentions(mentions)}\n`);
	}
	return 0;
}

/** Beside it first, readable by its owner alone: what is half written is never there under its name. */
function put(file: string, contents: string | Uint8Array): void {
	sweepSealing(file);
	const beside = path.join(path.dirname(file), `.${path.basename(file)}.sealing-${process.pid}`);
	try {
		writeFileSync(beside, contents, { mode: 0o600 });
		renameSync(beside, file);
	} catch {
		rmSync(beside, { force: true });
		throw new Stop(words.noPlace(file));
	}
}

function refusedInWords({ code }: VaultError): string {
	const { refusals } = householdsWords[language];
	if (code === 'past-retention') return code;
	return `${refusals[code].failed} ${refusals[code].action}`;
}

/** Everything that is somebody's to mend; null of what is ours. */
function stopOf(error: unknown): Stop | null {
	if (error instanceof Stop) return error;
	if (error instanceof VaultError) return new Stop(refusedInWords(error));
	const found = unusable(error, language);
	return found && new Stop(found.message);
}

try {
	process.exitCode = await run(readArguments());
} catch (error) {
	const stop = stopOf(error);
	process.stderr.write(`${stop ? stop.message.replaceAll('\n', ' ') : String(error)}\n`);
	process.exitCode = stop?.exit ?? 2;
}
