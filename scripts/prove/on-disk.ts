// Whether a text stands anywhere in a folder's bytes: as UTF-8, as UTF-16, inside a text in base64, or in any of these ways inside what is packed.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { unpacked } from './unpacked.ts';

/** What base64 makes of it, whatever stands before it: without the letters that its neighbours change. */
const inBase64 = (text: string): string[] =>
	[0, 1, 2].map((shift) => {
		const whole = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)])
			.toString('base64')
			.replace(/=+$/, '');
		return whole.slice(Math.ceil((shift * 4) / 3), whole.length - ((shift + text.length) % 3 === 0 ? 0 : 1));
	});

export const formsOf = (text: string): Buffer[] => [
	Buffer.from(text, 'utf8'),
	Buffer.from(text, 'utf16le'),
	Buffer.from(text, 'utf16le').swap16(),
	...inBase64(text).map((form) => Buffer.from(form, 'latin1'))
];

/** The files under a folder that hold one of the texts in one of these forms, with the text. */
export function found(folder: string, texts: readonly string[]): string[] {
	const wanted = texts.map((text) => ({ text, forms: formsOf(text) }));
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.flatMap((entry) => {
			const file = path.join(entry.parentPath, entry.name);
			const bytes = read(file);
			const all = [bytes, ...unpacked(bytes)];
			return wanted
				.filter(({ forms }) => forms.some((form) => all.some((one) => one.includes(form))))
				.map(({ text }) => `${file}: ${text}`);
		});
}

/** A browser that is ending removes files while they are looked for. */
function read(file: string): Buffer {
	try {
		return readFileSync(file);
	} catch {
		return Buffer.alloc(0);
	}
}
