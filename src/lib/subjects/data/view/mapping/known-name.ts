// What a word of ours is called for whoever chooses it.
import type { Language } from '../../../../domain/text.ts';
import type { Known } from '../../../../intake/mappings/known-words.ts';
import { wordName } from '../../words/our-columns.ts';

export function knownName({ id, name }: Known, language: Language): string {
	if (typeof name !== 'string') return name[language];
	return name === id ? wordName(id, language) : name;
}
