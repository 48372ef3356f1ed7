// How a report falls on sheets, what stands beside what, and the running heads and page numbers that browsers with margin boxes print.
import type {
	Block,
	DocumentSection,
	FactsBlock,
	FigureBlock,
	ReportDocument
} from '../../../../report/document.ts';

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

/** A text as CSS writes it. */
const quoted = (text: string): string =>
	`"${text
		.replace(/[\\"]/g, '\\$&')
		.replace(/[\n\r\f]+/g, ' ')
		.replaceAll('<', '\\3c ')}"`;

const head = "font: 600 9pt/1.3 'Wijk Sans One', 'Source Sans 3', Arial, sans-serif; color: #16202b;";
const quiet = "font: 400 9pt/1.3 'Wijk Sans One', 'Source Sans 3', Arial, sans-serif; color: #48525f;";

/**
 * @param of between the number of the page and how many there are
 * @param anchors id of each sheet's element
 */
export function runningRules(
	{ title, subtitle, foot }: ReportDocument,
	sheets: readonly SheetParts[],
	anchors: (index: number) => string,
	of: string
): string {
	const everywhere = `@page {
		size: A4; margin: 21mm 18mm 17mm 22mm;
		@top-left { content: ${quoted(`${title} · ${subtitle}`)}; ${head} vertical-align: bottom; padding-bottom: 3mm; margin-bottom: 4mm; border-bottom: 0.75pt solid #16202b; width: 68%; text-align: left; }
		@top-right { content: ""; ${quiet} vertical-align: bottom; padding-bottom: 3mm; margin-bottom: 4mm; border-bottom: 0.75pt solid #16202b; width: 32%; text-align: right; }
		@bottom-left { content: ${quoted(foot)}; ${quiet} font-size: 8.5pt; vertical-align: top; padding-top: 2mm; margin-top: 3mm; border-top: 0.75pt solid #dadddc; width: 88%; text-align: left; }
		@bottom-right { content: counter(page) ${quoted(of)} counter(pages); ${quiet} vertical-align: top; padding-top: 2mm; margin-top: 3mm; border-top: 0.75pt solid #dadddc; width: 12%; text-align: right; }
	}`;
	const named = sheets.map(
		([{ section }], index) => `@page blad${index} { @top-right { content: ${quoted(section.title)}; } }
		@media print { #${anchors(index)} { page: blad${index}; } }`
	);
	// Another page than the first sheet's, and the band would have a sheet of paper to itself.
	const band = `@media print { [data-build='draft'] { page: blad0; } }`;
	return [everywhere, ...named, band].join('\n');
}

/** Puts rules on the page until called off. A browser that cannot prints the head above each section. */
export function withRules(rules: string): () => void {
	if (!('adoptedStyleSheets' in document)) return () => {};
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(rules);
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
	document.documentElement.dataset.running = '';
	return () => {
		document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
		delete document.documentElement.dataset.running;
	};
}
