// The figure of one family: its ladder over time, its results, its plan of approach, and what changed since last quarter.
import type { HouseholdType } from '../../../domain/household.ts';
import type { LifeDomainId } from '../../../domain/life-domain.ts';
import type { Period } from '../../../domain/period.ts';

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
	/** Where the family stands among the chosen ones, from 1, and its neighbours. */
	place: { place: number; families: number; previous: string | null; next: string | null };
}
