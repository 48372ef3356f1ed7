// Looks up every frozen text, picture and table in an output, wherever it stands, and names what it no longer holds or holds otherwise.
import type { Values } from '../freeze/addresses.ts';
import { type Extracted, plain } from './extract.ts';
import { type Finding, placeOf, type Trusted } from './finding.ts';

export interface FrozenTexts {
	/** Each text once, white space as single spaces, with its first address. Some outputs say a label once for many. */
	texts: Map<string, string>;
	/** Drawings by the caption of their figure. */
	pictures: { caption: string; svg: string }[];
}

/** Shorter ones stand in other words too. */
const shortest = 4;

/** @param pictures the text of each picture by its part's name, as frozen */
export function frozenTexts(trusted: Trusted, pictures: ReadonlyMap<string, string>): FrozenTexts {
	const own: Values = trusted.get('text.json') ?? new Map<string, string>();
	const texts: FrozenTexts['texts'] = new Map();
	for (const [address, value] of own) {
		const text = plain(value);
		// The cells of tables are looked up in tables; the name of the file stands on no page.
		if (!address.endsWith('/text') || /^(tables|report\/name)\//.test(address) || text.length < shortest)
			continue;
		if (!texts.has(text)) texts.set(text, address);
	}
	return {
		texts,
		pictures: [...pictures].map(([part, svg]) => {
			const place = placeOf(part, '', new Map(), trusted);
			return { caption: place.in === 'picture' ? place.caption : part, svg };
		})
	};
}

/** So many of each are named; the rest is counted. */
const named = 20;

/** @param text all text of the output */
export function alteredTexts(output: string, text: string, frozen: FrozenTexts, trusted: Trusted): Finding[] {
	// Workbooks and CSV hold the tables, not the words around them.
	if (!/\.(docx|html)$/.test(output)) return [];
	const gone = [...frozen.texts].filter(([one]) => !text.includes(one));
	const own = trusted.get('text.json') ?? new Map<string, string>();
	const all = gone.slice(0, named).map(([was, address]): Finding => ({
		code: 'output-text',
		output,
		place: placeOf('text.json', address, own, trusted),
		was
	}));
	const more = gone.length - all.length;
	return more > 0 ? [...all, { code: 'more-altered', part: output, count: more }] : all;
}

/** @param html of a page that carries its drawings inside; of a page without drawings nothing is said */
export function alteredPictures(output: string, html: string, { pictures }: FrozenTexts): Finding[] {
	if (!html.includes('<svg')) return [];
	return pictures
		.filter(({ svg }) => !html.includes(svg.trim()))
		.map(({ caption }) => ({ code: 'output-picture', output, caption }));
}

/** A cell as it may be written: as people read it, or as a number at full precision. */
interface Expected {
	text: string;
	value: string;
}
export interface FrozenTable {
	id: string;
	caption: string;
	columns: string[];
	rows: Expected[][];
}

/** Forgets the labels of an earlier check. */
export const forgetLabels = (): void => known.clear();

/** The frozen tables, from the values of `text.json` and `tables/*.csv`. */
export function frozenTables(values: Trusted): FrozenTable[] {
	const texts: Values = values.get('text.json') ?? new Map<string, string>();
	return [...values.keys()].flatMap((part): FrozenTable[] => {
		const id = /^tables\/(.+)\.csv$/.exec(part)?.[1];
		const own = id === undefined ? undefined : values.get(part);
		if (id === undefined || !own) return [];
		const base = `tables/${id}`;
		const head = `${base}/head/`;
		const keys = [...texts.keys()]
			.filter((address) => address.startsWith(head) && address.endsWith('/text'))
			.map((address) => address.slice(head.length, -'/text'.length));
		const rows: Expected[][] = [];
		for (let row = 1; own.has(`${row}/1`); row++)
			rows.push(
				keys.map((key, column) => ({
					text: plain(texts.get(`${base}/${row}/${key}/text`) ?? ''),
					value: own.get(`${row}/${column + 1}`) ?? ''
				}))
			);
		const columns = keys.map((key) => plain(texts.get(`${head}${key}/text`) ?? ''));
		return [{ id, caption: texts.get(`${base}/caption/text`) ?? id, columns, rows }];
	});
}

// A status stands beside its shape, a provisional figure before its asterisk.
const stripped = (text: string): string =>
	plain(text.replace(/^[^\p{L}\p{N}\u2212+.–-]+|[^\p{L}\p{N}%.)?!–]+$/gu, ''));
