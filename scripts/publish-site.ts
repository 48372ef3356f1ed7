// npm run publish-site -- <folder or zip> [--out folder] [--lang nl|en]: builds the site of a programme folder in the place of the one that is served.
// Exit 0: published; 1: problems or a build that failed, the old site stands; 2: no folder, no zip or arguments that cannot be used.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { languages, type Language } from '../src/lib/domain/text.ts';
import { folderInZip } from '../src/lib/intake/zipped-folder.ts';
import { UnreadableFile } from '../src/lib/intake/unreadable-file.ts';
import { problemList } from '../src/lib/language/check-data.ts';
import { publishSiteWords } from '../src/lib/language/publish-site.ts';
import { filesOfFolder, hashOfFolder } from '../src/lib/server/base.ts';
import { hashKeyName } from '../src/lib/server/hash-key.ts';
import { demonstrationFolder } from '../src/lib/server/programme.ts';
import { build } from './build.mjs';
import { checkedFolder, root, Unusable } from './checked-folder.ts';
import { sweep } from './workings.mjs';

const language: Language = /--lang[= ]en\b/.test(process.argv.join(' ')) ? 'en' : 'nl';
const words = publishSiteWords[language];
const shownPerKind = 20;

function readArguments(): { from: string; out: string | undefined } {
	try {
		const { values, positionals } = parseArgs({
			allowPositionals: true,
			options: { out: { type: 'string' }, lang: { type: 'string', default: 'nl' } }
		});
		const [from = '', ...more] = positionals;
		if (from === '' || more.length > 0 || values.out === '' || !languages.some((one) => one === values.lang))
			throw new Error(words.usage);
		return { from: path.resolve(root, from), out: values.out && path.resolve(root, values.out) };
	} catch {
		throw new Unusable(words.usage);
	}
}

function kindOf(place: string): 'folder' | 'file' {
	try {
		return statSync(place).isDirectory() ? 'folder' : 'file';
	} catch (error) {
		throw new Unusable(
			words.absent(place, error instanceof Error && 'code' in error ? String(error.code) : '')
		);
	}
}

/** Unpacks for this user alone; rows about people may be in it, so it goes with this process, or at the next start. */
function unpacked(zip: string): string {
	let files;
	try {
		files = folderInZip(readFileSync(zip));
	} catch (error) {
		if (error instanceof UnreadableFile) throw new Unusable(words.noZip(zip));
		throw error;
	}
	if (files.size === 0) throw new Unusable(words.empty(zip));
	sweep(tmpdir(), /^(\d+)-/, 'wijkladder-publish-');
	const folder = mkdtempSync(path.join(tmpdir(), `wijkladder-publish-${process.pid}-`));
	process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
	for (const [name, bytes] of files) {
		const file = path.join(folder, ...name.split('/'));
		mkdirSync(path.dirname(file), { recursive: true });
		writeFileSync(file, bytes, { mode: 0o600 });
	}
	return folder;
}

/** A folder with the very files of the demonstration is the demonstration, wherever it lies: a tab knows it by them too. */
function isDemonstration(folder: string): boolean {
	const [own, shipped] = [folder, demonstrationFolder()].map((one) => hashOfFolder(filesOfFolder(one)));
	return own === shipped;
}

async function publish(): Promise<number> {
	const { from, out } = readArguments();
	const zipped = kindOf(from) === 'file';
	const given = zipped ? unpacked(from) : from;
	const folder = isDemonstration(given) ? demonstrationFolder() : given;
	const { problems } = checkedFolder(folder, language);
	if (problems.length > 0) {
		const lines = [...problemList(problems, language, shownPerKind), '', words.stands(problems.length)];
		process.stderr.write(`${lines.join('\n')}\n`);
		return 1;
	}
	process.env.WIJKLADDER_DATA = folder;
	if (out !== undefined) process.env.WIJKLADDER_BUILD = out;
	const known = zipped && filesOfFolder(folder).some(([name]) => name === hashKeyName);
	if (!(await build())) {
		process.stderr.write(`${words.failed}\n`);
		return 1;
	}
	const key = zipped && !known && filesOfFolder(folder).find(([name]) => name === hashKeyName);
	if (key)
		process.stderr.write(`${words.hashKey(hashKeyName)}\n${new TextDecoder().decode(key[1]).trim()}\n`);
	process.stdout.write(`${words.published(out ?? path.join(root, 'build'))}\n`);
	return 0;
}

try {
	process.exitCode = await publish();
} catch (error) {
	if (!(error instanceof Unusable)) throw error;
	process.stderr.write(`${error.message.replaceAll('\n', ' ')}\n`);
	process.exitCode = 2;
}
