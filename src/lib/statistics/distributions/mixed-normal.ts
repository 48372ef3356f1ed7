// Several normal distributions, each by its weight: how much of them lies below a value, and below which value a share lies.
import { exp } from '../../numbers/elementary.ts';
import { normalLower, normalQuantile } from './normal.ts';

export interface Part {
	mean: number;
	sd: number;
	/** 0-1; those of all parts add up to 1. */
	weight: number;
}

/** The chance, 0-1, of at most `x`: weights add up to 1 but for rounding, and no chance is more than that. */
export const mixedLower = (parts: readonly Part[], x: number): number =>
	Math.min(
		1,
		parts.reduce((sum, { mean, sd, weight }) => sum + weight * normalLower((x - mean) / sd), 0)
	);

/**
 * The value that a share, 0-1 without its ends, lies below.
 * By halving: after 36 halves a range of some dozens of standard deviations is below any digit that is shown.
 */
export function mixedQuantile(parts: readonly Part[], share: number): number {
	let low = Math.min(...parts.map(({ mean, sd }) => mean - 9 * sd));
	let high = Math.max(...parts.map(({ mean, sd }) => mean + 9 * sd));
	const around = surrounded(parts, share, (high - low) / 2 ** 34);
	for (let half = 0; half < 36; half++) {
		const middle = (low + high) / 2;
		// Most halves lie outside what Newton's steps left open: of those it is known, and weighing is what takes time.
		const isBelow = middle <= around.under || (middle < around.over && mixedLower(parts, middle) < share);
		if (isBelow) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}

/** Two values between which the quantile lies, found by Newton's steps from where a single normal distribution would have it; far apart where those go astray. */
function surrounded(parts: readonly Part[], share: number, room: number): { under: number; over: number } {
	const centre = parts.reduce((sum, { mean, weight }) => sum + weight * mean, 0);
	const spread = parts.reduce(
		(sum, { mean, sd, weight }) => sum + weight * (sd ** 2 + (mean - centre) ** 2),
		0
	);
	let x = centre + Math.sqrt(spread) * normalQuantile(share);
	for (let step = 0; step < 7; step++) {
		const density = parts.reduce(
			(sum, { mean, sd, weight }) =>
				sum + (weight * exp(-(((x - mean) / sd) ** 2) / 2)) / (sd * Math.sqrt(2 * Math.PI)),
			0
		);
		const by = (mixedLower(parts, x) - share) / density;
		x -= by;
		if (!(Math.abs(by) > room)) break;
	}
	return {
		under: mixedLower(parts, x - room) < share ? x - room : -Infinity,
		over: mixedLower(parts, x + room) < share ? Infinity : x + room
	};
}
