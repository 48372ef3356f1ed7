// Texts in both languages.
export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text for people in both languages. */
export type Bilingual = Record<Language, string>;

/** What a programme wrote itself, in Dutch, as a page in this language shows it; `dutch` where there is no English of it. */
export interface Own {
	text: string;
	dutch: boolean;
}
export const ownText = (nl: string, en: string | null | undefined, language: Language): Own =>
	language === 'en' && en ? { text: en, dutch: false } : { text: nl, dutch: language === 'en' };

/** Where it stands by itself, not inside a longer word; -1 where nowhere. */
function wholeAt(text: string, part: string): number {
	const letter = (one: string | undefined) => one !== undefined && /[\p{L}\p{N}]/u.test(one);
	for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1))
		if (!letter(text[at - 1]) && !letter(text[at + part.length])) return at;
	return -1;
}

/** A text in pieces: those that are one of the Dutch texts stand apart, so that each can say what language it is in. */
export function inPieces(text: string, dutch: readonly string[]): { text: string; dutch: boolean }[] {
	const known = [...new Set(dutch)].filter((one) => one !== '').sort((a, b) => b.length - a.length);
	const out: { text: string; dutch: boolean }[] = [];
	let rest = text;
	while (rest !== '') {
		const found = known
			.map((one) => ({ one, at: wholeAt(rest, one) }))
			.filter(({ at }) => at >= 0)
			.sort((a, b) => a.at - b.at || b.one.length - a.one.length)[0];
		if (!found) break;
		if (found.at > 0) out.push({ text: rest.slice(0, found.at), dutch: false });
		out.push({ text: found.one, dutch: true });
		rest = rest.slice(found.at + found.one.length);
	}
	return rest === '' && out.length > 0 ? out : [...out, { text: rest, dutch: false }];
}
