// A chart of which part is text of the page as one SVG file: its drawings, and its words where they stand on screen.
import { copyOf, element, framed, type ChartWords, type SvgFile } from './chart-svg.ts';

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

/** Held at the side to which it is aligned: the file's typeface may be narrower than the one that the page got. */
function anchorOf(
	{ textAlign }: CSSStyleDeclaration,
	left: number,
	right: number
): Record<string, string | number> {
	if (textAlign === 'center') return { x: (left + right) / 2, 'text-anchor': 'middle' };
	return /^(right|end)$/.test(textAlign) ? { x: right, 'text-anchor': 'end' } : { x: left };
}

const insideDrawing = (one: Element): boolean =>
	one.closest('svg') !== null && one.closest('foreignObject') === null;

/** Paint behind the words: a plain colour, or a rule drawn as a background of one colour. */
function paintOf(one: Element): { fill: string; top: number; height: number } | null {
	const look = getComputedStyle(one);
	const { height } = one.getBoundingClientRect();
	const rule = /^linear-gradient\((rgba?\([^)]*\))/.exec(look.backgroundImage)?.[1];
	const thick = /\s([\d.]+)px$/.exec(look.backgroundSize)?.[1];
	if (rule && thick)
		return { fill: rule, top: Number.parseFloat(look.backgroundPositionY) || 0, height: Number(thick) };
	const fill = look.backgroundColor;
	return /^rgba\(.*, 0\)$|^transparent$/.test(fill) ? null : { fill, top: 0, height };
}

/** @param plot the element that holds the chart; it must be on screen. What is marked `data-unpictured` is left out. */
export function pictureSvg(plot: Element, words: ChartWords): SvgFile {
	const box = plot.getBoundingClientRect();
	const skipped = [...plot.querySelectorAll<HTMLElement>('[data-unpictured]')]
		.filter((one) => getComputedStyle(one).position !== 'absolute')
		.map((one) => one.getBoundingClientRect());
	const above = (onScreen: number) =>
		skipped.reduce((sum, one) => (one.bottom <= onScreen + 1 ? sum + one.height : sum), 0);
	const context = document.createElement('canvas').getContext('2d');
	const draw = (root: SVGElement, left: number, top: number): void => {
		const x = (onScreen: number) => onScreen - box.left + left;
		const y = (onScreen: number) => onScreen - above(onScreen) - box.top + top;
		const drawings = [plot, ...plot.querySelectorAll('*')].filter(
			(one) => one instanceof SVGSVGElement && !one.parentElement?.closest('svg')
		);
		for (const drawing of drawings) {
			if (!(drawing instanceof SVGElement)) continue;
			const place = drawing.getBoundingClientRect();
			const copy = place.width > 0 ? copyOf(drawing, x(place.left), y(place.top)) : null;
			if (!copy) continue;
			for (const words of copy.querySelectorAll('foreignObject')) words.remove();
			for (const nested of copy.querySelectorAll('svg')) nested.setAttribute('overflow', 'visible');
			root.append(copy);
		}
		for (const one of plot.querySelectorAll('*')) {
			if (insideDrawing(one)) continue;
			const paint = paintOf(one);
			const place = one.getBoundingClientRect();
			if (!paint || place.width === 0) continue;
			root.append(
				element('rect', {
					x: x(place.left),
					y: y(place.top) + paint.top,
					width: place.width,
					height: paint.height,
					fill: paint.fill
				})
			);
		}
		const texts = document.createTreeWalker(plot, NodeFilter.SHOW_TEXT);
		while (texts.nextNode()) {
			const node = texts.currentNode;
			const parent = node.parentElement;
			if (!(node instanceof Text) || !parent || insideDrawing(parent)) continue;
			if (parent.closest('[data-unpictured]')) continue;
			const look = getComputedStyle(parent);
			const ascent = ascentOf(look, context);
			for (const line of linesOnScreen(node))
				root.append(
					element(
						'text',
						{
							...anchorOf(look, x(line.left), x(line.right)),
							y: y(line.top) + ascent,
							fill: look.color,
							'font-size': look.fontSize,
							'font-weight': look.fontWeight
						},
						line.text
					)
				);
		}
		for (const one of plot.querySelectorAll<HTMLElement>('ol > li')) {
			const look = getComputedStyle(one);
			const place = one.getBoundingClientRect();
			if (place.width === 0 || look.listStyleType !== 'decimal') continue;
			const number = `${[...(one.parentElement?.children ?? [])].indexOf(one) + 1}.`;
			const line = Number.parseFloat(look.lineHeight) || Number.parseFloat(look.fontSize) * 1.2;
			root.append(
				element(
					'text',
					{
						x: x(place.left) - 6,
						y: y(place.top) + line / 2 + Number.parseFloat(look.fontSize) * 0.28,
						fill: look.color,
						'font-size': look.fontSize,
						'text-anchor': 'end'
					},
					number
				)
			);
		}
	};
	return framed(plot, words, draw, box.height - above(box.bottom));
}
