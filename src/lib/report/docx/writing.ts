// What every part of the Word file is written with: the library, the language, the captions' numbers and the pictures.
import type * as Docx from 'docx';
import type { Language } from '../../domain/text.ts';
import type { Status } from '../../figures/evidence.ts';
import type { FigureBlock } from '../document.ts';
import { glyph } from '../pictures/glyph.ts';

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
