// The first line of disclosure control: no count, share or remainder about fewer people than the threshold.

/** A number that may be shown, or the fact that it is hidden. */
export interface Protected {
	value: number | null;
	hidden: boolean;
}

export const shown = (value: number | null): Protected => ({ value, hidden: false });
export const hidden: Protected = { value: null, hidden: true };

/** A part of a whole whose other part is known by subtraction: both must reach the threshold, the whole too. */
function partIsSafe(part: number, whole: number, threshold: number): boolean {
	return whole >= threshold && part >= threshold && whole - part >= threshold;
}

/**
 * Share 0-1 of households that met a result among those to whom it applies. Hidden when those who did, or those who did
 * not, are fewer than the threshold: 0% and 100% would tell about each member.
 */
export function protectShare(
	{ met, applicable }: { met: number; applicable: number },
	threshold: number
): Protected {
	return partIsSafe(met, applicable, threshold) ? shown(met / applicable) : hidden;
}

/** Households coached so far, and how many of them ended: hidden where either, or those still coached, are too few. */
export function protectReach(
	{ coached, ended }: { coached: number; ended: number },
	threshold: number
): { coached: Protected; ended: Protected } {
	return {
		coached: coached >= threshold ? shown(coached) : hidden,
		ended: partIsSafe(ended, coached, threshold) ? shown(ended) : hidden
	};
}
