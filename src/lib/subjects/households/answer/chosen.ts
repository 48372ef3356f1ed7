// What a reader may choose among the households, and has chosen: kept in memory only, never in the link or in storage.
import type { Catalogue } from '../../../domain/catalogue.ts';
import {
	householdTypes,
	type HouseholdType,
	type Perspective,
	type WaitingKind,
	type WaitingOrder
} from '../../../domain/household.ts';
import { lastDay, quarterOf, quarterRange, type Period, shiftPeriod } from '../../../domain/period.ts';
import type { Engine } from '../../../engine/engine.ts';
import { householdChoices, householdSpan } from '../ask/choices.ts';
import { lifeDomainIds, type LifeDomainId } from '../../../domain/life-domain.ts';
import { nameIn, nameOf } from '../../../domain/area.ts';
import type { Language } from '../../../domain/text.ts';

export interface HouseholdMenu {
	/** Areas with a coached household in them or in a part of them, in the programme's order. */
	areas: string[];
	/** Pseudonyms, in order. */
	coaches: string[];
	/** Types that occur, in the order of menus. */
	householdTypes: HouseholdType[];
	/** Quarters from the first row to the last; empty where there are no rows. */
	periods: Period[];
	/** ISO: the day as of which work is looked at; the end of the rows' last quarter, or today where that lies ahead. */
	day: string;
}

/** @param today ISO day */
export async function answerHouseholdMenu(
	engine: Engine,
	{ areas }: Pick<Catalogue, 'areas'>,
	today: string
): Promise<HouseholdMenu> {
	const [rows, [span]] = await Promise.all([engine.all(householdChoices()), engine.all(householdSpan())]);
	const coached = new Set(rows.map((row) => row.area));
	// An area counts when a household lives in it; the area that holds it counts too.
	for (const one of coached) {
		const whole = areas.find((area) => area.area === one)?.part_of;
		if (whole != null) coached.add(whole);
	}
	const { first, last } = span ?? { first: null, last: null };
	const periods = first === null || last === null ? [] : quarterRange(quarterOf(first), quarterOf(last));
	const end = last === null ? today : lastDay(quarterOf(last));
	return {
		areas: areas.map((area) => area.area).filter((area) => coached.has(area)),
		coaches: [...new Set(rows.map((row) => row.coach))].sort(),
		householdTypes: householdTypes.filter((type) => rows.some((row) => row.householdType === type)),
		periods,
		day: end < today ? end : today
	};
}

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
