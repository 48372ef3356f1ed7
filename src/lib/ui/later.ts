// Parts of a page that the server draws and a browser fetches when one of them has to change, or is about to be used.
import type { Component } from 'svelte';

export interface Later<Part extends Component<never>> {
	/** Once it is here. */
	now: Part | null;
	/** What failed is fetched anew when it is asked for again. */
	fetch: () => Promise<Part>;
}
type Fetched = Pick<Later<Component<never>>, 'fetch'>;

/** @param load imports it */
export function later<Part extends Component<never>>(load: () => Promise<{ default: Part }>): Later<Part> {
	let asked: ReturnType<typeof load> | undefined;
	const fetch = async () => {
		try {
			return (part.now = (await (asked ??= load())).default);
		} catch (error) {
			asked = undefined;
			throw error;
		}
	};
	const part: Later<Part> = { now: null, fetch };
	return part;
}

/** Settles once all of them are here. @throws where one cannot be had */
export async function fetchParts(parts: Record<string, Fetched>): Promise<void> {
	await Promise.all(Object.values(parts).map((part) => part.fetch()));
}

let entered = false;
/** Told by the frame of every page: this page was drawn by a server, and the next one is not. */
export function enter(): void {
	entered = true;
}

/** For what loads a page: a server has to draw its parts, and so has a browser that comes there by a link or shows other figures. */
export async function partsToDraw(parts: Record<string, Fetched>): Promise<void> {
	if (import.meta.env.SSR || entered) await fetchParts(parts);
}
