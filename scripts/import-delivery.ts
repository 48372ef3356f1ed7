// npm run import -- <file> [--map <mapping.yaml>] --out <folder>: whatever another program wrote becomes the folder's own files, by the mapping that is named or that fits.
// Exit 0: done; 1: done, with cells that could not be used; 2: unusable input or arguments, nothing written.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { existingFile, readBytes, Unusable, writeWhole, type DeliveryArguments } from './import-files.ts';
import { openDropped } from './import-open.ts';
import type { Problem } from '../src/lib/domain/problem.ts';
import type { tableFiles } from '../src/lib/domain/tables.ts';
import type { Language } from '../src/lib/domain/text.ts';
import { decodeBytes } from '../src/lib/intake/bytes.ts';
import { readRecords } from '../src/lib/intake/delimited.ts';
import type { DeliveredPart } from '../src/lib/intake/delivery.ts';
import type { ForeignContext } from '../src/lib/intake/foreign/deliver-foreign.ts';
import { foreignRecognisers } from '../src/lib/intake/foreign/recognisers.ts';
import { mergeAnswers, UnmeltableAnswers } from '../src/lib/intake/melt-answers.ts';
import { mergeObservations, UnmergeableFile } from '../src/lib/intake/merge-observations.ts';
import { importAnswersWords, importDeliveryWords, importWords } from '../src/lib/language/import.ts';
import { mappingNote } from '../src/lib/language/mapping-notes.ts';
import { problemMessage } from '../src/lib/language/problems.ts';
import { DefinitionError, readDefinitions } from '../src/lib/server/definitions/definitions.ts';
import { placeIn } from '../src/lib/server/ordinary-file.ts';

const ownIndicators = fileURLToPath(new URL('../indicators', import.meta.url));

type Row = Record<string, string>;

interface Table {
	columns: string[];
	rows: Row[];
}

function tableOf(bytes: Uint8Array, known: readonly string[]): Table | null {
	const records = readRecords(decodeBytes(bytes).text, known);
	if (!records) return null;
	const { header, rows } = records;
	return {
		columns: header,
		rows: rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])))
	};
}

/** The areas that the folder knows; null when it has no areas.csv yet. */
async function areasOf(folder: string): Promise<ForeignContext['areas'] | null> {
	const bytes = await existingFile(placeIn(folder, 'areas.csv'));
	const table = bytes && tableOf(bytes, ['area', 'cbs_code']);
	return table && table.rows.map((row) => ({ area: row.area ?? '', cbs_code: row.cbs_code ?? null }));
}

/** Those of the folder; or the one that is named, which is used whether it says that it fits or not. */
async function mappingsFor({
	map,
	out,
	language
}: DeliveryArguments): Promise<Pick<ForeignContext, 'mappings' | 'use'>> {
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

/** The text of the folder's file with the part's rows in it. */
function merged(
	part: DeliveredPart & { table: keyof typeof tableFiles },
	{ columns, rows }: Table,
	before: Uint8Array | null
) {
	if (part.table === 'observations') return mergeObservations(before, rows);
	const cells = rows.map((row) => columns.map((name) => row[name] ?? ''));
	return mergeAnswers(before, part.table, { columns, rows: cells, unanswered: 0, unmapped: [] });
}

/**
 * @returns the exit code
 * @throws Unusable
 */
export async function importDelivery(args: DeliveryArguments): Promise<number> {
	const { source, out, language } = args;
	const words = importDeliveryWords[language];
	const file = openDropped(path.basename(source), await readBytes(source, language));
	if (file === null) throw new Unusable(words.unknown(source));
	const areas = await areasOf(out);
	let zrm: ForeignContext['definitions']['zrm'];
	try {
		({ zrm } = readDefinitions(ownIndicators, existsSync(out) ? out : undefined));
	} catch (error) {
		if (!(error instanceof DefinitionError)) throw error;
		throw new Unusable(error.in(language));
	}
	const context = { definitions: { zrm }, areas: areas ?? [], ...(await mappingsFor(args)) };
	const recogniser = foreignRecognisers.find(({ fits }) => fits(file, context));
	if (!recogniser) throw new Unusable(words.nothing(source));
	const { parts, problems } = await recogniser.read([file], context);
	tellProblems(problems, language);
	for (const note of parts.flatMap(({ notes }) => notes)) {
		const said = note.code === 'lost' ? mappingNote(note, language) : null;
		if (said !== null) process.stderr.write(`${said}\n`);
	}
	const known = areas && new Set(areas.map(({ area }) => area));
	const writing: { target: string; text: string; added: number; replaced: number }[] = [];
	for (const part of parts) {
		const { table } = part;
		if (table === 'geometry') continue;
		const read = tableOf(part.bytes, []);
		if (!read) continue;
		const strange = new Set(
			read.rows.flatMap(({ area }) => (area && known?.has(area) === false ? [area] : []))
		);
		if (strange.size > 0)
			process.stderr.write(`${importWords[language].passedOver([...strange].join(', '))}\n`);
		const rows = read.rows.filter(({ area }) => area === undefined || !strange.has(area));
		if (rows.length === 0) continue;
		const target = placeIn(out, `${table}.csv`);
		try {
			const made = merged({ ...part, table }, { ...read, rows }, await existingFile(target));
			writing.push({ target, ...made });
		} catch (error) {
			const { unreadable, unmergeable } = importWords[language];
			if (error instanceof UnmergeableFile)
				throw new Unusable(unreadable(target, unmergeable[error.code](error.facts)));
			if (error instanceof UnmeltableAnswers)
				throw new Unusable(unreadable(target, importAnswersWords[language].unfit[error.code](error.column)));
			throw error;
		}
	}
	if (writing.length === 0) throw new Unusable(words.nothing(source));
	for (const { target, text, added, replaced } of writing) {
		await writeWhole(target, text);
		process.stdout.write(`${words.written(target, added, replaced)}\n`);
	}
	return problems.length === 0 ? 0 : 1;
}
