// The table of results in families: how many met, of how many, with its share and margin.
import type { ReportResult } from '../figures/report-figure.ts';
import { reportFamilyWords } from '../language/report-families.ts';
import { columns, type Composing } from './compose-context.ts';
import { countCell, shareCell, textCell } from './document-cells.ts';
import type { TableBlock } from './document.ts';

/** @param area null: the programme as a whole */
export function resultsTable(
	{ figure, catalogue, language }: Composing,
	results: ReportResult[],
	area: string | null,
	id: string,
	caption: string
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
			const name = catalogue.results.find((one) => one.id === result)?.name[language] ?? result;
			return {
				level: 0,
				cells: [
					textCell(name),
					countCell(met, about('met'), language),
					countCell(applicable, about('applicable'), language),
					shareCell(value, hidden, about('value'), language),
					shareCell(lower, hidden, about('lower'), language),
					shareCell(upper, hidden, about('upper'), language)
				]
			};
		}),
		notes: [
			said.resultsScope,
			...(area === null ? [said.resultsWhole] : []),
			...(results.some((one) => one.hidden) ? [said.hidden(figure.threshold)] : [])
		]
	};
}
