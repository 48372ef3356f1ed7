// The real `publish-site` with a small site in the place of the pages: `node small-publish.mjs <folder or zip> [--out <folder>]`. Its
// pages hold the notes of the programme. SMALL_FAILS=yes: they cannot be made. SMALL_WAITS=<file>: it writes `<file>.begun`, then waits for the file.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

const { WIJKLADDER_COMMANDS: bundles = '', SMALL_WAITS: waitsFor, SMALL_FAILS: fails } = process.env;
/** @type {typeof import('../../../scripts/publish-folder.ts')} */
const { publish } = await import(pathToFileURL(path.join(bundles, 'publish-folder.js')).href);

process.exitCode = await publish(async (folder) => {
	const text = readFileSync(path.join(process.env.WIJKLADDER_DATA ?? '', 'notes.csv'));
	mkdirSync(path.join(folder, 'en'), { recursive: true });
	for (const page of ['index', 'en/index']) writeFileSync(path.join(folder, `${page}.html`), text);
	if (waitsFor !== undefined) {
		writeFileSync(`${waitsFor}.begun`, '');
		while (!existsSync(waitsFor)) await sleep(20);
	}
	return fails === undefined;
});
