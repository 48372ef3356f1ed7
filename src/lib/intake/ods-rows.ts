// The rows of the sheets of an ods, one by one as its XML comes in: repeated cells and rows are written out, remarks left out.
import type { BookCell, BookRow } from './book.ts';
import { isSpreadsheetError } from './numbers.ts';
import { isCopy } from './ods-tables.ts';
import { columnsAtMost, idleAtMost, mergedAtMost, rowsAtMost, type SheetFacts } from './sheet-facts.ts';
import { codeShown } from './number-formats.ts';
import { UnreadableFile } from './unreadable-file.ts';
import type { XmlListener } from './xml.ts';

type Attribute = (name: string) => string | undefined;

/** What stands inside a table and is no cell of it: remarks, drawings, what others changed. */
const asides = new Set([
	'annotation',
	'shapes',
	'tracked-changes',
	'frame',
	'g',
	'custom-shape',
	'dde-links',
	'detective',
	'forms'
]);

/** Under what name a cell of a kind keeps its value; a number has no name of its own. */
const storedAs: ReadonlyMap<string | undefined, string> = new Map([
	['string', 'office:string-value'],
	['date', 'office:date-value'],
	['boolean', 'office:boolean-value'],
	['time', 'office:time-value']
]);

const isCell = (tag: string): boolean => tag === 'table-cell' || tag === 'covered-table-cell';
const isHidden = (attribute: Attribute): boolean => {
	const shown = attribute('table:visibility');
	return shown === 'collapse' || shown === 'filter';
};

export class RowsOfOds implements XmlListener {
	readonly found: BookRow[] = [];
	done = false;
	/** Tags since the last row with something in it. */
	#idle = 0;
	#table = -1;
	#depth = 0;
	#aside = 0;
	#row = 1;
	#rowTimes = 1;
	#rowHidden = false;
	#columns = 1;
	#column = 1;
	#cells: (BookCell | null)[] = [];
	#formulas = 0;
	#times = 1;
	#covered = false;
	#type: string | undefined;
	#stored: string | undefined;
	#hasFormula = false;
	#isPercent = false;
	#text = '';
	#paragraphs = 0;
	#inText = 0;

	/**
	 * @param wanted which table of the file
	 * @param percents styles that show a percentage, which Gnumeric tells in no other way
	 */
	constructor(
		private readonly wanted: number,
		private readonly percents: ReadonlySet<string>,
		private readonly facts: SheetFacts
	) {}

