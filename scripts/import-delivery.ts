// npm run import -- <file> [--map <mapping.yaml>] --out <folder>: whatever another program wrote becomes the folder's own files, by the mapping that is named or that fits.
// Exit 0: done; 1: done, with cells that could not be used; 2: unusable input or arguments, nothing written.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { existingFile, readBytes, Unusable, writeWhole, type DeliveryArguments } from './import-files.ts';
import { today } from '../src/lib/domain/today.ts';
import type { Problem } from '../src/lib/domain/problem.ts';
import { tableFiles } from '../src/lib/domain/tables.ts';
import type { Language } from '../src/lib/domain/text.ts';
import { decodeBytes } from '../src/lib/intake/bytes.ts';
import { readRecords } from '../src/lib/intake/delimited.ts';
import type { DeliveredPart, ProgrammeFiles } from '../src/lib/intake/delivery.ts';
import { readMappings } from '../src/lib/intake/mappings/choose-mapping.ts';
import type { DeliveryContext } from '../src/lib/intake/opened.ts';
import { readProgramme } from '../src/lib/intake/read-programme.ts';
import { recogniseFiles } from '../src/lib/intake/recognise.ts';
import { writeCsv } from '../src/lib/intake/write-csv.ts';
import { importAnswersWords, importDeliveryWords, importWords } from '../src/lib/language/import.ts';
import { mappingNote } from '../src/lib/language/mapping-notes.ts';
import { problemMessage } from '../src/lib/language/problems.ts';
import { LocalSetError } from '../src/lib/local/local-error.ts';
import {
	mergeDelivery,
	pathOf,
	type MergedDelivery,
	type PartCount
} from '../src/lib/local/merge-delivery.ts';
import {
	DefinitionError,
	readDefinitions,
	type Definitions
} from '../src/lib/server/definitions/definitions.ts';
import { placeIn } from '../src/lib/server/ordinary-file.ts';

const ownIndicators = fileURLToPath(new URL('../indicators', import.meta.url));

/** The areas that the folder knows; null when it has no areas.csv yet. */
async function areasOf(folder: string, definitions: Definitions): Promise<DeliveryContext['areas'] | null> {
	const bytes = await existingFile(placeIn(folder, 'areas.csv'));
	return bytes && readProgramme([{ name: 'areas.csv', bytes }], definitions, { today: today() }).tables.areas;
}

function definitionsOf({ out, language }: DeliveryArguments): Definitions {
	try {
		return readDefinitions(ownIndicators, existsSync(out) ? out : undefined);
	} catch (error) {
		if (!(error instanceof DefinitionError)) throw error;
		throw new Unusable(error.in(language));
	}
}

/** Those of the folder; or the one that is named, which is used whether it says that it fits or not. */
async function mappingsFor({
	map,
	out,
	language
}: DeliveryArguments): Promise<Pick<DeliveryContext, 'mappings' | 'use'>> {
	const textOf = async (file: string): Promise<string> =>
		new TextDecoder().decode(await readBytes(file, language));
	const nameOf = (file: string): string => path.basename(file).replace(/\.ya?ml$/i, '');
	if (map !== null) return { mappings: [{ name: nameOf(map), text: await textOf(map) }], use: nameOf(map) };
	const folder = placeIn(out, 'mappings');
	const names = existsSync(folder) ? readdirSync(folder).filter((name) => /\.ya?ml$/i.test(name)) : [];
	const read = names
		.sort()
		.map(async (name) => ({ name: nameOf(name), text: await textOf(path.join(folder, name)) }));
	return { mappings: await Promise.all(read) };
}

/** What people answered is nobody's business in a terminal: how often and where, never what. */
function tellProblems(problems: readonly Problem[], language: Language): void {
	const counts = new Map<string, { column: string; row: number; count: number }>();
	for (const one of problems) {
		if (one.code !== 'unmapped-value' || one.parameters.restricted !== 'yes') {
			process.stderr.write(`${problemMessage(one, language)}\n`);
			continue;
		}
		const column = one.column ?? '';
		const before = counts.get(column) ?? { column, row: one.row ?? 0, count: 0 };
		counts.set(column, { ...before, count: before.count + 1 });
	}
	for (const { column, row, count } of counts.values())
		process.stderr.write(`${importAnswersWords[language].unmapped(column, row, count)}\n`);
}

