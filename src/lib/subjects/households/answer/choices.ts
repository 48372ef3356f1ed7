// What a reader of the household views may choose, and the day and quarters of which the rows tell.
import type { Catalogue } from '../../../domain/catalogue.ts';
import { householdTypes, type HouseholdType } from '../../../domain/household.ts';
import { lastDay, quarterOf, quarterRange, type Period } from '../../../domain/period.ts';
import type { Engine } from '../../../engine/engine.ts';
import { householdChoices, householdSpan } from '../ask/choices.ts';

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
