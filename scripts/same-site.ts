// npm run same-site -- <folder> <folder>: whether two builds (or two folders of reports) say the same, file by file.
// Text, data, tables and what lies inside a zip must be equal; names of chunks and of scoped styles may differ. Sealed files are
// different each time and are only counted. Exit 0: the same; 1: not, with every line that
// only one of the two has (- the older, + the newer) and where; 2: a folder is missing.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { unzipSync } from 'fflate';
import { pageData } from '../src/lib/domain/page-data.ts';

const [before = '', after = ''] = process.argv.slice(2);
for (const folder of [before, after])
	if (!folder || !existsSync(folder)) {
		process.stderr.write(`No folder ${folder || '(none named)'}: give two folders, the older one first.\n`);
		process.exit(2);
	}

/** Code is not what a site says; packed copies are copies; a folder of frozen files is read through its zip. */
const leftOut = /^_app\/|\.(br|gz|map|age)$|^(_headers|\.htaccess|web\.config|nginx\.conf|Caddyfile)$/;
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
		.replace(/"build":"\d+"/g, '"build":""')
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

/** Every value under its path, one per line: a value that moved is told by where it stood. */
function leavesOf(value: unknown, at = ''): string[] {
	if (typeof value !== 'object' || value === null) return [`${at} = ${JSON.stringify(value) ?? 'undefined'}`];
	if (value instanceof Map || value instanceof Set) return leavesOf([...value], at);
	const entries = Object.entries(value);
	return entries.length === 0
		? [`${at} = ${JSON.stringify(value)}`]
		: entries.flatMap(([key, one]) => leavesOf(one, `${at}/${key}`));
}

/** What a page is made of without what it says: elements and attributes in their order. */
const structureOf = (html: string): string =>
	withoutMadeUp(html)
		.replace(/<(script|style)\b[^]*?<\/\1>/g, '')
		.replace(/<!--[^]*?-->/g, '')
		.replace(/ (aria-label|alt|title|placeholder|content)="[^"]*"/g, ' $1')
		.match(/<[^>]*>/g)
		?.join('\n') ?? '';

/** SvelteKit's own way of writing a page's data, as the values that it stands for. */
function dataOf(text: string): string {
	return pageData(text)
		.flatMap((data, index) => (data === undefined ? [] : leavesOf(data, String(index))))
		.join('\n');
}

/** The lines that only one of two texts has, the older one's first. */
function apartOf(one: string, other: string): string[] {
	const count = new Map<string, number>();
	for (const line of one.split('\n')) count.set(line, (count.get(line) ?? 0) + 1);
	for (const line of other.split('\n')) count.set(line, (count.get(line) ?? 0) - 1);
	const lines = [...count].flatMap(([line, times]) =>
		times === 0 ? [] : [`${times > 0 ? '-' : '+'} ${line.slice(0, 300)}`]
	);
	return lines.length > 0 ? lines : ['the same lines in another order'];
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
			[`${file} (elements)`, structureOf(text)]
		];
	if (/(^|\/)__data\.json$/.test(file)) return [[file, dataOf(text)]];
	if (/\.json$/.test(file)) return [[file, leavesOf(JSON.parse(withoutMadeUp(text))).join('\n')]];
	return [[file, Buffer.from(bytes).toString('latin1')]];
}

/** Published tables are named by what they hold: other tables in the same place are to be told by their rows, not by their name. */
const placeOf = (file: string): string => file.replace(/published-\w+\.duckdb$/, 'published.duckdb');

const [older, newer] = [before, after].map(
	(folder) => new Map(filesOf(folder).map((file) => [placeOf(file), file]))
);
let same = 0;
let different = 0;
/** A line that is in one site and not in the other, with the pieces where that is so. */
const found = new Map<string, string[]>();
function note(line: string, piece: string): void {
	found.set(line, [...(found.get(line) ?? []), piece]);
}
for (const place of new Set([...(older?.keys() ?? []), ...(newer?.keys() ?? [])])) {
	const [one, other] = [older?.get(place), newer?.get(place)];
	const read = async (folder: string, file: string | undefined): Promise<Map<string, string>> => {
		if (file === undefined) return new Map();
		const whole = path.join(folder, file);
		if (file.endsWith('.duckdb')) return new Map([[place, await tablesOf(whole)]]);
		return new Map(await piecesOf(place, readFileSync(whole)));
	};
	const [left, right] = [await read(before, one), await read(after, other)];
	for (const piece of new Set([...left.keys(), ...right.keys()])) {
		const [said, says] = [left.get(piece), right.get(piece)];
		if (said !== undefined && said === says) {
			same++;
			continue;
		}
		different++;
		if (said === undefined || says === undefined)
			note(`a file that is only in ${said === undefined ? after : before}`, piece);
		else for (const line of apartOf(said, says)) note(line, piece);
	}
}
for (const [line, pieces] of found)
	console.log(`${line}\n    ${pieces[0] ?? ''}${pieces.length > 1 ? ` and ${pieces.length - 1} more` : ''}`);
console.log(`${same} the same, ${different} different`);
process.exit(different > 0 ? 1 : 0);
