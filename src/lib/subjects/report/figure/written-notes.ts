// A report figure with the leader's texts of this moment: what is owed and what is open follow from them, its numbers stay.
import { noteText, requiredNotes } from './notes.ts';
import type { ReportFigure } from '../../../figures/report-figure.ts';
import type { NoteRow } from '../../../domain/tables.ts';

/** @param notes all texts about the figure's quarter, delivered or the leader's own */
export function withNotes(figure: ReportFigure, notes: NoteRow[]): ReportFigure {
	const { period } = figure.settings;
	return {
		...figure,
		notes,
		required: requiredNotes(figure.overview.indicators, notes, period),
		openActions: figure.openActions.filter(
			({ indicator }) =>
				noteText(notes, indicator, 'action') === null && noteText(notes, indicator, 'done') === null
		)
	};
}
