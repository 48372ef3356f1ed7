// What a comparison allows to be said: better or worse than control, and how that crosses with the target path.
import type { Goal, Indicator } from '../../../domain/indicator.ts';
import type {
	CompareClaim,
	CompareFigure,
	CompareReason,
	DidEstimate,
	Quadrant,
	Witnesses,
	WitnessName
} from './comparison-figure.ts';
import { statusOf, type Measured } from '../../../figures/evidence.ts';

/**
 * One verdict from three witnesses. One of them carries it, fixed beforehand: areas (exact assignment over all neighbourhoods, rescaled for size) where
 * they can speak at all, else rank; people must not point the other way. People alone never carry it: what hits a whole
 * neighbourhood is not in their margin. Where nothing can be said that is not the same as no effect.
 */
export function compareClaim(evidence: {
	witnesses: Witnesses;
	did: DidEstimate;
	detectable: CompareFigure['detectable'];
	/** Why the two sides cannot be compared. */
	obstacle: CompareReason | null;
	breakPeriod: string | null;
}): CompareClaim {
	const { witnesses, did, detectable, obstacle, breakPeriod } = evidence;
	const { areas, people, rank } = witnesses;
	const silent = (reason: CompareReason, missing: WitnessName[]): CompareClaim => ({
		...{ code: 'cannot-say', carrier: null, witnesses: [], reason, missing, breakPeriod }
	});
	if (obstacle) return silent(obstacle, []);
	const carrier = areas.canSpeak ? 'areas' : rank.canSpeak ? 'rank' : null;
	if (carrier === null) {
		const { difference, target } = detectable;
		const wide = target !== null && (difference === null || difference > target);
		if (did.value === null) return silent('no-counts', ['areas', 'people', 'rank']);
		return silent(wide && !people.speaks ? 'too-small' : 'no-witness', ['areas', 'rank']);
	}
	const { way, speaks } = witnesses[carrier];
	if (!speaks || way === null) return silent('within-chance', [carrier]);
	if (people.way !== null && people.way !== way) return silent('contradicted', ['people']);
	const agrees = (name: WitnessName) => witnesses[name].speaks && witnesses[name].way === way;
	return {
		...{ code: way, carrier, reason: null, missing: [], breakPeriod },
		witnesses: [
			carrier,
			...(['areas', 'people', 'rank'] as const).filter((one) => one !== carrier && agrees(one))
		]
	};
}

/** Ahead of the path where the value is at or beyond it, behind where the path lies outside its margin. */
export function standingOf(
	value: Measured | null,
	path: number | null,
	goal: Goal,
	indicator: Pick<Indicator, 'kind' | 'better' | 'origin'>
): CompareFigure['standing'] {
	const nothing = { value: value?.value ?? null, path, status: null, position: null };
	const status = statusOf(value, goal, path, indicator);
	if (status === null) return nothing;
	const position =
		status === 'off-track' ? ('behind' as const) : status === 'uncertain' ? null : ('ahead' as const);
	return { ...nothing, status, position };
}

/** Null unless both answers are there. */
export function quadrantOf(
	{ position }: CompareFigure['standing'],
	{ code }: Pick<CompareClaim, 'code'>
): Quadrant | null {
	return position === null || code === 'cannot-say' ? null : `${position}-${code}`;
}

/** Why the target question has no answer where the other has one: which side of its path a value is on. */
export function unplacedBy({ path, status }: CompareFigure['standing'], pathBroken: boolean): CompareReason {
	if (pathBroken) return 'break';
	if (path === null) return 'no-goal';
	return status === null ? 'no-counts' : 'path-in-margin';
}
