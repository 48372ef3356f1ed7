// What the comparison areas are called in charts: several of one kind by what they are.
import { nameOf, type Area } from '../domain/area.ts';
import type { Language } from '../domain/text.ts';
import { trendWords } from './trend.ts';

/** The comparison areas taken together: "Controlewijken" when that is what they all are. */
export function pooledName(areas: Area[], compare: string[], language: Language): string {
	const words = trendWords[language];
	const [only] = compare;
	if (only !== undefined && compare.length === 1) return nameOf(areas, only);
	const controls = compare.every((id) => areas.find((one) => one.area === id)?.role === 'control');
	return controls ? words.control : words.compared;
}
