// What every import of a foreign file does: read it and its mapping or say why not in one line, and write its result whole.
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { languages, type Language } from '../src/lib/domain/text.ts';
import type { z } from '../src/lib/domain/zod.ts';
import { importWords } from '../src/lib/language/import.ts';
import { sweep } from './workings.mjs';

/** A reason to stop with exit code 2 and one line. */
export class Unusable extends Error {}

export interface Arguments {
	/** Full paths. */
	source: string;
	map: string;
	out: string;
	language: Language;
}

/** Where no mapping is named, those of the folder are tried. */
export type DeliveryArguments = Omit<Arguments, 'map'> & { map: string | null };

/** The language in which a line that fits nothing is answered. */
export const languageOf = (args: readonly string[]): Language =>
	/--lang[= ]en\b/.test(args.join(' ')) ? 'en' : 'nl';

/**
 * @param args what stands behind the name of the format
 * @param usage by language, for a line that does not fit
 * @throws Unusable with the usage
 */
export function readArguments(
	args: readonly string[],
	root: string,
	usage: (language: Language) => string
): Arguments {
	const read = readDeliveryArguments(args, root, usage);
	if (read.map === null) throw new Unusable(usage(languageOf(args)));
	return { ...read, map: read.map };
}

/** The same, where the mapping may be left out. */
export function readDeliveryArguments(
	args: readonly string[],
	root: string,
	usage: (language: Language) => string
): DeliveryArguments {
	const options = {
		map: { type: 'string' },
		out: { type: 'string' },
		lang: { type: 'string', default: 'nl' }
	} as const;
	const refuse = (): never => {
		throw new Unusable(usage(languageOf(args)));
	};
	let read;
	try {
		read = parseArgs({ args: [...args], allowPositionals: true, options });
	} catch {
		return refuse();
	}
	const { values, positionals } = read;
	const [source, ...rest] = positionals;
	const language = languages.find((one) => one === values.lang);
	if (!source || values.map === '' || !values.out || rest.length > 0 || !language) return refuse();
	const at = (file: string): string => path.resolve(root, file);
	const map = values.map === undefined ? null : at(values.map);
	return { source: at(source), map, out: at(values.out), language };
}

const systemReason = (error: unknown): string =>
	error instanceof Error && 'code' in error ? String(error.code) : String(error);

/** What the system says of a place that was given, as a reason to stop; null of whatever is not for a person to mend. */
export const unusablePlace = (error: unknown, language: Language): Unusable | null =>
	error instanceof Error && 'path' in error && 'code' in error
		? new Unusable(importWords[language].unreadable(String(error.path), String(error.code)))
		: null;

/** @throws Unusable where there is no such file, or none that may be read */
export async function readBytes(file: string, language: Language): Promise<Uint8Array> {
	try {
		return await readFile(file);
	} catch (error) {
		throw new Unusable(importWords[language].unreadable(file, systemReason(error)));
	}
}

/** The file that is there already; null where there is none. */
export async function existingFile(file: string): Promise<Uint8Array | null> {
	try {
		return await readFile(file);
	} catch (error) {
		if (systemReason(error) === 'ENOENT') return null;
		// Of a folder in its place the system does not say where.
		throw error instanceof Error ? Object.assign(error, { path: file }) : error;
	}
}

/** @throws Unusable that names the line of the mapping that must be changed */
export async function readMapping<Mapping>(
	schema: z.ZodType<Mapping>,
	file: string,
	language: Language
): Promise<Mapping> {
	const name = path.basename(file);
	const text = new TextDecoder().decode(await readBytes(file, language));
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
	const refuse = (offset: number, where: string, reason: string): never => {
		const { line } = lines.linePos(offset);
		throw new Unusable(importWords[language].mapping(name, line, where, reason));
	};
	const [fault] = document.errors;
	if (fault) return refuse(fault.pos[0], 'YAML', fault.message);
	const mapping = schema.safeParse(document.toJS());
	if (mapping.success) return mapping.data;
	const [issue] = mapping.error.issues;
	const keys = (issue?.path ?? []).map((key) => (typeof key === 'symbol' ? key.toString() : key));
	// The nearest part that exists says where a missing one belongs.
	let node: unknown;
	for (let depth = keys.length; depth >= 0 && !isNode(node); depth--)
		node = depth === 0 ? document.contents : document.getIn(keys.slice(0, depth), true);
	const offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
	return refuse(offset, keys.join('.') || name, issue?.message ?? '');
}

/** Whether a mapping is one of StatLine: only those have `measures`. One that cannot be read is none. */
export async function isOfStatline(file: string): Promise<boolean> {
	const bytes = await readFile(file).catch(() => null);
	if (bytes === null) return false;
	const document = parseDocument(new TextDecoder().decode(bytes), { logLevel: 'silent' });
	return document.errors.length === 0 && document.has('measures');
}

/** Written beside it first: a full disk must not cost the file that was there. @throws Unusable where nothing can be written */
export async function writeWhole(file: string, text: string, language: Language): Promise<void> {
	const beside = path.join(path.dirname(file), `.${path.basename(file)}.importing-${process.pid}`);
	try {
		await mkdir(path.dirname(file), { recursive: true });
		// What a run that was killed left may be about people.
		sweep(path.dirname(file), /^(\d+)$/, `.${path.basename(file)}.importing-`);
		await writeFile(beside, text);
		await rename(beside, file);
	} catch (error) {
		await rm(beside, { force: true }).catch(() => {});
		throw new Unusable(importWords[language].noPlace(file, systemReason(error)));
	}
}
