// The typeface of the pages, for files that are made without a browser.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const file = createRequire(import.meta.url).resolve(
	'@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2'
);

/** @returns the same `@font-face` rule that the browser makes (charts/typeface.ts) */
export async function typeface(): Promise<string> {
	const bytes = await readFile(file);
	return `@font-face{font-family:'Source Sans 3';font-weight:200 900;src:url(data:font/woff2;base64,${bytes.toString('base64')}) format('woff2')}`;
}
