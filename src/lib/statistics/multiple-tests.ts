// p-values adjusted for testing several things at once.
import { checkShare } from './checks.ts';

type PValues = readonly (number | null)[];

/**
 * Step-down Bonferroni: Holm (1979), Scandinavian Journal of Statistics 6:65-70; controls the chance of any false alarm. Same
 * order; null (not tested) stays null and does not count in the family.
 * @throws RangeError on an empty list or a p outside 0-1
 */
export function holm(pValues: PValues): (number | null)[] {
	const ordered = ascendingFamily(pValues);
	const adjusted: (number | null)[] = pValues.map(() => null);
	let least = 0;
	ordered.forEach(({ p, index }, rank) => {
		least = Math.max(least, Math.min(1, p * (ordered.length - rank)));
		adjusted[index] = least;
	});
	return adjusted;
}

/**
 * Step-up false discovery rate: Benjamini & Hochberg (1995), Journal of the Royal Statistical Society B 57:289-300. Same order;
 * null (not tested) stays null and does not count in the family.
 * @throws RangeError on an empty list or a p outside 0-1
 */
export function benjaminiHochberg(pValues: PValues): (number | null)[] {
	const ordered = ascendingFamily(pValues);
	const adjusted: (number | null)[] = pValues.map(() => null);
	let most = 1;
	for (let rank = ordered.length; rank > 0; rank--) {
		const entry = ordered[rank - 1];
		if (!entry) continue;
		most = Math.min(most, (entry.p * ordered.length) / rank);
		adjusted[entry.index] = most;
	}
	return adjusted;
}

function ascendingFamily(pValues: PValues): { p: number; index: number }[] {
	if (pValues.length === 0) throw new RangeError('pValues must hold at least 1 value');
	const family = pValues.flatMap((p, index) => {
		if (p === null) return [];
		checkShare(`pValues[${index}]`, p);
		return [{ p, index }];
	});
	return family.sort((a, b) => a.p - b.p);
}
