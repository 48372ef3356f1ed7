// npm run keygen -- [--out <key file>] [--lang nl|en]: makes a key pair for sealed files and says how to keep it; --fingerprint tells that of a key.
// Without --out the key file goes to standard output. Exit 0: made, or told; 2: unusable arguments, no key in the file, or it is there already.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { signKeySchema } from '../src/lib/domain/recipient.ts';
import { languages, type Language } from '../src/lib/domain/text.ts';
import { today } from '../src/lib/domain/today.ts';
import { keyWords } from '../src/lib/language/vault-keys.ts';
import { isPrivateKey, isRecipient } from '../src/lib/vault/keys.ts';
import { fingerprint } from '../src/lib/vault/visits/fingerprint.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const language: Language = /--lang[= ]en\b/.test(process.argv.join(' ')) ? 'en' : 'nl';
const words = keyWords[language];

/** A reason to stop with exit code 2 and one line. */
class Unusable extends Error {}

function readArguments(): { out: string | null; of: string | null } {
	try {
		const { values } = parseArgs({
			options: {
				out: { type: 'string' },
				fingerprint: { type: 'string' },
				lang: { type: 'string', default: 'nl' }
			}
		});
		const { out, fingerprint: of = null, lang } = values;
		// What is secret does not belong among the words of a command, where others can see it.
		const secret = of !== null && isPrivateKey(of);
		const both = out !== undefined && of !== null;
		if (!languages.some((one) => one === lang) || out === '' || of === '' || secret || both)
			throw new Unusable();
		return { out: out === undefined ? null : path.resolve(root, out), of };
	} catch {
		throw new Unusable(words.usage);
	}
}

const isPublicKey = (text: string): boolean => isRecipient(text) || signKeySchema.safeParse(text).success;

/** Public keys, each on its line; of a key file the one that goes with it. */
async function publicKeysIn(text: string): Promise<string[]> {
	const found: string[] = [];
	for (const line of text.split(/\r?\n/).map((one) => one.trim()))
		if (isPublicKey(line)) found.push(line);
		else if (isPrivateKey(line)) found.push(await identityToRecipient(line).catch(() => ''));
	return [...new Set(found.filter((one) => one !== ''))];
}

/** To put on paper, or to hold beside it. */
async function tell(of: string): Promise<void> {
	const text = isPublicKey(of)
		? of
		: await readFile(path.resolve(root, of), 'utf8').catch(() => {
				throw new Unusable(words.unreadable(of));
			});
	const keys = await publicKeysIn(text);
	if (keys.length === 0) throw new Unusable(words.noKeyIn(of));
	process.stdout.write(keys.map((key) => `${fingerprint(key)}  ${key}\n`).join(''));
}

/** A new file that only its owner can read; one that is there is never touched. */
async function put(out: string, text: string): Promise<void> {
	try {
		await writeFile(out, text, { mode: 0o600, flag: 'wx' });
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
		throw new Unusable(code === 'EEXIST' ? words.exists(out) : words.noPlace(out, code));
	}
}

async function run({ out, of }: { out: string | null; of: string | null }): Promise<void> {
	if (of !== null) return tell(of);
	const identity = await generateX25519Identity();
	const publicKey = await identityToRecipient(identity);
	const told = [`${words.publicKey} ${publicKey}`, `${words.fingerprint} ${fingerprint(publicKey)}`];
	const remarks = [...words.inFile(today()), ...told];
	const keyFile = `${[...remarks.map((line) => `# ${line}`), identity].join('\n')}\n`;
	const instructions = `${words.instructions(publicKey).join('\n')}\n`;
	if (out === null) {
		process.stderr.write(instructions);
		process.stdout.write(keyFile);
		return;
	}
	await put(out, keyFile);
	process.stdout.write(`${[words.written(out), ...told].join('\n')}\n\n${instructions}`);
}

try {
	await run(readArguments());
} catch (error) {
	process.stderr.write(`${error instanceof Unusable ? error.message : String(error)}\n`);
	process.exitCode = 2;
}
