// npm run same-site -- <folder> <folder>: whether two builds (or two folders of reports) say the same, file by file.
// Text, data, tables and what lies inside a zip must be equal; names of chunks and of scoped styles may differ. Sealed files are
// different each time and are only counted. Exit 0: the same; 1: not, with the first difference of each file; 2: a folder is missing.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { unzipSync } from 'fflate';

const [before = '', after = ''] = process.argv.slice(2);
for (const folder of [before, after])
	if (!folder || !existsSync(folder)) {
		process.stderr.write(`No folder ${folder || '(none named)'}: give two folders, the older one first.\n`);
		process.exit(2);
	}

/** Code is not what a site says; packed copies are copies; a folder of frozen files is read through its zip. */
const leftOut = /^_app\/|\.(br|gz|map|age)$|^_headers$|^\.htaccess$/;
const filesOf = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
		.filter((file) => !leftOut.test(file))
		.sort();

/** Names that a build makes up by itself: chunks, scoped styles, hashes of scripts. */
const withoutMadeUp = (text: string): string =>
	text
		.replace(/_app\/immutable\/[\w/.-]+/g, '_app')
		.replace(/ ?\bsvelte-[a-z0-9]{5,7}\b/g, '')
		.replace(/__sveltekit_\w+/g, '__sveltekit')
		.replace(/sha256-[\w+/]+=*/g, 'sha256')
		.replace(/<link [^>]*rel="?modulepreload"?[^>]*>/g, '')
		.replace(/"build":"\d+"/g, '"build"')
		.replace(/node_ids: \[[^\]]*\]/g, 'node_ids')
		.replace(/ class=""/g, '');

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };
/** What a reader meets: the words of a page with those that only a screen reader says, one per line. */
const textOf = (html: string): string =>
	html
		.replace(/<(script|style)\b[^]*?<\/\1>/g, '')
		.replace(/<[^>]*?\b(?:aria-label|alt|title|placeholder)="([^"]*)"[^>]*>/g, '\n$1\n')
		.replace(/<[^>]*>/g, '\n')
		.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
		.replace(/[ \t]+/g, ' ')
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '')
		.join('\n');

function firstDifference(one: string, other: string): string {
	let at = 0;
	while (at < one.length && one[at] === other[at]) at++;
	const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 100));
	return `\n    ${around(one)}\n    ${around(other)}`;
}

async function tablesOf(file: string): Promise<string> {
	const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
	const connection = await instance.connect();
	await connection.run(`ATTACH '${file.replaceAll("'", "''")}' AS site (READ_ONLY)`);
	const tables = await connection.runAndReadAll(
		"SELECT table_name FROM information_schema.tables WHERE table_catalog = 'site' ORDER BY 1"
	);
	const said: string[] = [];
	for (const [name] of tables.getRowsJson()) {
		const rows = await connection.runAndReadAll(`SELECT * FROM site."${String(name)}"`);
		said.push(`${String(name)} ${JSON.stringify(rows.columnNames())}`);
		said.push(...rows.getRowsJson().map((row) => JSON.stringify(row)));
	}
	connection.closeSync();
	return said.join('\n');
}

/** Files that another version of the program writes with its own number and its own digest. */
const bearsVersion = /(^|\/)manifest\.json$/;
const decoder = new TextDecoder();

/** A frozen manifest without the version that made it, and without the digest of that program. */
function withoutVersion(text: string): string {
	const made = new Set(['version', 'code', 'program', 'digest']);
	return JSON.stringify(JSON.parse(text), (key, value: unknown) => (made.has(key) ? undefined : value), 1);
}

/** All that a file says, as pieces to hold beside those of another. */
async function piecesOf(file: string, bytes: Uint8Array): Promise<[string, string][]> {
	if (/\.(docx|xlsx|zip)$/.test(file)) {
		const inside = Object.entries(unzipSync(bytes)).sort(([a], [b]) => (a < b ? -1 : 1));
		const all = await Promise.all(inside.map(([name, one]) => piecesOf(`${file}/${name}`, one)));
		return all.flat();
	}
	const text = decoder.decode(bytes);
	if (bearsVersion.test(file)) return [[file, withoutVersion(text)]];
	if (/\.html$/.test(file))
		return [
			[`${file} (text)`, textOf(text)],
			[`${file} (markup)`, withoutMadeUp(text.replace(/<style\b[^]*?<\/style>/g, ''))]
		];
	if (/\.json$/.test(file)) return [[file, withoutMadeUp(text)]];
	return [[file, Buffer.from(bytes).toString('latin1')]];
}

/** Published tables are named by what they hold: other tables in the same place are to be told by their rows, not by their name. */
const placeOf = (file: string): string => file.replace(/published-\w+\.duckdb$/, 'published.duckdb');

const [older, newer] = [before, after].map(
	(folder) => new Map(filesOf(folder).map((file) => [placeOf(file), file]))
);
let same = 0;
const differences: string[] = [];
for (const place of new Set([...(older?.keys() ?? []), ...(newer?.keys() ?? [])])) {
	const [one, other] = [older?.get(place), newer?.get(place)];
	if (!one || !other) {
		differences.push(`${place}: only in ${one ? before : after}`);
		continue;
	}
	const [mine, theirs] = [path.join(before, one), path.join(after, other)];
	const pieces = place.endsWith('.duckdb')
		? [[[place, await tablesOf(mine)]], [[place, await tablesOf(theirs)]]]
		: [await piecesOf(place, readFileSync(mine)), await piecesOf(place, readFileSync(theirs))];
	const [left, right] = pieces.map((all) => new Map(all as [string, string][]));
	for (const piece of new Set([...(left?.keys() ?? []), ...(right?.keys() ?? [])])) {
		const [said, says] = [left?.get(piece), right?.get(piece)];
		if (said !== undefined && said === says) same++;
		else if (said === undefined || says === undefined)
			differences.push(`${piece}: only in ${said === undefined ? after : before}`);
		else differences.push(`${piece}:${firstDifference(said, says)}`);
	}
}
for (const difference of differences) console.log(difference);
console.log(`${same} the same, ${differences.length} different`);
process.exit(differences.length > 0 ? 1 : 0);
