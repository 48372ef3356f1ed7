// Whom a break concerns: an area's break holds for its parts, and a part's break for the wholes it lies in.
import { wholesOf, withParts, type Area } from './area.ts';
import type { Break } from './tables.ts';

/** A boundary that moved between two parts of a whole, so that both break at once, leaves the whole as it was. */
function movedInside(areas: Area[], breaks: readonly Break[], one: Break, whole: string): boolean {
	if (one.kind !== 'boundary' || one.area === null) return false;
	const [own, inside] = [withParts(areas, one.area), withParts(areas, whole)];
	return breaks.some(
		(other) =>
			other.kind === 'boundary' &&
			other.indicator === one.indicator &&
			other.period === one.period &&
			other.area !== null &&
			other.area !== whole &&
			inside.includes(other.area) &&
			!own.includes(other.area) &&
			!withParts(areas, other.area).includes(one.area ?? '')
	);
}

/**
 * The same breaks once for each area that they concern, named by that area; a break of every area stays one. What reads
 * them needs to know nothing of how areas nest.
 */
export function breaksOver(areas: Area[], breaks: readonly Break[]): Break[] {
	const over = breaks.flatMap((one): Break[] => {
		if (one.area === null) return [one];
		const wholes = wholesOf(areas, one.area).filter((whole) => !movedInside(areas, breaks, one, whole));
		return [...new Set([...withParts(areas, one.area), ...wholes])].map((area) => ({ ...one, area }));
	});
	const keyOf = ({ indicator, area, period, kind, reason }: Break) =>
		JSON.stringify([indicator, area, period, kind, reason]);
	return [...new Map(over.map((one) => [keyOf(one), one])).values()];
}
