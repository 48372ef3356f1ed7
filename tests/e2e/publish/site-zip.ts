// A site that was made in the browser beside the one that the command made: what differs, by kind.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, type Page } from '@playwright/test';
import { openArchive } from '../../../src/lib/intake/archive.ts';

export type SiteFiles = Map<string, Uint8Array>;

export function filesOfZip(zip: Uint8Array): SiteFiles {
	const { entries, whole } = openArchive(zip);
	return new Map([...entries.values()].map((entry) => [entry.name, whole(entry)]));
}

/** As it lies on the disk; copies that were compressed beforehand say nothing of their own. */
export const filesOfSite = (folder: string): SiteFiles =>
	new Map(
		readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
			.map((entry) => path.join(entry.parentPath, entry.name))
			.map((file) => [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file)])
	);

/** As a table says it; what it rests on may come in any order. */
async function rowsOf(file: string): Promise<string> {
	const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
	const connection = await instance.connect();
	await connection.run(`ATTACH '${file.replaceAll("'", "''")}' AS site (READ_ONLY)`);
	const tables = await connection.runAndReadAll(
		"SELECT table_name FROM information_schema.tables WHERE table_catalog = 'site' ORDER BY 1"
	);
	const said: string[] = [];
	for (const [name] of tables.getRowsJson()) {
		const rows = await connection.runAndReadAll(`SELECT * FROM site."${String(name)}"`);
		said.push(String(name), JSON.stringify(rows.columnNames()), JSON.stringify(rows.getRowsJson()));
	}
	connection.closeSync();
	return said.join('\n');
}

export interface Differences {
	/** In one of the two only. */
	missing: string[];
	/** Other bytes where every byte must be the same. */
	bytes: string[];
	/** Sealed with a key of its own: of the same length. */
	sealed: string[];
	/** Published tables: of the same name and length, and native DuckDB reads the same rows. */
	tables: string[];
	/** The list at the head of the service worker names the hashes of those two kinds. */
	list: string[];
}

const hashes = /"(?:published-\w+\.duckdb)":\["[\w-]+",/g;
/** How long a file is on the line, which is shorter where the command packed it beforehand. */
const lengths = /(\["[\w./-]+","[\w-]+",|\["[\w-]+",(?:\d+,)?)\d+\]/g;
const withoutHashes = (bytes: Uint8Array): string => {
	const text = new TextDecoder().decode(bytes);
	const list = text.indexOf('\n');
	const told = text
		.slice(0, list)
		.replace(lengths, '$1 ]')
		.replace(hashes, (found) => found.replace(/\["[\w-]+"/, '["'));
	return told + text.slice(list);
};

/** @param place where the published tables of both may be written, to be opened */
export async function differences(
	one: SiteFiles,
	other: SiteFiles,
	write: (name: string, bytes: Uint8Array) => string
): Promise<Differences> {
	const found: Differences = { missing: [], bytes: [], sealed: [], tables: [], list: [] };
	for (const name of new Set([...one.keys(), ...other.keys()])) {
		const [mine, theirs] = [one.get(name), other.get(name)];
		if (!mine || !theirs) found.missing.push(name);
		else if (Buffer.compare(mine, theirs) === 0) continue;
		else if (name.endsWith('.age') && mine.length === theirs.length) found.sealed.push(name);
		else if (name.endsWith('.duckdb') && mine.length === theirs.length) {
			const [own, command] = await Promise.all([
				rowsOf(write(`tab-${name}`, mine)),
				rowsOf(write(`command-${name}`, theirs))
			]);
			(own === command ? found.tables : found.bytes).push(name);
		} else if (name === 'service-worker.js' && withoutHashes(mine) === withoutHashes(theirs))
			found.list.push(name);
		else found.bytes.push(name);
	}
	return found;
}

/** Waits until the zip can be fetched, fetches it, and gives its bytes. */
export async function fetchedZip(page: Page, patience = 150_000): Promise<Uint8Array> {
	await expect(page.locator('[data-publish="ready"][data-finished]')).toBeVisible({ timeout: patience });
	const coming = page.waitForEvent('download');
	await page.locator('.fetch button').first().click();
	const download = await coming;
	return readFileSync(await download.path());
}
