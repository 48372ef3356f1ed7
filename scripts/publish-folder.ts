// Checks a programme folder or its zip and builds its site in the place of the one that is served.
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
import { build, resume, type Write } from './build.mjs';
import { checkedFolder, root, Unusable } from './checked-folder.ts';
import { buildFolder } from './inputs.mjs';
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

/** Of a run that was killed while its site took its place nothing may stand there, and a check that finds problems would leave it so. */
function finishEarlier(): void {
	try {
		resume();
	} catch {
		// The build tries again, and says why it cannot.
	}
}

/**
 * Publishes what the words of this process name, and says what came of it.
 * @param write - but for a test
 * @returns the exit code: 0 published, 1 not, and the old site stands
 * @throws Unusable
 */
export async function publish(write?: Write): Promise<0 | 1> {
	// Of an earlier run that was killed, whatever this one is given.
	sweep(tmpdir(), /^(\d+)-/, 'wijkladder-publish-');
	const { from, out } = readArguments();
	const zipped = kindOf(from) === 'file';
	const given = zipped ? unpacked(from) : from;
	const folder = isDemonstration(given) ? demonstrationFolder() : given;
	process.env.WIJKLADDER_DATA = folder;
	if (out !== undefined) process.env.WIJKLADDER_BUILD = out;
	finishEarlier();
	const { problems } = checkedFolder(folder, language);
	if (problems.length > 0) {
		const lines = [...problemList(problems, language, shownPerKind), '', words.stands(problems.length)];
		process.stderr.write(`${lines.join('\n')}\n`);
		return 1;
	}
	const known = zipped && filesOfFolder(folder).some(([name]) => name === hashKeyName);
	if (!(await build({}, write))) {
		process.stderr.write(`${words.failed}\n`);
		return 1;
	}
	const key = zipped && !known && filesOfFolder(folder).find(([name]) => name === hashKeyName);
	if (key)
		process.stderr.write(`${words.hashKey(hashKeyName)}\n${new TextDecoder().decode(key[1]).trim()}\n`);
	process.stdout.write(`${words.published(buildFolder())}\n`);
	return 0;
}
