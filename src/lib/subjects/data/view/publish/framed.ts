// A page of the zip made ready for a frame in which nothing runs and nothing is asked of anybody but this site: the site's own policy holds there too, so its
// style sheets, which that policy knows by other hashes, are handed over beside it.
import { inBase64 } from '../../../../domain/bytes-as-text.ts';
import { placeOf } from './kinds.ts';

export interface Framed {
	html: string;
	styles: string[];
}

/** Nothing runs in the frame, so what stands for want of scripts would be all that moves. */
const left = ['script', 'noscript', 'meta[http-equiv]', 'link:not([rel="stylesheet"])', 'base'].join();

/** Of the zip alone: this site has another look, or none of its own. */
const ofTheme = /^thema\/[\w-]+\.(css|svg|png)$/;
/** A frame may fetch a typeface from this site alone. */
const faces = /@font-face\{[^}]*\}/g;

const inAddress = (name: string, bytes: Uint8Array): string => {
	const type = name.endsWith('.svg') ? 'image/svg+xml' : 'image/png';
	return `data:${type};base64,${inBase64(bytes)}`;
};

/**
 * @param root of this site, whose programs are those in the zip
 * @param read a file of the zip
 */
export async function framed(
	page: Uint8Array,
	file: string,
	root: string,
	read: (file: string) => Promise<Uint8Array | null>
): Promise<Framed> {
	const origin = new URL(root).origin;
	const base = new URL(`.${placeOf(file)}`, root);
	const absolute = (place: string): string => new URL(place, base).href;
	const styles: string[] = [];
	// Before it is parsed: even of a document that nobody sees the policy of this page refuses them aloud.
	const undressed = new TextDecoder()
		.decode(page)
		.replace(/<style\b[^>]*>([^]*?)<\/style>/g, (_, text: string) => {
			styles.push(
				text.replace(
					/url\((['"]?)(?!data:|#)([^'")]+)\1\)/g,
					(__, ___, place: string) => `url("${absolute(place)}")`
				)
			);
			return '';
		});
	const parsed = new DOMParser().parseFromString(undressed, 'text/html');
	for (const one of parsed.querySelectorAll(left)) one.remove();
	for (const one of parsed.querySelectorAll('link[rel="stylesheet"], img')) {
		const place = absolute(one.getAttribute('href') ?? one.getAttribute('src') ?? '');
		const name = place.startsWith(root) ? place.slice(root.length) : '';
		const bytes = ofTheme.test(name) ? await read(name).catch(() => null) : null;
		if (!bytes) continue;
		if (!name.endsWith('.css')) one.setAttribute('src', inAddress(name, bytes));
		else {
			styles.push(new TextDecoder().decode(bytes).replace(faces, ''));
			one.remove();
		}
	}
	for (const one of parsed.querySelectorAll('link[href], [src]')) {
		const name = one.hasAttribute('src') ? 'src' : 'href';
		const place = one.getAttribute(name) ?? '';
		if (!place.startsWith('data:')) one.setAttribute(name, absolute(place));
	}
	for (const one of parsed.querySelectorAll('a[href]')) {
		const href = one.getAttribute('href') ?? '';
		if (href.startsWith('#')) continue;
		const to = new URL(href, base);
		one.setAttribute('href', '#');
		one.removeAttribute('download');
		if (to.origin === origin && to.href.startsWith(root))
			one.setAttribute('data-to', `/${to.pathname.slice(new URL(root).pathname.length)}`);
	}
	return { html: `<!doctype html>${parsed.documentElement.outerHTML}`, styles };
}

/** Once the frame holds it: style sheets of the frame's own making are no part of any page. */
export function dress(frame: HTMLIFrameElement, styles: readonly string[]): void {
	const inside = frame.contentWindow as (Window & typeof globalThis) | null;
	if (!inside) return;
	inside.document.adoptedStyleSheets = styles.map((text) => {
		const sheet = new inside.CSSStyleSheet();
		sheet.replaceSync(text);
		return sheet;
	});
}
