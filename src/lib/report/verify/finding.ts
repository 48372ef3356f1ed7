// What a check of a frozen report can find: codes and parameters, of which language/ makes sentences.
import type { Period } from '../../domain/period.ts';
import type { FrozenPlace as Place } from '../../subjects/report/words/frozen-places.ts';
import type { Signer, SignatureProblem } from './ssh-signature.ts';

export type { Place };

/** A value as it was frozen and as it is now; null where there is none. */
export interface Changed {
	was: string | null;
	is: string | null;
}

export type Finding =
	| { code: 'not-a-zip' | 'too-large' | 'no-manifest' | 'manifest-unreadable' }
	| { code: 'wrong-format'; found: string }
	/** Bytes that belong to no file, in the zip itself where `part` is empty. */
	| { code: 'zip-stray'; part: string }
	| { code: 'part-missing' | 'part-extra' | 'part-twice' | 'part-unreadable'; part: string }
	/** Altered, and nothing more can be told: the bytes differ where no value does, or the copy of the values is altered too. */
	| { code: 'part-altered'; part: string }
	/** The words in a picture are as frozen, the drawing is not. */
	| { code: 'picture-altered'; part: string; caption: string }
	| ({ code: 'value-altered'; part: string; place: Place } & Changed)
	/** More values of that part than are worth a line each. */
	| { code: 'more-altered'; part: string; count: number }
	/** The part agrees with the copy of its values: not the part but its hash in the manifest was altered. */
	| { code: 'hash-altered'; part: string }
	/** The control code in the outputs is not that of the manifest. */
	| { code: 'manifest-altered'; expected: string; found: string }
	| { code: 'outputs-unreadable' }
	/** The list of what each output consists of. */
	| { code: 'list-altered'; part: string }
	| { code: 'output-missing' | 'output-altered'; output: string }
	/** A file inside an output, such as the styles of a .docx. */
	| { code: 'output-part'; output: string; part: string; change: 'altered' | 'missing' | 'extra' }
	/** A table of the report that the output does not hold, or whose numbers are mostly others. */
	| { code: 'output-table'; output: string; caption: string }
	| { code: 'output-code'; output: string; expected: string; found: string }
	| ({ code: 'output-value'; output: string; place: Place } & Changed)
	/** A text of the report that the output no longer holds as it was frozen. */
	| { code: 'output-text'; output: string; place: Place; was: string }
	| { code: 'output-picture'; output: string; caption: string }
	/** The code that somebody gave is not that of this report. */
	| { code: 'code-other'; expected: string; found: string }
	/** Of the signature beside the manifest. */
	| SignatureProblem
	/** The key that somebody gave is not the one that signed; or nobody signed. */
	| { code: 'signer-other'; found: string }
	| { code: 'signature-missing' }
	| { code: 'source-altered' | 'source-missing' | 'source-new'; kind: SourceKind; file: string }
	| { code: 'code-altered'; was: string; is: string }
	/** Computed again from the sources, this number is another one. */
	| ({ code: 'figure-changed'; place: Place } & Changed)
	/** Composed again, this text is another one. */
	| ({ code: 'text-changed'; place: Place } & Changed)
	| { code: 'more-changed'; count: number }
	| { code: 'other-programme'; expected: string; found: string };
export type FindingCode = Finding['code'];
export type SourceKind = 'sources' | 'definitions' | 'plan' | 'releases';

/** What was looked at, so that a clean result does not say more than it knows. */
export interface Verification {
	findings: Finding[];
	/** SHA-256 of the manifest in the zip, in hexadecimal; null without one. */
	hash: string | null;
	about: { period: Period; area: string; on: string; programme: string; synthetic: boolean } | null;
	/** In the first format the code says nothing about the outputs. */
	old: boolean;
	/** Whether somebody gave the code on paper, and whether it is that of this report. */
	compared: 'not' | 'same' | 'other';
	/** Whose key signed the manifest; null where there is no signature, or one that is not right. */
	signed: Signer | null;
	/** Whether somebody gave the public key of who ought to have signed, and whether that one did. */
	signer: 'not' | 'same' | 'other';
	parts: number;
	outputs: string[];
	/** What it was held against besides itself; null: nothing. */
	against: {
		/** Files whose hash was compared. */
		files: number;
		/** Numbers that were computed again. */
		figures: number;
		/** False where the folder lacks the files about families that the report was made from. */
		families: boolean;
		/** Files about people that could not be compared, since the folder does not hold the key of this report. */
		uncompared: string[];
	} | null;
}
