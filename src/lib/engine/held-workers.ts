// Workers that are held until they are ended: Firefox 153 was seen to end one that only its own listeners knew of while its script was fetched, in silence,
// and whoever waited for it waited for ever.
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
