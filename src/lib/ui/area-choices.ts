// Areas and levels of confidence as things to choose from, and what is chosen in words.
import { areaRoles, nameOf, type Area } from '../domain/area.ts';
import type { Language } from '../domain/text.ts';
import { formatConfidence, listOf } from '../language/format.ts';
import { roleWords } from '../language/area-roles.ts';
import { shellWords } from '../language/shell.ts';

/** Under their roles, as a `Choice` takes them. */
export const areaOptions = (areas: readonly Area[], language: Language) =>
	areaRoles
		.map((role) => ({
			name: roleWords[language][role],
			options: areas.filter((one) => one.role === role).map(({ area, name }) => ({ value: area, text: name }))
		}))
		.filter((group) => group.options.length > 0);

/** In the order of their roles, as a `ChoiceList` takes them. */
export const areaItems = (
	areas: readonly Area[],
	language: Language,
	roles: readonly Area['role'][] = areaRoles
) =>
	[...areas]
		.sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role))
		.map(({ area, name, role }) => ({ id: area, name, note: roleWords[language][role] }));

/** By name; more than `most` are counted. */
export function areasInWords(
	areas: readonly Area[],
	ids: string[],
	most: number,
	language: Language
): string {
	const words = shellWords[language].controls;
	if (ids.length === 0) return words.nothing;
	if (ids.length > most) return words.areas(ids.length);
	return listOf(
		ids.map((one) => nameOf(areas, one)),
		language
	);
}

/** A link may name a level that is none of the usual ones; it stays visible as the choice. */
export const levelOptions = (usual: readonly number[], chosen: number, language: Language) =>
	[...new Set([...usual, chosen])]
		.sort((a, b) => a - b)
		.map((level) => ({ value: String(level), text: formatConfidence(level, language) }));
