// npm run keygen -- [--out <key file>] [--lang nl|en]: makes a key pair for sealed files and says how to keep it.
// Without --out the key file goes to standard output. Exit 0: made; 2: unusable arguments, or the file is there already.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { languages, type Language } from '../src/lib/domain/text.ts';
import { today } from '../src/lib/domain/today.ts';
import { keyWords } from '../src/lib/language/vault-keys.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const language: Language = /--lang[= ]en\b/.test(process.argv.join(' ')) ? 'en' : 'nl';
const words = keyWords[language];

/** A reason to stop with exit code 2 and one line. */
class Unusable extends Error {}

function readArguments(): { out: string | null } {
	try {
		const { values } = parseArgs({
			options: { out: { type: 'string' }, lang: { type: 'string', default: 'nl' } }
		});
		if (!languages.some((one) => one === values.lang) || values.out === '') throw new Unusable();
		return { out: values.out === undefined ? null : path.resolve(root, values.out) };
	} catch {
		throw new Unusable(words.usage);
	}
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

async function run({ out }: { out: string | null }): Promise<void> {
	const identity = await generateX25519Identity();
	const publicKey = await identityToRecipient(identity);
	const remarks = [...words.inFile(today()), `${words.publicKey} ${publicKey}`];
	const keyFile = `${[...remarks.map((line) => `# ${line}`), identity].join('\n')}\n`;
	const instructions = `${words.instructions(publicKey).join('\n')}\n`;
	if (out === null) {
		process.stderr.write(instructions);
		process.stdout.write(keyFile);
		return;
	}
	await put(out, keyFile);
	process.stdout.write(`${words.written(out)}\n${words.publicKey} ${publicKey}\n\n${instructions}`);
}

try {
	await run(readArguments());
} catch (error) {
	process.stderr.write(`${error instanceof Unusable ? error.message : String(error)}\n`);
	process.exitCode = 2;
}
