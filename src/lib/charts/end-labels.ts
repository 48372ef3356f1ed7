// Where labels at line ends stand: as near their line as can be, never over one another nor over another line.

export type Band = readonly [from: number, to: number];

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
	/** Where other lines run through the room beside this end, in percent of the plot from the top. */
	avoid?: Band[];
}

export interface EndLabel {
	/** Wanted middle, in px from the top. */
	at: number;
	/** In px. */
	height: number;
	/** Where it may not stand, in px from the top. */
	avoid?: readonly Band[];
}

/** Labels give way in steps of this many px. */
export const labelStep = 18;

/** A line and its halo, px. */
const lineRoom = 5;

/** What an ending may not stand on, in px. */
export const bandsIn = ({ avoid = [] }: Ending, height: number): Band[] =>
	avoid.map(([from, to]) => [(from / 100) * height - lineRoom, (to / 100) * height + lineRoom]);

interface Place {
	x: number;
	y: number;
}

/** How far a line reaches up and down between two places across; null where it does not come there. */
export function reachOf(line: readonly Place[], from: number, to: number): Band | null {
	const heights = line.flatMap((end, index) => {
		const start = line[index - 1];
		if (!start || end.x <= from || start.x >= to) return [];
		const at = (x: number) => start.y + ((end.y - start.y) * (x - start.x)) / (end.x - start.x);
		return [at(Math.max(from, start.x)), at(Math.min(to, end.x))];
	});
	return heights.length === 0 ? null : [Math.min(...heights), Math.max(...heights)];
}

const meets = (middle: number, label: EndLabel, [from, to]: Band): number =>
	Math.max(0, Math.min(to, middle + label.height / 2) - Math.max(from, middle - label.height / 2));
const covered = (middle: number, label: EndLabel): number =>
	(label.avoid ?? []).reduce((sum, band) => sum + meets(middle, label, band), 0);

/** The middle of each label in px, in the given order, inside 0 to `height` as far as they fit. */
export function placeLabels(labels: EndLabel[], height: number): number[] {
	const beside = placedApart(labels, height);
	return labels.some((label, index) => covered(beside[index] ?? 0, label) > 0)
		? placedClear(labels, height)
		: beside;
}

/** A pixel on another line costs as much as standing so many from where the line ends. */
const costOfLine = 1000;

/** The places that together lie nearest to their line ends, on as little of another line as can be; whole pixels. */
function placedClear(labels: EndLabel[], height: number): number[] {
	const order = labels.map((_, index) => index).sort((a, b) => (labels[a]?.at ?? 0) - (labels[b]?.at ?? 0));
	const stops = Array.from({ length: Math.floor(height) + 1 }, (_, stop) => stop);
	/** Of each label in order: the least cost with it at or above each stop, and the stop at which that is so. */
	const least: { cost: number; stop: number }[][] = [];
	const apart = (place: number): number => {
		const [above, own] = [labels[order[place - 1] ?? -1], labels[order[place] ?? -1]];
		return above && own ? Math.ceil((above.height + own.height) / 2) : 0;
	};
	order.forEach((index, place) => {
		const label = labels[index];
		if (!label) return;
		let best = { cost: Infinity, stop: 0 };
		least.push(
			stops.map((stop) => {
				const fits = stop >= label.height / 2 && stop <= height - label.height / 2;
				const before = place === 0 ? 0 : (least[place - 1]?.[stop - apart(place)]?.cost ?? Infinity);
				const cost = fits ? before + Math.abs(stop - label.at) + costOfLine * covered(stop, label) : Infinity;
				if (cost < best.cost) best = { cost, stop };
				return best;
			})
		);
	});
	const placed = placedApart(labels, height);
	let from = stops.length - 1;
	// Where they do not all fit inside, none moves for a line.
	if (!Number.isFinite(least.at(-1)?.[from]?.cost ?? Infinity)) return placed;
	for (let place = order.length - 1; place >= 0; place--) {
		const stop = least[place]?.[from]?.stop ?? 0;
		placed[order[place] ?? 0] = stop;
		from = stop - apart(place);
	}
	return placed;
}

function placedApart(labels: EndLabel[], height: number): number[] {
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

/** Between two syllables, roughly: one consonant goes along to the next, two are parted. */
const syllables =
	/[aeiouyäëïöü][^aeiouyäëïöü\d\s](?=[^aeiouyäëïöü\d\s][aeiouyäëïöü])|[aeiouyäëïöü](?=[^aeiouyäëïöü\d\s][aeiouyäëïöü])/gi;

/** A word that no line holds, in parts with a hyphen. */
function hyphenated(word: string, most: number): string[] {
	if (word.length <= most || most < 4) return [word];
	const ends = [...word.matchAll(syllables)].map((one) => one.index + one[0].length);
	const end = ends.findLast((one) => one >= 3 && one < most && word.length - one >= 3) ?? most - 1;
	return [`${word.slice(0, end)}-`, ...hyphenated(word.slice(end), most)];
}

/** A name in lines of at most so many characters, broken at spaces and hyphens, in a word only where no line holds it. */
export function linesOf(text: string, most: number): string[] {
	const lines: string[] = [];
	const pieces = text.split(/(?<=-)|\s+/).filter(Boolean);
	for (const piece of pieces.flatMap((one) => hyphenated(one, most))) {
		const last = lines.at(-1);
		const glue = last?.endsWith('-') ? '' : ' ';
		if (last !== undefined && last.length + glue.length + piece.length <= most)
			lines[lines.length - 1] = last + glue + piece;
		else lines.push(piece);
	}
	return lines;
}
