// Which items of a list still wait for their turn, and what the list looks like meanwhile.

export interface Following<Item> {
	/** What stays the same thing from one list to the next. */
	keyOf: (item: Item) => string;
	/** Whether drawing the one where the other stood is next to no work. */
	alike: (before: Item, after: Item) => boolean;
	/** Whether a reader finds the same words on both. */
	sayTheSame: (before: Item, after: Item) => boolean;
	/** The keys in the order in which they are wanted; asked while the page still shows the list before. */
	inOrder: (keys: string[]) => string[];
	/** Draws an item, with the keyboard where it stood. */
	standing: (draw: () => void) => void;
	/** What belongs to the turn of an item, told when it is drawn. */
	afterwards: (key: string) => void;
}

export class Turn<Item> {
	readonly #before: ReadonlyMap<string, Item>;
	readonly #wanted: Item[];
	readonly #waiting = new Set<string>();
	/** Whether what waits says what is not so any more. */
	readonly outdated: boolean;
	readonly #keyOf: Following<Item>['keyOf'];

	constructor(shown: Item[], wanted: Item[], { keyOf, alike, sayTheSame }: Following<Item>) {
		let outdated = false;
		this.#before = new Map(shown.map((item) => [keyOf(item), item]));
		this.#wanted = wanted;
		this.#keyOf = keyOf;
		for (const item of wanted) {
			const old = this.#before.get(keyOf(item));
			if (old && alike(old, item)) continue;
			this.#waiting.add(keyOf(item));
			outdated ||= !old || !sayTheSame(old, item);
		}
		this.outdated = outdated;
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
