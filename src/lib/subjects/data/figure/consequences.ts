// Lays what pages say and show before a delivery beside what they would after it: everything that a reader would find otherwise.
import {
	placeKey,
	type Amount,
	type Answers,
	type Consequence,
	type Place,
	type Said,
	type Saying,
	type Shown
} from '../../../domain/consequence.ts';
import { comparePeriods, quarterIndex } from '../../../domain/period.ts';
import { revisionReason, type BreakAt } from '../../../figures/revision-reason.ts';
import { isTie } from '../../../statistics/ties.ts';

const sameValue = (a: number | null, b: number | null): boolean =>
	a === null || b === null ? a === b : isTie(a, b);
const sameAmount = (a: Amount | null, b: Amount | null): boolean =>
	a === null || b === null ? a === b : a.hidden === b.hidden && sameValue(a.value, b.value);
const sameMargin = (a: Amount | null, b: Amount | null): boolean =>
	sameValue(a?.lower ?? null, b?.lower ?? null) && sameValue(a?.upper ?? null, b?.upper ?? null);
const sameSaying = (a: Saying, b: Saying): boolean =>
	a.code === b.code && a.nl === b.nl && a.en === b.en && sameAmount(a.amount, b.amount);

const isProvisional = (one: Shown | undefined): boolean => one?.provisional ?? false;
/** Both sides of a figure, each with whether it is provisional where that is what changes. */
function sidesOf(was: Shown | undefined, is: Shown | undefined): Record<'before' | 'after', Amount | null> {
	const turns = isProvisional(was) !== isProvisional(is);
	const side = (one: Shown | undefined): Amount | null =>
		one ? { ...one.is, ...(turns && { provisional: one.provisional }) } : null;
	return { before: side(was), after: side(is) };
}

const placeOf = ({ page, indicator, area, period, cell }: Place): Place => ({
	...{ page, indicator, area, period, cell }
});

/** Those of both, by where they stand: in the order of after, and then what is there no more. */
function pairs<One extends Place>(
	before: readonly One[],
	after: readonly One[],
	keyOf: (one: One) => string
): { place: Place; was: One | undefined; is: One | undefined; key: string }[] {
	const then = new Map(before.map((one) => [keyOf(one), one]));
	const now = new Map(after.map((one) => [keyOf(one), one]));
	return [...new Set([...now.keys(), ...then.keys()])].flatMap((key) => {
		const [was, is] = [then.get(key), now.get(key)];
		const one = is ?? was;
		return one ? [{ place: placeOf(one), was, is, key }] : [];
	});
}

function saidOtherwise(before: Answers, after: Answers): Consequence[] {
	const keyOf = (one: Said) => `${one.kind} ${placeKey(one)}`;
	const then = new Map(before.said.map((one) => [keyOf(one), one]));
	return pairs(before.said, after.said, keyOf).flatMap(({ place, was, is }): Consequence[] => {
		const kind = (is ?? was)?.kind;
		if (kind === undefined || (was && is && sameSaying(was.is, is.is))) return [];
		const fresh = !was && is?.page === 'overview' && is.period === after.latest;
		const stood = fresh ? then.get(keyOf({ ...is, period: before.latest })) : undefined;
		return [
			{
				...{ ...place, kind, before: was?.is ?? null, after: is?.is ?? null },
				...(stood && { instead: { period: before.latest, is: stood.is } })
			}
		];
	});
}

/** Hidden now and shown before, or the other way: what is not there is not hidden. */
const hiddenOtherwise = (before: Answers, after: Answers): Consequence[] =>
	pairs(before.shown, after.shown, placeKey).flatMap(({ place, was, is }): Consequence[] =>
		(was?.is.hidden ?? false) === (is?.is.hidden ?? false)
			? []
			: [{ ...place, kind: 'hidden', ...sidesOf(was, is) }]
	);

/** Another number, another margin, provisional or no more, or one that comes or goes; what is hidden or shown since, and what a report had, is told as such. */
function valuesOtherwise(before: Answers, after: Answers, told: readonly Consequence[]): Consequence[] {
	const known = new Set(told.map(placeKey));
	return pairs(before.shown, after.shown, placeKey).flatMap(({ place, was, is, key }): Consequence[] => {
		const [then, now] = [was?.is ?? null, is?.is ?? null];
		const same = sameAmount(then, now) && sameMargin(then, now) && isProvisional(was) === isProvisional(is);
		return known.has(key) || same ? [] : [{ ...place, kind: 'value', ...sidesOf(was, is) }];
	});
}

const breakIn =
	({ breaks }: Answers): BreakAt =>
	({ indicator, area, period }) => {
		const found = breaks.find(
			(one) =>
				one.indicator === indicator && one.period === period && (one.area === null || one.area === area)
		);
		return found && { kind: found.kind, text: found.reason };
	};

const cellOf = ({ indicator, area, period, is, provisional, note }: Shown) => ({
	...{ indicator: indicator ?? '', area: area ?? '', period: period ?? '' },
	...{ provisional, hidden: is.hidden, note }
});

/** Of measured figures: a report shows every quarter up to its own, so what was shown before the delivery stood in it. */
function revisedFigures(before: Answers, after: Answers): Consequence[] {
	const breakAt = breakIn(after);
	return pairs(before.shown, after.shown, placeKey).flatMap(({ place, was, is }): Consequence[] => {
		const { indicator, period } = place;
		if (indicator === null || period === null || !was || sameAmount(was.is, is?.is ?? null)) return [];
		const reports = before.earlier.filter((one) => quarterIndex(period) <= quarterIndex(one.period));
		if (reports.length === 0) return [];
		const reason = is ? revisionReason(cellOf(was), cellOf(is), breakAt) : ({ code: 'unknown' } as const);
		return [
			{
				...{ ...place, kind: 'revision', ...sidesOf(was, is), reason },
				reports: reports.map((one) => one.file)
			}
		];
	});
}

/** Of counts about people the reports themselves say what they showed. */
function revisedCounts(before: Answers, after: Answers): Consequence[] {
	const asCount = (value: number | null): Amount => ({ value, hidden: value === null, unit: 'people' });
	return pairs(before.shown, after.shown, placeKey).flatMap(({ place, was, is, key }): Consequence[] => {
		if (place.page !== 'families' || sameAmount(was?.is ?? null, is?.is ?? null)) return [];
		const now = is?.is ?? null;
		const reports = before.earlier.filter(({ counts }) => {
			const stood = counts[key];
			return stood !== undefined && !sameAmount(asCount(stood), now);
		});
		const latest = [...reports].sort((a, b) => comparePeriods(a.period, b.period)).at(-1);
		if (!latest) return [];
		const stood = asCount(latest.counts[key] ?? null);
		const turned = now !== null && now.hidden !== stood.hidden;
		const code = turned ? (now.hidden ? 'hidden' : 'shown') : 'unknown';
		return [
			{
				...{ ...place, kind: 'revision', before: stood, after: now, reason: { code } },
				reports: reports.map((one) => one.file)
			}
		];
	});
}

/** Empty exactly where no page says, shows or hides anything else, and nothing that was handed out is revised. */
export function consequencesOf(before: Answers, after: Answers): Consequence[] {
	const figures = [
		...hiddenOtherwise(before, after),
		...revisedFigures(before, after),
		...revisedCounts(before, after)
	];
	return [...saidOtherwise(before, after), ...figures, ...valuesOtherwise(before, after, figures)];
}
