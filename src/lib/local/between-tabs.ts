// One window at a time changes the set, and the others hear of it: those that have it open, and those that show pages of it.

const name = 'wijkladder-lokaal';
/** Its changes are heard by every other window of the site; an open channel would keep each page from coming back as it was left. */
const mark = 'wijkladder-lokaal-veranderd';

/** Waits for whoever is changing the set; where the browser has no locks there is nothing kept to change either. */
export async function inTurn<Outcome>(
	mode: 'exclusive' | 'shared',
	work: () => Promise<Outcome>
): Promise<Outcome> {
	const locks: LockManager | undefined = navigator.locks;
	return locks ? await locks.request(name, { mode }, work) : work();
}

export interface Told {
	/** @param kept false where all is forgotten, this too */
	tell: (kept?: boolean) => void;
	close: () => void;
}

/** @param hear called when another window has changed the set */
export function betweenTabs(hear: () => void): Told {
	const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);
	channel?.addEventListener('message', hear);
	return {
		tell(kept = true) {
			channel?.postMessage('changed');
			try {
				if (kept) localStorage.setItem(mark, String(Date.now()));
			} catch {
				// Then pages show what they showed until they are loaded again.
			}
		},
		close: () => channel?.close()
	};
}

function lastChange(): string | null {
	try {
		return localStorage.getItem(mark);
	} catch {
		return null;
	}
}

/** For every page: another window has changed the set, or forgotten it; also while this page was set aside for a way back. */
export function onChangeElsewhere(hear: () => void): void {
	let known = lastChange();
	addEventListener('storage', ({ key }) => {
		if (key === mark) hear();
	});
	addEventListener('pagehide', () => (known = lastChange()));
	addEventListener('pageshow', ({ persisted }) => {
		if (persisted && lastChange() !== known) hear();
	});
}
