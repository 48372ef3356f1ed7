// The words of a page where they stand on screen, as texts of a drawing: what reads on in one line is one text.
import { element } from '../../../charts/chart-svg.ts';

interface Line {
	text: string;
	left: number;
	top: number;
	right: number;
}

/** The words of a text node as they are broken into lines. */
function linesOnScreen(node: Text): Line[] {
	const lines: Line[] = [];
	const range = document.createRange();
	for (const word of node.data.matchAll(/\S+/g)) {
		range.setStart(node, word.index);
		range.setEnd(node, word.index + word[0].length);
		const place = range.getBoundingClientRect();
		if (place.width === 0) continue;
		const last = lines.at(-1);
		if (last && Math.abs(last.top - place.top) < 2) {
			last.text += ` ${word[0]}`;
			last.right = place.right;
		} else lines.push({ text: word[0], left: place.left, top: place.top, right: place.right });
	}
	return lines;
}

/** How far the base line of this element's letters lies below the top of their box, px. */
function ascentOf(look: CSSStyleDeclaration, context: CanvasRenderingContext2D | null): number {
	const size = Number.parseFloat(look.fontSize);
	if (!context) return size;
	context.font = `${look.fontWeight} ${look.fontSize} ${look.fontFamily}`;
	return context.measureText('x').fontBoundingBoxAscent;
}

/** Words of one look in one line. */
interface Run extends Line {
	base: number;
	look: CSSStyleDeclaration;
	block: Element | null;
}

/** Wider than a space and than the room that a page gives around a mark. */
const farApart = 12;

const readsOn = (before: Run | undefined, { block, base, left }: Run): boolean =>
	before !== undefined &&
	before.block === block &&
	Math.abs(before.base - base) < 1 &&
	left - before.right > -1 &&
	left - before.right < farApart;

const lookOf = ({ color, fontSize, fontWeight }: CSSStyleDeclaration): Record<string, string | number> => ({
	fill: color,
	'font-size': fontSize,
	'font-weight': Math.round(Number(fontWeight) / 100) * 100
});

/** Held at the side to which it is aligned, or at the edge that it touches: the file's typeface may be another one. */
function anchorOf(
	{ textAlign }: CSSStyleDeclaration,
	left: number,
	right: number,
	atEdge: boolean
): Record<string, string | number> {
	if (textAlign === 'center') return { x: (left + right) / 2, 'text-anchor': 'middle' };
	return atEdge || /^(right|end)$/.test(textAlign) ? { x: right, 'text-anchor': 'end' } : { x: left };
}

type Across = (onScreen: number) => number;

/** One text whose parts follow one another: in a wider typeface they push on and do not cover each other. */
function textOf(runs: Run[], box: DOMRect, x: Across, y: Across): SVGElement {
	const [first] = runs;
	const last = runs.at(-1);
	if (!first || !last) return element('text', {});
	const atEdge = last.right > box.right - 4 && first.left > box.left + box.width / 3;
	const place = { ...anchorOf(first.look, x(first.left), x(last.right), atEdge), y: y(first.base) };
	if (runs.length === 1) return element('text', { ...place, ...lookOf(first.look) }, first.text);
	const text = element('text', { ...place, 'xml:space': 'preserve' });
	runs.forEach((run, index) => {
		const before = runs[index - 1];
		// LibreOffice leaves out an ordinary space where a part begins.
		const space = before && run.left - before.right > 1 ? '\u00a0' : '';
		text.append(element('tspan', lookOf(run.look), space + run.text));
	});
	return text;
}

/**
 * @param skip tells which elements' words are left out
 * @param x from the screen to the drawing
 */
export function wordsOf(
	plot: Element,
	skip: (parent: Element) => boolean,
	x: Across,
	y: Across
): SVGElement[] {
	const box = plot.getBoundingClientRect();
	const context = document.createElement('canvas').getContext('2d');
	const groups: Run[][] = [];
	const texts = document.createTreeWalker(plot, NodeFilter.SHOW_TEXT);
	while (texts.nextNode()) {
		const node = texts.currentNode;
		const parent = node.parentElement;
		if (!(node instanceof Text) || !parent || skip(parent)) continue;
		const look = getComputedStyle(parent);
		const ascent = ascentOf(look, context);
		let block: Element | null = parent;
		while (block && getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
		for (const line of linesOnScreen(node)) {
			const run = { ...line, look, block, base: line.top + ascent };
			if (readsOn(groups.at(-1)?.at(-1), run)) groups.at(-1)?.push(run);
			else groups.push([run]);
		}
	}
	return groups.map((runs) => textOf(runs, box, x, y));
}
