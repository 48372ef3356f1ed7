// What a text of the project leader can be about; apart from the schemas, because browser code reads rows by it.

export const noteFields = [
	'summary',
	'cause',
	'consequence',
	'action',
	'owner',
	'due',
	'time',
	'money',
	'quality',
	'deviation',
	'risk',
	// Closes the action that an earlier quarter promised; the text says what came of it.
	'done'
] as const;
export type NoteField = (typeof noteFields)[number];
