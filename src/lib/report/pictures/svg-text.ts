// SVG as text, without a document: colours, elements, attributes, how wide words become; and the five status shapes, beside which the word always stands.
import { usualColours, type ExperimentColours } from '../../domain/experiment-colours.ts';
import type { Status } from '../../figures/evidence.ts';

export const ink = {
	surface: '#ffffff',
	ink: '#16202b',
	ink2: '#48525f',
	rule: '#dadddc',
	edge: '#868f99',
	...usualColours.light,
	ctl: '#b5650b',
	ctlx: '#9a5200',
	ref: '#6b7480',
	good: '#00666b',
	goodt: '#d6ebe9',
	unsure: '#6c4796',
	bad: '#b3261e',
	none: '#5c6672',
	synth: '#f4f0dc'
} as const;

const paints = /(fill|stroke)="(#[\da-f]{6})"/g;

/** The same picture with the experiment in the colour of a programme's theme, by day. @param colours without them it stays as it is */
export function inColours(svg: string, colours: ExperimentColours | undefined): string {
	if (!colours) return svg;
	const own = new Map([
		[ink.exp, colours.light.exp],
		[ink.expt, colours.light.expt]
	]);
	return svg.replace(paints, (whole, kind: string, colour: string) => {
		const meant = own.get(colour);
		return meant === undefined ? whole : `${kind}="${meant}"`;
	});
}

/** Files that cannot carry a typeface fall back on Arial. */
export const face = "'Wijk Sans One', 'Source Sans 3', Arial, sans-serif";

export type Attributes = Record<string, string | number | null>;

/** Text that may stand in any XML: escaped, without the characters that XML does not know. */
export const xmlText = (text: string): string =>
	text
		.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
		.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll("'", '&#39;');

/** At most two decimals: the same picture from the same figure on every machine. */
export const placed = (value: number): number => Math.round(value * 100) / 100 + 0;

/** @param attributes those that are null are left out */
export function tag(name: string, attributes: Attributes, inside = ''): string {
	const written = Object.entries(attributes)
		.filter(([, value]) => value !== null)
		.map(([key, value]) => ` ${key}="${typeof value === 'number' ? placed(value) : xmlText(String(value))}"`)
		.join('');
	return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

const widthOf = (letter: string): number => {
	if (/[iljtfrI.,:;'!|()[\] \u00a0-]/.test(letter)) return 0.31;
	if (/[mwMW%@]/.test(letter)) return 0.83;
	return /[A-Z]/.test(letter) ? 0.61 : 0.52;
};

/** About how wide a line of Source Sans becomes, px; rather too wide than too narrow. */
export const textWidth = (text: string, size: number): number =>
	[...text].reduce((sum, letter) => sum + widthOf(letter), 0) * size;

/** Words in lines that fit in so many px; a word that is longer than a line goes on in the next one. */
export function wrapped(text: string, room: number, size: number): string[] {
	const lines: string[] = [];
	for (const piece of text.split(/(?<=-)|[ \t\n]+/).filter(Boolean)) {
		const last = lines.at(-1);
		const joined = last === undefined ? piece : last + (last.endsWith('-') ? '' : ' ') + piece;
		if (textWidth(joined, size) <= room) {
			lines.splice(Math.max(0, lines.length - 1), 1, joined);
			continue;
		}
		let rest = piece;
		while (textWidth(rest, size) > room && rest.length > 4) {
			const letters = [...rest];
			let count = letters.length;
			while (count > 4 && textWidth(letters.slice(0, count).join(''), size) > room) count--;
			lines.push(letters.slice(0, count).join(''));
			rest = letters.slice(count).join('');
			if (count === letters.length) break;
		}
		if (rest) lines.push(rest);
	}
	return lines;
}

export const statusInk: Record<Status | 'none', string> = {
	reached: ink.good,
	'on-track': ink.good,
	uncertain: ink.unsure,
	'off-track': ink.bad,
	none: ink.none
};

const round = { fill: 'none', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' } as const;

function shapes(status: Status | null): string {
	const colour = statusInk[status ?? 'none'];
	const cut = { ...round, stroke: ink.surface, 'stroke-width': 2.2 };
	const line = { ...round, stroke: colour, 'stroke-width': 2 };
	const circle = (r: number, more: Record<string, string | number>) =>
		tag('circle', { cx: 10, cy: 10, r, ...more });
	switch (status) {
		case 'reached':
			return circle(9, { fill: colour }) + tag('path', { d: 'M5.8 10.4l2.9 2.9 5.6-6.1', ...cut });
		case 'on-track':
			return (
				circle(8, { fill: 'none', stroke: colour, 'stroke-width': 2 }) +
				tag('path', { d: 'M6 10h7.4M10.4 6.8l3.2 3.2-3.2 3.2', ...line })
			);
		case 'uncertain':
			return (
				tag('path', { d: 'M10 1.4L18.6 10 10 18.6 1.4 10z', ...line }) +
				tag('path', { d: 'M6.2 10.8c1-1.7 2.4-1.7 3.8-.8s2.8.9 3.8-.8', ...line, 'stroke-width': 1.9 })
			);
		case 'off-track':
			return (
				tag('path', {
					d: 'M10 2.2L18.9 17.6H1.1z',
					fill: colour,
					stroke: colour,
					'stroke-width': 1.6,
					'stroke-linejoin': 'round'
				}) +
				tag('path', { d: 'M10 7.6v4.8', ...cut }) +
				tag('circle', { cx: 10, cy: 15.1, r: 1.25, fill: ink.surface })
			);
		default:
			return (
				circle(8, { fill: 'none', stroke: colour, 'stroke-width': 1.9, 'stroke-dasharray': '3.1 3.18' }) +
				[6.7, 10, 13.3].map((cx) => tag('circle', { cx, cy: 10, r: 1.15, fill: colour })).join('')
			);
	}
}

/** @param size px, 15 to 34 */
export const glyph = (status: Status | null, size: number): string =>
	tag(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			viewBox: '0 0 20 20',
			width: size,
			height: size,
			'aria-hidden': 'true',
			focusable: 'false'
		},
		shapes(status)
	);
