// The words that columns of the files choose from; without a validator, since these travel to the browser.

export const observationStatuses = ['provisional', 'final'] as const;
export type ObservationStatus = (typeof observationStatuses)[number];
export const breakKinds = ['definition', 'boundary', 'source', 'population'] as const;

/** Who judged on which rung a household stands. */
export const assessors = ['coach', 'family', 'both'] as const;
export const resultStatuses = ['open', 'met', 'lapsed', 'not-applicable'] as const;
/** Who is to act. */
export const actors = ['family', 'coach', 'organisation'] as const;
export const actionStatuses = ['planned', 'doing', 'done', 'dropped'] as const;
/** Who filled in the questionnaire. */
export const respondentGroups = ['coach', 'organisation'] as const;
export type RespondentGroup = (typeof respondentGroups)[number];
/** Whose effort it is about: families with the programme's own support, or those that had what everybody has. */
export const effortGroups = ['coached', 'comparison'] as const;
export type EffortGroup = (typeof effortGroups)[number];
/** `case-manager`: an organisation has somebody who keeps the household's file; the others are what was done. */
export const contactKinds = [
	'visit',
	'office',
	'phone',
	'consultation',
	'administration',
	'case-manager'
] as const;
export type ContactKind = (typeof contactKinds)[number];

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
	// What the leader says of each question of the process evaluation, in the questionnaire's order.
	'question-1',
	'question-2',
	'question-3',
	// Closes the action that an earlier quarter promised; the text says what came of it.
	'done'
] as const;
export type NoteField = (typeof noteFields)[number];
