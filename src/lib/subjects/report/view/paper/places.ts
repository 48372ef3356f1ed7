// Where on the page a text of the project leader is written: the id of its field.
import { noteFields, type NoteField } from '../../../../domain/row-words.ts';

export const fieldId = (indicator: string | null, field: string): string =>
	`tekst-${indicator ?? 'programma'}-${field}`;

export const isNoteField = (field: string | undefined): field is NoteField =>
	noteFields.some((one) => one === field);
