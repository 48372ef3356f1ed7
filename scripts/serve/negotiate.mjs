// What a request's headers ask of a file: which of its stored encodings, and which bytes.
import { fileAt } from './locate.mjs';

/** @typedef {import('./locate.mjs').Form} Form */

/** In order of preference. */
const encodings = [
	{ name: 'br', suffix: '.br' },
	{ name: 'gzip', suffix: '.gz' }
];

/** @param {string} header Accept-Encoding @param {string} name */
function accepts(header, name) {
	return header.split(',').some((part) => {
		const [coding = '', ...parameters] = part
			.trim()
			.toLowerCase()
			.split(/\s*;\s*/);
		const refused = parameters.some((one) => /^q=0(\.0*)?$/.test(one));
		return coding === name && !refused;
	});
}

/**
 * The smallest stored form that the reader takes; a `.br` or `.gz` older than its file is left alone.
 * @param {Form} plain
 * @param {string} header Accept-Encoding
 * @returns {Promise<Form & { encoding?: string }>}
 */
export async function encodingFor(plain, header) {
	for (const { name, suffix } of encodings) {
		if (!accepts(header, name)) continue;
		const form = await fileAt(plain.file + suffix);
		if (form && form.modified >= plain.modified) return { ...form, encoding: name };
	}
	return plain;
}

/**
 * The one range that a Range header asks for; several ranges, or nonsense, mean the whole file (RFC 9110, 14.2).
 * @param {string} header
 * @param {number} size of the file in bytes
 * @returns {{ start: number, end: number } | 'unsatisfiable' | null} both ends included
 */
export function parseRange(header, size) {
	const found = /^bytes=(\d*)-(\d*)$/.exec(header.trim());
	if (!found || (found[1] === '' && found[2] === '')) return null;
	const [first, last] = [found[1] ?? '', found[2] ?? ''];
	const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
	const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
	if (first !== '' && last !== '' && Number(last) < Number(first)) return null;
	return start >= size || end < start ? 'unsatisfiable' : { start, end };
}
