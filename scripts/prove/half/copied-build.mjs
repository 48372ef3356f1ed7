// The real build with pages that exist already: `node copied-build.mjs <site> <text>` copies them, and adds one with the text.
import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from '../../build.mjs';

const [, , from = '', text = ''] = process.argv;
/** @param {string} folder */
async function write(folder) {
	cpSync(from, folder, { recursive: true });
	writeFileSync(path.join(folder, 'turn.txt'), text);
	return true;
}
const whole = await build({}, write);
process.exit(whole ? 0 : 1);
