// Walking along the points of a chart with the keyboard.

/**
 * The stop after a key press: arrows one, page keys four, Home and End the ends.
 * @returns undefined when the key is not for walking
 */
export function stepThrough<Stop>(stops: Stop[], at: Stop | null, key: string): Stop | undefined {
	const here = at === null ? -1 : stops.indexOf(at);
	const last = stops.length - 1;
	if (last < 0) return undefined;
	const clamp = (index: number) => stops[Math.min(last, Math.max(0, index))];
	switch (key) {
		case 'ArrowRight':
			return here < 0 ? stops[0] : clamp(here + 1);
		case 'ArrowLeft':
			return here < 0 ? stops[last] : clamp(here - 1);
		case 'PageUp':
			return clamp(here < 0 ? last : here - 4);
		case 'PageDown':
			return clamp(here < 0 ? 0 : here + 4);
		case 'Home':
			return stops[0];
		case 'End':
			return stops[last];
		default:
			return undefined;
	}
}
