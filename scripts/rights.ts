// npm run rights -- <sealed.age> --household H-0002 --print <file.html> | --erase --out <sealed.age>, or --retention --out <sealed.age>: what a family
// has a right to. Exit 0: done; 1: no such family, or nobody's time is over: nothing written; 2: unusable file or arguments.
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { keysOf } from '../src/lib/domain/recipient.ts';
import { languages, type Language } from '../src/lib/domain/text.ts';
import { today as dayToday } from '../src/lib/domain/today.ts';
import { openNodeEngine } from '../src/lib/engine/node.ts';
import { readDefinitions } from '../src/lib/server/definitions/definitions.ts';
import { demonstrationFolder } from '../src/lib/server/programme.ts';
import { readWholeFolder } from '../src/lib/server/read-folder.ts';
import { answerDossier } from '../src/lib/subjects/households/answer/dossier.ts';
import { paperOf } from '../src/lib/subjects/households/answer/paper.ts';
import { paperHtml } from '../src/lib/subjects/households/compose/paper-html.ts';
import { householdsWords } from '../src/lib/subjects/households/words/en.ts';
import { proofLines, rightsWords } from '../src/lib/subjects/households/words/rights.ts';
import type { Lock, Secret } from '../src/lib/vault/decrypt.ts';
import { isRecipient, readRecipients } from '../src/lib/vault/keys.ts';
import { erase } from '../src/lib/vault/rights/erase.ts';
import { erasureNumber, type ErasureReceipt } from '../src/lib/vault/rights/receipt.ts';
import { pastRetention } from '../src/lib/vault/rights/retention.ts';
import { seal } from '../src/lib/vault/seal.ts';
import { headerAtMost, sealedFor } from '../src/lib/vault/sealed-header.ts';
import { VaultError } from '../src/lib/vault/vault-error.ts';
import { askPassphrase, UnusablePassphrase } from './ask-passphrase.ts';
import { openSealedFile } from './open-sealed.ts';
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
				identity: { type: 'string' },
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

async function secretFor({ sealed, identity }: Arguments): Promise<Secret> {
	const kind = sealedFor(read(sealed).subarray(0, headerAtMost));
	if (kind === 'key') {
		if (identity === undefined) throw new Stop(words.noKey);
		return { kind, text: read(path.resolve(root, identity)).toString('utf8') };
	}
	try {
		return { kind, text: await askPassphrase([words.askPassphrase]) };
	} catch (error) {
		throw error instanceof UnusablePassphrase ? new Stop(words.usage) : error;
	}
}

function read(file: string): Buffer {
	try {
		return readFileSync(file);
	} catch {
		throw new Stop(words.noFile(file));
	}
}

/** Who can open the new file: the keys that are named, else those of the programme's leaders, else who knows the passphrase. */
function lockFor(given: Arguments, secret: Secret, leaders: string[]): Lock {
	const named = given.recipient.flatMap((value) => {
		if (isRecipient(value)) return [value];
		const reading = readRecipients(read(path.resolve(root, value)).toString('utf8'));
		return 'recipients' in reading ? reading.recipients : [];
	});
	const recipients = [...new Set(named.length > 0 ? named : secret.kind === 'key' ? leaders : [])];
	if (recipients.length > 0) return { recipients };
	if (secret.kind === 'passphrase' && given.recipient.length === 0) return { passphrase: secret.text };
	throw new Stop(words.noLock);
}

async function run(given: Arguments): Promise<number> {
	const folder = given.data ?? process.env.WIJKLADDER_DATA ?? demonstrationFolder();
	const definitions = readDefinitions(path.join(root, 'indicators'), path.resolve(root, folder));
	const { programme } = definitions;
	const secret = await secretFor(given);
	const opened = await openSealedFile(given.sealed, secret, {
		...{ programme: programme.id, today, pastRetention: true }
	});
	const { rows, manifest } = opened;

	if (given.print !== undefined) {
		const { areas } = readWholeFolder(path.resolve(root, folder), definitions, today).tables;
		const { households, assessments, results, actions } = rows;
		const engine = await openNodeEngine({ households, assessments, results, actions });
		const { retainUntil } = manifest;
		const asked = { household: given.household ?? '', day: today, retainUntil };
		const all = await answerDossier(engine, { programme }, asked).finally(() => engine.close());
		if (all === null) throw new Stop(words.unknown(asked.household), 1);
		put(given.target, paperHtml(paperOf(all, { ...definitions, areas }, language), language));
		process.stdout.write(`${words.printed(given.target)}\n`);
		return 0;
	}

	const gone = given.retention
		? pastRetention(rows.households, today, programme.retain_ended_years)
		: [given.household ?? ''];
	if (gone.length === 0) throw new Stop(words.nobody, 1);
	const lock = lockFor(given, secret, keysOf(definitions.recipients, 'leader'));
	sweepSealing(given.target);
	let [left, mentions] = [rows, 0];
	const why = given.retention ? 'retention' : 'asked';
	const receipts: ErasureReceipt[] = [];
	for (const household of gone) {
		const number = erasureNumber();
		const erased = erase(left, household, { day: today, number, why });
		if (erased === null) throw new Stop(words.unknown(household), 1);
		left = erased.rows;
		mentions += erased.mentions;
		const known = readdirSync(path.dirname(given.sealed)).filter(
			(name) => name.endsWith('.age') && path.resolve(path.dirname(given.sealed), name) !== given.target
		);
		receipts.push({
			...{ contract: 1 as const, programme: programme.id, day: today, number, why },
			...{ written: path.basename(given.target), destroy: known.sort() }
		});
	}
	const { bytes } = await seal({
		rows: left,
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

try {
	process.exitCode = await run(readArguments());
} catch (error) {
	const stop =
		error instanceof Stop ? error : error instanceof VaultError ? new Stop(refusedInWords(error)) : null;
	process.stderr.write(`${stop ? stop.message.replaceAll('\n', ' ') : String(error)}\n`);
	process.exitCode = stop?.exit ?? 2;
}
