// Where each record of a delimited text begins and ends, and whose quotes do not match: one pass that keeps no cell.

/** As a spreadsheet may hold them: text, or the bytes of any coding in which these marks are bytes of their own. */
export type Characters = string | Uint8Array;

/** A quoted cell of more lines than this is a quote that someone forgot to close. */
const longestCell = 200;

const [quote, lineFeed, carriageReturn, space, tab] = [0x22, 0x0a, 0x0d, 0x20, 0x09];

/** The code at each place; NaN behind the end. */
function reader(source: Characters): (place: number) => number {
	if (typeof source === 'string') return (place) => source.charCodeAt(place);
	return (place) => source[place] ?? Number.NaN;
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
 */
export function eachRecord(
	source: Characters,
	{ delimiter, from = 0, limited = true }: Scanning,
	visit: (start: number, end: number, broken: boolean) => unknown
): void {
	const at = reader(source);
	const between = delimiter.charCodeAt(0);
	const longest = limited ? longestCell : Number.POSITIVE_INFINITY;
	const isEnd = (code: number): boolean => code === lineFeed || code === carriageReturn || Number.isNaN(code);
	const afterEnd = (place: number): number =>
		place + (at(place) === carriageReturn && at(place + 1) === lineFeed ? 2 : 1);

	/** The place after a quoted cell that opens here; -1 when nothing closes it as it should. */
	const closed = (opening: number): number => {
		let lines = 1;
		for (let place = opening + 1; ; place++) {
			const code = at(place);
			if (Number.isNaN(code)) return -1;
			if (code === lineFeed || (code === carriageReturn && at(place + 1) !== lineFeed)) {
				if (++lines > longest) return -1;
			} else if (code === quote) {
				if (at(place + 1) !== quote) {
					let next = place + 1;
					while (at(next) !== between && (at(next) === space || at(next) === tab)) next++;
					return at(next) === between || isEnd(at(next)) ? next : -1;
				}
				place++;
			}
		}
	};
	/** The place of the line's end. */
	const endOfLine = (start: number): number => {
		let place = start;
		while (!isEnd(at(place))) place++;
		return place;
	};

	for (let start = from; start < source.length;) {
		let end: number;
		let broken = false;
		for (let cell = start; ; cell = end + 1) {
			if (at(cell) === quote) {
				end = closed(cell);
				if (end < 0) {
					broken = true;
					end = endOfLine(start);
					break;
				}
			} else {
				end = cell;
				while (at(end) !== between && !isEnd(at(end))) end++;
			}
			if (at(end) !== between) break;
		}
		if (visit(start, end, broken) === false) return;
		start = afterEnd(end);
	}
}
