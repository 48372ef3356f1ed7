// Loaded before a command (`node --import`): ends it without a word just before its nth change to a disk, as a power cut would.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const at = Number(process.env.KILL_AT);
/** Only changes to paths with this in them count. */
const below = process.env.KILL_BELOW ?? '';
let changes = 0;

/** @param {unknown[]} paths */
function count(paths) {
	if (!paths.some((one) => typeof one === 'string' && one.includes(below))) return;
	changes += 1;
	if (changes === at) process.kill(process.pid, 'SIGKILL');
}

/** @param {Record<string, unknown>} module @param {string[]} names */
function watch(module, names) {
	for (const name of names) {
		const change = module[name];
		if (typeof change !== 'function') continue;
		module[name] = (/** @type {unknown[]} */ ...parameters) => {
			count(parameters.slice(0, 2));
			return change.apply(module, parameters);
		};
	}
}

const names = ['mkdir', 'rename', 'rm', 'rmdir', 'unlink', 'link', 'writeFile', 'copyFile'];
watch(
	/** @type {any} */ (fs),
	names.map((name) => `${name}Sync`)
);
watch(/** @type {any} */ (fs.promises), names);
const open = fs.openSync;
// Opened to be written, a file is there and empty.
fs.openSync = (...parameters) => {
	if (parameters[1] === 'w') count([parameters[0]]);
	return open(...parameters);
};
syncBuiltinESMExports();
process.on('exit', () => process.stderr.write(`changes ${changes}\n`));
