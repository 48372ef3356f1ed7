// A file of the site that a page fetches when it needs it: once, and only that of the build that this page is of.
import { resolve } from '$app/paths';
import { newVersion } from './new-version.svelte.ts';
import { served, servedEpoch } from './served.ts';

async function fetched<Contents>(name: string): Promise<Contents> {
	const [answer, site] = await Promise.all([fetch(resolve('/') + name, { cache: 'no-cache' }), served()]);
	if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
	const { build, ...made } = (await answer.json()) as Contents & { build: string };
	// What another build worked out is not behind this page's figures.
	if (build !== site.build) {
		newVersion.ask();
		throw new Error(`${name}: of build ${build}, this page began with ${site.build}`);
	}
	return made as Contents;
}

/**
 * What gives the file, fetched with the first call.
 * @param name at the root of the site
 * @returns rejects when it cannot be fetched; the next call tries again
 */
export function siteFile<Contents>(name: string): () => Promise<Contents> {
	let kept: { of: number; contents: Promise<Contents> } | undefined;
	return () => {
		// Other figures came in the place of these, with files of their own.
		if (kept?.of !== servedEpoch()) kept = { of: servedEpoch(), contents: fetched(name) };
		const attempt = kept;
		attempt.contents.catch(() => {
			if (kept === attempt) kept = undefined;
		});
		return attempt.contents;
	};
}
