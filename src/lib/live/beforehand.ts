// When something heavy may be fetched before anybody asks: a hand or the focus comes near, or the page is read at rest on a line that is not metered.

/** What some browsers tell of the line. */
interface Line {
	saveData?: boolean;
	type?: string;
	effectiveType?: string;
}
const line = (): Line | undefined => (navigator as Navigator & { connection?: Line }).connection;

/** Only where the browser tells that the line is fast and not metered: what it does not tell is taken as metered. */
export function isFastLine(): boolean {
	const { saveData, type, effectiveType } = line() ?? {};
	return effectiveType === '4g' && !saveData && type !== 'cellular';
}

const controls = ['form', 'button', 'select', 'input', 'summary', 'a[href*="?"]'].join();
/** How long a page is read before it counts as rest, ms. */
const lingering = 1000;

/**
 * Calls back once when a hand, the focus or a dragged file comes to what can be used inside a place; never for a reader who saves data.
 * @param usable true where the whole place is one way in
 * @returns what calls it off
 */
export function whenNear(
	place: HTMLElement,
	then: () => void,
	usable = (at: Element): boolean => at.closest(controls) !== null
): () => void {
	if (line()?.saveData) return () => {};
	const stop = new AbortController();
	const near = ({ target }: Event) => {
		if (!(target instanceof Element) || !usable(target)) return;
		stop.abort();
		then();
	};
	for (const sign of ['pointerover', 'focusin', 'dragenter'])
		place.addEventListener(sign, near, { signal: stop.signal });
	return () => stop.abort();
}

/**
 * Calls back once when the page has been painted, is looked at for a while, and has nothing to do.
 * @param awhile how long it is read before that, ms
 * @returns what calls it off
 */
export function whenRead(then: () => void, awhile: number): () => void {
	const stop = new AbortController();
	const now = () => {
		if (!stop.signal.aborted) then();
	};
	// Safari knows no moments of rest.
	const idle = () => ('requestIdleCallback' in window ? void requestIdleCallback(now) : now());
	const linger = () => {
		const timer = setTimeout(() => {
			if (document.visibilityState === 'visible') return idle();
			document.addEventListener('visibilitychange', linger, { once: true, signal: stop.signal });
		}, awhile);
		stop.signal.addEventListener('abort', () => clearTimeout(timer));
	};
	if (document.readyState === 'complete') linger();
	else addEventListener('load', linger, { once: true, signal: stop.signal });
	return () => stop.abort();
}

/**
 * Calls back once when the page is at rest; only where the browser tells that the line is fast and not metered.
 * @returns what calls it off
 */
export const whenAtRest = (then: () => void): (() => void) =>
	isFastLine() ? whenRead(then, lingering) : () => {};
