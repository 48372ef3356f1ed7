// The other windows of this browser in which the report is open: about which quarter, and whether one of them kept something.
import { SvelteMap } from 'svelte/reactivity';
import type { Period } from '../../../../domain/period.ts';

type Message =
	| { kind: 'here'; window: string; period: Period; asks: boolean }
	| { kind: 'gone' | 'wrote'; window: string };

/** Whoever has not answered by then is gone, ms; one that was asleep tells of itself when it wakes. */
const patience = 1500;

function isMessage(value: unknown): value is Message {
	if (typeof value !== 'object' || value === null) return false;
	const { kind, window, period } = value as Partial<Record<string, unknown>>;
	if (typeof window !== 'string') return false;
	return kind === 'here' ? typeof period === 'string' : kind === 'gone' || kind === 'wrote';
}

export class OtherWindows {
	/** By window: the quarter it is about. */
	readonly #open = new SvelteMap<string, Period>();
	#period: Period | null = null;
	#answered: string[] = [];
	#channel: BroadcastChannel | null;
	readonly #window: string;

	/** @param onwrote told when another window kept something */
	constructor(window: string, programme: string, onwrote: () => void) {
		this.#window = window;
		// Without it nobody is told of; what was kept is found all the same when this window is looked at again.
		this.#channel =
			typeof BroadcastChannel === 'undefined'
				? null
				: new BroadcastChannel(`wijkladder/rapport/${programme}`);
		this.#channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
			if (!isMessage(data)) return;
			if (data.kind === 'wrote') onwrote();
			else this.#heard(data);
		});
	}

	has(period: Period): boolean {
		return [...this.#open.values()].includes(period);
	}
	/** This window shows a quarter from now on. */
	at(period: Period): void {
		this.#period = period;
		this.ask();
	}
	/** Tells of this window, and asks who else is there. */
	ask(): void {
		if (this.#period === null) return;
		const before = [...this.#open.keys()];
		this.#answered = [];
		this.#say({ kind: 'here', window: this.#window, period: this.#period, asks: true });
		setTimeout(() => {
			for (const one of before) if (!this.#answered.includes(one)) this.#open.delete(one);
		}, patience);
	}
	wrote(): void {
		this.#say({ kind: 'wrote', window: this.#window });
	}
	leave(): void {
		this.#say({ kind: 'gone', window: this.#window });
	}
	close(): void {
		this.leave();
		this.#channel?.close();
		this.#channel = null;
	}

	#heard(message: Exclude<Message, { kind: 'wrote' }>): void {
		if ('period' in message) {
			this.#open.set(message.window, message.period);
			this.#answered.push(message.window);
			if (message.asks && this.#period !== null)
				this.#say({ kind: 'here', window: this.#window, period: this.#period, asks: false });
		} else this.#open.delete(message.window);
	}
	#say(message: Message): void {
		this.#channel?.postMessage(message);
	}
}
