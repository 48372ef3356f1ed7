// Builds the site for production into build/ (or WIJKLADDER_BUILD) and compresses it; says what it is doing.
// WIJKLADDER_DATA names the programme folder; without it the demonstration is built. WIJKLADDER_COMPRESS=no leaves
// compressing out, `quick` compresses less: for a build that is looked at once, on this machine. Without --keep it is a draft; with it,
// what it shows about families is kept in the programme folder as a publication. Exit 0: built; 1: stopped; 2: arguments that it does not know.
import { accessSync, constants, copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { abandon, begin, finish, placeOf } from './beside.mjs';
import { engineProgram, makeEngine } from './engine.mjs';
import { afterKeeping, buildFolder, inputHash, record, root, workingFolder } from './inputs.mjs';
import { keepPublication } from './keep-publication.mjs';
import { rememberInputs, resumeKept } from './resume-kept.mjs';
import { writeWorker } from './offline.mjs';
import { atWork, letGo, take } from './one-at-a-time.mjs';
import { compressor, precompress, prepare } from './precompress.mjs';
import { production, programs } from './programs.mjs';
import { hasWorkerPolicy, looksLikeWorker } from './serve/headers.mjs';
import { layOut, run } from './step.mjs';

/** The one file whose compression takes longer than the build itself. */
const slow = [engineProgram];

const compresses = process.env.WIJKLADDER_COMPRESS !== 'no';

/** @param {string} nl @param {string} en */
const say = (nl, en) => process.stderr.write(`${nl} / ${en}\n`);

/**
 * A worker script that no rule covers would run without a policy, or not at all.
 * @param {string} folder
 */
function workersWithoutPolicy(folder) {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((file) => `/${file.split(path.sep).join('/')}`)
		.filter((file) => looksLikeWorker(file) && !hasWorkerPolicy(file));
}

/** @typedef {{ keep?: boolean, first?: boolean, identity?: string | undefined }} Kept */

/**
 * Works out what is shown about families, once, and draws the pages from it.
 * @typedef {(folder: string, working: string, kept: Kept) => Promise<boolean>} Write false when that failed; the reason was told
 */

/** @type {Write} */
async function writeSite(folder, working, { keep = false, first = false, identity }) {
	const made =
		(await layOut()) &&
		(await programs(() => say("De programma's van de site bundelen", 'Bundling the programs of the site')));
	if (!made) {
		say('De bouw is mislukt; de reden staat hierboven.', 'The build failed; the reason stands above.');
		return false;
	}
	const flags = [...(keep ? ['--keep'] : []), ...(first ? ['--first'] : [])];
	const key = identity === undefined ? [] : ['--identity', identity];
	const code = await run([path.join(root, 'scripts/pages.mjs'), made, folder, working, ...flags, ...key], {
		stdin: keep ? 'inherit' : 'ignore',
		env: production()
	});
	// It says itself where it stops; not where it is ended.
	if (code > 1)
		say('De bouw is mislukt; de reden staat hierboven.', 'The build failed; the reason stands above.');
	return code === 0;
}

/**
 * Ends what an earlier build was killed in, and says so.
 * @param {string} folder of the site
 * @returns the inputs of the kept build that was ended; null where there was none
 * @throws what renaming throws where the place cannot be taken
 */
export function resume(folder = buildFolder()) {
	if (atWork(placeOf(folder)) !== null) return null;
	const resumed = resumeKept(folder, workingFolder(folder), programmeFolder());
	if (resumed)
		say(
			`Het vastleggen van publicatie ${resumed.sequence} was afgebroken. Het is afgemaakt: de publicatie staat in releases/ en haar site staat op zijn plaats.`,
			`Keeping publication ${resumed.sequence} was cut short. It has been finished: the publication stands in releases/ and its site in its place.`
		);
	return resumed?.inputs ?? null;
}

/**
 * Builds the site, beside the one that may be served meanwhile.
 * @param {Kept} [kept] a draft, unless it is to be kept
 * @param {Write} [write] but for a test
 * @returns {Promise<boolean>} false when something failed; the reason then stands on standard error
 */
export async function build(kept = {}, write = writeSite) {
	const folder = buildFolder();
	const data = process.env.WIJKLADDER_DATA;
	if (data && !existsSync(path.resolve(root, data))) {
		say(`WIJKLADDER_DATA wijst naar ${data}, maar die map is er niet.`, `WIJKLADDER_DATA: no such folder.`);
		return false;
	}
	const place = placeOf(folder);
	try {
		const other = take(place);
		if (other !== null) {
			say(
				`Er wordt al een site gemaakt voor ${folder} (proces ${other}). Deze keer is er niets gedaan.`,
				`A site for that folder is being made already (process ${other}). Nothing was done this time.`
			);
			return false;
		}
	} catch (error) {
		return cannotTake(error);
	}
	try {
		return await buildAlone(folder, kept, write);
	} finally {
		letGo(place);
	}
}

/** @param {string} folder @param {Kept} kept @param {Write} write */
async function buildAlone(folder, kept, write) {
	const started = Date.now();
	const working = workingFolder(folder);
	try {
		const ended = resume(folder);
		if (kept.keep && ended !== null && afterKeeping(ended) === inputHash()) {
			say(
				'Sindsdien is er niets veranderd, dus er valt niets nieuws te publiceren.',
				'Nothing changed since, so there is nothing new to publish.'
			);
			return true;
		}
	} catch (error) {
		return cannotTake(error);
	}
	const inputs = inputHash();
	rmSync(working, { recursive: true, force: true });
	mkdirSync(working, { recursive: true });
	const place = placeOf(folder);
	/** @type {Awaited<ReturnType<typeof make>>} */
	let whole;
	try {
		const made = path.join(begin(place), place.name);
		whole = await make(made, (to) => write(to, working, kept));
		if (whole !== null && kept.keep) {
			rememberInputs(working, inputs);
			copyFileSync(path.join(working, 'publication.json'), path.join(made, 'publication.json'));
			const publication = keepPublication(working, programmeFolder());
			record(folder, afterKeeping(inputs), made);
			finish(place);
			publication.finish();
			const { sequence } = publication;
			say(`Publicatie ${sequence} staat in releases/.`, `Publication ${sequence} stands in releases/.`);
		} else if (whole !== null) {
			record(folder, inputs, made);
			finish(place);
		}
		rmSync(working, { recursive: true, force: true });
	} catch (error) {
		cannotTake(error);
		whole = null;
	}
	abandon(place);
	if (whole === null) return false;
	const seconds = ((Date.now() - started) / 1000).toFixed(0);
	if (!compresses)
		say(`Klaar in ${seconds} s, zonder te comprimeren.`, `Done in ${seconds} s, without compressing.`);
	else
		say(
			`Klaar in ${seconds} s: ${whole.files} bestanden, ${(whole.saved / 1e6).toFixed(1)} MB kleiner.`,
			`Done in ${seconds} s: ${whole.files} files, ${(whole.saved / 1e6).toFixed(1)} MB smaller.`
		);
	return true;
}

/** @param {unknown} error @returns {false} */
function cannotTake(error) {
	const reason = error instanceof Error ? error.message : String(error);
	say(
		`De bouw kan zijn plaats niet innemen (${reason}). Wat er stond, staat er nog.`,
		'The build cannot take its place. What stood there still does.'
	);
	return false;
}

/**
 * A whole build in a folder where nobody looks yet.
 * @param {string} folder @param {(folder: string) => Promise<boolean>} write
 * @returns {Promise<{ files: number, saved: number } | null>} what compressing saved; null when something failed
 */
async function make(folder, write) {
	if (compresses) makeEngine();
	const prepared = compresses ? prepare(slow) : null;
	if (!(await write(folder))) return null;
	const bare = workersWithoutPolicy(folder);
	if (bare.length > 0) {
		say(
			`Geen beleid voor ${bare.join(', ')}: vul scripts/serve/headers.mjs aan.`,
			'Worker without a policy.'
		);
		return null;
	}
	if (!compresses) {
		writeWorker(folder);
		return { files: 0, saved: 0 };
	}
	await prepared;
	const whole = await precompress(folder);
	// Last: it tells how many bytes every other file has on the line.
	const packing = compressor();
	for (const file of writeWorker(folder)) packing.add(file);
	await packing.done();
	return whole;
}

const programmeFolder = () => path.resolve(root, process.env.WIJKLADDER_DATA || 'data/velve-lindenhof');

/** @returns {Kept} what was asked; ends the process where it was not understood */
function readArguments() {
	try {
		const { values } = parseArgs({
			options: {
				keep: { type: 'boolean', default: false },
				first: { type: 'boolean', default: false },
				identity: { type: 'string' }
			}
		});
		if (values.first && !values.keep) throw new Error('--first');
		if (values.identity !== undefined) accessSync(path.resolve(root, values.identity), constants.R_OK);
		return { ...values, identity: values.identity && path.resolve(root, values.identity) };
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		say(
			`Gebruik: npm run build -- [--keep [--first]] [--identity <sleutelbestand>] (${reason})`,
			'Usage: npm run build -- [--keep [--first]] [--identity <key file>]'
		);
		process.exit(2);
	}
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	if (process.argv.includes('--help')) {
		process.argv.splice(2, 0, 'build');
		await import('./run.mjs');
	} else process.exit((await build(readArguments())) ? 0 : 1);
}
