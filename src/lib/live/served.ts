// What a page asks about the site that it is of, when it first needs more of it: which build the host serves, and where its published tables are.
import { version } from '$app/environment';
import { asset, resolve } from '$app/paths';
import { page } from '$app/state';
import { addressOf } from '../domain/page-address.mjs';
import { answeredFrom } from '../ui/answered-by.svelte.ts';
import { newVersion } from './new-version.svelte.ts';
import { isOther, servingAt, type Own, type Serving } from './replaced.ts';
import { dropEngine } from './shared-engine.ts';

/** In site.json. */
export interface Served {
	build: string;
	/** The published tables that the browser's engine attaches: path from the site's root, and size. */
	published: { url: string; bytes: number };
}

interface Asked {
	/** null where the figures are of this device, and where no build named its pages. */
	serving: Serving | null;
	site: Served;
}

/** Under way. */
let asking: Promise<Asked> | undefined;
/**
 * Of which tables and files were first given to what stands here: whatever else is asked for has to be of that build too. A page that is the same in
 * a later one may begin with that, but what was begun is not gone on with in another.
 */
let bound: Asked | undefined;
/** True while pages show figures of this device: their worker then answers. */
let local = false;
/** Rises whenever another site may be behind the pages. */
let epoch = 0;

/** The address of a page from the root of the site. */
export function placeOf(path: string): string {
	return addressOf(path.slice(new URL(resolve('/'), location.href).pathname.length));
}

/** What the page that stands bears. */
export function ownPage(): Own {
	const { site } = page.data as { site?: { dataHash: string } };
	return { version, page: placeOf(page.url.pathname), hash: local ? '' : (site?.dataHash ?? '') };
}

const versionAt = () => asset('/_app/version.json');

/** Whether this page can go on with what the host serves: not where that has another page here, nor where it began with another build. */
const fits = (serving: Serving | null): boolean =>
	!(serving && isOther(serving, ownPage())) &&
	!(serving?.build !== undefined && bound !== undefined && bound.site.build !== serving.build);

/** Whether the host serves another site than the one that this page is of, or began with. */
export async function isSiteReplaced(): Promise<boolean> {
	const serving = await servingAt(versionAt());
	return serving !== null && !(local ? !isOther(serving, ownPage()) : fits(serving));
}

async function ask(): Promise<Asked> {
	const [serving, answer] = await Promise.all([
		local ? null : servingAt(versionAt()),
		fetch(resolve('/') + 'site.json', { cache: 'no-cache' })
	]);
	if (!answer.ok) throw new Error(`site.json: ${answer.status}`);
	return { serving, site: (await answer.json()) as Served };
}

/** Other figures come to be shown, or a page of another build: nothing that was asked counts any more. */
function release(): void {
	asking = bound = undefined;
	epoch++;
	dropEngine();
	answeredFrom('');
}

/** @param shown whether pages show figures of this device from now on */
export function forgetServed(shown: boolean): void {
	local = shown;
	release();
}

/** Tells apart what was fetched of one site and of another that came in its place. */
export const servedEpoch = (): number => epoch;

/**
 * What the host serves, where this page is of it.
 * @param anew asks again: what was given before may be gone
 * @returns rejects where it cannot be asked, and where this page is of another build, or began with one
 */
export async function served(anew = false): Promise<Served> {
	if (bound && !anew) return bound.site;
	// Twice: the host may have put another site in its place between the two files.
	for (let times = 0; times < 2; times++) {
		const of = epoch;
		const attempt = (asking ??= ask());
		const { serving, site } = await attempt.finally(() => {
			if (asking === attempt) asking = undefined;
		});
		if (of !== epoch) return served(anew);
		if (serving?.build !== undefined && serving.build !== site.build) continue;
		if (!fits(serving) || (bound && bound.site.build !== site.build)) break;
		bound ??= { serving, site };
		return bound.site;
	}
	newVersion.ask();
	throw new Error('the host serves another build than this page is of');
}

/** Told by the frame for every page: one that is of another build than what is here takes its own. */
export function meetPage(): void {
	if (bound?.serving && isOther(bound.serving, ownPage())) release();
}

/** Of what the host serves, whatever is shown; null where this page is not of it, undefined where that names no build. */
export async function buildOfHost(): Promise<string | null | undefined> {
	const serving = await servingAt(versionAt());
	return serving && isOther(serving, ownPage()) ? null : serving?.build;
}

/** Hash of the whole folder that the site was made of, as its description has it: there alone it stands. What is asked of the site after it is of the same build. */
export async function folderHash(): Promise<string> {
	await served(true);
	const answer = await fetch(resolve('/') + 'dataset.json', { cache: 'no-cache' });
	if (!answer.ok) throw new Error(`dataset.json: ${answer.status}`);
	const { identifier } = (await answer.json()) as { identifier: (string | { value: string })[] };
	const [hash] = identifier.flatMap((one) => (typeof one === 'string' ? [] : [one.value]));
	if (hash === undefined) throw new Error('dataset.json names no hash');
	return hash;
}
