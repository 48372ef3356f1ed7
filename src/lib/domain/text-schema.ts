// How texts in both languages and ids are written in definition files.
import { z } from './zod.ts';

/** A text for people in both languages. */
export const bilingualSchema = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) });
/** A lowercase slug: letters, digits and hyphens. */
export const slugSchema = z
	.string()
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is a lowercase slug: letters, digits, hyphens');
