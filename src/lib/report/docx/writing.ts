// What every part of the Word file is written with: the library, the language, captions' numbers, pictures, and how wide columns become.
import type * as Docx from 'docx';
import type { Language } from '../../domain/text.ts';
import type { Status } from '../../figures/evidence.ts';
import type { Cell, Column, FigureBlock } from '../document.ts';
import { glyph } from '../pictures/svg-text.ts';

/** About the width of a letter in a table, and of what stands around a cell's text, twips. */
const letter = 94;
const around = 150;
/** A letter of the typefaces that come in the place of Word's own where that is not installed, such as DejaVu's. */
const wideLetter = 120;

/** A column whose words are as short as this keeps them on one line, as numbers do. */
export const shortWords = 16;

/** Numbers and short words stay on one line, long words stay whole; what is left goes to the columns with texts. */
export function columnWidths(columns: Column[], rows: { cells: Cell[] }[], width: number): number[] {
	const sum = (list: number[]) => list.reduce((all, one) => all + one, 0);
	const longest = (texts: string[]) => Math.max(0, ...texts.map((text) => text.length));
	const room = (letters: number, each = letter) => letters * each + around;
	const needed = columns.map(({ label, align }, index) => {
		const cells = rows.map((row) => row.cells[index]).filter((cell) => cell !== undefined);
		const texts = cells.map((cell) => cell.text + (cell.kind === 'status' ? '     ' : ''));
		const inHead = longest(label.split(/[ -]/));
		const words = longest(cells.flatMap((cell) => cell.text.split(/[\s/-]/)));
		const whole = longest(texts);
		const together = align === 'end' || cells.some((cell) => cell.kind === 'status') || whole <= shortWords;
		return {
			whole: Math.max(inHead, Math.min(80, whole)),
			unbroken: Math.max(inHead, Math.min(24, together ? whole : words)),
			// A word that is cut is read all the same; half a number is another number.
			each: align === 'end' || whole <= shortWords ? wideLetter : letter
		};
	});
	const fits = sum(needed.map(({ unbroken, each }) => room(unbroken, each))) <= width;
	const wanted = needed.map(({ whole, unbroken, each }) => {
		const least = room(unbroken, fits ? each : letter);
		return { least, most: Math.max(least, room(whole)) };
	});
	const least = sum(wanted.map((one) => one.least));
	const more = sum(wanted.map((one) => one.most - one.least));
	const left = width - least;
	const widths = wanted.map((one) =>
		Math.floor(
			left < 0 || more === 0
				? (one.least / least) * width
				: one.least + left * ((one.most - one.least) / more)
		)
	);
	return widths.map((one, index) => (index === 0 ? one + width - sum(widths) : one));
}

/** Lines of text that a table takes, about. */
export const linesIn = (rows: { cells: Cell[] }[], widths: number[]): number =>
	rows.reduce(
		(all, { cells }) =>
			all +
			Math.max(
				...cells.map(({ text }, index) => Math.ceil((text.length * letter) / ((widths[index] ?? 1) - around)))
			),
		0
	);

/** How a drawing becomes a PNG of twice its size. */
export type Rasterise = (svg: string, width: number, height: number) => Promise<Uint8Array>;

export interface Writing {
	docx: typeof Docx;
	language: Language;
	/** What is Dutch in an English report. */
	dutch: readonly string[];
	/** By block id. */
	numbers: Map<string, number>;
	/** Charts by block id, status shapes by `glyphName`. */
	pictures: Map<string, Uint8Array>;
	/** Level of the last heading of the text: what has a heading of its own stands one below it. */
	headings: { level: 1 | 2 };
	/** How many ordered lists there were: each begins at 1. */
	lists: { count: number };
}

export const glyphName = (status: Status | null): string => `status/${status ?? 'none'}`;

const shapes = [null, 'reached', 'on-track', 'uncertain', 'off-track'] as const;
/** px, as drawn; printed smaller, so that it is sharp. */
const shapeSize = 40;

/** Every chart and status shape as a picture; none without a way to draw. */
export async function picturesOf(
	figures: FigureBlock[],
	rasterise: Rasterise | undefined
): Promise<Map<string, Uint8Array>> {
	const out = new Map<string, Uint8Array>();
	if (!rasterise) return out;
	for (const status of shapes)
		out.set(glyphName(status), await rasterise(glyph(status, shapeSize), shapeSize, shapeSize));
	for (const { id, svg, width, height } of figures) out.set(id, await rasterise(svg, width, height));
	return out;
}
