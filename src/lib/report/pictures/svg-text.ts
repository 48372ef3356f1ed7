// SVG as text, without a document: colours, elements, attributes and how wide words become.

export const ink = {
	surface: '#ffffff',
	ink: '#16202b',
	ink2: '#48525f',
	rule: '#dadddc',
	edge: '#868f99',
	exp: '#0b4f8a',
	expt: '#d3e2f0',
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

/** Files that cannot carry a typeface fall back on Arial. */
export const face = "'Source Sans 3', Arial, sans-serif";

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
