// npm run import -- answers <file> --map <mapping.yaml> --out <folder>: an export with one column per question becomes rows.
// Exit 0: done; 1: done, with answers that the mapping has no code for; 2: unusable input or arguments, nothing written.
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { languages, type Language } from '../src/lib/domain/text.ts';
import { answersMappingSchema, type AnswersMapping } from '../src/lib/intake/answers-mapping.ts';
import { meltAnswers, mergeAnswers, UnmeltableAnswers } from '../src/lib/intake/melt-answers.ts';
import { importAnswersWords } from '../src/lib/language/import-answers.ts';
import { importWords } from '../src/lib/language/import.ts';

/** A reason to stop with exit code 2 and one line. */
class Unusable extends Error {}

interface Arguments {
	source: string;
	map: string;
	out: string;
	language: Language;
}

function readArguments(args: readonly string[], root: string): Arguments {
	const { usage } = importAnswersWords.nl;
	const options = {
		map: { type: 'string' },
		out: { type: 'string' },
		lang: { type: 'string', default: 'nl' }
	} as const;
	try {
		const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
		const [source, ...rest] = positionals;
		const language = languages.find((one) => one === values.lang);
		if (!source || !values.map || !values.out || rest.length > 0 || !language) throw new Unusable(usage);
		const at = (file: string): string => path.resolve(root, file);
		return { source: at(source), map: at(values.map), out: at(values.out), language };
	} catch {
		throw new Unusable(usage);
	}
}

const systemReason = (error: unknown): string =>
	error instanceof Error && 'code' in error ? String(error.code) : String(error);

async function readBytes(file: string, language: Language): Promise<Uint8Array> {
	try {
		return await readFile(file);
	} catch (error) {
		throw new Unusable(importWords[language].unreadable(file, systemReason(error)));
	}
}

/** The mapping, or the line that must be changed. */
async function readMapping(file: string, language: Language): Promise<AnswersMapping> {
	const lines = new LineCounter();
	const text = new TextDecoder().decode(await readBytes(file, language));
	const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
	const refuse = (offset: number, where: string, reason: string): never => {
		throw new Unusable(
			importWords[language].mapping(path.basename(file), lines.linePos(offset).line, where, reason)
		);
	};
	const [fault] = document.errors;
	if (fault) return refuse(fault.pos[0], 'YAML', fault.message);
	const mapping = answersMappingSchema.safeParse(document.toJS());
	if (mapping.success) return mapping.data;
	const [issue] = mapping.error.issues;
	const keys = (issue?.path ?? []).map((key) => (typeof key === 'symbol' ? key.toString() : key));
	const node = keys.length === 0 ? document.contents : document.getIn(keys, true);
	return refuse(
		isNode(node) ? (node.range?.[0] ?? 0) : 0,
		keys.join('.') || path.basename(file),
		issue?.message ?? ''
	);
}

async function run({ source, map, out, language }: Arguments): Promise<number> {
	const words = importAnswersWords[language];
	const mapping = await readMapping(map, language);
	const target = path.join(out, `${mapping.table}.csv`);
	let blamed = source;
	try {
		const melted = meltAnswers(await readBytes(source, language), mapping);
		for (const { column, row, count } of melted.unmapped)
			process.stderr.write(`${words.unmapped(column, row, count)}\n`);
		if (melted.rows.length === 0) throw new Unusable(words.nothing);
		blamed = target;
		const existing = await readFile(target).catch((error: unknown) => {
			if (systemReason(error) === 'ENOENT') return null;
			throw error;
		});
		const { text, added, replaced } = mergeAnswers(existing, mapping.table, melted);
		await mkdir(out, { recursive: true });
		// Written beside it first: a full disk must not cost the file that was there.
		await writeFile(`${target}.new`, text);
		await rename(`${target}.new`, target);
		process.stdout.write(`${words.written(target, added, replaced, melted.unanswered)}\n`);
		return melted.unmapped.length === 0 ? 0 : 1;
	} catch (error) {
		if (!(error instanceof UnmeltableAnswers)) throw error;
		throw new Unusable(importWords[language].unreadable(blamed, words.unfit[error.code](error.column)));
	}
}

/** @returns the exit code */
export async function importAnswers(args: readonly string[], root: string): Promise<number> {
	try {
		return await run(readArguments(args, root));
	} catch (error) {
		if (!(error instanceof Unusable)) throw error;
		process.stderr.write(`${error.message.replaceAll('\n', ' ')}\n`);
		return 2;
	}
}
