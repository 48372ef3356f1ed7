// Watches whether someone is still there, in this tab or another of this site, by whichever clock says that more time went by; tabs tell each other no more than that.
const messages = ['alive', 'lock'] as const;
export type TabMessage = (typeof messages)[number];

/** Bound to the place of the site, so that two sites on one host leave each other alone. */
export const channelName = (base: string): string => `wijkladder-kluis ${base}`;

export interface Tabs {
	tell: (message: TabMessage) => void;
	/** Hears and tells no more. */
	leave: () => void;
}

/**
 * Hears what other tabs of this site say from now on; nobody hears themselves. Without channels in a browser each tab is alone.
 * @param base path of the root of the site
 */
export function joinTabs(base: string, onMessage: (message: TabMessage) => void): Tabs {
	if (typeof BroadcastChannel === 'undefined') return { tell: () => {}, leave: () => {} };
	const channel = new BroadcastChannel(channelName(base));
	channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
		const message = messages.find((one) => one === data);
		if (message) onMessage(message);
	});
	return {
		tell: (message) => channel.postMessage(message),
		leave: () => channel.close()
	};
}

/** Minutes without a sign of life after which an open file is closed. */
export const usualLockMinutes = 10;

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'scroll', 'touchstart'] as const;
/** Milliseconds after which a sign of life is told to the other tabs again. */
const told = 1000;

/** Milliseconds: the clock on the wall, and the one that nobody can set but that stands still while a machine sleeps. */
export interface Clocks {
	wall: number;
	running: number;
}
const now = (): Clocks => ({ wall: Date.now(), running: performance.now() });

/**
 * Counts the time since `restart`. Between every two looks the larger of both clocks counts, so that a wall clock set back
 * after one look takes nothing off a sleep that follows another.
 */
export function longestElapsed(read: () => Clocks = now): { elapsed: () => number; restart: () => void } {
	let last = read();
	let sum = 0;
	return {
		elapsed: () => {
			const next = read();
			sum += Math.max(0, next.wall - last.wall, next.running - last.running);
			last = next;
			return sum;
		},
		restart: () => {
			last = read();
			sum = 0;
		}
	};
}

export interface IdleOptions {
	/** Milliseconds. */
	limit: number;
	/** About once a second, and at every sign of life after a pause: milliseconds left. */
	onTick: (left: number) => void;
	onIdle: () => void;
	/** At most once a second: a sign of life in this tab, for the others. */
	onAlive?: () => void;
}

export interface IdleWatch {
	/** Ends it. */
	end: () => void;
	/** A sign of life from elsewhere. */
	alive: () => void;
}

export function watchIdle({ limit, onTick, onIdle, onAlive = () => {} }: IdleOptions): IdleWatch {
	const clock = longestElapsed();
	const sinceTold = longestElapsed();
	let silent = true;
	const stop = new AbortController();
	const check = (): void => {
		const left = limit - clock.elapsed();
		if (left > 0) return onTick(left);
		end();
		onIdle();
	};
	const alive = (): void => {
		// First the clock: the key that wakes a sleeping machine comes too late.
		const elapsed = clock.elapsed();
		if (elapsed >= limit) return check();
		clock.restart();
		if (elapsed > 1000) onTick(limit);
	};
	const sign = (): void => {
		alive();
		if (stop.signal.aborted || (!silent && sinceTold.elapsed() < told)) return;
		silent = false;
		sinceTold.restart();
		onAlive();
	};
	const timer = setInterval(check, 1000);
	const end = (): void => {
		clearInterval(timer);
		stop.abort();
	};
	const listening = { signal: stop.signal, passive: true, capture: true };
	for (const one of signs) addEventListener(one, sign, listening);
	document.addEventListener('visibilitychange', check, listening);
	onTick(limit);
	return { end, alive };
}
