// What a comparison allows to be said: better or worse than control, and how that crosses with the target path.
import type { Goal, Indicator } from '../domain/indicator.ts';
import type {
	AreaEstimate,
	CompareClaim,
	CompareFigure,
	CompareReason,
	DidEstimate,
	Quadrant
} from './compare-figure.ts';
import type { Measured } from './evidence.ts';
import { statusOf } from './standing.ts';

type Verdict = 'better' | 'worse' | 'none';

/** On which side of 0 an interval lies wholly; one of no width, where nobody differs, is none to lean on. */
function verdictOf({ lower, upper }: DidEstimate | AreaEstimate, better: Indicator['better']): Verdict {
	if (lower === null || upper === null || lower === upper || (lower <= 0 && upper >= 0)) return 'none';
	return lower > 0 === (better === 'higher') ? 'better' : 'worse';
}

/**
 * Better or worse where an interval of the difference excludes 0: the one over people, and stronger where the one over
 * areas does too and agrees. Where neither does nothing can be said, which is not the same as no effect.
 */
export function compareClaim(evidence: {
	better: Indicator['better'];
	did: DidEstimate;
	donaldLang: AreaEstimate;
	detectable: CompareFigure['detectable'];
	/** Why the two sides cannot be compared. */
	obstacle: CompareReason | null;
	breakPeriod: string | null;
}): CompareClaim {
	const { better, did, donaldLang, detectable, obstacle, breakPeriod } = evidence;
	const silent = (reason: CompareReason): CompareClaim => ({
		code: 'cannot-say',
		strength: null,
		reason,
		breakPeriod
	});
	if (obstacle) return silent(obstacle);
	const people = verdictOf(did, better);
	// Areas that all changed alike have no spread: a margin of no width is none to lean on, as one without a p.
	const areas = donaldLang.p === null ? 'none' : verdictOf(donaldLang, better);
	const found = did.value === null ? areas : people;
	if (found !== 'none')
		return { code: found, strength: areas === found ? 'areas' : 'people', reason: null, breakPeriod };
	if (did.value === null) return silent('no-counts');
	const { difference, target } = detectable;
	const wide = target !== null && (difference === null || difference > target);
	return silent(wide ? 'too-small' : 'within-chance');
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
