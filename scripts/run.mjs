// `node scripts/run.mjs [--browser] <command> [words]`: runs a command of scripts/ from its bundle, which is made where its sources changed;
// with --browser after finding one. What a command's --help says is asked before anything heavy is read.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const given = process.argv.slice(2);
const asksHelp = given.includes('--help');
const setup = path.join(import.meta.dirname, 'setup.cjs');
/** @param {string[]} words */
function setUp(...words) {
	const { status } = spawnSync(process.execPath, [setup, ...words], { stdio: ['ignore', 2, 2] });
	if (status !== 0) process.exit(status ?? 1);
}

if (given[0] === '--browser') {
	given.shift();
	if (!asksHelp) setUp('--browser');
}
if (!existsSync(path.join(import.meta.dirname, '../node_modules/.package-lock.json'))) setUp();
const [command = '', ...words] = given;
const { bundled } = await import('./bundle.mjs');
const folder = await bundled();
// Proofs run other commands as tests do.
process.env.WIJKLADDER_COMMANDS = folder;
const [name, own] = asksHelp ? ['help', [command, ...words]] : [command, words];
process.argv = [process.execPath, path.join(import.meta.dirname, `${name}.ts`), ...own];
await import(pathToFileURL(path.join(folder, `${name}.js`)).href);
