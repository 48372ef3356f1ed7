// The rows of one sheet of an xlsx, one by one as its XML comes in.
import type { Archive, ArchiveEntry } from './archive.ts';
import type { BookCell, BookRow } from './book.ts';
import { codeOf, dayOf } from './number-formats.ts';
import { columnsAtMost, idleAtMost, mergedAtMost, rowsAtMost, type SheetFacts } from './sheet-facts.ts';
import { UnreadableFile } from './unreadable-file.ts';
import { unescaped, type XlsxParts } from './xlsx-parts.ts';
import { readXml, type WrittenAttributes, type XmlAttributes, type XmlListener } from './xml.ts';

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

/** `BC12` is column 55. */
function columnOf(reference: string): number {
	let column = 0;
	for (let at = 0; at < reference.length; at++) {
		const code = reference.charCodeAt(at) & ~0x20;
		if (code < 65 || code > 90) break;
		column = column * 26 + code - 64;
	}
	return column;
}

const rowOf = (reference: string): number => Number(/\d+$/.exec(reference)?.[0] ?? 0);

const types = new Set(['s', 'n', 'str', 'inlineStr', 'b', 'e', 'd']);
const truths: Record<'true' | 'false', BookCell> = {
	true: { kind: 'truth', value: true },
	false: { kind: 'truth', value: false }
};
const withoutValue: BookCell = { kind: 'formula-without-value' };

class RowsOfXlsx implements XmlListener {
	readonly found: BookRow[] = [];
	readonly #days = new Map<number, BookCell | null>();
	/** Tags since the last row with something in it. */
	#idle = 0;
	#row = 0;
	#column = 0;
	#cells: (BookCell | null)[] = [];
	#formulas = 0;
	#type = '';
	#style = 0;
	#value = '';
	#hasFormula = false;
	#hasValue = false;
	/** Whether text that comes in is the cell's. */
	#listens = false;
	#aside = false;

	constructor(
		private readonly parts: XlsxParts,
		private readonly facts: SheetFacts
	) {}

	open(tag: string, attribute: XmlAttributes, written: WrittenAttributes): void {
		if (++this.#idle > idleAtMost) throw new UnreadableFile('zip-bomb');
		switch (tag) {
			case 'c':
				this.#openCell(attribute, written());
				return;
			case 'v':
				this.#listens = true;
				return;
			case 't':
				this.#listens = this.#type === 'inlineStr' && !this.#aside;
				return;
			case 'rPh':
				this.#aside = true;
				return;
			case 'f':
				this.#hasFormula = true;
				return;
			case 'row': {
				this.#row = Number(attribute('r') ?? this.#row + 1);
				if (!(this.#row <= rowsAtMost))
					throw new UnreadableFile('too-many-rows', { most: String(rowsAtMost) });
				this.#column = 0;
				this.#formulas = 0;
				this.#cells = [];
				if (isOn(attribute('hidden'))) this.facts.hiddenRows.push(this.#row);
				return;
			}
			case 'col':
				// Each column once: what hides them over and over means no more by it.
				if (isOn(attribute('hidden')) && this.facts.hiddenColumns.length < columnsAtMost)
					for (
						let at = Number(attribute('min'));
						at <= Math.min(columnsAtMost, Number(attribute('max')));
						at++
					)
						this.facts.hiddenColumns.push(at);
				return;
			case 'mergeCell': {
				const [from = '', to = from] = (attribute('ref') ?? '').split(':');
				if (this.facts.merged.length < mergedAtMost)
					this.facts.merged.push({
						rows: [rowOf(from), rowOf(to)],
						columns: [columnOf(from), columnOf(to)]
					});
			}
		}
	}

	#openCell(attribute: XmlAttributes, { r, t, s }: ReturnType<WrittenAttributes>): void {
		// Asked as they are written: a hundred million of them are too many to look for signs that no program writes there.
		this.#column = r === undefined ? this.#column + 1 : columnOf(r) || columnOf(attribute('r') ?? '');
		if (this.#column > columnsAtMost)
			throw new UnreadableFile('too-many-columns', { most: String(columnsAtMost) });
		this.#type = t === undefined ? 'n' : types.has(t) ? t : (attribute('t') ?? 'n');
		this.#style = s === undefined ? 0 : Number(attribute('s'));
		this.#value = '';
		this.#hasFormula = false;
		this.#hasValue = false;
	}

	text(text: string): void {
		if (!this.#listens) return;
		this.#value += text;
		this.#hasValue = true;
	}

	close(tag: string): void {
		switch (tag) {
			case 'v':
			case 't':
				this.#listens = false;
				return;
			case 'rPh':
				this.#aside = false;
				return;
			case 'c': {
				const cell = this.#cell();
				if (cell === null) return;
				if (this.#hasFormula) this.#formulas++;
				while (this.#cells.length < this.#column - 1) this.#cells.push(null);
				this.#cells[this.#column - 1] = cell;
				return;
			}
			case 'row':
				this.facts.widest = Math.max(this.facts.widest, this.#cells.length);
				if (this.#cells.length === 0) return;
				this.#idle = 0;
				this.found.push(
					this.#formulas > 0
						? { row: this.#row, cells: this.#cells, formulas: this.#formulas }
						: { row: this.#row, cells: this.#cells }
				);
		}
	}

	#cell(): BookCell | null {
		const value = this.#value;
		if (!this.#hasValue)
			return this.#hasFormula && this.#type !== 'str' && this.#type !== 'inlineStr' ? withoutValue : null;
		switch (this.#type) {
			case 's':
				return this.parts.texts[Number(value)] ?? null;
			case 'str':
			case 'inlineStr':
				return value === '' ? null : { kind: 'text', text: unescaped(value) };
			case 'b':
				return truths[value.trim() === '1' || value.trim() === 'true' ? 'true' : 'false'];
			case 'e':
				return { kind: 'error', text: value };
			case 'd':
				return { kind: 'date', date: value.slice(0, 10) };
			default:
				return this.#number(value);
		}
	}

	/** Few days stand in many cells. */
	#day(serial: number): BookCell | null {
		const known = this.#days.get(serial);
		if (known !== undefined) return known;
		const date = dayOf(serial, this.parts.since1904);
		const cell: BookCell | null = date === null ? null : { kind: 'date', date };
		if (this.#days.size < 100_000) this.#days.set(serial, cell);
		return cell;
	}

	#number(text: string): BookCell | null {
		const value = Number(text);
		if (text.trim() === '') return null;
		if (Number.isNaN(value)) return { kind: 'text', text };
		const shown = this.parts.shown[this.#style] ?? 'number';
		if (shown === 'truth' && (value === 0 || value === 1)) return truths[value === 1 ? 'true' : 'false'];
		if (typeof shown === 'object') {
			const code = codeOf(value, shown);
			return { kind: 'number', value, percent: false, ...(code !== null && { code }) };
		}
		return (
			(shown === 'date' ? this.#day(value) : null) ?? { kind: 'number', value, percent: shown === 'percent' }
		);
	}
}

/** @throws UnreadableFile */
export function rowsOfXlsx(
	archive: Archive,
	entry: ArchiveEntry,
	parts: XlsxParts,
	facts: SheetFacts
): Iterable<BookRow> {
	const listener = new RowsOfXlsx(parts, facts);
	return readXml(archive.pieces(entry), listener, listener.found);
}
