// Asks the host whether it serves what a page is of: the same programs, and this page as it is made of the same.

export interface Serving {
	/** Of the programs: the hash of their sources. */
	version: string;
	/** Of all that the site was made of; absent where SvelteKit alone wrote it. */
	build?: string;
	/** By address from the root of the site: what each page bears, shortened. */
	pages?: Record<string, string>;
}

/** What a page knows of itself. */
export interface Own {
	version: string;
	/** Its address from the root of the site. */
	page: string;
	/** What it bears; empty where that is not of the host, or nothing was built. */
	hash: string;
}

/** True where that page is another there. A page that is the same goes with all else that is served beside it, whatever changed of other pages. */
export function isOther({ version, pages }: Serving, own: Own): boolean {
	if (version !== own.version) return true;
	if (pages === undefined || own.hash === '') return false;
	const served = pages[own.page];
	return served === undefined || !own.hash.startsWith(served);
}

/**
 * @param url of the file that names them
 * @returns null where the host names nothing
 */
export async function servingAt(url: string): Promise<Serving | null> {
	const answer = await fetch(url, { headers: { pragma: 'no-cache', 'cache-control': 'no-cache' } });
	return answer.ok ? ((await answer.json()) as Serving) : null;
}

/** @returns false where the host serves the same, or names nothing */
export async function isReplaced(url: string, own: Own): Promise<boolean> {
	const serving = await servingAt(url);
	return serving !== null && isOther(serving, own);
}
