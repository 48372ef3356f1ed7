// The real kept build with pages that exist already: `node copied-kept.mjs <site> <sequence>` copies them and keeps that publication.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from '../../build.mjs';

const [, , from = '', sequence = '1'] = process.argv;
/** What is worked out before the pages stands elsewhere, and changes nothing yet. @param {string} working */
function first(working) {
	rmSync(working, { recursive: true, force: true });
	mkdirSync(working, { recursive: true });
	writeFileSync(path.join(working, 'publication.json'), JSON.stringify({ sequence: Number(sequence) }));
	writeFileSync(path.join(working, 'states.age'), `states of ${sequence}`);
}
/** @param {string} folder @param {string} working */
async function write(folder, working) {
	first(working);
	cpSync(from, folder, { recursive: true });
	rmSync(path.join(folder, 'publication.json'), { force: true });
	writeFileSync(path.join(folder, 'turn.txt'), sequence);
	return true;
}
const whole = await build({ keep: true }, write);
process.exit(whole ? 0 : 1);
