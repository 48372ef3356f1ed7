// Proves that the site that a tab makes of a folder is the site that `publish-site` makes of it: every page, datum, download and host file byte for byte, the
// published tables in name, length and rows, sealed files but for their key; of the demonstration and of programmes that are drawn. A run takes two minutes.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { createRequire } from 'node:module';
import { differences, fetchedZip, filesOfSite, filesOfZip } from '../../tests/e2e/publish/site-zip.ts';
import { chromiumArguments } from '../chromium.ts';
import { root } from '../inputs.mjs';
import { serve } from '../serve/server.mjs';
import type { Proof, ProofOptions, ProofOutcome } from './proof.ts';
import { randomProgramme } from './publish/random-programme.ts';

const { browserPath } = createRequire(import.meta.url)('../setup.cjs') as { browserPath: () => string };

/** By the command that a person runs; compressed copies say nothing of their own. */
function published(folder: string, out: string): { seconds: number; refused: string | null } {
	const started = Date.now();
	const { status, stderr } = spawnSync(
		process.execPath,
		['scripts/run.mjs', 'publish-site', folder, '--out', out],
		{ cwd: root, encoding: 'utf8', env: { ...process.env, WIJKLADDER_COMPRESS: 'no' } }
	);
	if (status === 1 && !stderr.includes('Error')) return { seconds: 0, refused: stderr.slice(0, 400) };
	if (status !== 0) throw new Error(stderr);
	return { seconds: (Date.now() - started) / 1000, refused: null };
}

async function inTab(site: string, folder: string): Promise<{ seconds: number; zip: Uint8Array }> {
	const server = await serve({ folder: site, port: 0 });
	const browser = await chromium.launch({
		executablePath: browserPath() || undefined,
		args: [...chromiumArguments, '--disable-gpu']
	});
	try {
		const page = await (await browser.newContext({ timezoneId: 'Europe/Amsterdam' })).newPage();
		await page.goto(`${server.url}/gegevens/publiceren`);
		await page.locator('[data-publish="ready"]').waitFor();
		const started = Date.now();
		await page.locator('input[webkitdirectory]').setInputFiles(folder);
		await page.locator('[data-making]').waitFor();
		const zip = await fetchedZip(page);
		return { seconds: (Date.now() - started) / 1000, zip };
	} finally {
		await browser.close();
		await server.close();
	}
}

async function compare({ runs = 10, seed, log }: ProofOptions): Promise<ProofOutcome> {
	const scratch = mkdtempSync(path.join(tmpdir(), 'site-in-a-tab-'));
	const kinds = { sealed: 0, tables: 0, list: 0 };
	let [wrong, files, made] = [0, 0, 0];
	try {
		for (let turn = 0; turn <= runs; turn++) {
			const place = path.join(scratch, String(turn));
			const [folder, site] = [path.join(place, 'programma'), path.join(place, 'site')];
			mkdirSync(place);
			const what = turn === 0 ? 'the demonstration' : randomProgramme(folder, `${seed} ${turn}`);
			const given = turn === 0 ? path.join(root, 'data/velve-lindenhof') : folder;
			const command = published(given, site);
			if (command.refused !== null) {
				log(`${turn}: ${what}: not published by the command: ${command.refused}`);
				wrong++;
				continue;
			}
			const tab = await inTab(site, given);
			const built = filesOfSite(site);
			const found = await differences(filesOfZip(tab.zip), built, (name, bytes) => {
				const file = path.join(place, name);
				writeFileSync(file, bytes);
				return file;
			});
			made++;
			files += built.size;
			for (const kind of ['sealed', 'tables', 'list'] as const) kinds[kind] += found[kind].length;
			if (found.missing.length + found.bytes.length > 0) wrong++;
			const told = [...found.missing.map((one) => `${one} missing`), ...found.bytes].slice(0, 8).join(', ');
			log(
				`${turn}: ${what}: ${built.size} files, ${told || 'equal'}; sealed ${found.sealed.length}, tables ${found.tables.length}; command ${command.seconds.toFixed(0)} s, tab ${tab.seconds.toFixed(0)} s`
			);
			rmSync(place, { recursive: true });
		}
	} finally {
		rmSync(scratch, { recursive: true, force: true });
	}
	return {
		passed: wrong === 0 && made === runs + 1,
		summary: `${made} programmes, ${files} files: ${wrong} programmes differ; by kind: ${kinds.sealed} sealed files with a key of their own, ${kinds.tables} published tables with the same rows in other bytes, ${kinds.list} lists that name the hash of one`
	};
}

export const prove: Proof = compare;
