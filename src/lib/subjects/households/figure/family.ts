// The figure of one family as of a day: its ladder over time, its results, its plan of approach, and what changed since last quarter.
import type { HouseholdType } from '../../../domain/household.ts';
import { type LifeDomainId, lifeDomainIds } from '../../../domain/life-domain.ts';
import type { Period } from '../../../domain/period.ts';
import type { FamilyResult } from '../../../domain/family.ts';
import type {
	FamilyActionRow,
	FamilyPlaceRow,
	FamilyRow,
	FamilyStateRow,
	FamilyStepRow
} from '../ask/family.ts';
import type { WrittenLine } from './written.ts';

/** Dates are ISO days throughout. */
export interface Step {
	date: string;
	rung: number;
	/** Coach and family judged together. */
	together: boolean;
	/** Pseudonym of who coached then, if not the present coach. */
	coach: string | null;
}

export interface FamilyDomain {
	domain: LifeDomainId;
	/** By date; at most one a day each. */
	coach: Step[];
	family: Step[];
	/** In the coach's eyes; null where never assessed. */
	first: Step | null;
	now: Step | null;
	/** What the family said last. */
	familyNow: Step | null;
}

export type ResultStatus = 'met' | 'open' | 'lapsed' | 'not-applicable';

export interface FamilyResultState {
	result: string;
	domain: LifeDomainId;
	/** null = nothing was ever stated. */
	status: ResultStatus | null;
	/** Since when this status holds without a break. */
	since: string | null;
	history: { date: string; status: ResultStatus }[];
}

export interface PlanItem {
	domain: LifeDomainId;
	action: string;
	kind: 'agreement' | 'support' | 'reward' | 'sanction';
	actor: 'family' | 'coach' | 'organisation';
	organisation: string | null;
	opened: string;
	due: string | null;
	closed: string | null;
	status: 'planned' | 'doing' | 'done' | 'dropped';
	open: boolean;
	/** Days past its due date while open; null where it is not overdue. */
	overdueDays: number | null;
}

export interface FamilyChanges {
	/** The last day of the quarter before: changes are later than this. */
	after: string;
	period: Period;
	steps: { domain: LifeDomainId; date: string; from: number | null; to: number }[];
	results: { result: string; date: string; from: ResultStatus | null; to: ResultStatus }[];
	opened: PlanItem[];
	closed: PlanItem[];
	/** Open, and passed their due date in this time. */
	becameOverdue: PlanItem[];
}

export interface FamilyFigure {
	/** A pseudonym. */
	household: string;
	area: string;
	/** A pseudonym. */
	coach: string;
	adults: number | null;
	children: number | null;
	householdType: HouseholdType;
	started: string;
	ended: string | null;
	endReason: string | null;
	consent: string;
	/** As of this day: nothing later is told. */
	day: string;
	synthetic: boolean;
	/** All eight. */
	domains: FamilyDomain[];
	/** Every family result, in the order of its definition. */
	results: FamilyResultState[];
	/** By opening date. */
	plan: PlanItem[];
	changes: FamilyChanges;
	/** Who wrote what and when, where visits were brought in. */
	written: WrittenLine[];
	/** Where the family stands among the chosen ones, from 1, and its neighbours. */
	place: { place: number; families: number; previous: string | null; next: string | null };
}

export interface FamilyInput {
	family: FamilyRow;
	/** ISO. */
	day: string;
	/** The quarter before the day's, and its last day. */
	before: { period: Period; lastDay: string };
	synthetic: boolean;
	definitions: FamilyResult[];
	steps: FamilyStepRow[];
	states: FamilyStateRow[];
	actions: FamilyActionRow[];
	written: WrittenLine[];
	place: FamilyPlaceRow | undefined;
}

const millisecondsADay = 86_400_000;
const daysBetween = (from: string, to: string): number =>
	Math.round((Date.parse(to) - Date.parse(from)) / millisecondsADay);

/** One judge's steps; the rows stand in order, and on one day the judge's own follows what was judged together. */
function stepsOf(rows: FamilyStepRow[], judge: 'coach' | 'family'): Step[] {
	const steps: Step[] = [];
	for (const { date, rung, assessor, coach } of rows) {
		if (assessor !== judge && assessor !== 'both') continue;
		if (steps.at(-1)?.date === date) steps.pop();
		steps.push({ date, rung, together: assessor === 'both', coach });
	}
	return steps;
}

function domainOf(domain: FamilyDomain['domain'], rows: FamilyStepRow[]): FamilyDomain {
	const own = rows.filter((row) => row.domain === domain);
	const [coach, family] = [stepsOf(own, 'coach'), stepsOf(own, 'family')];
	return {
		domain,
		coach,
		family,
		first: coach[0] ?? null,
		now: coach.at(-1) ?? null,
		familyNow: family.at(-1) ?? null
	};
}

function stateOf({ id, domain }: FamilyResult, rows: FamilyStateRow[]): FamilyResultState {
	const history = rows.filter((row) => row.result === id).map(({ date, status }) => ({ date, status }));
	const status = history.at(-1)?.status ?? null;
	const other = history.findLastIndex((one) => one.status !== status);
	return { result: id, domain, status, since: history[other + 1]?.date ?? null, history };
}

function itemOf(row: FamilyActionRow, day: string): PlanItem {
	const open = row.status === 'planned' || row.status === 'doing';
	const overdue = open && row.due !== null && row.due < day;
	return { ...row, open, overdueDays: overdue ? daysBetween(row.due ?? day, day) : null };
}

function changesOf(
	{ period, lastDay: after }: FamilyInput['before'],
	domains: FamilyDomain[],
	results: FamilyResultState[],
	plan: PlanItem[]
): FamilyChanges {
	const last = <Dated extends { date: string }>(list: Dated[]) =>
		list.filter((one) => one.date <= after).at(-1);
	return {
		after,
		period,
		steps: domains.flatMap(({ domain, coach, now }) => {
			const from = last(coach)?.rung ?? null;
			return now !== null && now.date > after && now.rung !== from
				? [{ domain, date: now.date, from, to: now.rung }]
				: [];
		}),
		results: results.flatMap(({ result, status, since, history }) => {
			const from = last(history)?.status ?? null;
			return status !== null && since !== null && status !== from
				? [{ result, date: since, from, to: status }]
				: [];
		}),
		opened: plan.filter((one) => one.opened > after),
		closed: plan.filter((one) => one.closed !== null && one.closed > after),
		becameOverdue: plan.filter((one) => one.overdueDays !== null && (one.due ?? '') >= after)
	};
}

export function family(input: FamilyInput): FamilyFigure {
	const { family: own, day, synthetic, place } = input;
	const domains = lifeDomainIds.map((id) => domainOf(id, input.steps));
	const results = input.definitions.map((one) => stateOf(one, input.states));
	const plan = input.actions.map((row) => itemOf(row, day));
	return {
		...own,
		day,
		synthetic,
		domains,
		results,
		plan,
		changes: changesOf(input.before, domains, results, plan),
		written: input.written,
		place: {
			place: place?.place ?? 0,
			families: place?.families ?? 0,
			previous: place?.previous ?? null,
			next: place?.next ?? null
		}
	};
}
