// A click on a download of the site, answered with the file of the local set.
import type { Tab } from '../tab/open-tab.ts';
import { resolve } from '$app/paths';

/** @returns what ends it */
export function downloadLocally(tab: () => Pick<Tab, 'file'> | null): () => void {
	const stop = new AbortController();
	const onclick = (event: MouseEvent) => {
		const link =
			event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[download]') : null;
		const site = tab();
		const base = resolve('/');
		if (!link || !site || link.origin !== location.origin || !link.pathname.startsWith(base)) return;
		event.preventDefault();
		void site.file(decodeURI(`/${link.pathname.slice(base.length)}`)).then((answer) => {
			if (!answer) return location.assign(link.href);
			const url = URL.createObjectURL(new Blob([answer.bytes], { type: answer.type }));
			const made = document.createElement('a');
			made.href = url;
			made.download = link.download;
			// Where nobody listens: it would be taken for a click on the page.
			made.click();
			setTimeout(() => URL.revokeObjectURL(url), 10_000);
		});
	};
	addEventListener('click', onclick, { capture: true, signal: stop.signal });
	return () => stop.abort();
}
