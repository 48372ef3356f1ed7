// What opens a sealed file for a command that writes it again: passphrases and key files, on which a passphrase may be itself; and whom to seal for.
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { identityToRecipient } from 'age-encryption';
import { keysOf, type Recipient } from '../src/lib/domain/recipient.ts';
import { decrypt, keysIn, type Lock, type Secret } from '../src/lib/vault/decrypt.ts';
import { sealedFor } from '../src/lib/vault/sealed-header.ts';
import { askPassphrase } from './ask-passphrase.ts';

/** A reason to stop with exit code 2 and one line. */
export class Unusable extends Error {}

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

	/** Every key of the key files, one a line. @throws VaultError where one does not open; the system's error where one is not there */
	keys(): Promise<string> {
		return (this.#keys ??= Promise.all(this.#keyFiles.map((file) => this.#keysOf(file))).then((all) =>
			all.join('\n')
		));
	}

	async #keysOf(file: string): Promise<string> {
		const bytes = new Uint8Array(await readFile(file));
		const text = new TextDecoder().decode(bytes);
		if (keysIn(text).length > 0) return keysIn(text).join('\n');
		const opened = await decrypt(bytes, { kind: 'passphrase', text: await this.passphrase() });
		return keysIn(new TextDecoder().decode(opened)).join('\n');
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
	const beside = path.join(path.dirname(out), `.${path.basename(out)}.sealing-${process.pid}`);
	try {
		await writeFile(beside, bytes);
		await rename(beside, out);
	} catch (error) {
		await rm(beside, { force: true });
		throw error;
	}
}
