// A page of the problems of an opened delivery: the last that came, until the next is there, or that it did not come.
import type { OpenedDelivery } from './opened.svelte.ts';
import type { Asked, FoundProblem } from './order.ts';

type Wanted = Asked['problems'][0];

export class Listed {
	/** With the place of its first row: the next page is asked for while this one still stands. */
	list: { found: FoundProblem[]; all: number; from: number } = $state.raw({ found: [], all: 0, from: 0 });
	/** True where the last question got no answer. */
	unanswered = $state(false);
	/** Settles once the page that was asked for last is there, or does not come. */
	done: Promise<void> = Promise.resolve();
	/** Goes up where the same is to be asked once more. */
	#times = $state(0);
	#asked = 0;

	/** @param gone told the page that is the last by now, where the one that was wanted was mended away */
	ask(delivery: OpenedDelivery, wanted: Wanted, gone: (from: number) => void): void {
		void this.#times;
		const { turn } = delivery;
		const asked = ++this.#asked;
		const isNewest = () => asked === this.#asked && turn === delivery.turn;
		this.done = delivery.ask('problems', wanted).then(
			({ found, all }) => {
				if (!isNewest()) return;
				this.unanswered = false;
				if (found.length === 0 && all > 0) gone(Math.floor((all - 1) / wanted.count) * wanted.count);
				else this.list = { found, all, from: wanted.from };
			},
			() => {
				if (isNewest()) this.unanswered = true;
			}
		);
	}
	again = (): void => void this.#times++;
}
