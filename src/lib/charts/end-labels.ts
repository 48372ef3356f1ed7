// Where labels at line ends stand: as near their line as can be, never over one another.

/** What stands at the end of a line. */
export interface Ending {
	key: string;
	/** Place of the line end, in percent of the plot. */
	x: number;
	y: number;
	name: string;
	value: string;
	/** The value alone, where there is room for no more. */
	short: string;
	/** A word below the value, such as "voorlopig". */
	note?: string;
	tone: 'experiment' | 'sub-area' | 'control' | 'reference' | 'target';
}

export interface EndLabel {
	/** Wanted middle, in px from the top. */
	at: number;
	/** In px. */
	height: number;
}

/** Labels give way in steps of this many px. */
export const labelStep = 18;

/** The middle of each label in px, in the given order, inside 0 to `height` as far as they fit. */
export function placeLabels(labels: EndLabel[], height: number): number[] {
	const order = labels.map((_, index) => index).sort((a, b) => (labels[a]?.at ?? 0) - (labels[b]?.at ?? 0));
	const placed = labels.map((label) => label.at);
	const half = (index: number) => (labels[index]?.height ?? 0) / 2;
	const middle = (index: number) => placed[index] ?? 0;
	order.forEach((index, place) => {
		const above = order[place - 1];
		const floor = above === undefined ? half(index) : middle(above) + half(above) + half(index);
		const short = floor - middle(index);
		if (short > 0) placed[index] = middle(index) + (above === undefined ? short : stepped(short));
	});
	let ceiling = height;
	for (const index of order.toReversed()) {
		placed[index] = Math.min(middle(index), ceiling - half(index));
		ceiling = middle(index) - half(index);
	}
	return placed;
}

const stepped = (distance: number): number => Math.ceil(distance / labelStep) * labelStep;

/** A name in lines of at most so many characters, broken at spaces and hyphens; no word is cut. */
export function linesOf(text: string, most: number): string[] {
	const lines: string[] = [];
	for (const piece of text.split(/(?<=-)|\s+/).filter(Boolean)) {
		const last = lines.at(-1);
		const glue = last?.endsWith('-') ? '' : ' ';
		if (last !== undefined && last.length + glue.length + piece.length <= most)
			lines[lines.length - 1] = last + glue + piece;
		else lines.push(piece);
	}
	return lines;
}
