// What a file of a theme is, by its bytes: a picture and its size, or a typeface; and whether a drawing holds more than a drawing.
import { UnreadableFile } from './unreadable-file.ts';
import { listenToXml } from './xml.ts';

export interface Size {
	width: number;
	height: number;
}

const starts = (bytes: Uint8Array, signature: readonly number[]): boolean =>
	signature.every((byte, at) => bytes[at] === byte);

const woff2 = [0x77, 0x4f, 0x46, 0x32];
/** By its signature and by the length that its head tells (W3C WOFF2, 4.1). */
export const isWoff2 = (bytes: Uint8Array): boolean =>
	bytes.length >= 48 && starts(bytes, woff2) && numberAt(bytes, 8) === bytes.length;

const numberAt = (bytes: Uint8Array, at: number): number =>
	new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at);

/** Of the known tables of WOFF2 (5.1) the one that a font has that comes in every weight. */
const ofWeights = 47;
const named = 63;
/** Those of which it tells two lengths unless they stand there as they are. */
const outlines = [10, 11];

/** Whether it holds every weight, or one. */
export function isVariable(bytes: Uint8Array): boolean {
	let at = 48;
	const number = (): void => {
		while (((bytes[at] ?? 0) & 0x80) !== 0) at++;
		at++;
	};
	for (let left = ((bytes[12] ?? 0) << 8) | (bytes[13] ?? 0); left > 0; left--) {
		const flags = bytes[at++] ?? 0;
		const [table, version] = [flags & 63, flags >> 6];
		if (table === ofWeights) return true;
		if (table === named) at += 4;
		number();
		if (outlines.includes(table) ? version !== 3 : version !== 0) number();
	}
	return false;
}

const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];
/** null where it is no PNG, or one without size. */
export function sizeOfPng(bytes: Uint8Array): Size | null {
	if (bytes.length < 33 || !starts(bytes, png)) return null;
	const [width, height] = [numberAt(bytes, 16), numberAt(bytes, 20)];
	return width > 0 && height > 0 ? { width, height } : null;
}

/** Elements that run, change what others lead to, or bring in what is no drawing. */
const unsafe = new Set([
	'script',
	'foreignobject',
	'iframe',
	'object',
	'embed',
	'handler',
	'listener',
	'set',
	'animate',
	'animatetransform',
	'animatemotion',
	'image',
	'feimage',
	'audio',
	'video',
	'canvas'
]);
const isHref = /(^|:)(href|src)$/i;
const leadsAway = /url\(\s*['"]?\s*(?!['"#\s])|@import|javascript:|expression\(/i;

export type Drawing =
	| { is: 'drawing'; size: Size }
	/** `what`: the element, attribute or rule that no mark may have. */
	| { is: 'unsafe'; what: string }
	| { is: 'no-size' }
	| { is: 'no-drawing' };

const lengthOf = (text: string | undefined): number => {
	const found = /^\s*(\d*\.?\d+)(px)?\s*$/.exec(text ?? '');
	return found ? Number(found[1]) : 0;
};

/** An <img> runs no script; but who opens the file by its own address has it as a page of this site. */
export function drawingOf(bytes: Uint8Array): Drawing {
	const head = new TextDecoder().decode(bytes);
	// What the browser would read by other rules than ours, or dress by a file from elsewhere.
	const encoding = /^\uFEFF?<\?xml[^>]*encoding\s*=\s*["']([^"']*)["']/.exec(head)?.[1] ?? 'utf-8';
	if (!/^(utf-8|us-ascii)$/i.test(encoding))
		return { is: 'unsafe', what: `encoding="${encoding.slice(0, 40)}"` };
	if (head.includes('<?xml-stylesheet')) return { is: 'unsafe', what: '<?xml-stylesheet?>' };
	let root: string | null = null;
	let size: Size | null = null;
	let what: string | null = null;
	let styling = 0;
	const judge = (name: string, value: string): void => {
		if (/^on/i.test(name)) what ??= name;
		else if (isHref.test(name) && !value.trim().startsWith('#')) what ??= `${name}="${value.slice(0, 40)}"`;
		else if (leadsAway.test(value)) what ??= `${name}="${value.slice(0, 40)}"`;
	};
	try {
		listenToXml([bytes], {
			open(name, attribute, written) {
				if (root === null) {
					root = name;
					const box = (attribute('viewBox') ?? '')
						.trim()
						.split(/[\s,]+/)
						.map(Number);
					const [, , wide = 0, high = 0] = box.length === 4 ? box : [];
					const width = lengthOf(attribute('width')) || wide;
					const height = lengthOf(attribute('height')) || high;
					if (width > 0 && height > 0)
						size = wide > 0 && high > 0 ? { width: wide, height: high } : { width, height };
				}
				if (unsafe.has(name.toLowerCase())) what ??= `<${name}>`;
				if (name.toLowerCase() === 'style') styling++;
				for (const key of Object.keys(written()))
					if (key !== 'xmlns' && !key.startsWith('xmlns:')) judge(key, attribute(key) ?? '');
			},
			close(name) {
				if (name.toLowerCase() === 'style') styling--;
			},
			text(text) {
				if (styling > 0 && leadsAway.test(text)) what ??= '<style>';
			}
		});
	} catch (error) {
		if (!(error instanceof UnreadableFile)) throw error;
		return error.reason === 'entities' ? { is: 'unsafe', what: '<!DOCTYPE>' } : { is: 'no-drawing' };
	}
	if (root !== 'svg') return { is: 'no-drawing' };
	if (what !== null) return { is: 'unsafe', what };
	return size === null ? { is: 'no-size' } : { is: 'drawing', size };
}
