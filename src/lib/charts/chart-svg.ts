// A chart on screen as one SVG file that stands on its own: same marks, colours written in, with its words and source.
import { linesOf } from './end-labels.ts';
import { scaledPath } from './scaled-path.ts';

const kept = [
	'fill',
	'fill-opacity',
	'stroke',
	'stroke-width',
	'stroke-dasharray',
	'stroke-linecap',
	'stroke-linejoin',
	'opacity',
	'font-size',
	'font-weight',
	'text-anchor',
	'paint-order'
] as const;

export interface ChartWords {
	title: string;
	subtitle: string;
	/** The chart in a sentence; becomes its description. */
	sentence: string;
	/** Source, retrieval, "synthetic": one line each, under the chart. */
	footer: string[];
	/** A style sheet with the typeface inside; empty where it could not be had. */
	face: string;
}

const namespace = 'http://www.w3.org/2000/svg';

/** An SVG element with attributes and text. */
export function element(name: string, attributes: Record<string, string | number>, text = ''): SVGElement {
	const made = document.createElementNS(namespace, name);
	for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
	if (text) made.textContent = text;
	return made;
}

/** Writes the computed look of every element into its copy; what is not shown is left out. */
function writeLook(from: Element, to: Element): void {
	const look = getComputedStyle(from);
	if (from.localName !== 'defs' && (look.display === 'none' || look.visibility === 'hidden')) {
		to.remove();
		return;
	}
	if (from.localName !== 'svg')
		for (const name of kept) {
			const value = look.getPropertyValue(name);
			if (value && value !== 'normal' && value !== 'auto') to.setAttribute(name, value);
		}
	for (const name of ['class', 'style', 'aria-hidden', 'focusable']) to.removeAttribute(name);
	const copies = [...to.children];
	[...from.children].forEach((child, index) => {
		const copy = copies[index];
		if (copy) writeLook(child, copy);
	});
}

/** A layer of a chart as it stands on screen, `left` and `top` px from the picture's edges. */
export function copyOf(layer: SVGElement, left: number, top: number): SVGElement | null {
	const place = layer.getBoundingClientRect();
	const copy = layer.cloneNode(true);
	if (!(copy instanceof SVGElement)) return null;
	writeLook(layer, copy);
	// Written out at this size: few programs outside browsers know strokes that do not stretch along.
	if (copy.getAttribute('preserveAspectRatio') === 'none') {
		for (const path of copy.querySelectorAll('path'))
			path.setAttribute('d', scaledPath(path.getAttribute('d') ?? '', place.width / 100, place.height / 100));
		copy.removeAttribute('viewBox');
		copy.removeAttribute('preserveAspectRatio');
	}
	copy.setAttribute('x', String(left));
	copy.setAttribute('y', String(top));
	copy.setAttribute('width', String(place.width));
	copy.setAttribute('height', String(place.height));
	copy.setAttribute('overflow', 'visible');
	return copy;
}

export interface SvgFile {
	text: string;
	/** px */
	width: number;
	height: number;
}

/** @param plot the element whose svg layers make up the chart */
export function chartSvg(plot: Element, words: ChartWords): SvgFile {
	const box = plot.getBoundingClientRect();
	return framed(plot, words, (root, left, top) => {
		for (const layer of plot.querySelectorAll<SVGElement>('svg.layer, svg.stretched')) {
			const place = layer.getBoundingClientRect();
			const copy = copyOf(layer, place.left - box.left + left, place.top - box.top + top);
			if (copy) root.append(copy);
		}
	});
}

/**
 * A picture of its own: title and subtitle above what is drawn, source below.
 * @param draw adds the chart, its upper left corner at `left` and `top`
 * @param drawn height of what it adds, px
 */
export function framed(
	plot: Element,
	words: ChartWords,
	draw: (root: SVGElement, left: number, top: number) => void,
	drawn = plot.getBoundingClientRect().height
): SvgFile {
	const box = plot.getBoundingClientRect();
	const look = getComputedStyle(plot);
	const ink = look.getPropertyValue('--ink').trim() || '#16202b';
	const ink2 = look.getPropertyValue('--ink2').trim() || '#48525f';
	const surface = look.getPropertyValue('--surface').trim() || '#ffffff';
	const margin = 20;
	const width = Math.ceil(box.width) + 2 * margin;
	const most = Math.floor((width - 2 * margin) / 7.4);
	const lines = [
		...linesOf(words.title, Math.floor(most * 0.72)).map((text) => ({
			text,
			size: 20,
			weight: 650,
			fill: ink
		})),
		...linesOf(words.subtitle, most).map((text) => ({ text, size: 15, weight: 400, fill: ink2 }))
	];
	const head = margin + lines.reduce((sum, line) => sum + line.size * 1.4, 0) + 8;
	const foot = words.footer.flatMap((text) => linesOf(text, most));
	const height = Math.ceil(head + drawn + foot.length * 20 + margin + 8);
	const root = element('svg', {
		xmlns: namespace,
		width,
		height,
		viewBox: `0 0 ${width} ${height}`,
		role: 'img',
		'font-family': "'Source Sans 3', 'Source Sans Pro', Arial, sans-serif"
	});
	root.append(
		element('title', {}, words.title),
		element('desc', {}, [words.sentence, ...words.footer].join(' ')),
		...(words.face ? [element('style', {}, words.face)] : []),
		element('rect', { width, height, fill: surface })
	);
	let y = margin;
	for (const line of lines) {
		y += line.size * 1.4;
		root.append(
			element(
				'text',
				{
					x: margin,
					y: y - line.size * 0.4,
					'font-size': line.size,
					'font-weight': line.weight,
					fill: line.fill
				},
				line.text
			)
		);
	}
	draw(root, margin, head);
	foot.forEach((text, index) =>
		root.append(
			element('text', { x: margin, y: head + drawn + 20 + index * 20, 'font-size': 14, fill: ink2 }, text)
		)
	);
	return { text: new XMLSerializer().serializeToString(root), width, height };
}
