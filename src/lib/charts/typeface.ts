// The typeface as a style sheet that carries it, so that a saved chart looks the same everywhere.
import address from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url&no-inline';
import { inBase64 } from '../domain/bytes-as-text.ts';

/** @returns a `@font-face` rule with the font inside; empty when it cannot be fetched */
export async function embeddedTypeface(): Promise<string> {
	try {
		const answer = await fetch(address);
		if (!answer.ok) return '';
		const bytes = new Uint8Array(await answer.arrayBuffer());
		return `@font-face{font-family:'Source Sans 3';font-weight:200 900;src:url(data:font/woff2;base64,${inBase64(bytes)}) format('woff2')}`;
	} catch {
		return '';
	}
}
