// Builds the site for production into build/ (or WIJKLADDER_BUILD) and compresses it; says what it is doing.
// WIJKLADDER_DATA names the programme folder; without it the demonstration is built. WIJKLADDER_COMPRESS=no leaves
// compressing out: for a build that is looked at once, on this machine.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { abandon, begin, finish, placeOf } from './beside.mjs';
import { buildFolder, inputHash, record, root } from './inputs.mjs';
import { precompress, prepare } from './precompress.mjs';
import { hasWorkerPolicy, looksLikeWorker } from './serve/headers.mjs';

/** The one file whose compression takes longer than the build itself. */
const slow = [path.join(root, 'node_modules/@duckdb/duckdb-wasm/dist/duckdb-eh.wasm')];

const compresses = process.env.WIJKLADDER_COMPRESS !== 'no';

/** @param {string} nl @param {string} en */
const say = (nl, en) => process.stderr.write(`${nl} / ${en}\n`);

/**
 * Runs Vite in a process of its own: a build that fails must fail this one too, with its own words.
 * @param {string} folder to write the site to
 * @returns {Promise<boolean>}
 */
function runVite(folder) {
	return new Promise((resolve) => {
		const child = spawn(
			process.execPath,
			[path.join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
			{
				cwd: root,
				env: { ...process.env, WIJKLADDER_MAKING: folder },
				stdio: ['ignore', 2, 2]
			}
		);
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

/**
 * Builds the site, beside the one that may be served meanwhile.
 * @param {(folder: string) => Promise<boolean>} write writes the pages to a folder, false when that failed; Vite, but for a test
 * @returns {Promise<boolean>} false when something failed; the reason then stands on standard error
 */
export async function build(write = runVite) {
	const folder = buildFolder();
	const data = process.env.WIJKLADDER_DATA;
	if (data && !existsSync(path.resolve(root, data))) {
		say(`WIJKLADDER_DATA wijst naar ${data}, maar die map is er niet.`, `WIJKLADDER_DATA: no such folder.`);
		return false;
	}
	const started = Date.now();
	const inputs = inputHash();
	say(
		`Bouwen: gegevens lezen, cijfers berekenen, pagina's schrijven naar ${path.relative(root, folder) || folder}`,
		'Building: reading data, computing figures, writing pages'
	);
	const place = placeOf(folder);
	/** @type {Awaited<ReturnType<typeof make>>} */
	let whole;
	try {
		const made = path.join(begin(place), place.name);
		whole = await make(made, write);
		if (whole !== null) {
			record(folder, inputs, made);
			finish(place);
		}
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		say(
			`De bouw kan zijn plaats niet innemen (${reason}). Wat er stond, staat er nog.`,
			'The build cannot take its place. What stood there still does.'
		);
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

/**
 * A whole build in a folder where nobody looks yet.
 * @param {string} folder
 * @param {(folder: string) => Promise<boolean>} write as of `build`
 * @returns {Promise<{ files: number, saved: number } | null>} what compressing saved; null when something failed
 */
async function make(folder, write) {
	const prepared = compresses ? prepare(slow) : null;
	if (!(await write(folder))) {
		say('De bouw is mislukt; de reden staat hierboven.', 'The build failed; the reason stands above.');
		return null;
	}
	const bare = workersWithoutPolicy(folder);
	if (bare.length > 0) {
		say(
			`Geen beleid voor ${bare.join(', ')}: vul scripts/serve/headers.mjs aan.`,
			'Worker without a policy.'
		);
		return null;
	}
	if (!compresses) return { files: 0, saved: 0 };
	say('Bestanden comprimeren', 'Compressing files');
	await prepared;
	return precompress(folder);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit((await build()) ? 0 : 1);