/** Rows of areas that the folder does not have stay out of what a mapping made: a supplier's file is about more than us. */
function inAreas(part: DeliveredPart, known: ReadonlySet<string> | null, language: Language): DeliveredPart {
	const records =
		part.mapping === null || known === null ? null : readRecords(decodeBytes(part.bytes).text, []);
	const place = records?.header.indexOf('area') ?? -1;
	if (!records || !known || place < 0) return part;
	const isKnown = (row: readonly string[]): boolean => row[place] === '' || known.has(row[place] ?? '');
	const strange = new Set(records.rows.filter((row) => !isKnown(row)).map((row) => row[place]));
	if (strange.size === 0) return part;
	process.stderr.write(`${importWords[language].passedOver([...strange].join(', '))}\n`);
	const kept = records.rows.flatMap((row, index) => (isKnown(row) ? [index] : []));
	const rows = kept.map((index) => records.rows[index] ?? []);
	const sourceRows = Int32Array.from(
		[0, ...kept.map((index) => index + 1)],
		(at) => part.sourceRows?.[at] ?? at + 1
	);
	return { ...part, bytes: new TextEncoder().encode(writeCsv(records.header, rows)), sourceRows };
}

/** Where the rows go, as it is now. */
async function folderFor(out: string, parts: readonly DeliveredPart[]): Promise<Map<string, Uint8Array>> {
	const folder = new Map<string, Uint8Array>();
	for (const name of new Set(parts.map(({ table }) => pathOf(table)))) {
		const bytes = await existingFile(placeIn(out, name));
		if (bytes) folder.set(name, bytes);
	}
	return folder;
}

/** @throws Unusable where a file of the folder cannot be written again without guessing */
function merged(
	out: string,
	folder: ProgrammeFiles,
	parts: readonly DeliveredPart[],
	language: Language
): MergedDelivery {
	try {
		return mergeDelivery(folder, parts);
	} catch (error) {
		if (!(error instanceof LocalSetError) || error.code !== 'unmergeable') throw error;
		const { table = '', row, column, value } = error.facts;
		const { unreadable, unmergeable } = importWords[language];
		const facts = { ...(row === undefined ? {} : { row }), column: column ?? '', value: value ?? '' };
		const code = row === undefined ? 'unreadable-letters' : column ? 'unclear-cell' : 'uneven-row';
		throw new Unusable(unreadable(placeIn(out, `${table}.csv`), unmergeable[code](facts)));
	}
}

/** Rows that cannot be told apart or read; of people never what they said. */
function tellLeftOut(part: DeliveredPart, { leftOut }: PartCount, language: Language): void {
	const restricted = part.table !== 'geometry' && tableFiles[part.table].restricted;
	for (const { row, column, value, why } of leftOut) {
		const place = part.sourceRows?.[row - 1] ?? row;
		const theirs = part.sourceColumns[column ?? ''] ?? column ?? '';
		const facts = { row: place, column: theirs, value: restricted ? '…' : value };
		const { unmergeable, findings, row: rowOf } = importWords[language];
		const said =
			why === 'twice'
				? findings.repeated({ place: rowOf(place), column: theirs, value: facts.value })
				: unmergeable[why === 'uneven' ? 'uneven-row' : 'unclear-cell'](facts);
		process.stderr.write(`${part.file}: ${said}\n`);
	}
}

/**
 * @returns the exit code
 * @throws Unusable
 */
export async function importDelivery(args: DeliveryArguments): Promise<number> {
	const { source, out, language } = args;
	const words = importDeliveryWords[language];
	const definitions = definitionsOf(args);
	const areas = await areasOf(out, definitions);
	const context = { definitions, areas: areas ?? [], ...(await mappingsFor(args)) };
	const dropped = { name: path.basename(source), bytes: await readBytes(source, language) };
	const { parts: found, problems: all } = await recogniseFiles([dropped], context);
	// A mapping that cannot be read may be the very one that was wanted, whatever took the file.
	const { problems: faults } = readMappings(context.mappings);
	const problems = [...faults, ...all.filter((one) => !faults.some(({ file }) => file === one.file))];
	tellProblems(problems, language);
	for (const note of found.flatMap(({ notes }) => notes)) {
		const said = note.code === 'lost' ? mappingNote(note, language) : null;
		if (said !== null) process.stderr.write(`${said}\n`);
	}
	const known = areas && new Set(areas.map(({ area }) => area));
	const parts = found.map((part) => inAreas(part, known, language));
	const folder = await folderFor(out, parts);
	const { folder: after, parts: counts } = merged(out, folder, parts, language);
	const isEmpty = ({ notes }: DeliveredPart): boolean => notes.some(({ code }) => code === 'no-rows');
	if (problems.length === 0 && found.length > 0 && found.every(isEmpty))
		throw new Unusable(words.notFilledIn(source));
	if (counts.every(({ rows, leftOutCount }) => rows === leftOutCount))
		throw new Unusable(words.nothing(source));
	for (const [name, bytes] of after)
		if (bytes !== folder.get(name))
			await writeWhole(placeIn(out, name), new TextDecoder().decode(bytes), language);
	for (const [index, part] of parts.entries()) {
		const count = counts[index];
		if (!count) continue;
		tellLeftOut(part, count, language);
		const target = placeIn(out, pathOf(part.table));
		process.stdout.write(`${words.written(target, count.added, count.changed)}\n`);
	}
	return problems.length === 0 && counts.every(({ leftOutCount }) => leftOutCount === 0) ? 0 : 1;
}
