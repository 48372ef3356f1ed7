// Builds the site for production into build/ (or WIJKLADDER_BUILD) and compresses it; says what it is doing.
// WIJKLADDER_DATA names the programme folder; without it the demonstration is built. WIJKLADDER_COMPRESS=no leaves
// compressing out: for a build that is looked at once, on this machine. Without --keep it is a draft; with it, what it shows about
// families is kept in the programme folder as a publication. Exit 0: built; 1: stopped; 2: arguments that it does not know.
import { spawn } from 'node:child_process';
import { accessSync, constants, copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { afterKeeping, buildFolder, forget, inputHash, record, root, workingFolder } from './inputs.mjs';
import { keepPublication } from './keep-publication.mjs';
import { precompress, prepare } from './precompress.mjs';
import { hasWorkerPolicy, looksLikeWorker } from './serve/headers.mjs';

/** The one file whose compression takes longer than the build itself. */
const slow = [path.join(root, 'node_modules/@duckdb/duckdb-wasm/dist/duckdb-eh.wasm')];

const compresses = process.env.WIJKLADDER_COMPRESS !== 'no';

/** @param {string} nl @param {string} en */
const say = (nl, en) => process.stderr.write(`${nl} / ${en}\n`);

/**
 * Runs a step in a process of its own: one that fails must fail this one too, with its own words.
 * @param {string[]} step a script of Node and its arguments
 * @param {{ stdin?: 'ignore' | 'inherit', env?: Record<string, string> }} [options]
 */
function run(step, { stdin = 'ignore', env = {} } = {}) {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, step, {
			cwd: root,
			env: { ...process.env, ...env },
			stdio: [stdin, 2, 2]
		});
		child.on('exit', (code) => resolve(code === 0));
		child.on('error', () => resolve(false));
	});
}

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
 * Works out what is shown about families, once, before any page is drawn.
 * @param {string} working @param {Kept} kept
 */
async function workOut(working, { keep = false, first = false, identity }) {
	rmSync(working, { recursive: true, force: true });
	mkdirSync(working, { recursive: true });
	const flags = [...(keep ? ['--keep'] : []), ...(first ? ['--first'] : [])];
	const key = identity === undefined ? [] : ['--identity', identity];
	const step = ['--import', 'tsx', path.join(root, 'scripts/publication.ts'), '--out', working];
	return run([...step, ...flags, ...key], { stdin: keep ? 'inherit' : 'ignore' });
}

/**
 * Builds the site.
 * @param {Kept} [kept] a draft, unless it is to be kept
 * @returns {Promise<boolean>} false when something failed; the reason then stands on standard error
 */
export async function build(kept = {}) {
	const folder = buildFolder();
	const data = process.env.WIJKLADDER_DATA;
	if (data && !existsSync(path.resolve(root, data))) {
		say(`WIJKLADDER_DATA wijst naar ${data}, maar die map is er niet.`, `WIJKLADDER_DATA: no such folder.`);
		return false;
	}
	const started = Date.now();
	const inputs = inputHash();
	const working = workingFolder(folder);
	if (!(await workOut(working, kept))) return false;
	forget(folder);
	say(
		`Bouwen: gegevens lezen, cijfers berekenen, pagina's schrijven naar ${path.relative(root, folder) || folder}`,
		'Building: reading data, computing figures, writing pages'
	);
	const prepared = compresses ? prepare(slow) : null;
	const vite = [path.join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'];
	if (!(await run(vite, { env: { WIJKLADDER_PUBLICATION: working } }))) {
		say('De bouw is mislukt; de reden staat hierboven.', 'The build failed; the reason stands above.');
		return false;
	}
	const bare = workersWithoutPolicy(folder);
	if (bare.length > 0) {
		say(
			`Geen beleid voor ${bare.join(', ')}: vul scripts/serve/headers.mjs aan.`,
			'Worker without a policy.'
		);
		return false;
	}
	if (kept.keep) copyFileSync(path.join(working, 'publication.json'), path.join(folder, 'publication.json'));
	const seconds = () => ((Date.now() - started) / 1000).toFixed(0);
	if (!compresses) {
		if (!finish(folder, working, inputs, kept)) return false;
		say(`Klaar in ${seconds()} s, zonder te comprimeren.`, `Done in ${seconds()} s, without compressing.`);
		return true;
	}
	say('Bestanden comprimeren', 'Compressing files');
	await prepared;
	const { files, saved } = await precompress(folder);
	if (!finish(folder, working, inputs, kept)) return false;
	say(
		`Klaar in ${seconds()} s: ${files} bestanden, ${(saved / 1e6).toFixed(1)} MB kleiner.`,
		`Done in ${seconds()} s: ${files} files, ${(saved / 1e6).toFixed(1)} MB smaller.`
	);
	return true;
}

/**
 * The site is whole: what it shows is kept where it is to be kept, and the folder is recorded as what these inputs gave.
 * @param {string} folder @param {string} working @param {string} inputs @param {Kept} kept
 */
function finish(folder, working, inputs, { keep = false }) {
	if (keep) {
		try {
			const { sequence, finish: done } = keepPublication(working, programmeFolder());
			done();
			say(`Publicatie ${sequence} staat in releases/.`, `Publication ${sequence} stands in releases/.`);
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			say(
				`Het vastleggen is afgebroken (${reason}). De volgende start maakt het af, of ongedaan.`,
				'Keeping was cut short. The next start finishes or undoes it.'
			);
			return false;
		}
	}
	rmSync(working, { recursive: true, force: true });
	record(folder, keep ? afterKeeping(inputs) : inputs);
	return true;
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

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit((await build(readArguments())) ? 0 : 1);
