// Proves that the site that a tab makes of a folder is the site that `publish-site` makes of it: every page, datum, download and host file byte for byte, the
// published tables in name, length and rows, sealed files but for their key; of the demonstration, of another municipality's and of programmes that are drawn.
// With --firefox, where Math and Intl are another's, equal in values and texts, and what differs is told by kind. A run takes two minutes.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { createRequire } from 'node:module';
import { ready, until } from '../../tests/e2e/browsers/driver.ts';
import { startFirefox } from '../../tests/e2e/browsers/firefox.ts';
import { zipOf } from '../../tests/e2e/browsers/making.ts';
import { prepareProgramme } from '../../tests/e2e/own/programme.ts';
import {
	differences,
	fetchedZip,
	filesOfSite,
	filesOfZip,
	type Differences,
	type SiteFiles
} from '../../tests/e2e/publish/site-zip.ts';
import { chromiumArguments } from '../chromium.ts';
import { inputHash, root } from '../inputs.mjs';
import { serve } from '../serve/server.mjs';
import { record, type Proof, type ProofOptions, type ProofOutcome } from './proof.ts';
import { kindsOf } from './publish/kinds-of-difference.ts';
import { randomProgramme } from './publish/random-programme.ts';

const { browserPath, firefoxPath } = createRequire(import.meta.url)('../setup.cjs') as Record<
	'browserPath' | 'firefoxPath',
	() => string
>;

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

interface Made {
	seconds: number;
	zip: Uint8Array;
}
type InTab = (address: string, folder: string) => Promise<Made>;

/** Longer than a making takes on a busy machine. */
const patience = 780_000;

const inChromium: InTab = async (address, folder) => {
	const browser = await chromium.launch({
		executablePath: browserPath() || undefined,
		args: [...chromiumArguments, '--disable-gpu']
	});
	try {
		const page = await (await browser.newContext({ timezoneId: 'Europe/Amsterdam' })).newPage();
		await page.goto(address);
		await page.locator('[data-publish="ready"]').waitFor();
		const started = Date.now();
		await page.locator('input[webkitdirectory]').setInputFiles(folder);
		await page.locator('[data-making]').waitFor();
		const zip = await fetchedZip(page, patience);
		return { seconds: (Date.now() - started) / 1000, zip };
	} finally {
		await browser.close();
	}
};

/** As a zip: over BiDi no folder can be handed over. */
const inFirefox: InTab = async (address, folder) => {
	const driver = await startFirefox(firefoxPath());
	try {
		const given = zipOf(folder, driver.downloads);
		await driver.goto(address);
		await ready(driver, '[data-publish="ready"]');
		const started = Date.now();
		await driver.upload('input[accept=".zip"]', given);
		const refusal = () =>
			driver.run(() => document.querySelector<HTMLElement>('[data-refused]')?.innerText ?? null);
		const end = await until(
			'the site',
			async () =>
				(await refusal()) ?? (await driver.run(() => document.querySelector('[data-finished]') && 'made')),
			patience
		).catch(async (error: unknown) => {
			const shown = await driver.run(() => document.querySelector<HTMLElement>('.place')?.innerText ?? '');
			throw new Error(`${String(error)}; the page says: ${shown}; ${(await driver.complaints()).join('; ')}`);
		});
		if (end !== 'made') throw new Error(end);
		const seconds = (Date.now() - started) / 1000;
		await driver.click('.fetch button');
		const saved = await until('the zip', () => {
			const names = readdirSync(driver.downloads).filter((name) => name !== 'programma.zip');
			const [name] = names.filter((one) => one.endsWith('.zip'));
			const whole = name !== undefined && !names.some((one) => one.endsWith('.part'));
			return Promise.resolve(whole && path.join(driver.downloads, name));
		});
		return { seconds, zip: readFileSync(saved) };
	} finally {
		await driver.close();
		rmSync(driver.downloads, { recursive: true, force: true });
	}
};

interface Told {
	what: string;
	files: number;
	/** What may not be; empty where it holds. */
	wrong: string[];
	kinds: Record<string, number>;
	command: number;
	tab: number;
}

