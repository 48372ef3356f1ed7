// `npm run test:fast`: lint and unit tests of what changed since main, and all types; for while you work, where `npm test` is for the end.
// Says which tests near the change it leaves to `npm test`. Exit 0: nothing found; 1: something is wrong.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { longest } from '../tests/longest.mjs';
import { root } from './inputs.mjs';
import { nearTests } from './near-tests.mjs';
import { runAll } from './run-steps.mjs';
import { formatOf, lintOf, typesBeside, typesOfPages, vitest } from './test-steps.mjs';

/** So many files of tests are run: half a minute of the ninety seconds. */
const most = 40;

/** @param {string[]} words */
const git = (...words) =>
	execFileSync('git', words, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

/** Where this work left main, else the last commit. */
function since() {
	for (const main of ['main', 'origin/main'])
		try {
			return git('merge-base', 'HEAD', main).trim();
		} catch {
			continue;
		}
	return 'HEAD';
}

const changed = [
	...git('diff', '--name-only', since()).split('\n'),
	...git('ls-files', '--others', '--exclude-standard').split('\n')
].filter((file) => file !== '');
const there = changed.filter((file) => existsSync(path.join(root, file)));
const near = nearTests(changed);
const fits = near.filter(({ file, steps }) => steps === 0 || !(file in longest));
const chosen = fits.slice(0, most);
const left = near.length - chosen.length;

console.log(`Changed: ${changed.length} files. Tests near them: ${near.length} files.`);
const out = { push: (/** @type {Buffer} */ text) => process.stdout.write(text) };
const lanes = await Promise.all([
	runAll(typesOfPages, out),
	runAll(
		[
			...(there.length > 0 ? [...formatOf(there), ...lintOf(there)] : []),
			...typesBeside,
			...(chosen.length > 0 ? [[vitest, 'run', ...chosen.map(({ file }) => file)]] : [])
		],
		out
	)
]);
if (left > 0)
	console.log(
		`\n${left} files of tests near the change take longer or stand further off: npm test runs them.`
	);
process.exitCode = lanes.every(({ succeeded }) => succeeded) ? 0 : 1;
