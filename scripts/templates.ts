// npm run templates -- --out <folder> [--supplier name] [--data folder] [--lang nl|en]: workbooks to fill in, for each file of the contract and for each supplier.
// Exit 0: written; 1: problems in areas.csv, nothing written; 2: arguments, a folder or definitions that cannot be used.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { tableFiles, type TableName } from '../src/lib/domain/tables.ts';
import { languages, type Language } from '../src/lib/domain/text.ts';
import { today } from '../src/lib/domain/today.ts';
import { checkDataWords, problemList } from '../src/lib/language/check-data.ts';
import { templatesCommandWords } from '../src/lib/language/templates-command.ts';
import { DefinitionError, readDefinitions } from '../src/lib/server/definitions/definitions.ts';
import { UnreadableFolder } from '../src/lib/server/folder.ts';
import { readWholeFolder } from '../src/lib/server/read-folder.ts';
import {
	makeTemplate,
	templateName,
	type TemplateContext
} from '../src/lib/subjects/data/compose/template.ts';
import { suppliersOf, type Supplier } from '../src/lib/subjects/data/figure/suppliers.ts';
import { abandon, begin, finish } from './beside.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const language: Language = /--lang[= ]en\b/.test(process.argv.join(' ')) ? 'en' : 'nl';
const words = templatesCommandWords[language];
const tables = Object.keys(tableFiles) as TableName[];

/** A reason to stop with exit code 2 and one line. */
class Unusable extends Error {}

interface Arguments {
	out: string;
	folder: string;
	supplier: string | undefined;
}

function readArguments(): Arguments {
	let values;
	try {
		({ values } = parseArgs({
			options: {
				out: { type: 'string' },
				supplier: { type: 'string' },
				data: { type: 'string' },
				lang: { type: 'string', default: 'nl' }
			}
		}));
	} catch {
		throw new Unusable(words.usage);
	}
	const { out, supplier, data, lang } = values;
	if (!languages.some((one) => one === lang)) throw new Unusable(words.usage);
	if (out === undefined || out === '') throw new Unusable(`${words.noOut} ${words.usage}`);
	const folder = data ?? (process.env.WIJKLADDER_DATA || 'data/velve-lindenhof');
	return { out: path.resolve(root, out), folder: path.resolve(root, folder), supplier };
}

function read(folder: string) {
	try {
		const definitions = readDefinitions(path.join(root, 'indicators'), folder);
		return { definitions, reading: readWholeFolder(folder, definitions, today()) };
	} catch (error) {
		if (error instanceof UnreadableFolder)
			throw new Unusable(checkDataWords[language].unreadable(folder, error.code));
		if (error instanceof DefinitionError)
			throw new Unusable(checkDataWords[language].definitions(error.in(language)));
		throw error;
	}
}

/** Of those who deliver, the one that is asked for, as it is written or without its capitals. */
function chosen(suppliers: Supplier[], asked: string): Supplier {
	const same = (one: Supplier): boolean => one.name.toLowerCase() === asked.trim().toLowerCase();
	const found = suppliers.find(same);
	if (found) return found;
	throw new Unusable(words.noSupplier(asked, suppliers.map(({ name }) => name).join(', ')));
}

/** All of them, or none: whoever is interrupted has the old ones. */
async function write(out: string, wanted: [TableName, TemplateContext][]): Promise<string[]> {
	const place = { folder: out, name: 'templates' };
	try {
		const folder = begin(place);
		const names: string[] = [];
		for (const [table, context] of wanted) {
			const name = templateName(table, context.supplier);
			writeFileSync(path.join(folder, name), await makeTemplate(table, context));
			names.push(name);
		}
		finish(place);
		return names;
	} catch (error) {
		const detail = error instanceof Error && 'code' in error ? String(error.code) : null;
		throw detail === null ? error : new Unusable(words.notWritable(out, detail));
	} finally {
		abandon(place);
	}
}

async function run({ out, folder, supplier }: Arguments): Promise<number> {
	const { definitions, reading } = read(folder);
	// A programme that begins has no areas yet: it is that file's template that it needs.
	const problems = reading.problems.filter(
		({ file, code }) => file === 'areas.csv' && code !== 'missing-file'
	);
	if (problems.length > 0) {
		process.stdout.write(`${[words.badAreas, ...problemList(problems, language)].join('\n')}\n`);
		return 1;
	}
	const { areas, observations } = reading.tables;
	const context = { definitions, areas, today: today(), language };
	const suppliers = suppliersOf(definitions.indicators, areas, observations, definitions.programme.calendar);
	const own = supplier === undefined ? suppliers : [chosen(suppliers, supplier)];
	const names = await write(out, [
		...(supplier === undefined ? tables : []).map((table): [TableName, TemplateContext] => [table, context]),
		...own.flatMap((one) =>
			one.tables.map((table): [TableName, TemplateContext] => [table, { ...context, supplier: one }])
		)
	]);
	for (const name of names) process.stdout.write(`${path.join(out, name)}\n`);
	return 0;
}

try {
	process.exitCode = await run(readArguments());
} catch (error) {
	const reason =
		error instanceof Unusable
			? error.message
			: error instanceof Error
				? (error.stack ?? error.message)
				: String(error);
	process.stderr.write(`${reason.replace(/\s*\n\s*/g, ' ')}\n`);
	process.exitCode = 2;
}
