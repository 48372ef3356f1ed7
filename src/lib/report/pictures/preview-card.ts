// What a messenger shows of a page that somebody links to: its finding, its chart and its marks as one <svg>, twice as wide as high.
import { face, ink, tag, textWidth, wrapped, xmlText } from './svg-text.ts';

export const cardSize = { width: 1200, height: 630 };
const edge = 48;
const room = cardSize.width - 2 * edge;

export interface PreviewCard {
	/** The finding, in a sentence. */
	title: string;
	/** What it is of, and when. */
	about: string;
	/** That it is made up, or a draft; null where it is neither. */
	mark: string | null;
	/** Draws what lies between, for so much room; null where there is nothing to draw. */
	draw: ((size: { width: number; height: number }) => string) | null;
}

const line = (text: string, y: number, size: number, weight: number, fill: string): string =>
	tag(
		'text',
		{ x: edge, y, 'font-family': face, 'font-size': size, 'font-weight': weight, fill },
		xmlText(text)
	);

/** Lines of a text, the last one cut where there are more. */
function cut(text: string, size: number, most: number): string[] {
	const all = wrapped(text, room, size);
	if (all.length <= most) return all;
	let last = all[most - 1] ?? '';
	while (last.includes(' ') && textWidth(`${last} …`, size) > room) last = last.replace(/\s+\S*$/, '');
	return [...all.slice(0, most - 1), `${last} …`];
}

/** The same text for the same card on every machine. */
export function previewCard({ title, about, mark, draw }: PreviewCard): string {
	const size = draw ? 40 : 56;
	const lines = cut(title, size, draw ? 2 : 5);
	const parts = lines.map((text, at) => line(text, edge + size + at * size * 1.25, size, 600, ink.ink));
	const below = edge + size * 1.25 * lines.length + 34;
	const [said = ''] = cut(about, 26, 1);
	parts.push(line(said, below, 26, 400, ink.ink2));
	if (draw) {
		// Drawn for a page and enlarged, so that its letters can be read in a small picture.
		const scale = 1.6;
		const height = cardSize.height - below - 28 - (mark === null ? edge : 64);
		const drawing = draw({ width: Math.round(room / scale), height: Math.round(height / scale) });
		parts.push(tag('g', { transform: `translate(${edge} ${below + 24}) scale(${scale})` }, drawing));
	}
	if (mark !== null) {
		parts.push(tag('rect', { y: cardSize.height - 52, width: cardSize.width, height: 52, fill: ink.synth }));
		parts.push(line(cut(mark, 24, 1)[0] ?? '', cardSize.height - 18, 24, 600, ink.ink));
	}
	return tag(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			viewBox: `0 0 ${cardSize.width} ${cardSize.height}`,
			width: cardSize.width,
			height: cardSize.height
		},
		tag('rect', { width: cardSize.width, height: cardSize.height, fill: ink.surface }) + parts.join('')
	);
}