	get #here(): boolean {
		return this.#depth === 1 && this.#table === this.wanted && this.#aside === 0;
	}

	#timesOf(attribute: Attribute, name: string): number {
		return Math.max(1, Number(attribute(name) ?? 1) || 1);
	}

	open(tag: string, attribute: Attribute): void {
		if (this.done) return;
		if (++this.#idle > idleAtMost) throw new UnreadableFile('zip-bomb');
		if (tag === 'table') {
			if (this.#depth++ === 0 && this.#aside === 0 && !isCopy(attribute('table:style-name'))) this.#table++;
			return;
		}
		if (this.#depth === 0 || this.#table !== this.wanted) return;
		if (asides.has(tag)) {
			this.#aside++;
			return;
		}
		if (!this.#here) return;
		if (isCell(tag)) this.#openCell(tag, attribute);
		else if (tag === 'p' || tag === 'h') {
			if (this.#paragraphs++ > 0) this.#text += '\n';
			this.#inText++;
		} else if (tag === 's') this.#text += ' '.repeat(Math.min(1000, this.#timesOf(attribute, 'text:c')));
		else if (tag === 'tab') this.#text += '\t';
		else if (tag === 'line-break') this.#text += '\n';
		else if (tag === 'table-row') {
			this.#rowTimes = this.#timesOf(attribute, 'table:number-rows-repeated');
			this.#rowHidden = isHidden(attribute);
			this.#column = 1;
			this.#formulas = 0;
			this.#cells = [];
		} else if (tag === 'table-column') this.#openColumn(attribute);
	}

	#openColumn(attribute: Attribute): void {
		const times = this.#timesOf(attribute, 'table:number-columns-repeated');
		if (isHidden(attribute))
			for (let at = 0; at < times && this.#columns + at <= columnsAtMost; at++)
				this.facts.hiddenColumns.push(this.#columns + at);
		this.#columns += times;
	}

	#openCell(tag: string, attribute: Attribute): void {
		this.#covered = tag === 'covered-table-cell';
		this.#times = this.#timesOf(attribute, 'table:number-columns-repeated');
		this.#hasFormula = attribute('table:formula') !== undefined;
		this.#isPercent = this.percents.size > 0 && this.percents.has(attribute('table:style-name') ?? '');
		const type = attribute('office:value-type');
		this.#type = attribute('calcext:value-type') === 'error' ? 'error' : type;
		this.#stored = attribute(storedAs.get(type) ?? 'office:value');
		// pandas keeps a yes or no under the name of a number.
		if (type === 'boolean') this.#stored ??= attribute('office:value');
		this.#text = '';
		this.#paragraphs = 0;
		const wide = Number(attribute('table:number-columns-spanned') ?? 1);
		const high = Number(attribute('table:number-rows-spanned') ?? 1);
		if ((wide > 1 || high > 1) && this.facts.merged.length < mergedAtMost)
			this.facts.merged.push({
				rows: [this.#row, this.#row + high - 1],
				columns: [this.#column, this.#column + wide - 1]
			});
	}

	text(text: string): void {
		if (this.#inText > 0 && this.#aside === 0) this.#text += text;
	}

	close(tag: string): void {
		if (this.done) return;
		if (tag === 'table') {
			if (--this.#depth === 0 && this.#table === this.wanted) this.done = true;
			return;
		}
		if (this.#depth === 0 || this.#table !== this.wanted) return;
		if (asides.has(tag)) this.#aside--;
		else if (!this.#here) return;
		else if (tag === 'p' || tag === 'h') this.#inText--;
		else if (isCell(tag)) this.#closeCell();
		else if (tag === 'table-row') this.#closeRow();
	}

	#closeCell(): void {
		const cell = this.#covered ? null : this.#cell();
		const from = this.#column;
		this.#column += this.#times;
		if (cell === null) return;
		if (this.#column - 1 > columnsAtMost)
			throw new UnreadableFile('too-many-columns', { most: String(columnsAtMost) });
		if (this.#hasFormula) this.#formulas += this.#times;
		while (this.#cells.length < from - 1) this.#cells.push(null);
		for (let at = 0; at < this.#times; at++) this.#cells.push(cell);
	}

	#closeRow(): void {
		const first = this.#row;
		this.#row += this.#rowTimes;
		const last = this.#row - 1;
		if (this.#cells.length === 0) {
			// Below its last filled row a sheet may be hidden to its end.
			if (this.#rowHidden && last < rowsAtMost)
				for (let row = first; row <= last; row++) this.facts.hiddenRows.push(row);
			return;
		}
		this.#idle = 0;
		if (last > rowsAtMost) throw new UnreadableFile('too-many-rows', { most: String(rowsAtMost) });
		this.facts.widest = Math.max(this.facts.widest, this.#cells.length);
		for (let row = first; row <= last; row++) {
			if (this.#rowHidden) this.facts.hiddenRows.push(row);
			this.found.push({ row, cells: this.#cells, ...(this.#formulas > 0 && { formulas: this.#formulas }) });
		}
	}

	#cell(): BookCell | null {
		const [type, stored, text] = [this.#type, this.#stored, this.#text];
		switch (type) {
			case 'error':
				return { kind: 'error', text: text || stored || '#N/A' };
			case 'string':
				// Gnumeric keeps the outcome of a formula that failed as a text.
				if (this.#hasFormula && isSpreadsheetError(stored ?? text))
					return { kind: 'error', text: stored ?? text };
				return (stored ?? text) === '' ? null : { kind: 'text', text: stored ?? text };
			case 'boolean':
				if (stored !== 'true' && stored !== 'false') return text === '' ? null : { kind: 'text', text };
				return { kind: 'truth', value: stored === 'true' };
			case 'date':
				return stored === undefined ? null : { kind: 'date', date: stored.slice(0, 10) };
			case 'time':
				return { kind: 'text', text: text || (stored ?? '') };
			case 'float':
			case 'percentage':
			case 'currency': {
				const value = Number(stored);
				if (stored === undefined || Number.isNaN(value))
					return this.#hasFormula ? { kind: 'formula-without-value' } : null;
				const percent = type === 'percentage' || this.#isPercent;
				const code = type === 'float' && !percent ? codeShown(value, text) : null;
				return { kind: 'number', value, percent, ...(code !== null && { code }) };
			}
			default:
				if (text !== '') return { kind: 'text', text };
				return this.#hasFormula ? { kind: 'formula-without-value' } : null;
		}
	}
}
