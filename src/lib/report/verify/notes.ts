// The project leader's texts out of a frozen report, so that a quarter can be taken up again where it was frozen.
import { noteFields } from '../../domain/row-words.ts';
import type { NoteRow } from '../../domain/tables.ts';
import { periodSchema, slugSchema, z } from '../../domain/zod.ts';
import type { Trusted } from './place.ts';
import { verifyReport } from './verify.ts';

const noteSchema = z.object({
	period: periodSchema,
	indicator: slugSchema.nullable(),
	field: z.enum(noteFields),
	text: z.string(),
	author: z.string(),
	date: z.iso.date()
});

/** From the figures, which hold every text to the letter; notes.csv guards some against spreadsheets. */
export function notesIn(values: Trusted): NoteRow[] {
	const own = values.get('figures.json');
	const notes: NoteRow[] = [];
	for (let at = 0; own?.has(`notes/${at}/text`); at++) {
		const cell = (name: string) => own.get(`notes/${at}/${name}`);
		const read = noteSchema.safeParse({
			period: cell('period'),
			indicator: cell('indicator') || null,
			field: cell('field'),
			text: cell('text'),
			author: cell('author'),
			date: cell('date')
		});
		if (read.success) notes.push(read.data);
	}
	return notes;
}

/** @returns the texts of a report.zip; empty where it holds none that can be read */
export const notesOf = (zip: Uint8Array): NoteRow[] => notesIn(verifyReport(zip).values);
