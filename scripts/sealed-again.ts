// What opens a sealed file for a command that writes it again: passphrases and key files, on which a passphrase may be itself; and whom to seal for.
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { identityToRecipient } from 'age-encryption';
import { keysOf, type Recipient } from '../src/lib/domain/recipient.ts';
import type { Language } from '../src/lib/domain/text.ts';
import { checkDataWords } from '../src/lib/language/check-data.ts';
import { openingCommandWords } from '../src/lib/language/opening-command.ts';
import { DefinitionError } from '../src/lib/server/definitions/definitions.ts';
import { decrypt, keysIn, type Lock, type Secret } from '../src/lib/vault/decrypt.ts';
import { sealedFor } from '../src/lib/vault/sealed-header.ts';
import { VaultError } from '../src/lib/vault/vault-error.ts';
import { askPassphrase, UnusablePassphrase } from './ask-passphrase.ts';
import { sweepSealing } from './workings.mjs';

/** A reason to stop with exit code 2 and one line. */
export class Unusable extends Error {}

/** A key file that opens nothing: not the sealed file is to blame. */
class UnusableKeyFile extends Error {
	constructor(
		readonly file: string,
		readonly code: string
	) {
		super(code);
	}
}

/** What was given and cannot be used, as a reason to stop; null of whatever is not for a person to mend. */
export function unusable(error: unknown, language: Language): Unusable | null {
	const words = openingCommandWords[language];
	if (error instanceof Unusable) return error;
	if (error instanceof UnusableKeyFile)
		return new Unusable(
			error.code === 'no-key' ? words.noKey(error.file) : words.keyFile(error.file, error.code)
		);
	if (error instanceof UnusablePassphrase) return new Unusable(words.emptyPassphrase);
	if (error instanceof DefinitionError)
		return new Unusable(checkDataWords[language].definitions(error.in(language)));
	if (error instanceof Error && 'path' in error && 'code' in error)
		return new Unusable(words.cannotRead(String(error.path), String(error.code)));
	return null;
}

/** What opens: a passphrase is asked for once, and only where something needs it. */
export class Secrets {
	#passphrase: Promise<string> | null = null;
	readonly #question: string;
	readonly #keyFiles: readonly string[];
	#keys: Promise<string> | null = null;

	constructor(keyFiles: readonly string[], question: string) {
		this.#keyFiles = keyFiles;
		this.#question = question;
	}

	passphrase(): Promise<string> {
		return (this.#passphrase ??= askPassphrase([this.#question]));
	}

	/** Every key of the key files, one a line. @throws UnusableKeyFile where one does not open; the system's error where one is not there */
	keys(): Promise<string> {
		return (this.#keys ??= Promise.all(this.#keyFiles.map((file) => this.#keysOf(file))).then((all) =>
			all.join('\n')
		));
	}

	async #keysOf(file: string): Promise<string> {
		const bytes = await readFile(file).then(
			(found) => new Uint8Array(found),
			(error: unknown) => {
				// Of a folder in its place the system does not say where.
				throw error instanceof Error ? Object.assign(error, { path: file }) : error;
			}
		);
		const text = new TextDecoder().decode(bytes);
		if (keysIn(text).length > 0) return keysIn(text).join('\n');
		// What is neither a key nor sealed is no key file at all: nobody is asked for its passphrase.
		const sealed = /^(age-encryption|-----BEGIN AGE)/.test(text);
		if (!sealed) throw new UnusableKeyFile(file, 'no-key');
		const secret = { kind: 'passphrase' as const, text: await this.passphrase() };
		const opened = await decrypt(bytes, secret).catch((error: unknown) => {
			throw error instanceof VaultError ? new UnusableKeyFile(file, error.code) : error;
		});
		const keys = keysIn(new TextDecoder().decode(opened));
		if (keys.length === 0) throw new UnusableKeyFile(file, 'no-key');
		return keys.join('\n');
	}

	/** For this very file. @throws VaultError */
	async for(sealed: Uint8Array): Promise<Secret> {
		const kind = sealedFor(sealed);
		return { kind, text: await (kind === 'passphrase' ? this.passphrase() : this.keys()) };
	}
}

export interface Locking {
	/** Named on the command line. */
	recipients: readonly string[];
	/** Of the programme. */
	holders: readonly Recipient[];
	/** What opened the file that is sealed anew. */
	secret: Secret;
}

/**
 * Whom to seal for again: who is named; else those who lead the programme and whoever opened it; of a file with a passphrase, that one.
 */
export async function lockAgain({ recipients, holders, secret }: Locking): Promise<Lock> {
	if (recipients.length > 0) return { recipients };
	if (secret.kind === 'passphrase') return { passphrase: secret.text };
	const own = await Promise.all(keysIn(secret.text).map((key) => identityToRecipient(key)));
	return { recipients: [...new Set([...keysOf(holders, 'leader'), ...own])] };
}

/** Beside it first: a full disk must not cost the sealed file that was there. */
export async function putSealed(out: string, bytes: Uint8Array): Promise<void> {
	sweepSealing(out);
	const beside = path.join(path.dirname(out), `.${path.basename(out)}.sealing-${process.pid}`);
	try {
		await writeFile(beside, bytes);
		await rename(beside, out);
	} catch (error) {
		await rm(beside, { force: true });
		throw error;
	}
}
