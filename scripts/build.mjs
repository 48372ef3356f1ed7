// Builds the site for production into build/ (or WIJKLADDER_BUILD) and compresses it; says what it is doing.
// WIJKLADDER_DATA names the programme folder; without it the demonstration is built. WIJKLADDER_COMPRESS=no leaves
// compressing out: for a build that is looked at once, on this machine.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildFolder, forget, inputHash, record, root } from './inputs.mjs';
import { precompress, prepare } from './precompress.mjs';
import { hasWorkerPolicy, looksLikeWorker } from './serve/headers.mjs';

/** The one file whose compression takes longer than the build itself. */
const slow = [path.join(root, 'node_modules/@duckdb/duckdb-wasm/dist/duckdb-eh.wasm')];

const compresses = process.env.WIJKLADDER_COMPRESS !== 'no';

/** @param {string} nl @param {string} en */
const say = (nl, en) => process.stderr.write(`${nl} / ${en}\n`);

/** Runs Vite in a process of its own: a build that fails must fail this one too, with its own words. */
function runVite() {
	return new Promise((resolve) => {
		const child = spawn(
			process.execPath,
			[path.join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
			{
				cwd: root,
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
 * Builds the site.
 * @returns {Promise<boolean>} false when something failed; the reason then stands on standard error
 */
export async function build() {
	const folder = buildFolder();
	const data = process.env.WIJKLADDER_DATA;
	if (data && !existsSync(path.resolve(root, data))) {
		say(`WIJKLADDER_DATA wijst naar ${data}, maar die map is er niet.`, `WIJKLADDER_DATA: no such folder.`);
		return false;
	}
	const started = Date.now();
	const inputs = inputHash();
	forget(folder);
	say(
		`Bouwen: gegevens lezen, cijfers berekenen, pagina's schrijven naar ${path.relative(root, folder) || folder}`,
		'Building: reading data, computing figures, writing pages'
	);
	const prepared = compresses ? prepare(slow) : null;
	if (!(await runVite())) {
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
	const seconds = () => ((Date.now() - started) / 1000).toFixed(0);
	if (!compresses) {
		record(folder, inputs);
		say(`Klaar in ${seconds()} s, zonder te comprimeren.`, `Done in ${seconds()} s, without compressing.`);
		return true;
	}
	say('Bestanden comprimeren', 'Compressing files');
	await prepared;
	const { files, saved } = await precompress(folder);
	record(folder, inputs);
	say(
		`Klaar in ${seconds()} s: ${files} bestanden, ${(saved / 1e6).toFixed(1)} MB kleiner.`,
		`Done in ${seconds()} s: ${files} files, ${(saved / 1e6).toFixed(1)} MB smaller.`
	);
	return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit((await build()) ? 0 : 1);
