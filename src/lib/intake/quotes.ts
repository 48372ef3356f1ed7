// Where each record of a delimited text begins and ends, and whose quotes do not match: one pass that keeps no cell.

/** A quoted cell of more lines than this is a quote that someone forgot to close. */
export const longestCell = 200;

const [quote, lineFeed, carriageReturn, space, tab] = [0x22, 0x0a, 0x0d, 0x20, 0x09];

/** Where a quoted cell that opens at a place ends, its closing quote before it; null when nothing closes it as it should. */
export function closingOf(
	bytes: Uint8Array,
	opening: number,
	between: number,
	longest: number
): { quote: number; end: number } | null {
	const size = bytes.length;
	let lines = 1;
	for (let place = opening + 1; place < size; place++) {
		const code = bytes[place];
		if (code === lineFeed || (code === carriageReturn && bytes[place + 1] !== lineFeed)) {
			if (++lines > longest) return null;
		} else if (code === quote) {
			if (bytes[place + 1] !== quote) {
				let end = place + 1;
				while (bytes[end] !== between && (bytes[end] === space || bytes[end] === tab)) end++;
				const after = bytes[end];
				const ends = end >= size || after === between || after === lineFeed || after === carriageReturn;
				return ends ? { quote: place, end } : null;
			}
			place++;
		}
	}
	return null;
}

/** The place of the line's end. */
export function endOfLine(bytes: Uint8Array, start: number): number {
	let place = start;
	while (place < bytes.length && bytes[place] !== lineFeed && bytes[place] !== carriageReturn) place++;
	return place;
}

export interface Scanning {
	delimiter: string;
	/** Where the first record begins. */
	from?: number;
	/** False allows cells of any length: then only a file whose quotes match nowhere else is broken. */
	limited?: boolean;
}

/**
 * Visits every record from top to bottom, blank ones too. A record whose quotes do not match ends with its own line, so that
 * it costs no other; `visit` may return false to stop.
 * @param bytes of a coding in which quotes and line ends are bytes of their own
 */
export function eachRecord(
	bytes: Uint8Array,
	{ delimiter, from = 0, limited = true }: Scanning,
	visit: (start: number, end: number, broken: boolean) => unknown
): void {
	const between = delimiter.charCodeAt(0);
	const longest = limited ? longestCell : Number.POSITIVE_INFINITY;
	for (let start = from; start < bytes.length;) {
		let end = start;
		let broken = false;
		for (; ; end++) {
			if (bytes[end] === quote) {
				const close = closingOf(bytes, end, between, longest);
				if (close === null) {
					broken = true;
					end = endOfLine(bytes, start);
					break;
				}
				end = close.end;
			} else
				while (
					end < bytes.length &&
					bytes[end] !== between &&
					bytes[end] !== lineFeed &&
					bytes[end] !== carriageReturn
				)
					end++;
			if (bytes[end] !== between) break;
		}
		if (visit(start, end, broken) === false) return;
		start = end + (bytes[end] === carriageReturn && bytes[end + 1] === lineFeed ? 2 : 1);
	}
}
