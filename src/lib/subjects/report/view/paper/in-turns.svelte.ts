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
	/** True while some of them say what is not so any more. */
	outdated = $state(false);

	#wanted: Item[];
	#turn: Turn<Item> | null = null;
	readonly #by: Following<Item>;

	constructor(first: Item[], by: Following<Item>) {
		this.items = this.#wanted = first;
		this.#by = by;
	}

	/** Draws another list from here on; a list that was still being drawn is forgotten. Settles when all of it is drawn. */
	async follow(wanted: Item[]): Promise<void> {
		if (wanted === this.#wanted) return;
		this.#wanted = wanted;
		const turn = (this.#turn = new Turn(this.items, wanted, this.#by));
		const keys = this.#by.inOrder(turn.waiting);
		this.behind = keys.length > 0;
		this.outdated = turn.outdated;
		this.items = turn.items();
		while (keys.length > 0) {
			await rest();
			if (wanted !== this.#wanted) return;
			const end = performance.now() + frame;
			do this.first(keys.shift() ?? '');
			while (keys.length > 0 && performance.now() < end);
		}
		// Drawing the last one may have brought another list.
		if (wanted === this.#wanted) this.behind = this.outdated = false;
	}

	/** One that waits is drawn before all others, now. */
	first(key: string): void {
		const turn = this.#turn;
		if (!turn?.waiting.includes(key)) return;
		turn.take(key);
		this.#by.standing(() => flushSync(() => (this.items = turn.items())));
		this.#by.afterwards(key);
	}
}
