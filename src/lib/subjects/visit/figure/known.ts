// What stands of a family before a visit: the last rung by each who judges, the last state of every result, and what is still open.
import type { Perspective } from '../../../domain/household.ts';
import type { LifeDomainId } from '../../../domain/life-domain.ts';
import type { PlanItemKind } from '../../../domain/publication-cells.ts';
import type { actionStatuses, actors, resultStatuses } from '../../../domain/row-words.ts';
import type { ConsentScope } from '../../../domain/visit-words.ts';

export type ResultStatus = (typeof resultStatuses)[number];
export type Actor = (typeof actors)[number];
export type ActionStatus = (typeof actionStatuses)[number];

/** A family as a list of families names it. */
export interface FamilyInList {
	household: string;
	area: string;
	/** ISO; the last day on which anything was assessed. */
	last: string | null;
}

export interface KnownRung {
	domain: LifeDomainId;
	assessor: Perspective;
	rung: number;
	date: string;
	/** What would have to be taken back; a draft of before does not tell. */
	said?: SaidRung;
}
/** Who judged, as its row says it, and the events of visits that say so; none where it came without a visit. */
export interface SaidRung {
	assessor: Perspective | 'both';
	events: string[];
}
export interface KnownResult {
	result: string;
	status: ResultStatus;
	date: string;
}
/** Of the plan, as long as it is neither done nor dropped; household, domain, opened and action tell two apart. */
export interface OpenAction {
	domain: LifeDomainId;
	action: string;
	kind: PlanItemKind;
	actor: Actor;
	organisation: string | null;
	opened: string;
	due: string | null;
	status: ActionStatus;
}
/** Advice under mandate that nobody confirmed yet. */
export interface OpenMandate {
	advice: string;
	organisation: string;
	given: string;
	domain: LifeDomainId | null;
}

export interface KnownFamily {
	household: string;
	area: string;
	consent: string;
	/** Null where only the day was written down. */
	scope: ConsentScope[] | null;
	rungs: KnownRung[];
	/** Where a last rung was taken back: what stood before it is not known here. */
	takenBack?: LifeDomainId[];
	results: KnownResult[];
	actions: OpenAction[];
	mandates: OpenMandate[];
}

export const keyOfAction = ({ domain, opened, action }: Pick<OpenAction, 'domain' | 'opened' | 'action'>) =>
	`${domain} ${opened} ${action}`;

/** Without these rungs; that there was one is still known. */
export function withoutRungs<Known extends KnownFamily>(
	known: Known,
	gone: (one: KnownRung) => boolean
): Known {
	const taken = known.rungs.filter(gone).map(({ domain }) => domain);
	if (taken.length === 0) return known;
	return {
		...known,
		rungs: known.rungs.filter((one) => !gone(one)),
		takenBack: [...new Set([...(known.takenBack ?? []), ...taken])]
	};
}

/** One row, whichever of its judges it is looked up for. */
export const keyOfRung = ({ domain, date, assessor, said }: KnownRung): string =>
	`${domain} ${date} ${said?.assessor ?? assessor}`;

/** Each row once: what both judged together is the last word of either. */
export const rowsOfRungs = (rungs: readonly KnownRung[]): KnownRung[] => [
	...new Map(rungs.flatMap((one) => (one.said ? [[keyOfRung(one), one] as const] : []))).values()
];

export const rungOf = (
	known: KnownFamily | null,
	domain: LifeDomainId,
	assessor: Perspective
): KnownRung | null => known?.rungs.find((one) => one.domain === domain && one.assessor === assessor) ?? null;

export const stateOf = (known: KnownFamily | null, result: string): KnownResult | null =>
	known?.results.find((one) => one.result === result) ?? null;

/** Overdue first, the longest overdue before the others; then by the day it is due; then what is due on no day. */
export function inOrderOfDue(actions: readonly OpenAction[]): OpenAction[] {
	const due = (one: OpenAction) => one.due ?? '9999';
	return [...actions].sort((a, b) => (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0));
}

/** Whole days that it is late; 0 where it is not. */
export function daysLate({ due }: Pick<OpenAction, 'due'>, day: string): number {
	if (due === null) return 0;
	return Math.max(0, Math.round((Date.parse(day) - Date.parse(due)) / 86_400_000));
}
