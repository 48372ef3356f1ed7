// A long list that is drawn a few items at a time: each task is short, and what has not had its turn stays as it was.
import { flushSync } from 'svelte';
import { rest } from '../../../../live/turns.svelte.ts';
import { Turn, type Following } from './turn.ts';

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
