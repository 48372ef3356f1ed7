// A kept build with a small site and two short files for what is published: `node small-kept.mjs <sequence>`.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from '../../../scripts/build.mjs';

const sequence = Number(process.argv[2]);
/** @param {string} working */
function first(working) {
	mkdirSync(working, { recursive: true });
	writeFileSync(path.join(working, 'publication.json'), JSON.stringify({ sequence }));
	writeFileSync(path.join(working, 'states.age'), `states of ${sequence}`);
}
/** @param {string} folder @param {string} working */
async function write(folder, working) {
	first(working);
	mkdirSync(path.join(folder, 'en'), { recursive: true });
	for (const page of ['index', 'en/index'])
		writeFileSync(path.join(folder, `${page}.html`), `of publication ${sequence}`);
	return true;
}
const whole = await build({ keep: true }, write);
process.exit(whole ? 0 : 1);
