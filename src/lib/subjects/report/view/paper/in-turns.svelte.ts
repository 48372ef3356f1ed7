// A long list that is drawn a few items at a time: each task is short, and what has not had its turn stays as it was.
import { flushSync } from 'svelte';
import { rest } from '../../../../live/turns.svelte.ts';

export interface Following<Item> {
	/** What stays the same thing from one list to the next. */
	keyOf: (item: Item) => string;
	/** Whether drawing the one where the other stood is next to no work. */
	alike: (before: Item, after: Item) => boolean;
	/** The keys in the order in which they are wanted; asked while the page still shows the list before. */
	inOrder: (keys: string[]) => string[];
	/** What belongs to the turn of an item, told when it is drawn. */
	afterwards: (key: string) => void;
}

export class Turn<Item> {
	readonly #before: ReadonlyMap<string, Item>;
	readonly #wanted: Item[];
	readonly #waiting = new Set<string>();
	readonly #keyOf: Following<Item>['keyOf'];

	constructor(shown: Item[], wanted: Item[], { keyOf, alike }: Following<Item>) {
		this.#before = new Map(shown.map((item) => [keyOf(item), item]));
		this.#wanted = wanted;
		this.#keyOf = keyOf;
		for (const item of wanted) {
			const old = this.#before.get(keyOf(item));
			if (!old || !alike(old, item)) this.#waiting.add(keyOf(item));
		}
	}

	/** Keys of what is not drawn yet. */
	get waiting(): string[] {
		return [...this.#waiting];
	}

	/** From here on the list shows this one as it is wanted. */
	take(key: string): void {
		this.#waiting.delete(key);
	}

	/** What waits is shown as it was before; what is new and waits is not there yet. */
	items(): Item[] {
		return this.#wanted.flatMap((item) => {
			const key = this.#keyOf(item);
			if (!this.#waiting.has(key)) return [item];
			const old = this.#before.get(key);
			return old ? [old] : [];
		});
	}
}

/** A task may take so long before the page gets to answer, ms: a frame's time. */
const frame = 16;

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
		const turn = new Turn(this.items, wanted, this.#by);
		const draw = () => (this.items = turn.items());
		const keys = this.#by.inOrder(turn.waiting);
		this.behind = keys.length > 0;
		draw();
		while (keys.length > 0) {
			await rest();
			if (wanted !== this.#wanted) return;
			const end = performance.now() + frame;
			do {
				const key = keys.shift() ?? '';
				turn.take(key);
				flushSync(draw);
				this.#by.afterwards(key);
			} while (keys.length > 0 && performance.now() < end);
		}
		this.behind = false;
	}
}
