// What takes long and is asked for often: worked out once, and anew after it failed, since what was wrong may be mended.

/** @param make asked the first time, and again after each time that it failed */
export function once<Found>(make: () => Promise<Found>): () => Promise<Found> {
	let found: Promise<Found> | undefined;
	return () => {
		if (found) return found;
		const attempt = make();
		found = attempt;
		attempt.catch(() => {
			found = undefined;
		});
		return attempt;
	};
}
