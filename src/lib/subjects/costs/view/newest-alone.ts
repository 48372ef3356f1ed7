// Questions that come faster than answers: the newest alone is asked, once the last was answered or got no answer.

/**
 * @param wanted what is still to be answered; null where nothing is
 * @param answer settles once that has its answer, and is then wanted no more
 * @param tell gets the question that is wanted still and got no answer; null while it is asked, and where there is none
 * @returns asks until nothing is wanted, or what is wanted gets no answer; does nothing while it asks already, and never rejects
 */
export function newestAlone(
	wanted: () => string | null,
	answer: (question: string) => Promise<void>,
	tell: (failed: string | null) => void
): () => Promise<void> {
	let busy = false;
	return async () => {
		if (busy) return;
		busy = true;
		let failed: string | null = null;
		tell(null);
		for (let next = wanted(); next !== null && next !== failed; next = wanted())
			try {
				await answer(next);
				failed = null;
			} catch {
				failed = next;
			}
		busy = false;
		if (failed !== null && failed === wanted()) tell(failed);
	};
}
