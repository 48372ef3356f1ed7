// Which table of the contract a delimited file holds, by the names in its header; what the file is called decides only between equals.
import { unzipSync } from 'fflate';
import { tableFiles, type TableName } from '../domain/tables.ts';
import type { Problem } from '../domain/problem.ts';
import { codingOf } from './bytes.ts';
import type { DeliveredPart, Delivery, DroppedFile } from './delivery.ts';
import { dialectOf, readGrid } from './delimited.ts';
import { isByTheWay } from './likeness.ts';

const tables = Object.keys(tableFiles).filter((name): name is TableName => Object.hasOwn(tableFiles, name));
/** More than any header. */
const headReach = 262_144;
/** Unpacked, of all files of a zip together. */
const unpackedAtMost = 600 * 1024 * 1024;

/** The names above a table, as they would be read if it were this one. */
function namesUnder(table: TableName, head: Uint8Array): string[] {
	const { required, optional } = tableFiles[table];
	const coded = codingOf(head);
	return readGrid(coded, dialectOf(coded, [...required, ...optional]), true)?.header ?? [];
}

const baseOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1).toLowerCase();

/** How many of a table's columns there are; below nothing where it cannot be that one. */
function fitOf(table: TableName, file: DroppedFile, head: Uint8Array): number {
	const names = new Set(namesUnder(table, head));
	const { required, optional } = tableFiles[table];
	const found = required.filter((one) => names.has(one)).length;
	const lacking = required.length - found;
	const called = baseOf(file.name).includes(table) ? 0.5 : 0;
	if (lacking > 0 && found < 2 && called === 0) return -1;
	// A file that bears the very name is that table, whatever is wrong with it.
	const very = baseOf(file.name) === `${table}.csv` ? 100 : 0;
	return found + optional.filter((one) => names.has(one)).length - 10 * lacking + called + very;
}

/** The table that a file holds; null where none fits. */
export function tableOf(file: DroppedFile): TableName | null {
	const head = file.bytes.subarray(0, headReach);
	let best: { table: TableName | null; fit: number } = { table: null, fit: -25 };
	for (const table of tables) {
		const fit = fitOf(table, file, head);
		if (fit !== -1 && fit > best.fit) best = { table, fit };
	}
	return best.table;
}

const isZip = ({ bytes }: DroppedFile): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
const isMap = ({ name }: DroppedFile): boolean => /\.(geo)?json$/i.test(name);

/** What is in a zip, each file under the zip's own name. */
function unpacked(file: DroppedFile): DroppedFile[] {
	let room = unpackedAtMost;
	const held = unzipSync(file.bytes, {
		filter: ({ name, originalSize }) => {
			room -= originalSize;
			return room >= 0 && !name.endsWith('/') && !isByTheWay(baseOf(name));
		}
	});
	return Object.entries(held).map(([name, bytes]) => ({ name: `${file.name}/${name}`, bytes }));
}

function partOf(
	file: DroppedFile,
	kind: DeliveredPart['kind'],
	table: DeliveredPart['table']
): DeliveredPart {
	const same = { sheet: null, mapping: null, sourceRows: null, sourceColumns: {}, notes: [] };
	return { file: file.name, bytes: file.bytes, kind, table, ...same };
}

/** Every delimited file, map or zip of them that was dropped; what is neither is told. */
export function recogniseTables(files: readonly DroppedFile[]): Delivery {
	const parts: DeliveredPart[] = [];
	const problems: Problem[] = [];
	const refuse = (file: string) => {
		const nowhere = { row: null, column: null, value: null, parameters: {} };
		problems.push({ file, code: 'not-recognised', ...nowhere });
	};
	for (const dropped of files) {
		let held: DroppedFile[] = [dropped];
		const workbook = /\.(xlsx|xlsm|ods)$/i.test(dropped.name);
		if (isZip(dropped) && !workbook)
			try {
				held = unpacked(dropped);
			} catch {
				held = [];
				refuse(dropped.name);
			}
		for (const file of held) {
			const table = isMap(file) || isZip(file) ? null : tableOf(file);
			if (table !== null) parts.push(partOf(file, 'csv', table));
			else if (isMap(file)) parts.push(partOf(file, 'geojson', 'geometry'));
			else refuse(file.name);
		}
	}
	return { parts, problems };
}
