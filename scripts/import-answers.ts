// npm run import -- answers <file> --map <mapping.yaml> --out <folder>: an export with one column per question becomes rows.
// Exit 0: done; 1: done, with answers that the mapping has no code for; 2: unusable input or arguments, nothing written.
import path from 'node:path';
import {
	existingFile,
	readBytes,
	readMapping,
	Unusable,
	writeWhole,
	type Arguments
} from './import-files.ts';
import {
	answersMappingSchema,
	meltAnswers,
	mergeAnswers,
	UnmeltableAnswers
} from '../src/lib/intake/melt-answers.ts';
import { importAnswersWords, importWords } from '../src/lib/language/import.ts';

/**
 * @returns the exit code
 * @throws Unusable
 */
export async function importAnswers({ source, map, out, language }: Arguments): Promise<number> {
	const words = importAnswersWords[language];
	const mapping = await readMapping(answersMappingSchema, map, language);
	const target = path.join(out, `${mapping.table}.csv`);
	let blamed = source;
	try {
		const melted = meltAnswers(await readBytes(source, language), mapping);
		for (const { column, row, count } of melted.unmapped)
			process.stderr.write(`${words.unmapped(column, row, count)}\n`);
		if (melted.rows.length === 0) throw new Unusable(words.nothing);
		blamed = target;
		const { text, added, replaced } = mergeAnswers(await existingFile(target), mapping.table, melted);
		await writeWhole(target, text, language);
		process.stdout.write(`${words.written(target, added, replaced, melted.unanswered)}\n`);
		return melted.unmapped.length === 0 ? 0 : 1;
	} catch (error) {
		if (!(error instanceof UnmeltableAnswers)) throw error;
		throw new Unusable(importWords[language].unreadable(blamed, words.unfit[error.code](error.column)));
	}
}
