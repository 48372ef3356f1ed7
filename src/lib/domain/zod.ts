// The one door to the validator, and what many schemas are made of. It never compiles one: our page policy forbids that.
import { config, z } from 'zod';
import { quarterPattern } from './period.ts';

// Before the first schema is made, for that is when the validator asks: so nothing imports it but through here.
config({ jitless: true });

export { z };

/** A canonical period id: `2010-Q2` or `2012`. */
export const periodSchema = z
	.string()
	.regex(/^\d{4}(-Q[1-4])?$/, 'a period is a quarter (2010-Q2) or a year (2012)');
export const quarterSchema = z.string().regex(quarterPattern, 'a quarter is written 2010-Q2');

/** A text for people in both languages. */
export const bilingualSchema = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) });
/** A lowercase slug: letters, digits and hyphens. */
export const slugSchema = z
	.string()
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is a lowercase slug: letters, digits, hyphens');
