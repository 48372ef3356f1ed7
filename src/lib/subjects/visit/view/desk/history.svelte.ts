// The draft that is being written, with every step back and forth again; letters typed one after the other in one field are one step.
import type { Draft } from '../../figure/draft.ts';

/** More is no step that anybody remembers. */
const most = 200;

export class History {
	#now: Draft;
	#past: Draft[] = $state.raw([]);
	#future: Draft[] = $state.raw([]);
	/** Which field is being typed in. */
	#typing = '';

	constructor(draft: Draft) {
		this.#now = $state.raw(draft);
	}
	get now(): Draft {
		return this.#now;
	}
	get canUndo(): boolean {
		return this.#past.length > 0;
	}
	get canRedo(): boolean {
		return this.#future.length > 0;
	}

	/** @param typing names the field where letters are typed; without it the change is a step of its own */
	change(next: Draft, typing = ''): void {
		if (next === this.#now) return;
		if (typing === '' || typing !== this.#typing) this.#past = [...this.#past.slice(-most), this.#now];
		this.#typing = typing;
		this.#future = [];
		this.#now = next;
	}
	/** What passes by itself is no step: it stays whichever way one goes. */
	spent(seconds: number): void {
		this.#now = { ...this.#now, seconds };
	}
	undo(): void {
		const before = this.#past.at(-1);
		if (!before) return;
		this.#future = [this.#now, ...this.#future];
		this.#past = this.#past.slice(0, -1);
		this.#go(before);
	}
	redo(): void {
		const [after, ...rest] = this.#future;
		if (!after) return;
		this.#past = [...this.#past, this.#now];
		this.#future = rest;
		this.#go(after);
	}
	#go(to: Draft): void {
		this.#typing = '';
		this.#now = { ...to, seconds: this.#now.seconds };
	}
}
