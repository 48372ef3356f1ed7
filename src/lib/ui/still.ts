// Draws a part on the server as plain HTML that scripts leave alone until it has to change.
import { getContext, setContext, type Component } from 'svelte';
import { render } from 'svelte/server';

type Contexts = Map<unknown, unknown>;

/**
 * The part as HTML; in the browser one space, because what stands in the prerendered page is kept as it is.
 * @param contexts of the component that shows the part, so that the part sees what its place would give it
 * @param prefix keeps the ids of this part apart from those of others in the page
 */
export const stillHtml: <Props extends Record<string, unknown>>(
	part: Component<Props> | null,
	props: () => Props,
	contexts: Contexts,
	prefix: string
) => string = import.meta.env.SSR
	? (part, props, context, idPrefix) => {
			if (part === null) throw new Error('what loads this page has to ask for its parts first (ui/later.ts)');
			// Comments tell a hydrating script where it is; nobody hydrates this.
			return render(part as Component<Record<string, unknown>>, {
				props: props(),
				context,
				idPrefix
			}).body.replace(/<!--[^]*?-->/g, '');
		}
	: () => ' ';

const uses = ['keydown', 'pointerdown', 'focusin'] as const;
let used = false;
const waiting = new Set<() => void>();

function begin() {
	used = true;
	for (const one of uses) removeEventListener(one, begin);
	for (const then of waiting) then();
	waiting.clear();
}

/** Calls back when the page is used for the first time, or at once where it was. @returns what calls it off */
export function onFirstUse(then: () => void): () => void {
	if (used) then();
	else {
		if (waiting.size === 0) for (const one of uses) addEventListener(one, begin, { passive: true });
		waiting.add(then);
	}
	return () => void waiting.delete(then);
}

/** Whether all that a place shows is about to be another answer: what is still there becomes a component before it, while nobody waits. */
export class Coming {
	#told = false;
	readonly #waiting = new Set<() => void>();

	tell(): void {
		this.#told = true;
		for (const then of this.#waiting) then();
		this.#waiting.clear();
	}
	/** @returns what calls it off */
	wait(then: () => void): () => void {
		if (this.#told) then();
		else this.#waiting.add(then);
		return () => void this.#waiting.delete(then);
	}
}
const coming = Symbol('coming');

/** For everything below this component. */
export const provideComing = (): Coming => setContext(coming, new Coming());
export const comingHere = (): Coming | undefined => getContext<Coming | undefined>(coming);
