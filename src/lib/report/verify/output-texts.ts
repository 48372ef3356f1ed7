// Looks up every frozen text and picture in an output, and names those that it no longer holds.
import type { Values } from '../freeze/addresses.ts';
import { plain } from './extract.ts';
import type { Finding } from './finding.ts';
import { placeOf, type Trusted } from './place.ts';

export interface FrozenTexts {
	/** Each text once, white space as single spaces, with its first address. Some outputs say a label once for many. */
	texts: Map<string, string>;
	/** Drawings by the caption of their figure. */
	pictures: { caption: string; svg: string }[];
}

/** Shorter ones stand in other words too. */
const shortest = 4;

/** @param pictures the text of each picture by its part's name, as frozen */
export function frozenTexts(trusted: Trusted, pictures: ReadonlyMap<string, string>): FrozenTexts {
	const own: Values = trusted.get('text.json') ?? new Map<string, string>();
	const texts: FrozenTexts['texts'] = new Map();
	for (const [address, value] of own) {
		const text = plain(value);
		// The cells of tables are looked up in tables; the name of the file stands on no page.
		if (!address.endsWith('/text') || /^(tables|report\/name)\//.test(address) || text.length < shortest)
			continue;
		if (!texts.has(text)) texts.set(text, address);
	}
	return {
		texts,
		pictures: [...pictures].map(([part, svg]) => {
			const place = placeOf(part, '', new Map(), trusted);
			return { caption: place.in === 'picture' ? place.caption : part, svg };
		})
	};
}

const named = 20;

/** @param text all text of the output */
export function alteredTexts(output: string, text: string, frozen: FrozenTexts, trusted: Trusted): Finding[] {
	// Workbooks and CSV hold the tables, not the words around them.
	if (!/\.(docx|html)$/.test(output)) return [];
	const gone = [...frozen.texts].filter(([one]) => !text.includes(one));
	const own = trusted.get('text.json') ?? new Map<string, string>();
	const all = gone.slice(0, named).map(([was, address]): Finding => ({
		code: 'output-text',
		output,
		place: placeOf('text.json', address, own, trusted),
		was
	}));
	const more = gone.length - all.length;
	return more > 0 ? [...all, { code: 'more-altered', part: output, count: more }] : all;
}

/** @param html of a page that carries its drawings inside; of a page without drawings nothing is said */
export function alteredPictures(output: string, html: string, { pictures }: FrozenTexts): Finding[] {
	if (!html.includes('<svg')) return [];
	return pictures
		.filter(({ svg }) => !html.includes(svg.trim()))
		.map(({ caption }) => ({ code: 'output-picture', output, caption }));
}
