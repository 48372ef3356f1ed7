// A moment in which a page has nothing to do.

/**
 * Calls back in such a moment, within about a second.
 * @param isHeld while it says so there is none
 * @returns what calls it off
 */
export function atRest(then: () => void, isHeld: () => boolean = () => false): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let asked: number | undefined;
	const later = () => (timer = setTimeout(free, 50));
	function free() {
		if (isHeld()) later();
		else then();
	}
	// Safari knows no moments of rest.
	if (typeof requestIdleCallback === 'undefined') later();
	else asked = requestIdleCallback(free, { timeout: 1000 });
	return () => {
		clearTimeout(timer);
		if (asked !== undefined) cancelIdleCallback(asked);
	};
}
