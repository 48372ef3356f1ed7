// Words of the report page, in both languages.
import type { Language } from '../../../domain/text.ts';
import { reportPageEn } from './en.ts';
import { reportPageNl } from './nl.ts';

export type ReportPageWords = typeof reportPageNl;
export const reportPageWords: Record<Language, ReportPageWords> = { nl: reportPageNl, en: reportPageEn };
