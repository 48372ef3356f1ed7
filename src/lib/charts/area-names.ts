// What areas are called in charts: by their own name, several of one kind by what they are.
import type { Area } from '../domain/area.ts';
import type { Language } from '../domain/text.ts';
import { trendWords } from '../language/trend.ts';

export const nameOf = (areas: Area[], id: string): string => areas.find((one) => one.area === id)?.name ?? id;

/** The comparison areas taken together: "Controlewijken" when that is what they all are. */
export function pooledName(areas: Area[], compare: string[], language: Language): string {
	const words = trendWords[language];
	const [only] = compare;
	if (only !== undefined && compare.length === 1) return nameOf(areas, only);
	const controls = compare.every((id) => areas.find((one) => one.area === id)?.role === 'control');
	return controls ? words.control : words.compared;
}
