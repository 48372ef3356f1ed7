// What intake reports: a problem or remark with its place, code and offending value; and what a StatLine source can hold.

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
	'counted-twice',
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
	'unmapped-value',
	'split-domain',
	'not-recognised',
	'formula-without-value',
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

export interface Problem {
	file: string;
	/** 1 = header; in a file that is no table the line; null when the problem is the file itself. */
	row: number | null;
	column: string | null;
	code: ProblemCode;
	value: string | null;
	/** Facts that the message names, such as the allowed words or the other row. */
	parameters: Record<string, string>;
}

/** Worth knowing, and no reason to leave anything out. */
type StatlineRemark = 'typed-null' | 'changed-borders' | 'changed-code';

export type StatlineFindingCode =
	| 'bad-number'
	| 'ambiguous-number'
	| 'bad-period'
	| 'repeated'
	| 'no-measure'
	| 'several-columns'
	| 'no-area'
	| 'one-page'
	| 'impossible-figure'
	| StatlineRemark;
