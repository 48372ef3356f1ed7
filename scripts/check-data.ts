// npm run check-data -- [folder] [--json] [--for-supplier folder] [--lang nl|en]: checks a programme folder and tells everything that is wrong.
// Exit 0: clean, remarks allowed; 1: problems; 2: no folder to read, or wrong arguments.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { languages, type Language } from '../src/lib/domain/text.ts';
import type { Problem } from '../src/lib/domain/problem.ts';
import { checkDataWords, problemList } from '../src/lib/language/check-data.ts';
import { problemMessage } from '../src/lib/language/problems.ts';
import { templatesCommandWords } from '../src/lib/language/templates-command.ts';
import { checkedFolder, root, Unusable } from './checked-folder.ts';
import { writeForSupplier } from './for-supplier.ts';

/** Of one kind in one file; the rest is counted. */
const shownPerKind = 20;

interface Arguments {
	folder: string;
	json: boolean;
	language: Language;
	/** Where what is wrong is to stand as files for the supplier. */
	forSupplier: string | undefined;
}

function readArguments(): Arguments {
	const usage = checkDataWords.nl.usage;
	try {
		const { values, positionals } = parseArgs({
			allowPositionals: true,
			options: {
				json: { type: 'boolean', default: false },
				'for-supplier': { type: 'string' },
				lang: { type: 'string', default: 'nl' }
			}
		});
		const language = languages.find((one) => one === values.lang);
		const out = values['for-supplier'];
		if (!language || positionals.length > 1 || out === '') throw new Unusable(usage);
		const folder = positionals[0] ?? (process.env.WIJKLADDER_DATA || 'data/velve-lindenhof');
		return {
			folder: path.resolve(root, folder),
			json: values.json,
			language,
			forSupplier: out === undefined ? undefined : path.resolve(root, out)
		};
	} catch {
		throw new Unusable(usage);
	}
}

async function check({ folder, json, language, forSupplier }: Arguments): Promise<number> {
	const words = checkDataWords[language];
	const { files, problems, remarks, delivered, programme } = checkedFolder(folder, language);
	if (json) {
		const plain = (entry: Problem) => ({
			file: entry.file,
			row: entry.row,
			column: entry.column,
			code: entry.code,
			value: entry.value,
			message: problemMessage(entry, language)
		});
		const result = { files, problems: problems.map(plain), remarks: remarks.map(plain) };
		process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
	} else {
		const rows = files.reduce((sum, file) => sum + file.rows, 0);
		const lines = [folder, words.read(files.length, rows)];
		lines.push(problems.length === 0 ? words.clean : `${words.problems(problems.length)}:`);
		lines.push(...problemList(problems, language, shownPerKind));
		if (remarks.length > 0)
			lines.push('', `${words.remarks(remarks.length)}:`, ...problemList(remarks, language, shownPerKind));
		process.stdout.write(`${lines.join('\n')}\n`);
	}
	if (forSupplier !== undefined) {
		const context = { programme: programme.name[language], supplier: null, by: null, language };
		await writeForSupplier(forSupplier, { delivered, problems }, context).catch((error: unknown) => {
			if (!(error instanceof Error && 'code' in error)) throw error;
			throw new Unusable(templatesCommandWords[language].notWritable(forSupplier, String(error.code)));
		});
	}
	return problems.length === 0 ? 0 : 1;
}

try {
	process.exitCode = await check(readArguments());
} catch (error) {
	const text = error instanceof Unusable ? error.message.replaceAll('\n', ' ') : String(error);
	process.stderr.write(`${text}\n`);
	process.exitCode = 2;
}
