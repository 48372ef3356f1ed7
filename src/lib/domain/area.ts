// Areas: where is measured, in which role, and how areas nest; and what things are called, by their id.
import type { Language } from './text.ts';

export const areaRoles = ['experiment', 'control', 'reference', 'sub-area'] as const;
export type AreaRole = (typeof areaRoles)[number];

/** One row of areas.csv. */
export type Area = {
	area: string;
	name: string;
	/** What English pages call it; without it by its own name. */
	name_en?: string | null;
	role: AreaRole;
	part_of: string | null;
	cbs_code: string | null;
	homes: number | null;
	residents: number | null;
	tile_column: number | null;
	tile_row: number | null;
};

/** The areas by the names that pages in this language give them. */
export const areasIn = <One extends Pick<Area, 'name' | 'name_en'>>(
	areas: readonly One[],
	language: Language
): One[] => areas.map((one) => (language === 'en' && one.name_en ? { ...one, name: one.name_en } : one));

export const partsOf = (areas: Area[], area: string): Area[] => areas.filter((one) => one.part_of === area);

/** The area and everything that is part of it, however deep. */
export function withParts(areas: Area[], area: string): string[] {
	const found = new Set([area]);
	// A set grows while it is walked, so this reaches parts of parts and ends even where areas are each other's part.
	for (const whole of found) for (const part of partsOf(areas, whole)) found.add(part.area);
	return [...found];
}

/** The wholes that an area lies in, nearest first; ends even where areas are each other's part. */
export function wholesOf(areas: Area[], area: string): string[] {
	const found: string[] = [];
	let whole = areas.find((one) => one.area === area)?.part_of ?? null;
	while (whole !== null && whole !== area && !found.includes(whole)) {
		found.push(whole);
		const here: string = whole;
		whole = areas.find((one) => one.area === here)?.part_of ?? null;
	}
	return found;
}

/** All areas that share people with one of these, themselves included. */
export function sharing(areas: Area[], ids: readonly string[]): Set<string> {
	return new Set(ids.flatMap((one) => [...withParts(areas, one), ...wholesOf(areas, one)]));
}

/** True where two areas share people: the same area, or one part of the other. */
export const overlap = (areas: Area[], a: string, b: string): boolean =>
	withParts(areas, a).includes(b) || withParts(areas, b).includes(a);

/** Those of the areas that exist and share nobody with those taken or with an earlier one, in the order given. */
export function apartFrom(areas: Area[], taken: readonly string[], ids: readonly string[]): string[] {
	const kept: string[] = [];
	for (const id of ids)
		if (areas.some((one) => one.area === id) && ![...taken, ...kept].some((one) => overlap(areas, one, id)))
			kept.push(id);
	return kept;
}

export const companyOf = (areas: Area[], area: string, ids: readonly string[]): string[] =>
	apartFrom(areas, [area], ids);

/** Those that may stand beside an area: an area is no fair company for itself, its parts or its whole. */
export const comparable = (areas: Area[], area: string): Area[] =>
	areas.filter((one) => !overlap(areas, one.area, area));

/** The company of an area with one more or one fewer, in the order of the areas; what the new one overlaps makes room for it. */
export function chooseCompany(
	areas: Area[],
	{ area, compare }: { area: string; compare: string[] },
	chosen: string,
	on: boolean
): string[] {
	const rest = compare.filter((one) => one !== chosen);
	const kept = companyOf(areas, area, on ? [chosen, ...rest] : rest);
	return areas.map((one) => one.area).filter((one) => kept.includes(one));
}

/** Areas of a role that have no parts of their own: the units of a comparison. */
export function unitsOf(areas: Area[], role: AreaRole): Area[] {
	return areas.filter((one) => one.role === role && partsOf(areas, one.area).length === 0);
}

/** The area a programme speaks of when none is named: its own choice, else the first experiment area that is no part. */
export function defaultArea(areas: Area[], preferred?: string): Area | undefined {
	return (
		areas.find((one) => one.area === preferred) ??
		areas.find((one) => one.role === 'experiment' && one.part_of === null) ??
		areas[0]
	);
}

/**
 * Those of these areas whose people may stand in another of them as well: wholes of which a part is there too, and sub-areas,
 * which may lie across others.
 */
export function overlapping(areas: Area[], ids: readonly string[]): string[] {
	const there = areas.filter((one) => ids.includes(one.area));
	const units = there.filter((one) => one.role !== 'sub-area').map((one) => one.area);
	return there
		.filter(({ area, role }) =>
			role === 'sub-area'
				? there.length > 1
				: withParts(areas, area).some((part) => part !== area && units.includes(part))
		)
		.map((one) => one.area);
}

interface Called {
	id: string;
	name: Record<Language, string>;
}

export const nameOf = (areas: readonly Pick<Area, 'area' | 'name'>[], id: string): string =>
	areas.find((one) => one.area === id)?.name ?? id;

/** Of an indicator, a life domain, or whatever else has a name in each language. */
export const nameIn = (all: readonly Called[], id: string, language: Language): string =>
	all.find((one) => one.id === id)?.name[language] ?? id;
