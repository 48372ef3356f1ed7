// Work in turns, each in a task of its own, so that the page answers the reader in between.

/** Settles in a task of its own. */
export const rest = () => new Promise<void>((resolve) => setTimeout(resolve));

/** What was worked out, handed on in a task of its own: what is then drawn of it does not lengthen the task that found it. */
export async function afterRest<Done>(work: Promise<Done>): Promise<Done> {
	const done = await work;
	await rest();
	return done;
}

export class Turns {
	/** How many are still to come. */
	waiting = $state(0);
	#last: Promise<unknown> = Promise.resolve();

	/** Does a piece of work after those that came before. */
	take<Done>(work: () => Done | Promise<Done>): Promise<Done> {
		this.waiting++;
		const done = this.#last
			.then(rest)
			.then(work)
			.finally(() => this.waiting--);
		this.#last = done.catch(() => {});
		return done;
	}
}
