// Texts in both languages, and the ids that files refer to.
import { z } from 'zod';

export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text for people in both languages. */
export const bilingualSchema = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) });
export type Bilingual = z.infer<typeof bilingualSchema>;

/** A lowercase slug: letters, digits and hyphens. */
export const slugSchema = z
	.string()
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is a lowercase slug: letters, digits, hyphens');
