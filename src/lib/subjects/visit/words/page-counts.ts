// Counts of visits and drafts as the page of a visit says them, and how much room a device has left.
import type { Language } from '../../../domain/text.ts';
import { formatMegabytes } from '../../../language/format.ts';
import { counted } from './counted.ts';

const visits = { nl: { one: 'bezoek', other: 'bezoeken' }, en: { one: 'visit', other: 'visits' } };
const drafts = { nl: { one: 'concept', other: 'concepten' }, en: { one: 'draft', other: 'drafts' } };

export const visitCount = (count: number, language: Language): string => counted(count, visits, language);
export const draftCount = (count: number, language: Language): string => counted(count, drafts, language);

/** In brackets; nothing where the browser does not say. */
export const roomLeft = (free: number | null, language: Language): string =>
	free === null ? '' : ` (${formatMegabytes(free, language)})`;
