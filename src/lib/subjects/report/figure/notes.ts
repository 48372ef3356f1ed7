// The project leader's texts in a report: those of the quarter, the measures still open, and what may not be missing.
import type { NoteField } from '../../../domain/row-words.ts';
import { type Period, quarterIndex } from '../../../domain/period.ts';
import type { NoteRow } from '../../../domain/tables.ts';
import type { OverviewIndicator } from '../../../figures/overview-figure.ts';
import type { OpenAction, ReportFigure, RequiredNote } from '../../../figures/report-figure.ts';

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

/** Asked for at each goal that is behind or uncertain. */
export const goalFields = ['cause', 'consequence', 'action', 'owner', 'due'] as const satisfies NoteField[];
/** Asked for about the programme as a whole, whatever its figures. */
const programmeFields = ['summary', 'time', 'money', 'quality'] as const satisfies NoteField[];

type Note = Pick<NoteRow, 'period' | 'indicator' | 'field' | 'text'>;

const written = (note: Pick<Note, 'text'>): boolean => note.text.trim() !== '';

/** The texts about that quarter. */
export const notesOf = <One extends Note>(notes: One[], period: Period): One[] =>
	notes.filter((one) => quarterIndex(one.period) === quarterIndex(period));

/** What somebody wrote there; null where nobody did. */
export const noteText = (notes: Note[], indicator: string | null, field: NoteField): string | null =>
	notes.find((one) => one.indicator === indicator && one.field === field && written(one))?.text ?? null;

/** The goal's own texts replaced by those of an editor: of that quarter, and of no other. */
export const withEdited = (notes: NoteRow[], period: Period, edited: NoteRow[]): NoteRow[] => [
	...notes.filter((one) => quarterIndex(one.period) !== quarterIndex(period)),
	...notesOf(edited, period)
];

/**
 * The measures of earlier quarters that nobody closed with `done` and that this quarter does not take up with an `action` of
 * its own. Of several for one goal the latest counts: it took the place of those before it.
 */
export function openActionsOf(notes: Note[], period: Period): OpenAction[] {
	const now = quarterIndex(period);
	const past = notes.filter((one) => quarterIndex(one.period) <= now && written(one));
	const about = [...new Set(past.map((one) => one.indicator))];
	return about
		.flatMap((indicator): OpenAction[] => {
			const own = past.filter((one) => one.indicator === indicator);
			const latest = own
				.filter((one) => one.field === 'action')
				.reduce<Note | null>(
					(found, one) => (found && quarterIndex(found.period) >= quarterIndex(one.period) ? found : one),
					null
				);
			if (!latest || quarterIndex(latest.period) === now) return [];
			const since = quarterIndex(latest.period);
			if (own.some((one) => one.field === 'done' && quarterIndex(one.period) > since)) return [];
			const then = notesOf(own, latest.period);
			return [
				{
					indicator,
					since: latest.period,
					action: latest.text,
					owner: noteText(then, indicator, 'owner'),
					due: noteText(then, indicator, 'due')
				}
			];
		})
		.sort((a, b) => quarterIndex(a.since) - quarterIndex(b.since));
}

/** A goal as far as its explaining goes. */
export type ExplainedGoal = Pick<OverviewIndicator, 'indicator' | 'status'> & {
	subareas: Pick<OverviewIndicator, 'status'>[];
};

/** True where the report must say why and what next: the goal, or a sub-area with a goal of its own, is behind or uncertain. */
const needsExplaining = (goal: ExplainedGoal): boolean =>
	[goal, ...goal.subareas].some(({ status }) => status === 'off-track' || status === 'uncertain');

/** The texts that the report cannot do without, and which of them nobody wrote yet. */
export function requiredNotes(goals: ExplainedGoal[], notes: Note[], period: Period): RequiredNote[] {
	const now = notesOf(notes, period);
	const owed = (indicator: string | null, fields: readonly NoteField[]): RequiredNote[] =>
		fields.map((field) => ({ indicator, field, missing: noteText(now, indicator, field) === null }));
	return [
		...goals.filter(needsExplaining).flatMap((goal) => owed(goal.indicator, goalFields)),
		...owed(null, programmeFields)
	];
}
