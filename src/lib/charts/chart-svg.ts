// A chart on screen as one SVG file that stands on its own: same marks, colours written in, with its words and source.
import { linesOf } from './end-labels.ts';
import { plainGroups } from './plain-groups.ts';

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
		for (const layer of plot.querySelectorAll<SVGSVGElement>('svg.layer, svg.stretched')) {
			const place = layer.getBoundingClientRect();
			const copy = plainGroups(layer, place.left - box.left + left, place.top - box.top + top);
			if (copy) root.append(copy);
		}
	});
}

/** A colour of the page's as numbers: the names that forced colours give mean nothing in a file. */
function colourOf(plot: Element, name: string): string {
	const probe = document.createElement('i');
	probe.style.color = `var(${name})`;
	plot.append(probe);
	const { color } = getComputedStyle(probe);
	probe.remove();
	return color;
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
	const ink = colourOf(plot, '--ink');
	const ink2 = colourOf(plot, '--ink2');
	const surface = colourOf(plot, '--surface');
	const margin = 20;
	const width = Math.ceil(box.width) + 2 * margin;
	// Letters of the widest typeface that a program may put in the place of ours.
	const most = Math.floor((width - 2 * margin) / 8.6);
	const lines = [
		...linesOf(words.title, Math.floor(most * 0.64)).map((text) => ({
			text,
			size: 20,
			weight: 700,
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
