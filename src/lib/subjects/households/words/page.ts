// Words of the page that opens a sealed household file, and of the bar that stays while it is open.
import type { Language } from '../../../domain/text.ts';
import { householdsEn } from './en.ts';
import { householdsNl } from './nl.ts';

export type HouseholdsWords = typeof householdsNl;
export const householdsWords: Record<Language, HouseholdsWords> = { nl: householdsNl, en: householdsEn };
