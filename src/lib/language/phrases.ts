// Sentences with named places, one row each: Dutch, a bar, English. Who writes one has the other beside it.
import { languages, type Language } from '../domain/text.ts';

/** A row; where more than names is to be filled in, how each language says it. */
export type Phrase<Facts> = string | Record<Language, (facts: Facts) => string>;

/** `{key} is leeg. | {key} is empty.` in one language, with the facts in the places that bear their names. */
export function phrase<Facts extends object>(row: Phrase<Facts>, facts: Facts, language: Language): string {
	if (typeof row !== 'string') return row[language](facts);
	const said = row.split(' | ')[languages.indexOf(language)] ?? '';
	return said.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name as keyof Facts] ?? ''));
}
