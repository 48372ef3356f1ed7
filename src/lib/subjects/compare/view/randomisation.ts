// The exact randomisation test in the browser: in a worker of its own, so that the page keeps answering meanwhile.
import { Aside, WorkerFailure } from '../../../engine/worker.ts';
import {
	randomiseAtOnce,
	type AssignedChanges,
	type Randomisation,
	type Randomise
} from '../figure/randomise.ts';
import workerUrl from './randomisation-worker.ts?worker&url';

const aside = new Aside<AssignedChanges, Randomisation>(workerUrl);
/** Once it turned out that the worker cannot start. */
let alone = false;

export const randomiseInWorker: Randomise = async (input) => {
	// A page that waits a moment is better than one without an answer.
	if (alone || typeof Worker === 'undefined') return randomiseAtOnce(input);
	try {
		return await aside.call(input);
	} catch (reason) {
		if (!(reason instanceof WorkerFailure)) throw reason;
		if (reason.code !== 'worker') throw new RangeError(reason.message, { cause: reason });
		alone = true;
		return randomiseAtOnce(input);
	}
};
