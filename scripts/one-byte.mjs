// Programs in letters of one byte: a browser holds a script in two bytes a letter as soon as one of them takes two, and most of ours held a dash.

/** How it is said in the names of files that were made so, which had the same name before. */
export const madeSo = 'a byte a letter';

/**
 * The same program with each letter that takes two bytes written as what it stands for, which holds in texts, names and patterns alike; a backslash
 * before one said nothing. What asks for the very letters of a template (`String.raw`) would see the difference: no program of ours does.
 * @param {string} code
 */
export const inOneByte = (code) =>
	code.replace(/(\\*)([^\0-\xff])/g, (_, before, letter) => {
		const said = `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
		return before.slice(before.length % 2) + said;
	});
