// Watches whether someone is still there, by the clock on the wall: a laptop that slept for an hour was left for an hour.

/** Minutes without a sign of life after which an open file is closed. */
export const usualLockMinutes = 10;

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'scroll', 'touchstart'] as const;

export interface IdleOptions {
	/** Milliseconds. */
	limit: number;
	/** About once a second, and at every sign of life after a pause: milliseconds left. */
	onTick: (left: number) => void;
	onIdle: () => void;
}

/** @returns what ends the watch */
export function watchIdle({ limit, onTick, onIdle }: IdleOptions): () => void {
	let last = Date.now();
	const stop = new AbortController();
	const check = (): void => {
		const left = limit - (Date.now() - last);
		if (left > 0) return onTick(left);
		end();
		onIdle();
	};
	const alive = (): void => {
		// First the clock: the key that wakes a sleeping machine comes too late.
		if (Date.now() - last >= limit) return check();
		const pause = Date.now() - last > 1000;
		last = Date.now();
		if (pause) onTick(limit);
	};
	const timer = setInterval(check, 1000);
	const end = (): void => {
		clearInterval(timer);
		stop.abort();
	};
	const listening = { signal: stop.signal, passive: true, capture: true };
	for (const sign of signs) addEventListener(sign, alive, listening);
	document.addEventListener('visibilitychange', check, listening);
	onTick(limit);
	return end;
}
