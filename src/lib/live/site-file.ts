// A file of the site that a page fetches when it needs it: once, and only that of its own build.
import { resolve } from '$app/paths';
import { page } from '$app/state';
import { newVersion } from './new-version.svelte.ts';

/**
 * What gives the file, fetched with the first call.
 * @param name at the root of the site
 * @returns rejects when it cannot be fetched; the next call tries again
 */
export function siteFile<Contents>(name: string): () => Promise<Contents> {
	let kept: { of: string; contents: Promise<Contents> } | undefined;
	async function fetched(own: string): Promise<Contents> {
		const answer = await fetch(resolve('/') + name);
		if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
		const { build, ...made } = (await answer.json()) as Contents & { build: string };
		// What another build worked out is not behind this page's figures.
		if (build !== own) {
			newVersion.ask();
			throw new Error(`${name}: of build ${build}, this page is of ${own}`);
		}
		return made as Contents;
	}
	return () => {
		const { build } = (page.data as { site: { build: string } }).site;
		// Other figures came in the place of these, with files of their own.
		if (kept?.of !== build) kept = { of: build, contents: fetched(build) };
		const attempt = kept;
		attempt.contents.catch(() => {
			if (kept === attempt) kept = undefined;
		});
		return attempt.contents;
	};
}
