// What a reader has chosen among the households: kept in memory only, never in the link or in storage.
import type { HouseholdMenu } from './choices.ts';
import type { Catalogue } from '../../../domain/catalogue.ts';
import type { HouseholdType, Perspective, WaitingKind, WaitingOrder } from '../../../domain/household.ts';
import { lifeDomainIds, type LifeDomainId } from '../../../domain/life-domain.ts';
import { nameIn, nameOf } from '../../../domain/area.ts';
import { lastDay, shiftPeriod, type Period } from '../../../domain/period.ts';
import type { Language } from '../../../domain/text.ts';

export const viewIds = ['together', 'family', 'waiting', 'results', 'calibration'] as const;
export type ViewId = (typeof viewIds)[number];

/** What the views need of the definitions. */
export type HouseholdCatalogue = Pick<Catalogue, 'programme' | 'areas' | 'results' | 'ladder'>;

export interface Choices {
	from: Period;
	to: Period;
	/** Undefined: no choice, so all. */
	area?: string | undefined;
	coach?: string | undefined;
	householdType?: HouseholdType | undefined;
	perspective: Perspective;
	/** In view; of calibration undefined means all. */
	domain: LifeDomainId;
	judged?: LifeDomainId | undefined;
	household?: string | undefined;
	kind?: WaitingKind | undefined;
	order: WaitingOrder;
	limit: number;
	result?: string | undefined;
}

export const pageSize = 50;

/** A year back from the last quarter, or as far as the rows go. */
export function usualChoices({ periods }: HouseholdMenu): Choices {
	const to = periods.at(-1) ?? '';
	const back = to === '' ? '' : shiftPeriod(to, -4);
	return {
		from: periods.includes(back) ? back : (periods[0] ?? ''),
		to,
		perspective: 'coach',
		domain: lifeDomainIds[0],
		order: 'days',
		limit: pageSize
	};
}

/** As of when families and work are looked at: the end of the quarter chosen as now, or today if that comes first. */
export const dayOf = ({ to }: Choices, menu: HouseholdMenu): string =>
	lastDay(to) < menu.day ? lastDay(to) : menu.day;

export const domainName = (catalogue: HouseholdCatalogue, id: string, language: Language): string =>
	nameIn(catalogue.programme.domains, id, language);
export const areaName = (catalogue: HouseholdCatalogue, id: string): string => nameOf(catalogue.areas, id);
export const resultName = (catalogue: HouseholdCatalogue, id: string, language: Language): string =>
	catalogue.results.find((one) => one.id === id)?.short[language] ?? id;
