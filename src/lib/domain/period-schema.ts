// How periods are written in definition files and tables.
import { z } from './zod.ts';
import { quarterPattern } from './period.ts';

/** A canonical period id: `2010-Q2` or `2012`. */
export const periodSchema = z
	.string()
	.regex(/^\d{4}(-Q[1-4])?$/, 'a period is a quarter (2010-Q2) or a year (2012)');
export const quarterSchema = z.string().regex(quarterPattern, 'a quarter is written 2010-Q2');
