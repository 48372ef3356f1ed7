// Workers that are held until they are ended. With one that nobody but its own listeners knew of, Firefox 153 was seen to wait without end while its
// script was fetched: as far as we can tell it lets go of such a worker, in silence. Held, each of them answered.
const held = new Set<Worker>();

/** @param place of its script, a module */
export function startWorker(place: string | URL): Worker {
	const worker = new Worker(place, { type: 'module' });
	held.add(worker);
	return worker;
}

export function endWorker(worker: Worker): void {
	held.delete(worker);
	worker.terminate();
}
