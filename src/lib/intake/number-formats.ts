// What a number in a workbook of Excel is shown as, by the code of its format: a date, a percentage, a yes or no, a code with noughts in front, or a number.

/** Letters before at least so many digits: 41 in `"GM"0000` is GM0041. */
export interface CodeFormat {
	letters: string;
	digits: number;
}
export type Shown = 'number' | 'percent' | 'date' | 'truth' | CodeFormat;

/** Formats that have a number and no code: percentages, dates, and dates of the Far East; hours alone are no dates. */
const builtIn = (id: number): Shown => {
	if (id === 9 || id === 10) return 'percent';
	if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58))
		return 'date';
	return 'number';
};

/** LibreOffice keeps a yes or no as a number with such a code. */
const truth =
	/^(\[[^\]]*\])*("(true|waar)";"(true|waar)";"(false|onwaar)"|boolean|"(true|waar)";;"(false|onwaar)")$/i;
/** Texts in quotes, what stands in brackets, single characters behind a backslash, and what fills or spaces a cell. */
const besides = /"[^"]*"|\[[^\]]*\]|\\.|[_*]./g;

/** Nothing but texts and noughts; a colour or a language may stand in front. */
const ofCode = /^(?:\[(?:\$-[^\]]*|[a-z]+ ?\d*)\])*((?:"[^"]*"|\\.|[ -])*)(0+)$/iu;
/** What makes a number a name: what begins with a letter, and is no sum of money or an amount with its unit. */
const ofName = /^\p{L}[\p{L}\-_. ]*$/u;
/** Nine, so that a citizen service number never hides among more; and what is longer nobody reads, while every cell would hold it. */
const digitsAtMost = 9;
const tooMany = 1_000_000_000;
const lettersAtMost = 15;

/** @returns null where the format is that of a number */
function codeFormat(section: string): CodeFormat | null {
	const [, before = '', noughts = ''] = ofCode.exec(section) ?? [];
	const letters = before.replace(/["\\]/g, '');
	if (noughts.length > digitsAtMost || letters.length > lettersAtMost) return null;
	if (letters === '' ? noughts.length < 2 : !ofName.test(letters)) return null;
	return { letters, digits: noughts.length };
}

/** A whole number from 0 on as its cell shows it; null of any other, and where that is the number itself. */
export function codeOf(value: number, { letters, digits }: CodeFormat): string | null {
	if (!Number.isInteger(value) || value < 0 || value >= tooMany) return null;
	const code = letters + String(value).padStart(digits, '0');
	return code === String(value) ? null : code;
}

const likeCode = /^(\D*)(\d+)$/u;

/** @param text as the program shows the number, which some files hold beside it; null where that is no code but a number */
export function codeShown(value: number, text: string): string | null {
	if (text.length > lettersAtMost + digitsAtMost) return null;
	const [, letters = '', digits = ''] = likeCode.exec(text) ?? [];
	if (letters !== '' && !ofName.test(letters)) return null;
	return digits !== '' &&
		digits.length <= digitsAtMost &&
		codeOf(value, { letters, digits: digits.length }) === text
		? text
		: null;
}

/** @param code as the file has it, in English; some programs leave Dutch letters in it */
function shownBy(code: string): Shown {
	if (truth.test(code.trim())) return 'truth';
	const ofOne = codeFormat(code.split(';')[0] ?? '');
	if (ofOne) return ofOne;
	const bare = (code.split(';')[0] ?? '').replace(besides, '');
	if (/^(general|standaard)$/i.test(bare.trim())) return 'number';
	if (bare.includes('%')) return 'percent';
	return /[ydj]/i.test(bare) ? 'date' : 'number';
}

/** @param codes by the number of the format */
export const shownAs = (id: number, codes: ReadonlyMap<number, string>): Shown => {
	const code = codes.get(id);
	return code === undefined ? builtIn(id) : shownBy(code);
};

const dayLength = 86_400_000;

/**
 * The day that a number stands for; null where it is none.
 * @param since1904 as Excel once counted on a Mac
 */
export function dayOf(serial: number, since1904: boolean): string | null {
	// A second less than midnight may be midnight with an error of rounding.
	const seconds = Math.round(serial * 86_400);
	const days = Math.floor(seconds / 86_400);
	if (!(days >= (since1904 ? 0 : 1)) || days > 2_958_465) return null;
	// Excel holds 1900 for a leap year: its day 60 never was.
	if (!since1904 && days === 60) return null;
	const start = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
	return new Date(start + days * dayLength).toISOString().slice(0, 10);
}
