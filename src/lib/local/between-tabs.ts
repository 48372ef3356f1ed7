// One window at a time changes the set, and the others hear of it.

const name = 'wijkladder-lokaal';

/** Waits for whoever is changing the set; where the browser has no locks there is nothing kept to change either. */
export async function inTurn<Outcome>(
	mode: 'exclusive' | 'shared',
	work: () => Promise<Outcome>
): Promise<Outcome> {
	const locks: LockManager | undefined = navigator.locks;
	return locks ? await locks.request(name, { mode }, work) : work();
}

export interface Told {
	tell: () => void;
	close: () => void;
}

/** @param hear called when another window has changed the set */
export function betweenTabs(hear: () => void): Told {
	if (typeof BroadcastChannel === 'undefined') return { tell: () => {}, close: () => {} };
	const channel = new BroadcastChannel(name);
	channel.addEventListener('message', hear);
	return { tell: () => channel.postMessage('changed'), close: () => channel.close() };
}
