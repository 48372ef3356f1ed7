// Levels of the Zelfredzaamheid-Matrix beside our life domains: which are asked of a domain, and which rung they make.
import type { LifeDomainId } from '../../../domain/life-domain.ts';
import type { Zrm, ZrmEdition } from '../../../domain/zrm.ts';
import { entryOf, withEntry, type Draft, type ZrmLevel } from './draft.ts';

export const editionOf = (zrm: Zrm, edition: number): ZrmEdition | null =>
	zrm.editions.find((one) => one.edition === edition) ?? null;

/** Its domains that are read as ours; none where the matrix does not speak of it. */
export const zrmDomainsFor = (zrm: Zrm, edition: number, domain: LifeDomainId) =>
	editionOf(zrm, edition)?.domains.filter(({ ours }) => ours === domain) ?? [];

const rungOfLevel = (zrm: Zrm, level: number): number | null =>
	zrm.levels.find((one) => one.level === level)?.rung ?? null;

/**
 * The rung that the levels make: of one domain its own; of two that share a life domain only where both say the same. Never a mean:
 * where they differ it is null, and the coach chooses.
 */
export function rungOfLevels(zrm: Zrm, levels: readonly ZrmLevel[]): number | null {
	const rungs = new Set(levels.map(({ level }) => rungOfLevel(zrm, level)));
	const [only] = rungs;
	return rungs.size === 1 && only !== undefined ? only : null;
}

/** Pressed once it stands, pressed again it does not; the coach's rung follows as soon as every domain of the matrix has a level. */
export function chooseLevel(
	draft: Draft,
	zrm: Zrm,
	{ domain, chosen }: { domain: LifeDomainId; chosen: ZrmLevel }
): Draft {
	const before = entryOf(draft, domain).zrm;
	const others = before.filter((one) => one.domain !== chosen.domain && one.edition === chosen.edition);
	const again = before.some(
		(one) => one.domain === chosen.domain && one.edition === chosen.edition && one.level === chosen.level
	);
	const levels = again ? others : [...others, chosen];
	const asked = zrmDomainsFor(zrm, chosen.edition, domain).length;
	const coach = levels.length === asked ? rungOfLevels(zrm, levels) : null;
	return withEntry(draft, domain, { zrm: levels, coach });
}
