// npm run import -- statline <file> --map <mapping.yaml> --out <folder>: public figures become observations.csv.
// Exit 0: done; 1: done, with cells or areas that could not be used; 2: unusable input or arguments, nothing written.
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { importAnswers } from './import-answers.ts';
import { languages, type Language } from '../src/lib/domain/text.ts';
import { decodeBytes } from '../src/lib/intake/bytes.ts';
import { readRecords } from '../src/lib/intake/delimited.ts';
import { mergeObservations, UnmergeableFile } from '../src/lib/intake/merge-observations.ts';
import { statlineMappingSchema, type StatlineMapping } from '../src/lib/intake/statline-mapping.ts';
import { StatlineError } from '../src/lib/intake/statline-source.ts';
import { readStatline } from '../src/lib/intake/statline.ts';
import { importWords } from '../src/lib/language/import.ts';
import { namesByCaseAlone } from '../src/lib/language/problem-names.ts';
import { namesLike, placeIn } from '../src/lib/server/names.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A reason to stop with exit code 2 and one line. */
class Unusable extends Error {}

interface Arguments {
	source: string;
	map: string;
	out: string;
	language: Language;
}

function readArguments(): Arguments {
	const { usage } = importWords.nl;
	try {
		const { values, positionals } = parseArgs({
			allowPositionals: true,
			options: {
				map: { type: 'string' },
				out: { type: 'string' },
				lang: { type: 'string', default: 'nl' }
			}
		});
		const [format, source, ...rest] = positionals;
		const language = languages.find((one) => one === values.lang);
		const complete = format === 'statline' && source && values.map && values.out && rest.length === 0;
		if (!complete || !language) throw new Unusable(usage);
		const at = (file: string): string => path.resolve(root, file);
		return { source: at(source), map: at(values.map ?? ''), out: at(values.out ?? ''), language };
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
async function readMapping(file: string, language: Language): Promise<StatlineMapping> {
	const text = new TextDecoder().decode(await readBytes(file, language));
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
	const name = path.basename(file);
	const [fault] = document.errors;
	if (fault) {
		const { line } = lines.linePos(fault.pos[0]);
		throw new Unusable(importWords[language].mapping(name, line, 'YAML', fault.message));
	}
	const mapping = statlineMappingSchema.safeParse(document.toJS());
	if (mapping.success) return mapping.data;
	const [issue] = mapping.error.issues;
	const keys = (issue?.path ?? []).map((key) => (typeof key === 'symbol' ? key.toString() : key));
	// The nearest part that exists says where a missing one belongs.
	let node: unknown;
	for (let depth = keys.length; depth >= 0 && !isNode(node); depth--)
		node = depth === 0 ? document.contents : document.getIn(keys.slice(0, depth), true);
	const offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
	const where = keys.join('.') || name;
	throw new Unusable(
		importWords[language].mapping(name, lines.linePos(offset).line, where, issue?.message ?? '')
	);
}

async function existingFile(file: string): Promise<Uint8Array | null> {
	try {
		return await readFile(file);
	} catch (error) {
		if (systemReason(error) === 'ENOENT') return null;
		throw error;
	}
}

/** The areas that the folder knows; null when it has no areas.csv yet. */
async function areasOf(folder: string): Promise<ReadonlySet<string> | null> {
	const bytes = await existingFile(placeIn(folder, 'areas.csv'));
	const records = bytes && readRecords(decodeBytes(bytes).text, ['area']);
	if (!records) return null;
	const place = records.header.indexOf('area');
	return new Set(records.rows.map((row) => row[place] ?? ''));
}

async function run({ source, map, out, language }: Arguments): Promise<number> {
	const words = importWords[language];
	const mapping = await readMapping(map, language);
	const bytes = await readBytes(source, language);
	const target = placeIn(out, 'observations.csv');
	for (const name of ['areas.csv', 'observations.csv']) {
		const rivals = namesLike(out, name);
		if (rivals.length > 1) throw new Unusable(`${out}: ${namesByCaseAlone(rivals, language)}`);
	}
	try {
		const { observations: all, findings, remarks } = readStatline(bytes, mapping);
		const known = await areasOf(out);
		const observations = all.filter(({ area }) => known === null || known.has(area ?? ''));
		const passedOver = new Set(all.flatMap(({ area }) => (known?.has(area ?? '') === false ? [area] : [])));
		if (passedOver.size > 0) process.stderr.write(`${words.passedOver([...passedOver].join(', '))}\n`);
		for (const { code, row, column, value } of [...findings, ...remarks]) {
			const place = row === null ? '' : words.row(row);
			process.stderr.write(`${words.findings[code]({ place, column: column ?? '', value })}\n`);
		}
		if (observations.length === 0) throw new Unusable(words.nothing);
		const { text, added, replaced } = mergeObservations(await existingFile(target), observations);
		await mkdir(out, { recursive: true });
		// Written beside it first: a full disk must not cost the file that was there.
		await writeFile(`${target}.new`, text);
		await rename(`${target}.new`, target);
		const hidden = observations.filter((row) => Object.values(row).includes('.')).length;
		process.stdout.write(`${words.written(target, added, replaced, hidden)}\n`);
		return findings.length === 0 ? 0 : 1;
	} catch (error) {
		if (error instanceof StatlineError)
			throw new Unusable(words.unreadable(source, words.source[error.code](error.value)));
		if (error instanceof UnmergeableFile) throw new Unusable(words.unreadable(target, error.message));
		throw error;
	}
}

try {
	const [format, ...args] = process.argv.slice(2);
	process.exitCode = await (format === 'answers' ? importAnswers(args, root) : run(readArguments()));
} catch (error) {
	const text = error instanceof Unusable ? error.message.replaceAll('\n', ' ') : String(error);
	process.stderr.write(`${text}\n`);
	process.exitCode = 2;
}
