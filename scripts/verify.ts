// npm run verify -- <report.zip> [--code "7c1e 09ab …"] [--signer key.pub] [--data folder] [--json] [--lang nl|en]: checks a frozen report, and with a folder computes it again.
// Exit 0: nothing found; 1: findings; 2: no report, no folder or arguments that cannot be used.
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Language } from '../src/lib/domain/text.ts';
import {
	findingSentence,
	noCodeSentence,
	verificationSentences,
	verifyCommandWords
} from '../src/lib/subjects/report/words/frozen.ts';
import { noKeySentence } from '../src/lib/subjects/report/words/frozen-signature.ts';
import { unusableSentence } from '../src/lib/language/unusable.ts';
import { UnusableQuestion } from '../src/lib/domain/unusable-question.ts';
import { compareCode, compareSigner } from '../src/lib/report/verify/compare-code.ts';
import { verifyReport, type CheckedZip } from '../src/lib/report/verify/verify.ts';
import { DefinitionError } from '../src/lib/server/definitions/definitions.ts';
import { type NameOf, namesIn } from '../src/lib/subjects/report/words/frozen-places.ts';
import { openAsFrozen, verifyAgainst } from '../src/lib/server/verify-against.ts';

/** A reason to stop with exit code 2 and one line. */
class Unusable extends Error {}

const language: Language = /--lang[= ]en\b/.test(process.argv.join(' ')) ? 'en' : 'nl';
const words = verifyCommandWords[language];

interface Asked {
	file: string;
	code: string | undefined;
	/** A public key, or the file that holds it. */
	signer: string | undefined;
	data: string | undefined;
	json: boolean;
}

function readArguments(): Asked {
	let read;
	try {
		read = parseArgs({
			allowPositionals: true,
			options: {
				code: { type: 'string' },
				signer: { type: 'string' },
				data: { type: 'string' },
				json: { type: 'boolean', default: false },
				lang: { type: 'string' }
			}
		});
	} catch {
		throw new Unusable(words.usage);
	}
	const { values, positionals } = read;
	const [file, ...more] = positionals;
	if (file === undefined || more.length > 0 || !['nl', 'en', undefined].includes(values.lang))
		throw new Unusable(words.usage);
	const { code, signer } = values;
	return { file, code, signer, data: values.data, json: values.json };
}

function bytesOf(file: string): Uint8Array {
	try {
		return readFileSync(file);
	} catch (error) {
		throw new Unusable(
			words.unreadable(file, error instanceof Error && 'code' in error ? String(error.code) : '')
		);
	}
}

function compared(checked: CheckedZip, code: string | undefined): CheckedZip {
	const found = code === undefined ? checked : compareCode(checked, code);
	if ('wrong' in found) throw new Unusable(noCodeSentence(found, language));
	return found;
}

function signedBy(checked: CheckedZip, signer: string | undefined): CheckedZip {
	if (signer === undefined) return checked;
	// A key has a kind and a body; a file has a name, which may hold spaces too.
	const isKey = /(^|\s)(ssh|sk|ecdsa)-\S+\s/.test(signer) && !existsSync(signer);
	const text = isKey ? signer : new TextDecoder().decode(bytesOf(signer));
	const found = compareSigner(checked, text);
	if ('wrong' in found) throw new Unusable(noKeySentence(found, language));
	return found;
}

async function againstSources(
	checked: CheckedZip,
	folder: string
): Promise<{ checked: CheckedZip; nameOf: NameOf | undefined }> {
	if (!checked.manifest) return { checked, nameOf: undefined };
	process.stderr.write(`${words.recomputing}\n`);
	const programme = await openAsFrozen(folder, checked.manifest);
	try {
		return {
			checked: await verifyAgainst(checked, programme),
			nameOf: namesIn(programme.catalogue, language)
		};
	} finally {
		await programme.engine.close();
	}
}

async function run(): Promise<number> {
	const { file, code, signer, data, json } = readArguments();
	const inside = signedBy(compared(verifyReport(bytesOf(file)), code), signer);
	const { checked, nameOf } =
		data === undefined ? { checked: inside, nameOf: undefined } : await againstSources(inside, data);
	const findings = checked.findings.map((one) => ({
		...one,
		message: findingSentence(one, language, nameOf)
	}));
	const summary = verificationSentences(checked, language);
	if (json) {
		const { hash, about, old, signed, signer: given, parts, outputs, against } = checked;
		process.stdout.write(
			`${JSON.stringify({ hash, about, bound: !old, compared: checked.compared, signed, signer: given, parts, outputs, against, summary, findings }, null, 2)}\n`
		);
	} else {
		const lines = findings.map(({ message }) => `- ${message}`);
		if (lines.length > 0) lines.unshift(words.findings(lines.length));
		process.stdout.write(`${[...summary, ...lines].join('\n')}\n`);
	}
	if (!checked.manifest) {
		process.stderr.write(`${words.unusable}\n`);
		return 2;
	}
	return findings.length === 0 ? 0 : 1;
}

function reasonOf(error: unknown): string {
	if (error instanceof UnusableQuestion) return unusableSentence(error.code, error.facts, language);
	if (error instanceof DefinitionError)
		return unusableSentence('definitions', { detail: error.message }, language);
	return error instanceof Error ? error.message : String(error);
}

try {
	process.exitCode = await run();
} catch (error) {
	process.stderr.write(`${reasonOf(error).replace(/\s*\n\s*/g, ' ')}\n`);
	process.exitCode = 2;
}
