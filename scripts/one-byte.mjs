// Programs in letters of one byte: a browser holds a script in two bytes a letter as soon as one of them takes two, and most of ours held a dash.

/** How it is said in the names of files that were made so, which had the same name before. */
export const madeSo = 'a byte a letter';

/**
 * The same program with each letter that takes two bytes written as what it stands for, which holds in texts, names and patterns alike; a backslash
 * before one said nothing.
 * @param {string} code
 * @throws for what would say another thing: it asks for the very letters of a template, or ends a line within a text
 */
export function inOneByte(code) {
	if (code.includes('String.raw'))
		throw new Error('a program uses String.raw, which sees how its letters are written');
	return code.replace(/(\\*)([^\0-\xff])/g, (_, before, letter) => {
		if (before.length % 2 === 1 && /[\u2028\u2029]/.test(letter))
			throw new Error('a program continues a line at U+2028 or U+2029');
		const said = `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
		return before.slice(before.length % 2) + said;
	});
}
