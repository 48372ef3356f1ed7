// Asks the host whether it serves what this page is of: the same programs, and the same data behind them.

export interface Serving {
	/** Of the programs: the hash of their sources. */
	version: string;
	/** Of all that the pages were made of; absent where SvelteKit alone wrote them, and of a page that shows the local set. */
	build?: string | undefined;
}

/**
 * @param url of the file that names them
 * @returns false where the host serves the same, or names nothing
 */
export async function isReplaced(url: string, own: Serving): Promise<boolean> {
	const answer = await fetch(url, { headers: { pragma: 'no-cache', 'cache-control': 'no-cache' } });
	if (!answer.ok) return false;
	const { version, build } = (await answer.json()) as Serving;
	return version !== own.version || (build !== undefined && own.build !== undefined && build !== own.build);
}