/** Every table is laid beside every other: the same few labels are asked for thousands of times. */
const known = new Map<string, string>();
function bare(text: string): string {
	let found = known.get(text);
	if (found === undefined) known.set(text, (found = stripped(text)));
	return found;
}

const day = 86_400_000;

function agrees(found: string, { text, value }: Expected): boolean {
	if (found === text || found === value || bare(found) === bare(text)) return true;
	// The guard against formulas is not part of a text.
	if (/^'[=+\-@\t\r]/.test(found) && agrees(found.slice(1), { text, value })) return true;
	if (value === '' || found === '')
		return value === '' && (found === '' || found === '–') && /^[–.]?$/.test(text);
	const number = Number(found);
	if (!Number.isFinite(number)) return false;
	if (/^\d{4}-\d\d-\d\d$/.test(value))
		return new Date(Date.UTC(1899, 11, 30) + number * day).toISOString().startsWith(value);
	const expected = Number(value);
	return Math.abs(number - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
}

interface Match {
	/** Cells that agree, of those compared. */
	share: number;
	differing: { row: number; column: number; found: string }[];
}

/** Compares a frozen table with one of an output, whose header may stand lower and whose columns may stand elsewhere. */
function compare(frozen: FrozenTable, table: string[][]): Match | null {
	let best: { at: number; columns: number[]; count: number } = { at: -1, columns: [], count: 0 };
	for (const [at, row] of table.slice(0, 12).entries()) {
		const columns = frozen.columns.map((label) => row.findIndex((cell) => bare(cell) === bare(label)));
		const count = columns.filter((one) => one >= 0).length;
		if (count > best.count) best = { at, columns, count };
	}
	if (best.count < Math.ceil(frozen.columns.length / 2)) return null;
	const differing: Match['differing'] = [];
	let compared = 0;
	for (const [index, row] of frozen.rows.entries())
		for (const [column, expected] of row.entries()) {
			const where = best.columns[column] ?? -1;
			if (where < 0) continue;
			const found = table[best.at + 1 + index]?.[where] ?? '';
			compared++;
			if (!agrees(found, expected)) differing.push({ row: index, column, found });
		}
	return compared === 0 ? null : { share: 1 - differing.length / compared, differing };
}

/** Below it two tables are not the same table. */
const alike = 0.6;

/** What the columns of the others mean stands in workbooks and CSV; pages say it where it is needed. */
const holds = (output: string, { id, rows }: FrozenTable): boolean =>
	rows.length > 0 && (id !== 'dictionary' || !/\.(docx|html)$/.test(output));

/** Cells of an output that differ from the frozen tables, and tables that it no longer holds. */
export function alteredCells(
	output: string,
	{ tables }: Extracted,
	frozen: readonly FrozenTable[]
): Finding[] {
	const pairs = frozen.flatMap((one) =>
		tables.flatMap((table) => {
			const match = compare(one, table);
			return match && match.share >= alike ? [{ one, table, match }] : [];
		})
	);
	pairs.sort((a, b) => b.match.share - a.match.share);
	const used = new Set<unknown>();
	const findings: Finding[] = [];
	for (const { one, table, match } of pairs) {
		if (used.has(one) || used.has(table)) continue;
		used.add(one).add(table);
		for (const { row, column, found } of match.differing) {
			const cells = one.rows[row];
			const place = {
				in: 'table',
				caption: one.caption,
				row: cells?.[0]?.text ?? '',
				column: one.columns[column] ?? ''
			} as const;
			findings.push({ code: 'output-value', output, place, was: cells?.[column]?.text ?? '', is: found });
		}
	}
	const gone = frozen
		.filter((one) => !used.has(one) && holds(output, one))
		.map(({ caption }): Finding => ({ code: 'output-table', output, caption }));
	const all = [...findings.slice(0, named), ...gone.slice(0, named)];
	const more = findings.length + gone.length - all.length;
	return more > 0 ? [...all, { code: 'more-altered', part: output, count: more }] : all;
}
