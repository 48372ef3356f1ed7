// The worklist: what waits in the families that are still coached, and how much of it with whom.
import type { HouseholdType, WaitingKind, WaitingOrder } from '../../../domain/household.ts';

export interface WaitingItem {
	/** Pseudonyms. */
	household: string;
	coach: string;
	area: string;
	kind: WaitingKind;
	/** Ids of the life domains, or of the results without a state, that it is about. */
	subjects: string[];
	/** The action's own words. */
	detail: string | null;
	/** ISO day. */
	since: string;
	/** Domains, results or open actions; 0 = a plan without any open action. */
	items: number;
	/** Days since `since`; negative when it lies ahead. */
	days: number;
}

export interface WaitingFigure {
	/** ISO day on which it waits. */
	day: string;
	/** Assessments from before this day are old. */
	oldBefore: string;
	/** Plans end when their last date lies on or before this day. */
	endsBy: string;
	area: string | null;
	coach: string | null;
	householdType: HouseholdType | null;
	kind: WaitingKind | null;
	order: WaitingOrder;
	synthetic: boolean;
	/** Families still coached, with consent: those the worklist looks at. */
	families: number;
	tally: { kind: WaitingKind; waiting: number; families: number }[];
	/** Every coach, with nothing waiting too; not narrowed by the chosen coach. */
	coaches: { coach: string; waiting: Record<WaitingKind, number> }[];
	/** Of the chosen kind; `items` holds the first of them. */
	total: number;
	items: WaitingItem[];
}
