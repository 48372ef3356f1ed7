// What SvelteKit and the pages fetch from this site, answered by the site of the local set: data of pages, tables, downloads. SvelteKit calls
// `window.fetch` for a page's data so that it can be replaced (docs/decisions); programs and definitions still come from the host.
import { resolve } from '$app/paths';
import type { Answer, Tab } from '../tab/open-tab.ts';

export interface Answering {
	/** The site that answers; null while what is published is shown. */
	now: () => Pick<Tab, 'rawData' | 'file'> | null;
	/** The same, once it is known whether there will be one. */
	soon: () => Promise<Pick<Tab, 'rawData' | 'file'> | null>;
}

const dataName = '__data.json';
/** Of the software, whatever the figures are. */
const isProgram = (place: string) => place.startsWith('/_app/') || place === '/definities.json';

/** Where a request stands on this site, from its root; null for any other request. */
function placeOf(input: RequestInfo | URL, init?: RequestInit): string | null {
	const method = init?.method ?? (input instanceof Request ? input.method : 'GET');
	if (method !== 'GET') return null;
	const { origin, pathname } = new URL(input instanceof Request ? input.url : input, document.baseURI);
	const base = resolve('/');
	if (origin !== location.origin || !pathname.startsWith(base)) return null;
	return decodeURI(`/${pathname.slice(base.length)}`);
}

/** @returns what leaves the site to the host again */
export function answerLocally(answering: Answering): () => void {
	const fromHost = globalThis.fetch;
	const patched: typeof fetch = async (input, init) => {
		const place = placeOf(input, init);
		if (place === null || isProgram(place)) return fromHost(input, init);
		const site = answering.now();
		const isData = place.endsWith(dataName);
		const own = site && (await asked(site, place));
		// Other figures came to be shown meanwhile: a page has those.
		if (isData && answering.now() !== site) return patched(input, init);
		if (own) return respond(own);
		// What a page of the local set names, the host need not have; a page that the set lacks is not there.
		if (site && isData) return new Response(null, { status: 404 });
		const theirs = await fromHost(input, init);
		if (isData && answering.now() !== site) return patched(input, init);
		if (theirs.ok || site) return theirs;
		const later = await answering.soon();
		const answer = later && (await asked(later, place));
		return answer ? respond(answer) : theirs;
	};
	globalThis.fetch = patched;
	return () => {
		if (globalThis.fetch === patched) globalThis.fetch = fromHost;
	};
}

const asked = (site: Pick<Tab, 'rawData' | 'file'>, place: string): Promise<Answer | null> =>
	place.endsWith(dataName)
		? site.rawData(place.slice(0, -dataName.length).replace(/(.)\/$/, '$1'))
		: site.file(place);

const respond = ({ bytes, type }: Answer): Response =>
	new Response(bytes, { headers: { 'content-type': type, 'content-length': String(bytes.length) } });
