// Parts of a view take turns, each in a task of its own, so that the page answers the reader in between.
let last: Promise<void> = Promise.resolve();
let waiting = $state(0);

/** How many parts are still to come. */
export const partsWaiting = (): number => waiting;

/** Settles in a task of its own, after those that asked before. */
export function turn(): Promise<void> {
	waiting++;
	last = last
		.then(() => new Promise<void>((resolve) => setTimeout(resolve)))
		.then(() => {
			waiting--;
		});
	return last;
}
