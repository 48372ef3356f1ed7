// What the quality page is prerendered with: the quality of the programme's files, and the codes that its mappings know areas by.
import { parse } from 'yaml';
import type { Area } from '../domain/area.ts';
import { once } from '../domain/once.ts';
import { z } from '../domain/zod.ts';
import type { Language } from '../domain/text.ts';
import { calendarIcs } from '../subjects/data/compose/calendar-ics.ts';
import { expectedDeliveries } from '../subjects/data/figure/expected.ts';
import { delivering } from '../subjects/data/figure/suppliers.ts';
import { areasTold, quality } from '../subjects/data/figure/quality.ts';
import { mappingsOf } from './mappings.ts';
import { site } from './site.ts';

const mappingSchema = z.looseObject({ areas: z.record(z.string(), z.string()) });

/** Those that cannot be read are told of where they are used; here they only know no codes. */
function areasOfMapping(text: string): [code: string, area: string][] {
	try {
		const { data } = mappingSchema.safeParse(parse(text));
		return Object.entries(data?.areas ?? {});
	} catch {
		return [];
	}
}

/** The code of areas.csv, and those that `mappings/*.yaml` of the programme's folder translate to the same area. */
export function areaCodes(folder: string, areas: readonly Area[]): Map<string, string[]> {
	const codes = new Map(
		areas.map(({ area, cbs_code }) => [area, cbs_code === null ? [] : [cbs_code.trim()]])
	);
	for (const { text } of mappingsOf(folder))
		for (const [code, area] of areasOfMapping(text))
			if (/^(BU|WK|GM)\d+$/.test(code.trim())) codes.get(area)?.push(code.trim());
	return codes;
}

/** Worked out once for both languages. */
export const qualityData = once(async () => {
	const { catalogue, tables, folder } = await site();
	const { areas } = catalogue;
	const figure = quality(catalogue, areas, tables, areaCodes(folder, areas));
	const told = areasTold(figure);
	return {
		figure,
		/** Of the areas that the page speaks of, and no others: there may be hundreds. */
		names: areas.flatMap(({ area, name, name_en = null }) =>
			told.has(area) ? [{ area, name, name_en }] : []
		)
	};
});

/** The deliveries that are expected as a calendar file; null where the programme says nothing of them. */
export async function calendarData(language: Language): Promise<string | null> {
	const { catalogue, tables } = await site();
	const { programme } = catalogue;
	if ((programme.calendar ?? []).length === 0) return null;
	const expected = expectedDeliveries(programme, tables, delivering(catalogue, tables));
	return calendarIcs(expected, programme, language);
}

/** Everything that a template is made of but the day and the language. */
export async function templatesData() {
	const { catalogue, tables } = await site();
	const { programme, indicators, results, ladder, questionnaire, experience, areas } = catalogue;
	return {
		definitions: { programme, indicators, results, ladder, questionnaire, experience },
		areas,
		suppliers: delivering(catalogue, tables)
	};
}
export type TemplatesData = Awaited<ReturnType<typeof templatesData>>;
