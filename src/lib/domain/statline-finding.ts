// What reading a StatLine source can come upon: the codes of which language makes sentences.

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
