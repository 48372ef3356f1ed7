// A question answered in a worker of its own, so that the page keeps answering meanwhile; at once where no worker starts.
import { Aside, WorkerFailure } from '../engine/worker.ts';

/** @param atOnce the same function that the worker serves */
export function inWorker<Question, Answer>(
	url: string,
	atOnce: (question: Question) => Promise<Answer>
): (question: Question) => Promise<Answer> {
	const aside = new Aside<Question, Answer>(url);
	/** Once it turned out that the worker cannot start. */
	let alone = false;
	return async (question) => {
		// A page that waits a moment is better than one without an answer.
		if (alone || typeof Worker === 'undefined') return atOnce(question);
		try {
			return await aside.call(question);
		} catch (reason) {
			if (!(reason instanceof WorkerFailure)) throw reason;
			if (reason.code !== 'worker') throw new RangeError(reason.message, { cause: reason });
			alone = true;
			return atOnce(question);
		}
	};
}
