// The cell above: where a column says the same from row to row, its text is recognised there and looked up nowhere.

/** From this place on columns share one memory: nobody names so many. */
export const ownMemories = 256;

/** Of the last cell without quotes at each place: where it stands, and the number of its text. */
export class CellsAbove {
	readonly starts = new Int32Array(ownMemories);
	readonly stops = new Int32Array(ownMemories);
	readonly numbers = new Int32Array(ownMemories);
	/** 1 where the last two had the same text. */
	readonly alike = new Uint8Array(ownMemories);

	/** @param ends 1 by each byte that ends a cell */
	constructor(private readonly ends: Uint8Array) {}

	/** Numbers of texts under another header are not those under this one. */
	forget(): void {
		this.numbers.fill(-1);
		this.alike.fill(0);
	}

	/** Where the cell that begins at a place ends, if it is written as the one above; else -1. */
	endOf(bytes: Uint8Array, place: number, at: number): number {
		const stop = this.stops[place] ?? 0;
		let end = at;
		for (let from = this.starts[place] ?? 0; from < stop; from++) if (bytes[from] !== bytes[end++]) return -1;
		return end >= bytes.length || this.ends[bytes[end] ?? 0] === 1 ? end : -1;
	}

	keep(place: number, start: number, stop: number, number: number): void {
		this.alike[place] = this.numbers[place] === number ? 1 : 0;
		this.starts[place] = start;
		this.stops[place] = stop;
		this.numbers[place] = number;
	}
}
