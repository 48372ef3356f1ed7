// What a page asks about the site that it is of, when it first needs more of it: which build the host serves, and where its published tables are.
import { version } from '$app/environment';
import { asset, resolve } from '$app/paths';
import { page } from '$app/state';
import { newVersion } from './new-version.svelte.ts';
import { isOther, isReplaced, servingAt, type Own, type Serving } from './replaced.ts';
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

let asked: Promise<Asked> | undefined;
/** What was asked, once it is here. */
let known: Asked | undefined;
/** True while pages show figures of this device: their worker then answers. */
let local = false;
/** Rises whenever another site may be behind the pages. */
let epoch = 0;

/** The address of a page from the root of the site. */
export function placeOf(path: string): string {
	return path.slice(new URL(resolve('/'), location.href).pathname.length).replace(/\/+$/, '');
}

/** What the page that stands bears. */
export function ownPage(): Own {
	const { site } = page.data as { site?: { dataHash: string } };
	return { version, page: placeOf(page.url.pathname), hash: local ? '' : (site?.dataHash ?? '') };
}

const versionAt = () => asset('/_app/version.json');

/** Whether the host serves another site than the one that this page is of. */
export const isSiteReplaced = (): Promise<boolean> => isReplaced(versionAt(), ownPage());

async function ask(): Promise<Asked> {
	const of = epoch;
	const [serving, answer] = await Promise.all([
		local ? null : servingAt(versionAt()),
		fetch(resolve('/') + 'site.json', { cache: 'no-cache' })
	]);
	if (!answer.ok) throw new Error(`site.json: ${answer.status}`);
	const site = (await answer.json()) as Served;
	const found = { serving, site };
	if (of === epoch) known = found;
	return found;
}

/** Nothing that was asked counts any more. @param shown whether pages show figures of this device from now on */
export function forgetServed(shown = local): void {
	asked = known = undefined;
	local = shown;
	epoch++;
}

/** Tells apart what was fetched of one site and of another that came in its place. */
export const servedEpoch = (): number => epoch;

/**
 * What the host serves, where this page is of it.
 * @param anew asks again, where what is known does not fit
 * @returns rejects where it cannot be asked, and where this page is of another
 */
export async function served(anew = false): Promise<Served> {
	const before = known;
	if (anew) forgetServed();
	const attempt = (asked ??= ask());
	attempt.catch(() => {
		if (asked === attempt) asked = undefined;
	});
	const { serving, site } = await attempt;
	// The engine that runs has the tables of the site before.
	if (anew && before && before.site.build !== site.build) dropEngine();
	const build = serving?.build ?? site.build;
	if (build === site.build && !(serving && isOther(serving, ownPage()))) return site;
	if (!anew) return served(true);
	newVersion.ask();
	throw new Error(`this page is not of build ${site.build}`);
}

/** Told by the frame for every page: one that what is known does not name as it is came of another site, and asks anew. */
export function meetPage(): void {
	if (!known?.serving || !isOther(known.serving, ownPage())) return;
	forgetServed();
	dropEngine();
}

/** Of what the host serves, whatever is shown; null where this page is not of it, undefined where that names no build. */
export async function buildOfHost(): Promise<string | null | undefined> {
	const serving = await servingAt(versionAt());
	return serving && isOther(serving, ownPage()) ? null : serving?.build;
}

/** Hash of the whole folder that the site was made of, as its description has it: there alone it stands. */
export async function folderHash(): Promise<string> {
	await served(true);
	const answer = await fetch(resolve('/') + 'dataset.json', { cache: 'no-cache' });
	if (!answer.ok) throw new Error(`dataset.json: ${answer.status}`);
	const { identifier } = (await answer.json()) as { identifier: (string | { value: string })[] };
	const [hash] = identifier.flatMap((one) => (typeof one === 'string' ? [] : [one.value]));
	if (hash === undefined) throw new Error('dataset.json names no hash');
	return hash;
}
