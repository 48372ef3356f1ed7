// The real build with a small site in the place of Vite's: `node small-build.mjs <text>` writes a few pages that hold the text.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from '../../../scripts/build.mjs';

const text = process.argv[2] ?? '';
/** @param {string} folder */
async function write(folder) {
	mkdirSync(path.join(folder, 'en'), { recursive: true });
	for (const page of ['index', 'methode', 'en/index']) writeFileSync(path.join(folder, `${page}.html`), text);
	return true;
}
const whole = await build({}, write);
process.exit(whole ? 0 : 1);