/** What two browsers may write otherwise of a file; the rest is wrong. */
function byKind(found: Differences, tab: SiteFiles, built: SiteFiles): Pick<Told, 'wrong' | 'kinds'> {
	const told: Pick<Told, 'wrong' | 'kinds'> = {
		wrong: [...found.missing.map((one) => `${one} missing`)],
		kinds: {}
	};
	const count = (kind: string) => (told.kinds[kind] = (told.kinds[kind] ?? 0) + 1);
	let largest = 0;
	for (const name of found.bytes) {
		if (/\.(duckdb|age|png|woff2|wasm)$/.test(name)) {
			told.wrong.push(`${name} in other bytes`);
			continue;
		}
		const [one, other] = [tab.get(name), built.get(name)].map((bytes) => new TextDecoder().decode(bytes));
		const kinds = kindsOf(one ?? '', other ?? '');
		if (kinds.spaces) count('spaces of Intl');
		if (kinds.digits > 0) count('last digits');
		largest = Math.max(largest, kinds.largest);
		if (kinds.texts.length > 0) told.wrong.push(`${name}: ${kinds.texts.slice(0, 3).join('; ')}`);
		else if (!kinds.spaces && kinds.digits === 0) count('hashes of those');
	}
	if (largest > 0) told.kinds[`digits at most ${largest.toExponential(1)} apart`] = 1;
	return told;
}

async function once(turn: number, place: string, seed: number, firefox: boolean): Promise<Told | string> {
	const [folder, site] = [path.join(place, 'programma'), path.join(place, 'site')];
	let what = 'the demonstration';
	let given = path.join(root, 'data/velve-lindenhof');
	if (turn === 1) {
		const own = prepareProgramme();
		cpSync(own.folder, folder, { recursive: true });
		rmSync(path.dirname(own.folder), { recursive: true });
		what = 'another municipality';
	} else if (turn > 1) what = randomProgramme(folder, `${seed} ${turn - 1}`);
	if (turn > 0) given = folder;
	const command = published(given, site);
	if (command.refused !== null) return `${what}: not published by the command: ${command.refused}`;
	const server = await serve({ folder: site, port: 0 });
	const address = `${server.url}/gegevens/publiceren`;
	const made = await (firefox ? inFirefox : inChromium)(address, given).finally(() => server.close());
	const [tab, built] = [filesOfZip(made.zip), filesOfSite(site)];
	const found = await differences(tab, built, (name, bytes) => {
		const file = path.join(place, name);
		writeFileSync(file, bytes);
		return file;
	});
	const own = {
		'sealed files with a key of their own': found.sealed.length,
		'published tables with the same rows in other bytes': found.tables.length,
		'lists that name the hash of one': found.list.length
	};
	const { wrong, kinds } = firefox
		? byKind(found, tab, built)
		: { wrong: [...found.missing.map((one) => `${one} missing`), ...found.bytes], kinds: {} };
	return {
		...{ what, wrong, files: built.size },
		kinds: { ...own, ...kinds },
		command: command.seconds,
		tab: made.seconds
	};
}

async function compare({ runs, seed, log, firefox = false }: ProofOptions): Promise<ProofOutcome> {
	if (firefox && !existsSync(firefoxPath())) return { passed: false, summary: 'there is no Firefox here' };
	const drawn = runs ?? (firefox ? 0 : 10);
	const { done, add } = record<Told>(`site-in-a-tab${firefox ? '-firefox' : ''}`, hashOfInputs());
	const kinds: Record<string, number> = {};
	let [wrong, files, made] = [0, 0, 0];
	for (let turn = 0; turn < drawn + 2; turn++) {
		const key = turn < 2 ? String(turn) : `${seed} ${turn}`;
		let told: Told | string | undefined = done.get(key);
		if (!told) {
			const place = mkdtempSync(path.join(tmpdir(), 'site-in-a-tab-'));
			try {
				told = await once(turn, place, seed, firefox);
			} finally {
				rmSync(place, { recursive: true, force: true });
			}
			if (typeof told !== 'string' && told.wrong.length === 0) add(key, told);
		}
		if (typeof told === 'string') {
			log(`${turn}: ${told}`);
			wrong++;
			continue;
		}
		made++;
		files += told.files;
		if (told.wrong.length > 0) wrong++;
		for (const [kind, count] of Object.entries(told.kinds)) kinds[kind] = (kinds[kind] ?? 0) + count;
		const said = told.wrong.slice(0, 8).join(', ') || 'equal';
		log(
			`${turn}: ${told.what}: ${told.files} files, ${said}; ${JSON.stringify(told.kinds)}; command ${told.command.toFixed(0)} s, tab ${told.tab.toFixed(0)} s`
		);
	}
	const list = Object.entries(kinds).map(([kind, count]) => `${count} ${kind}`);
	return {
		passed: wrong === 0 && made === drawn + 2,
		summary: `${firefox ? 'Firefox' : 'Chromium'}: ${made} programmes, ${files} files: ${wrong} programmes differ; by kind: ${list.join(', ')}`
	};
}

/** Of all that a site is made of: a changed one begins anew. */
const hashOfInputs = (): string => inputHash().slice(0, 16);

export const prove: Proof = compare;
