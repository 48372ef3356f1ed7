// What intake reports: a problem or remark with its place, code and offending value.
import { z } from './zod.ts';

export const problemCodes = [
	'missing-file',
	'missing-column',
	'empty-file',
	'truncated-row',
	'extra-column',
	'bad-number',
	'ambiguous-number',
	'bad-date',
	'bad-period',
	'bad-encoding',
	'bad-value',
	'unknown-indicator',
	'unknown-area',
	'unknown-domain',
	'unknown-result',
	'unknown-item',
	'unknown-household',
	'duplicate-key',
	'numerator-above-denominator',
	'negative-count',
	'fractional-count',
	'zero-denominator',
	'rung-out-of-range',
	'score-out-of-range',
	'mean-out-of-range',
	'kind-mismatch',
	'date-in-future',
	'date-before-programme',
	'date-after-end',
	'date-out-of-order',
	'period-gap',
	'area-cycle',
	'sum-mismatch',
	'bsn-like',
	'missing-consent',
	'unlikely-value',
	'wrong-letters',
	'said-provisional',
	'unreadable-file',
	'bad-json',
	'projected-coordinates',
	'low-threshold',
	'two-tables-fit',
	'not-recognised',
	'no-rows',
	'goal-written-alike',
	'small-register'
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** Codes that are remarks: worth knowing, never a reason to refuse. */
export const remarkCodes: readonly ProblemCode[] = [
	'unlikely-value',
	'wrong-letters',
	'said-provisional',
	'extra-column',
	'period-gap',
	'missing-consent',
	'low-threshold',
	'no-rows',
	'goal-written-alike',
	'small-register'
];

export const problemSchema = z.object({
	file: z.string(),
	/** 1 = header; in a file that is no table the line; null when the problem is the file itself. */
	row: z.number().int().nullable(),
	column: z.string().nullable(),
	code: z.enum(problemCodes),
	value: z.string().nullable(),
	/** Facts that the message names, such as the allowed words or the other row. */
	parameters: z.record(z.string(), z.string())
});
export type Problem = z.infer<typeof problemSchema>;
