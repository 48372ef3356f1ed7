// Letters that went wrong before the file came here: text encoded twice, or the code page of DOS taken for that of Windows.
import { decodePiece } from './bytes.ts';

/** Code page 850 from 0x80 to 0xA5. */
const dos = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑ';

/** The byte of each letter that Windows-1252 has outside ASCII. */
const windowsByte = new Map(
	Array.from({ length: 0x80 }, (_, index) => [
		decodePiece(Uint8Array.of(0x80 + index), 'windows-1252'),
		0x80 + index
	])
);
const strict = new TextDecoder('utf-8', { fatal: true });

/** What letters outside ASCII were before they were encoded once more; null where they were not. */
function decodedAgain(letters: string): string | null {
	const bytes = [...letters].map((letter) => windowsByte.get(letter));
	if (bytes.length < 2 || bytes.includes(undefined)) return null;
	try {
		return strict.decode(Uint8Array.from(bytes, (byte) => byte ?? 0));
	} catch {
		return null;
	}
}

/** Marks that nobody writes inside or right behind a word, and that DOS has letters for. */
const dosInWord = /\p{L}[‚„‡ˆ‰‹“”]\p{L}|\p{L}[‚‰ˆ](?![\p{L}’])|\p{Ll}Š|‚‚/u;

/** The text with the letters that were probably meant; null where nothing looks wrong. */
export function meantLetters(text: string): string | null {
	const once = text.replace(/[^\p{ASCII}]+/gu, (letters) => decodedAgain(letters) ?? letters);
	if (once !== text) return once;
	if (!dosInWord.test(text)) return null;
	return text.replace(/[^\p{ASCII}]/gu, (letter) => dos[(windowsByte.get(letter) ?? 0) - 0x80] ?? letter);
}
