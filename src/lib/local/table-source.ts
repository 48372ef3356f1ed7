// A table's file as numbers: each cell the number of its value in a list that the files to be merged share, so that equal values are equal numbers.
import { tableFiles, type TableName } from '../domain/tables.ts';
import { canonicalIn } from '../intake/canonical-cells.ts';
import { usedTexts } from '../intake/column.ts';
import { saysProvisional } from '../intake/dates.ts';
import { readSheet } from '../intake/read-sheet.ts';
import { Report } from '../intake/report.ts';
import type { Sheet } from '../intake/sheet.ts';

/** The values of one column, in the form in which they are written; 0 is the empty one. */
export class Values {
	readonly texts: string[] = [''];
	readonly #numbers = new Map([['', 0]]);

	numberOf(text: string): number {
		const known = this.#numbers.get(text);
		if (known !== undefined) return known;
		const number = this.texts.push(text) - 1;
		this.#numbers.set(text, number);
		return number;
	}
}

/** The columns of a table over all files that are merged, in the order in which they are written. */
export class Columns {
	/** The contract's own, whether some file has them or not. */
	readonly names: string[];
	readonly values: Values[];
	readonly key: readonly number[];

	constructor(readonly table: TableName) {
		const { required, optional, key } = tableFiles[table];
		const named: readonly string[] = [...required, ...optional];
		this.names = [...named];
		this.values = named.map(() => new Values());
		this.key = key.map((column) => named.indexOf(column));
	}

	/** The place of a column; one outside the contract is put behind the others when it is first met. */
	placeOf(name: string): number {
		const place = this.names.indexOf(name);
		if (place >= 0) return place;
		this.values.push(new Values());
		return this.names.push(name) - 1;
	}
}

/** Why a row does not take part. */
export type LeftOutWhy = 'uneven' | 'unclear' | 'no-key' | 'twice';
export interface LeftOut {
	/** In the file, 1 = header. */
	row: number;
	column: string | null;
	value: string;
	why: LeftOutWhy;
}

const unclear = -1;
const none = new Int32Array(0);

export class TableSource {
	readonly size: number;
	/** By place in the columns: which number stands for each text of the file; empty where the file has no such column. */
	readonly #codes: Int32Array[] = [];
	readonly #places: number[] = [];
	readonly #periodPlace: number;
	readonly #statusAt: number;
	readonly #provisional: number;
	/** Columns with a text in them that is unclear, and those of the key that must be filled. */
	readonly #doubtful: number[] = [];
	readonly #needed: number[];
	/** By number of the text in the period column. */
	readonly #starred: Uint8Array;

	constructor(
		private readonly sheet: Sheet,
		private readonly columns: Columns
	) {
		this.size = sheet.size;
		const { required, optional }: { required: readonly string[]; optional: readonly string[] } =
			tableFiles[columns.table];
		this.#needed = columns.key.filter((at) => required.includes(columns.names[at] ?? ''));
		for (const name of [...required, ...optional])
			if (sheet.has(name)) this.#take(name, sheet.place(name), true);
		const met = new Map<string, number>();
		for (const [name, place] of sheet.extraPlaces()) {
			const times = (met.get(name) ?? 0) + 1;
			met.set(name, times);
			this.#take(times === 1 ? name : `${name} (${times})`, place, false);
		}
		const starred = columns.table === 'observations';
		this.#periodPlace = starred ? sheet.place('period') : -1;
		this.#starred = Uint8Array.from(starred ? sheet.texts(this.#periodPlace) : [], (text) =>
			saysProvisional(text) ? 1 : 0
		);
		this.#statusAt = starred ? columns.placeOf('status') : -1;
		this.#provisional = starred ? (columns.values[this.#statusAt]?.numberOf('provisional') ?? 0) : 0;
	}

	#take(name: string, place: number, judged: boolean): void {
		const at = this.columns.placeOf(name);
		const texts = this.sheet.texts(place);
		const used = usedTexts(this.sheet, place, new Set());
		const canonical = canonicalIn(
			judged ? name : '',
			texts.filter((_, number) => used[number] === 1)
		);
		const values = this.columns.values[at];
		this.#places[at] = place;
		this.#codes[at] = Int32Array.from(texts, (text, number) => {
			if (used[number] !== 1) return unclear;
			const written = judged && this.sheet.isMark(place, number) ? null : canonical(text);
			return written === null ? unclear : (values?.numberOf(written) ?? unclear);
		});
		if (texts.some((_, number) => used[number] === 1 && this.#codes[at]?.[number] === unclear))
			this.#doubtful.push(at);
	}

	has(at: number): boolean {
		return (this.#codes[at] ?? none).length > 0;
	}

	/** The number of a cell's value; 0 where the file has no such column. */
	at(row: number, at: number): number {
		const codes = this.#codes[at];
		if (codes === undefined) return 0;
		if (at === this.#statusAt && this.#starred[this.sheet.number(row, this.#periodPlace)] === 1)
			return this.#provisional;
		return codes[this.sheet.number(row, this.#places[at] ?? -1)] ?? unclear;
	}

	rowNumber(row: number): number {
		return this.sheet.rowNumber(row);
	}

	/** Puts the numbers of a row's key in. */
	keyOf(row: number, into: Int32Array): Int32Array {
		const { key } = this.columns;
		for (let place = 0; place < key.length; place++) into[place] = this.at(row, key[place] ?? 0);
		return into;
	}

	/** Why a row cannot take part; null where it can. */
	fault(row: number): LeftOut | null {
		const because = (why: LeftOutWhy, at: number | null): LeftOut => {
			const column = at === null ? null : (this.columns.names[at] ?? null);
			const value = column === null ? '' : this.sheet.cell(row, column);
			return { row: this.rowNumber(row), column, value, why };
		};
		if (!this.sheet.isGood(row)) return because('uneven', null);
		for (const at of this.#doubtful) if (this.at(row, at) === unclear) return because('unclear', at);
		for (const at of this.#needed) if (this.at(row, at) === 0) return because('no-key', at);
		return null;
	}
}

/** Null where the file as a whole cannot be read, or lacks a column that must be there: its problems say why. */
export function openTable(bytes: Uint8Array, columns: Columns): TableSource | null {
	const file = `${columns.table}.csv`;
	const report = new Report(new Set(tableFiles[columns.table].restricted ? [file] : []));
	const sheet = readSheet(columns.table, file, bytes, report);
	return sheet?.complete === true ? new TableSource(sheet, columns) : null;
}
