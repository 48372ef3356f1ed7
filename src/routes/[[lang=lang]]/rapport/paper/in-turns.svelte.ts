// A long list that is drawn a few items at a time: each task is short, and what has not had its turn stays as it was.
import { flushSync } from 'svelte';

/** A task may take so long before the page gets to answer, ms: a frame's time. */
const turn = 16;

const rest = () => new Promise<void>((resolve) => setTimeout(resolve));

export interface Following<Item> {
	/** What stays the same thing from one list to the next. */
	keyOf: (item: Item) => string;
	/** Whether drawing the one where the other stood is next to no work. */
	alike: (before: Item, after: Item) => boolean;
	/** The keys in the order in which they are wanted; asked while the page still shows the list before. */
	inOrder: (keys: string[]) => string[];
}

export class InTurns<Item> {
	/** What to draw now. */
	items: Item[] = $state.raw([]);
	/** True while some items are still as they were before. */
	behind = $state(false);

	#wanted: Item[];
	readonly #by: Following<Item>;

	constructor(first: Item[], by: Following<Item>) {
		this.items = this.#wanted = first;
		this.#by = by;
	}

	/** Draws another list from here on; a list that was still being drawn is forgotten. Settles when all of it is drawn. */
	async follow(wanted: Item[]): Promise<void> {
		if (wanted === this.#wanted) return;
		this.#wanted = wanted;
		const { keyOf, alike, inOrder } = this.#by;
		const before = new Map(this.items.map((item) => [keyOf(item), item]));
		const waiting = new Set<string>();
		for (const item of wanted) {
			const old = before.get(keyOf(item));
			if (!old || !alike(old, item)) waiting.add(keyOf(item));
		}
		const draw = () => {
			this.items = wanted.flatMap((item) => {
				const key = keyOf(item);
				if (!waiting.has(key)) return [item];
				const old = before.get(key);
				return old ? [old] : [];
			});
		};
		this.behind = waiting.size > 0;
		draw();
		for (const keys = inOrder([...waiting]); keys.length > 0;) {
			await rest();
			if (wanted !== this.#wanted) return;
			const end = performance.now() + turn;
			do {
				waiting.delete(keys.shift() ?? '');
				flushSync(draw);
			} while (keys.length > 0 && performance.now() < end);
		}
		this.behind = false;
	}
}
