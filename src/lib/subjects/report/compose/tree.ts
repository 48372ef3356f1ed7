// The goal tree as a table: per life domain what succeeds in families, and the neighbourhood's goals with their status.
import { lifeDomainIds } from '../../../domain/life-domain.ts';
import { columns, domainName, goalsIn, type Composing } from './context.ts';
import { emptyCell, shareCell, statusCell, textCell, valueCell } from '../../../report/document-cells.ts';
import type { DocumentSection, TableBlock } from '../../../report/document.ts';

export function treeSection(composing: Composing): DocumentSection {
	const { words } = composing;
	return {
		id: 'tree',
		title: words.parts.tree,
		newPage: true,
		blocks: [
			{ kind: 'heading', level: 2, id: 'tree-title', text: words.parts.tree },
			{ kind: 'paragraph', tone: 'lead', text: words.tree.intro },
			treeTable(composing)
		]
	};
}

function treeTable(composing: Composing): TableBlock {
	const { figure, catalogue, language, words } = composing;
	const said = words.tree;
	const { period, area } = figure.overview;
	const goals = goalsIn(composing);
	const families = figure.families.find((one) => one.area === null)?.results ?? [];
	const line = (level: 0 | 1, ...cells: TableBlock['rows'][number]['cells']) => ({ level, cells });
	const rows = lifeDomainIds.flatMap((domain) => {
		const own = goals.filter((one) => one.indicator.domain === domain);
		return [
			line(
				0,
				textCell(domainName(composing, domain)),
				own.length === 0 ? textCell(said.noGoal) : emptyCell,
				emptyCell,
				emptyCell
			),
			...families
				.filter((one) => one.domain === domain)
				.map(({ result, value, hidden }) =>
					line(
						1,
						textCell(catalogue.results.find((one) => one.id === result)?.short[language] ?? result),
						textCell(said.result),
						shareCell(value, hidden, { period, domain, result, field: 'value' }, language),
						emptyCell
					)
				),
			...own.map(({ number, indicator, row }) => {
				const about = (field: string) => ({ indicator: indicator.id, area, period, field });
				return line(
					1,
					textCell(`${words.goal(number)} · ${indicator.name[language]}`),
					textCell(said.goal),
					valueCell(row.value, indicator, about('value'), language, row),
					statusCell(row.status, about('status'), language)
				);
			})
		];
	});
	return {
		kind: 'table',
		id: 'goal-tree',
		caption: said.caption,
		columns: columns(said.columns, 'kind', 'status'),
		rows,
		notes: [families.length > 0 ? said.scope : said.noFamilies, words.summary.hidden(figure.threshold)]
	};
}
