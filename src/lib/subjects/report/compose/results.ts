// The table of results in families: how many met, of how many, with its share and margin.
import type { ReportResult } from '../../../figures/report-figure.ts';
import { standingSentence } from '../../../language/standing.ts';
import { countCell, shareCell, textCell } from '../../../report/document-cells.ts';
import type { Block, TableBlock } from '../../../report/document.ts';
import { reportFamilyWords } from '../words/families.ts';
import { columns, tableRow, type Composing } from './context.ts';

/** Stands right before the table or the facts that it is about. */
export const standingLine = ({ figure, language }: Composing): Block[] =>
	figure.standing
		? [
				{
					kind: 'paragraph',
					tone: 'note',
					text: standingSentence(figure.standing, language),
					aboveTable: true
				}
			]
		: [];

interface ResultsPlace {
	/** null: the programme as a whole. */
	area: string | null;
	id: string;
	caption: string;
	/** Among other things on a page: short names, and no more notes than needed. */
	brief: boolean;
}

export function resultsTable(
	{ figure, catalogue, language }: Composing,
	results: ReportResult[],
	{ area, id, caption, brief }: ResultsPlace
): TableBlock {
	const said = reportFamilyWords[language];
	const { period } = figure.settings;
	return {
		kind: 'table',
		id,
		caption,
		columns: columns(said.resultsColumns),
		rows: results.map(({ result, domain, met, applicable, value, lower, upper, hidden }) => {
			const about = (field: string) => ({ ...(area !== null && { area }), period, domain, result, field });
			const definition = catalogue.results.find((one) => one.id === result);
			const name = (brief ? definition?.short : definition?.name)?.[language] ?? result;
			return tableRow(
				textCell(name),
				countCell(met, about('met'), language),
				countCell(applicable, about('applicable'), language),
				shareCell(value, hidden, about('value'), language),
				shareCell(lower, hidden, about('lower'), language),
				shareCell(upper, hidden, about('upper'), language)
			);
		}),
		notes: [
			...(area === null ? [said.resultsWhole] : []),
			...(brief ? [] : [said.resultsScope]),
			...(results.some((one) => one.hidden) ? [said.hidden(figure.threshold)] : [])
		]
	};
}
