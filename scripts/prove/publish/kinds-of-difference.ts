// What two browsers write otherwise of the same page, by kind: spaces that Intl picks, last digits that Math leaves open, hashes and lengths that follow from
// those; and texts, which may not differ.

export interface Kinds {
	/** Other spaces, plain or as an escape. */
	spaces: boolean;
	/** Hashes, and lengths that stand beside them. */
	hashes: boolean;
	/** Numbers that differ, and by how much of the larger one at most. */
	digits: number;
	largest: number;
	/** What stands otherwise, with some of what is around it. */
	texts: string[];
}

/** No-break, narrow no-break, thin and figure space: as they are, and as JSON, HTML and addresses write them. */
const spaces =
	/[\u00a0\u2007\u2009\u202f]|\\u(?:00a0|2007|2009|202f)|&(?:nbsp|thinsp);|&#(?:160|8239|x0*a0|x0*202f);|%C2%A0|%E2%80%(?:AF|89|87)/gi;
const anySpace = new RegExp(` |${spaces.source}`, 'gi');
/** In hexadecimal with a letter, and quoted in base64 with a digit and a capital: decimals and words are neither. */
const hashes =
	/sha(?:256|384|512)-[\w+/=-]+|(?<![\w.-])(?=\d*[a-f])[0-9a-f]{12,64}\b|"(?=[^"]*\d)(?=[^"]*[A-Z])[\w-]{16,43}"/g;
/** Wherever one stands, in a path of a drawing too, and without the zero before its point as pages carry it. */
const numbers = /-?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?/gi;

interface Said {
	between: string[];
	values: number[];
}
function said(text: string): Said {
	const values = [...text.matchAll(numbers)].map(([one]) => Number(one));
	return { between: text.split(numbers), values };
}

const differ = (texts: readonly string[], what: RegExp): boolean => {
	const [one, other] = texts.map((text) => (text.match(what) ?? []).join('\0'));
	return one !== other;
};

const around = 40;
function firstDifference(one: string, other: string): string {
	let at = 0;
	while (at < one.length && one[at] === other[at]) at++;
	const from = Math.max(0, at - around);
	return `${JSON.stringify(one.slice(from, at + around))} / ${JSON.stringify(other.slice(from, at + around))}`;
}

/** Nearer than this a number is the same but for its last digits. */
export const lastDigits = 1e-9;

export function kindsOf(one: string, other: string): Kinds {
	const spaced = [one, other].map((text) => text.replace(spaces, ' '));
	const [bare = '', wanted = ''] = spaced.map((text) => text.replace(hashes, '#'));
	const found: Kinds = {
		spaces: differ([one, other], anySpace),
		hashes: differ(spaced, hashes),
		...{ digits: 0, largest: 0, texts: [] }
	};
	if (bare === wanted) return found;
	const [mine, theirs] = [said(bare), said(wanted)];
	if (mine.between.join('\0') !== theirs.between.join('\0')) {
		found.texts.push(firstDifference(bare, wanted));
		return found;
	}
	for (const [place, value] of mine.values.entries()) {
		const own = theirs.values[place] ?? NaN;
		if (value === own) continue;
		const apart = Math.abs(value - own) / Math.max(Math.abs(value), Math.abs(own));
		const whole = Number.isInteger(value) && Number.isInteger(own);
		if (whole || !(apart <= lastDigits)) found.texts.push(`${value} / ${own}`);
		else {
			found.digits++;
			found.largest = Math.max(found.largest, apart);
		}
	}
	return found;
}
