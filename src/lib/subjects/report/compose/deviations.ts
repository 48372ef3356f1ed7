// Where the programme departs from its plan, which measures are still open, and what may go wrong.
import { ownText } from '../../../domain/text.ts';
import type { NoteField } from '../../../domain/row-words.ts';
import { isQuarter } from '../../../domain/period.ts';
import { noteText } from '../figure/notes.ts';
import { trendWords } from '../../../language/trend.ts';
import {
	columns,
	goalsIn,
	narrative,
	paragraph,
	section,
	tableBlock,
	tableRow,
	written,
	type Composing
} from './context.ts';
import { periodCell, textCell } from '../../../report/document-cells.ts';
import type { Block, DocumentSection } from '../../../report/document.ts';

export function deviationsSection(composing: Composing): DocumentSection {
	const { words } = composing;
	const said = words.deviations;
	const done = doneEntries(composing);
	return section(composing, 'deviations', [
		...texts(composing, 'deviation', said.plan, said.none),
		{ kind: 'heading', level: 3, id: 'breaks-title', text: said.breaks },
		...breaks(composing),
		{ kind: 'heading', level: 3, id: 'open-title', text: said.open },
		...openActions(composing),
		...(done.length > 0 ? [narrative(composing, 'notes-done', said.done, done)] : [])
	]);
}

export function risksSection(composing: Composing): DocumentSection {
	const { words } = composing;
	return section(
		composing,
		'risks',
		[...texts(composing, 'risk', words.risks.caption, words.risks.none)],
		false
	);
}

/** The texts of that kind about the whole and about each goal. */
function entriesOf(composing: Composing, field: NoteField) {
	const { figure, language, words } = composing;
	const whole = { indicator: null, field, label: words.whole };
	const own = goalsIn(composing).map(({ number, indicator }) => ({
		indicator: indicator.id,
		field,
		label: `${words.goal(number)} · ${indicator.name[language]}`
	}));
	return [whole, ...own].filter((one) => noteText(figure.notes, one.indicator, field) !== null);
}

/** What came of measures: those that this quarter closes, and a place to write for each that is open. */
function doneEntries(composing: Composing) {
	const closed = entriesOf(composing, 'done');
	const open = composing.figure.openActions
		.filter((one) => !closed.some((entry) => entry.indicator === one.indicator))
		.map(({ indicator }) => ({
			indicator,
			field: 'done' as const,
			label: goalName(composing, indicator)
		}));
	return [...closed, ...open];
}

function texts(composing: Composing, field: NoteField, caption: string, none: string): Block[] {
	const entries = entriesOf(composing, field);
	return entries.length > 0 ? [narrative(composing, `notes-${field}`, caption, entries)] : [paragraph(none)];
}

const goalName = (composing: Composing, indicator: string | null): string => {
	const goal = goalsIn(composing).find((one) => one.indicator.id === indicator);
	if (goal) return `${composing.words.goal(goal.number)} · ${goal.indicator.name[composing.language]}`;
	return indicator ?? composing.words.whole;
};

function breaks(composing: Composing): Block[] {
	const { figure, language, words } = composing;
	const said = words.deviations;
	const kinds: Record<string, string> = trendWords[language].breakKinds;
	const found = figure.trends
		.filter((trend) => trend.area === figure.overview.area)
		.flatMap((trend) => trend.breaks.map((one) => ({ ...one, indicator: trend.indicator })))
		// A break of a whole stands once for each area that it reaches.
		.filter(
			(one, at, all) =>
				all.findIndex((other) =>
					(['indicator', 'period', 'kind', 'reason'] as const).every((key) => other[key] === one[key])
				) === at
		);
	if (found.length === 0) return [paragraph(said.noBreaks)];
	return [
		tableBlock(
			'breaks',
			said.breaks,
			columns(said.breaksColumns, 'period', 'kind', 'reason'),
			found.map(({ indicator, period, kind, reason, reason_en }) =>
				tableRow(
					textCell(goalName(composing, indicator)),
					periodCell(period, language),
					textCell(kinds[kind] ?? kind),
					textCell(ownText(reason, reason_en, language).text)
				)
			)
		)
	];
}

function openActions(composing: Composing): Block[] {
	const { figure, language, words } = composing;
	const said = words.deviations;
	if (figure.openActions.length === 0) return [paragraph(said.noOpen)];
	return [
		tableBlock(
			'open-actions',
			said.open,
			columns(said.openColumns, 'since', 'action', 'owner', 'due'),
			figure.openActions.map(({ indicator, since, action, owner, due }) =>
				tableRow(
					textCell(goalName(composing, indicator)),
					isQuarter(since) ? periodCell(since, language) : textCell(since),
					textCell(action),
					textCell(owner ?? words.notWritten),
					textCell(written(due, language) ?? words.notWritten)
				)
			)
		)
	];
}
