// A new quarter as the published one before it, plus the steps of families that count on both days, plus newcomers.
import { lifeDomainIds } from '../domain/life-domain.ts';
import { planItemKinds, type FamilyKind } from '../domain/publication-cells.ts';
import type { Period } from '../domain/period.ts';
import type { FamilyState, PublishedStates } from '../domain/published-states.ts';
import type { CountRow, PlanArea } from './plan-counts.ts';

export type { FamilyKind };

/** A family as its files say that it stands at the end of a quarter. */
export interface FamilyAtQuarter extends FamilyState {
	/** Kinds of items that came into its plan in that quarter. */
	opened: readonly string[];
}

/** What the files say of a quarter: the families that count, by pseudonym. */
export type FamiliesAt = ReadonlyMap<string, FamilyAtQuarter>;

export interface ToChain {
	/** What was published last: without it nothing was, and every family is a newcomer. */
	published: Pick<PublishedStates, 'period' | 'present' | 'left'> | null;
	/** Pseudonyms in the files whose consent stands, begun or not: who is missing here has left. */
	there: ReadonlySet<string>;
	/** As the files say it of the last published quarter; empty without one. */
	before: FamiliesAt;
	/** The new quarters, in time order, with the kinds that are counted anew from that quarter on, because their series was ended. */
	quarters: readonly { period: Period; families: FamiliesAt; anew: readonly FamilyKind[] }[];
	areas: readonly PlanArea[];
	/** Ids of the family results. */
	results: readonly string[];
}

export interface Chained {
	/** Of the new quarters, by smallest part. */
	rows: CountRow[];
	/** Families that are there still, as the last quarter counts them. */
	present: FamilyState[];
	/** Sums of those who left, as the last quarter counts them. */
	left: CountRow[];
	/** Families that count otherwise than their files say, and those who left: at the quarter before a series was counted anew. */
	pending: number;
}

/**
 * Leaving is no step: who left counts on as last published. What was corrected waits for the family's next step, which takes it
 * to what is true, whole: so nothing counts twice, and met <= applicable <= coached holds in every part.
 */
export function chain(input: ToChain): Chained {
	const { published, there } = input;
	let present = new Map(
		(published?.present ?? []).flatMap((one): [string, FamilyState][] =>
			there.has(one.household) ? [[one.household, one]] : []
		)
	);
	const gone = (published?.present ?? []).filter((one) => !there.has(one.household));
	let left = added(published?.left ?? [], gone, input);
	let before = input.before;
	let pending = 0;
	const rows: CountRow[] = [];
	for (const { period, families, anew } of input.quarters) {
		if (anew.length > 0) {
			pending = pendingOf(present, before, left);
			left = left.filter((row) => !anew.includes(row.counts));
		}
		const next = new Map<string, FamilyState>();
		for (const household of [...new Set([...present.keys(), ...families.keys()])].sort()) {
			const state = stepped(present.get(household), before.get(household), families.get(household), anew);
			if (state) next.set(household, state);
		}
		present = next;
		before = families;
		rows.push(...counted([...present.values()], left, period, input, families));
	}
	const last = input.quarters.at(-1)?.period ?? published?.period ?? '';
	return {
		rows,
		present: [...present.values()],
		left: left.map((row) => ({ ...row, period: last })),
		pending
	};
}

/** The state in which a family counts in the next quarter. */
function stepped(
	was: FamilyState | undefined,
	before: FamilyAtQuarter | undefined,
	now: FamilyAtQuarter | undefined,
	anew: readonly FamilyKind[]
): FamilyState | undefined {
	if (!was) return now && stateOf(now);
	if (now && (anew.includes('reach') || !before || !sameState(before, now))) return stateOf(now);
	if (!now) return was;
	return {
		...was,
		results: anew.includes('results') ? now.results : was.results,
		ladder: anew.includes('ladder') && !was.ended ? now.ladder : was.ladder
	};
}

const stateOf = ({ household, area, ended, results, ladder }: FamilyState): FamilyState => ({
	household,
	area,
	ended,
	results,
	ladder
});

const textOf = (record: Readonly<Record<string, string>>): string =>
	JSON.stringify(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The area has no date: a move is a correction, and no step. */
const sameState = (a: FamilyState, b: FamilyState): boolean =>
	a.ended === b.ended && textOf(a.results) === textOf(b.results) && textOf(a.ladder) === textOf(b.ladder);

function pendingOf(
	present: ReadonlyMap<string, FamilyState>,
	truth: FamiliesAt,
	left: readonly CountRow[]
): number {
	const other = [...present].filter(([household, state]) => {
		const now = truth.get(household);
		return !now || now.area !== state.area || !sameState(state, now);
	});
	const whoLeft = left
		.filter((row) => row.counts === 'reach')
		.reduce((sum, row) => sum + (row.values.coached ?? 0), 0);
	return other.length + whoLeft;
}

type Frame = Pick<ToChain, 'areas' | 'results'>;

const subjectsOf = (results: readonly string[]) =>
	({ reach: [null], results, ladder: lifeDomainIds, plan: planItemKinds }) as const;

const emptyOf = {
	reach: { coached: 0, ended: 0 },
	results: { met: 0, unmet: 0 },
	ladder: { up: 0, same: 0, down: 0 },
	plan: { households: 0 }
} as const;

/** Rows of one quarter: every subject in every area and in none, in a fixed order. */
function counted(
	families: readonly FamilyState[],
	left: readonly CountRow[],
	period: Period,
	frame: Frame,
	flows: FamiliesAt
): CountRow[] {
	const subjects = subjectsOf(frame.results);
	const places = [...frame.areas.map((one) => one.area), null];
	const rows = new Map<string, CountRow & { values: Record<string, number> }>();
	const keyOf = (counts: string, subject: string | null, area: string | null) =>
		JSON.stringify([counts, subject, area]);
	for (const counts of ['reach', 'results', 'ladder', 'plan'] as const)
		for (const subject of subjects[counts])
			for (const area of places)
				rows.set(keyOf(counts, subject, area), {
					counts,
					subject,
					period,
					area,
					values: { ...emptyOf[counts] }
				});
	const count = (counts: FamilyKind, subject: string | null, area: string | null, name: string, many = 1) => {
		const known = places.includes(area) ? area : null;
		const row = rows.get(keyOf(counts, subject, known));
		if (row) row.values[name] = (row.values[name] ?? 0) + many;
	};
	for (const row of left)
		for (const [name, many] of Object.entries(row.values))
			count(row.counts, row.subject, row.area, name, many);
	for (const { household, area, ended, results, ladder } of families) {
		count('reach', null, area, 'coached');
		if (ended) count('reach', null, area, 'ended');
		for (const [result, status] of Object.entries(results)) count('results', result, area, status);
		for (const [domain, step] of Object.entries(ladder)) count('ladder', domain, area, step);
		for (const kind of flows.get(household)?.opened ?? []) count('plan', kind, area, 'households');
	}
	return [...rows.values()];
}

/** The sums of who left earlier and of who left now. Flows are counted anew every quarter, so nobody who left is in them. */
function added(before: readonly CountRow[], gone: readonly FamilyState[], frame: Frame): CountRow[] {
	return counted(gone, before, before[0]?.period ?? '', frame, new Map()).filter(
		(row) => row.counts !== 'plan'
	);
}
