// Why a dropped file is not read at all: a word of ours, of which language makes a sentence with what to do.

export const unreadableReasons = [
	/** Neither a zip nor anything else that a reader knows, under the ending of a workbook. */
	'not-a-workbook',
	/** Bytes are missing or changed. */
	'damaged',
	'password',
	/** The binary workbooks of Excel before 2007, and the later `.xlsb`. */
	'old-excel',
	'binary-excel',
	'macros',
	/** It unpacks to far more than it is packed in. */
	'zip-bomb',
	/** More files, sheets, columns, rows, texts or bytes than any quarter has. */
	'too-many-files',
	'too-many-sheets',
	'too-many-columns',
	'too-many-rows',
	'too-many-texts',
	'too-much',
	'long-cell',
	'long-line',
	/** Its XML names entities of its own. */
	'entities',
	/** A zip in a zip in a zip. */
	'nested'
] as const;
export type UnreadableReason = (typeof unreadableReasons)[number];

export class UnreadableFile extends Error {
	override name = 'UnreadableFile';

	/** @param facts what the sentence names, such as the number that is allowed */
	constructor(
		readonly reason: UnreadableReason,
		readonly facts: Readonly<Record<string, string>> = {}
	) {
		super(reason);
	}
}
