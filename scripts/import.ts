// npm run import -- [statline|answers] <file> [--map <mapping.yaml>] --out <folder>: another program's file becomes files of the folder; of StatLine observations.csv.
// Exit 0: done; 1: done, with cells or areas that could not be used; 2: unusable input or arguments, nothing written.
import { fileURLToPath } from 'node:url';
import { importAnswers } from './import-answers.ts';
import { importDelivery } from './import-delivery.ts';
import {
	existingFile,
	isOfStatline,
	languageOf,
	readArguments,
	readBytes,
	readDeliveryArguments,
	readMapping,
	Unusable,
	unusablePlace,
	writeWhole,
	type Arguments
} from './import-files.ts';
import type { Language } from '../src/lib/domain/text.ts';
import { decodeBytes } from '../src/lib/intake/bytes.ts';
import { readRecords } from '../src/lib/intake/delimited.ts';
import { mergeObservations, UnmergeableFile } from '../src/lib/intake/merge-observations.ts';
import { statlineMappingSchema, StatlineError } from '../src/lib/intake/statline-source.ts';
import { readStatline } from '../src/lib/intake/statline.ts';
import { importAnswersWords, importDeliveryWords, importWords } from '../src/lib/language/import.ts';
import { namesByCaseAlone } from '../src/lib/language/problem-names.ts';
import { namesLike, placeIn } from '../src/lib/server/ordinary-file.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The areas that the folder knows; null when it has no areas.csv yet. */
async function areasOf(folder: string): Promise<ReadonlySet<string> | null> {
	const bytes = await existingFile(placeIn(folder, 'areas.csv'));
	const records = bytes && readRecords(decodeBytes(bytes).text, ['area']);
	if (!records) return null;
	const place = records.header.indexOf('area');
	return new Set(records.rows.map((row) => row[place] ?? ''));
}

async function importStatline({ source, map, out, language }: Arguments): Promise<number> {
	const words = importWords[language];
	const mapping = await readMapping(statlineMappingSchema, map, language);
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
		await writeWhole(target, text, language);
		const hidden = observations.filter((row) => Object.values(row).includes('.')).length;
		process.stdout.write(`${words.written(target, added, replaced, hidden)}\n`);
		return findings.length === 0 ? 0 : 1;
	} catch (error) {
		if (error instanceof StatlineError)
			throw new Unusable(words.unreadable(source, words.source[error.code](error.value)));
		if (error instanceof UnmergeableFile)
			throw new Unusable(words.unreadable(target, words.unmergeable[error.code](error.facts)));
		throw error;
	}
}

const formats = { statline: importStatline, answers: importAnswers };
const usages = {
	statline: (language: Language) => importWords[language].usage,
	answers: (language: Language) => importAnswersWords[language].usage
};
const everyUsage = (language: Language): string =>
	[importDeliveryWords[language].usage, usages.statline(language), usages.answers(language)].join(' ');

/** The format may be left out: the file and its mapping tell. @throws Unusable */
async function run(line: readonly string[]): Promise<number> {
	const [first, ...rest] = line;
	if (first === 'statline' || first === 'answers')
		return await formats[first](readArguments(rest, root, usages[first]));
	const args = readDeliveryArguments(line, root, everyUsage);
	const { map } = args;
	// What that one says of figures that cannot be told apart is more than a table can.
	const ofStatline = map !== null && (await isOfStatline(map)) && /\.(json|csv|txt)$/i.test(args.source);
	return ofStatline ? await importStatline({ ...args, map }) : await importDelivery(args);
}

try {
	process.exitCode = await run(process.argv.slice(2));
} catch (error) {
	const reason = error instanceof Unusable ? error : unusablePlace(error, languageOf(process.argv));
	if (!reason) throw error;
	process.stderr.write(`${reason.message.replaceAll('\n', ' ')}\n`);
	process.exitCode = 2;
}
