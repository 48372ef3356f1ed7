// How a report's blocks fall on sheets: sections that start a page start a sheet, facts stand beside the chart they belong to.
import type { Block, DocumentSection, FactsBlock, FigureBlock } from '../../../../report/document.ts';

export type Piece =
	| { kind: 'one'; id: string; block: Block }
	| { kind: 'beside'; id: string; figure: FigureBlock; facts: FactsBlock };

export interface Part {
	section: DocumentSection;
	pieces: Piece[];
}

/** One sheet on screen: as many pages of paper as it needs. */
export type SheetParts = [Part, ...Part[]];

function piecesOf({ id, blocks }: DocumentSection): Piece[] {
	const pieces: Piece[] = [];
	for (const [index, block] of blocks.entries()) {
		const before = pieces.at(-1);
		if (block.kind === 'facts' && before?.kind === 'one' && before.block.kind === 'figure')
			pieces[pieces.length - 1] = { kind: 'beside', id: before.id, figure: before.block, facts: block };
		else if (block.kind === 'figure' && before?.kind === 'one' && before.block.kind === 'facts')
			pieces[pieces.length - 1] = { kind: 'beside', id: before.id, figure: block, facts: before.block };
		else pieces.push({ kind: 'one', id: `${id}-${'id' in block ? block.id : index}`, block });
	}
	return pieces;
}

export function sheetsOf(sections: readonly DocumentSection[]): SheetParts[] {
	const sheets: SheetParts[] = [];
	for (const section of sections) {
		const part = { section, pieces: piecesOf(section) };
		const last = sheets.at(-1);
		if (last && !section.newPage) last.push(part);
		else sheets.push([part]);
	}
	return sheets;
}

/** Whether the project leader writes on it. */
export const isWritten = (sheet: SheetParts): boolean =>
	sheet.some(({ section }) => section.blocks.some(({ kind }) => kind === 'narrative' || kind === 'pair'));

/** Where the table of contents leads. */
export const sectionAnchor = ({ id }: Pick<DocumentSection, 'id'>): string => `deel-${id}`;
