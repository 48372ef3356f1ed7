// How the programme works: what the project leader says of each question of the process evaluation, and the register of bottlenecks.
import { noteFields } from '../../../domain/row-words.ts';
import { ownText } from '../../../domain/text.ts';
import { bottleneckWords } from '../../../language/bottlenecks.ts';
import { formatDate } from '../../../language/format.ts';
import { textCell } from '../../../report/document-cells.ts';
import type { Block, DocumentSection } from '../../../report/document.ts';
import { columns, narrative, paragraph, section, tableBlock, tableRow, type Composing } from './context.ts';

const questionFields = noteFields.filter((field) => field.startsWith('question-'));

export const approachSection = (composing: Composing): DocumentSection =>
	section(composing, 'approach', [
		paragraph(composing.words.approach.lead, 'lead'),
		...told(composing),
		{ kind: 'heading', level: 3, id: 'bottlenecks-title', text: bottleneckWords[composing.language].title },
		...register(composing)
	]);

function told(composing: Composing): Block[] {
	const { figure, language, words } = composing;
	const entries = figure.approach.questions.flatMap((question, place) => {
		const field = questionFields[place];
		return field ? [{ indicator: null, field, label: question[language] }] : [];
	});
	return entries.length === 0
		? []
		: [narrative(composing, 'notes-questions', words.approach.caption, entries)];
}

function register({ figure, language }: Composing): Block[] {
	const words = bottleneckWords[language];
	const { bottlenecks } = figure.approach;
	const count = (state: string) => bottlenecks.filter((one) => one.state === state).length;
	const said = paragraph(words.finding(count('open'), count('decided')));
	if (bottlenecks.length === 0) return [said];
	return [
		said,
		tableBlock(
			'bottlenecks',
			words.title,
			columns(words.columns, 'between', 'since', 'decides', 'state'),
			bottlenecks.map((one) => {
				const outcome =
					one.outcome === null ? words.noOutcome : ownText(one.outcome, one.outcome_en, language).text;
				const closed =
					one.closed === null ? '' : `${words.closed(formatDate(one.closed, language))}: ${outcome}`;
				return tableRow(
					textCell(ownText(one.what, one.what_en, language).text),
					textCell(one.between),
					textCell(formatDate(one.opened, language)),
					textCell(one.decides),
					textCell(one.closed === null ? words.open(one.quarters) : closed)
				);
			})
		)
	];
}
