// A click on a download of the site, answered with the file of the local set; where that cannot be made, whoever asked for it is told.
import type { Tab } from '../tab/open-tab.ts';
import { resolve } from '$app/paths';
import { handOver } from '../ui/hand-over.ts';

interface Downloads {
	/** Makes the files. */
	readonly tab: Pick<Tab, 'file'> | null;
	/** The name of the last that was asked for, where it did not come. */
	unfetched: string | null;
}

/** @returns what ends it */
export function downloadLocally(set: Downloads): () => void {
	const stop = new AbortController();
	const onclick = (event: MouseEvent) => {
		// A page that makes the file of what it shows has done so by now.
		if (event.defaultPrevented) return;
		const link =
			event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[download]') : null;
		const site = set.tab;
		const base = resolve('/');
		if (!link || !site || link.origin !== location.origin || !link.pathname.startsWith(base)) return;
		event.preventDefault();
		set.unfetched = null;
		const place = decodeURI(`/${link.pathname.slice(base.length)}`);
		const name = link.download || place.slice(place.lastIndexOf('/') + 1);
		site.file(place).then(
			(answer) => (answer ? handOver(name, answer.type, answer.bytes) : location.assign(link.href)),
			() => (set.unfetched = name)
		);
	};
	addEventListener('click', onclick, { signal: stop.signal });
	return () => stop.abort();
}
