// areas.csv: where is measured; no area may be its own part.
import { areaRoles } from '../domain/area.ts';
import { slugSchema } from '../domain/zod.ts';
import type { ProgrammeTables } from '../domain/tables.ts';
import { counts, references, slugs, texts, words } from './columns.ts';
import { refuseDuplicates } from './duplicates.ts';
import type { Sheet } from './sheet.ts';

/** Every id that areas.csv names, also in rows with a mistake, so that one mistake is told once. */
export function knownAreas(sheet: Sheet | null): ReadonlySet<string> | null {
	if (!sheet?.has('area')) return null;
	const known = new Set<string>();
	for (let index = 0; index < sheet.size; index++) {
		const id = sheet.cell(index, 'area');
		if (slugSchema.safeParse(id).success) known.add(id);
	}
	return known;
}

function refuseCycles(sheet: Sheet): void {
	const parents = new Map<string, string>();
	for (let index = 0; index < sheet.size; index++)
		parents.set(sheet.cell(index, 'area'), sheet.cell(index, 'part_of'));
	for (let index = 0; index < sheet.size; index++) {
		const start = sheet.cell(index, 'area');
		const path = [start];
		let next = parents.get(start) ?? '';
		while (next !== '' && !path.includes(next)) {
			path.push(next);
			next = parents.get(next) ?? '';
		}
		if (next !== '' && next === start)
			sheet.refuse(index, 'part_of', 'area-cycle', { path: [...path, start].join(' → ') });
	}
}

export function readAreas(sheet: Sheet): ProgrammeTables['areas'] {
	const area = slugs(sheet, 'area');
	const [name, nameEn] = [texts(sheet, 'name'), texts(sheet, 'name_en')];
	const role = words(sheet, 'role', areaRoles);
	const partOf = references(sheet, 'part_of', 'unknown-area', knownAreas(sheet), (cell) => cell);
	const code = texts(sheet, 'cbs_code');
	const [homes, residents] = [counts(sheet, 'homes'), counts(sheet, 'residents')];
	const [column, row] = [counts(sheet, 'tile_column'), counts(sheet, 'tile_row')];
	refuseDuplicates(sheet, { area });
	refuseCycles(sheet);
	return sheet.collect((index) => ({
		area: area.must(index),
		name: name.must(index),
		...(nameEn.at(index) !== null && { name_en: nameEn.at(index) }),
		role: role.must(index),
		part_of: partOf.at(index),
		cbs_code: code.at(index),
		homes: homes.at(index),
		residents: residents.at(index),
		tile_column: column.at(index),
		tile_row: row.at(index)
	}));
}
