// Finds the numbers of a figure back in the sentence that says them, so that each can carry its full value.

export interface Said {
	/** At full precision, shares 0-1. */
	value: number;
	/** As it stands in the sentence. */
	text: string;
	/** Which number of the figure this is. */
	field: string;
}

/** A count, said as it is. */
export const counted = (value: number, field: string): Said => ({ value, text: String(value), field });

const partOfNumber = /[\d.,\p{L}]/u;

/** Where the text stands on its own, not inside a longer number or word; -1 = nowhere. */
function placeOf(sentence: string, text: string): number {
	for (let at = sentence.indexOf(text); at >= 0; at = sentence.indexOf(text, at + 1)) {
		const after = sentence.slice(at + text.length);
		const [before, next] = [sentence[at - 1] ?? ' ', after[0] ?? ' '];
		// A point or comma that no digit follows ends the clause, not the number.
		const goesOn = /\d/.test(next) || (/[.,]/.test(next) && /\d/.test(after[1] ?? ' '));
		if (!partOfNumber.test(before) && !goesOn) return at;
	}
	return -1;
}

/** The sentence in pieces: plain text and numbers, in the order in which they stand. Numbers not said are left out. */
export function numbered(sentence: string, numbers: Said[]): (string | Said)[] {
	const [first, ...rest] = numbers
		.filter((one) => one.text !== '')
		.map((one) => ({ one, at: placeOf(sentence, one.text) }))
		.filter((found) => found.at >= 0)
		.sort((a, b) => a.at - b.at || b.one.text.length - a.one.text.length);
	if (!first) return sentence === '' ? [] : [sentence];
	const others = rest.map((found) => found.one).filter((one) => one !== first.one);
	const before = sentence.slice(0, first.at);
	const after = sentence.slice(first.at + first.one.text.length);
	return [...(before === '' ? [] : [before]), first.one, ...numbered(after, others)];
}
