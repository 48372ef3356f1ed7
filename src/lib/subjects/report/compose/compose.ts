// A report figure becomes a document: the chosen sections with their words, tables and pictures, in one language.
import { areasIn, defaultArea } from '../../../domain/area.ts';
import type { ReportCatalogue } from '../../../domain/catalogue.ts';
import { controlCode } from '../../../domain/control-code.ts';
import { lifeDomainIds } from '../../../domain/life-domain.ts';
import type { Language } from '../../../domain/text.ts';
import type { ReportFigure, ReportSection } from '../../../figures/report-figure.ts';
import { capitalised, periodName } from '../../../language/format.ts';
import { overviewHeadWords } from '../../../language/overview-head.ts';
import { shellWords } from '../../../language/shell.ts';
import { emptyCell, shareCell, statusCell, textCell, valueCell } from '../../../report/document-cells.ts';
import type { DocumentSection, ReportDocument, TableBlock } from '../../../report/document.ts';
import { trendPicture } from '../../../report/pictures/trend-picture.ts';
import {
	areaName,
	columns,
	composing,
	domainName,
	dutchIn,
	goalsIn,
	paragraph,
	section,
	sectionsIn,
	tableBlock,
	type Composing,
	type DrawTrend
} from './context.ts';
import { approachSection } from './approach.ts';
import { costsSections, experienceSections } from './studies.ts';
import { deviationsSection, risksSection } from './deviations.ts';
import { familiesSection, reachSection } from './families.ts';
import { goalSections } from './goal.ts';
import { appendixSection, dictionaryTable, methodSection } from './method.ts';
import { guideSection, summarySection } from './summary.ts';

function treeSection(composing: Composing): DocumentSection {
	const { words } = composing;
	return section(composing, 'tree', [paragraph(words.tree.intro, 'lead'), treeTable(composing)]);
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
	return tableBlock('goal-tree', said.caption, columns(said.columns, 'kind', 'status'), rows, [
		families.length > 0 ? said.scope : said.noFamilies,
		words.summary.hidden(figure.threshold)
	]);
}

/** When a report was frozen, ISO, and the code of its manifest. */
export interface Frozen {
	on: string;
	hash: string;
}

const parts: Record<ReportSection, (composing: Composing) => DocumentSection[]> = {
	guide: (one) => [guideSection(one)],
	summary: (one) => [summarySection(one)],
	tree: (one) => [treeSection(one)],
	goals: goalSections,
	reach: (one) => [reachSection(one)],
	families: (one) => [familiesSection(one)],
	approach: (one) => [approachSection(one)],
	experience: experienceSections,
	costs: costsSections,
	deviations: (one) => [deviationsSection(one)],
	risks: (one) => [risksSection(one)],
	method: (one) => [methodSection(one)],
	appendix: (one) => [appendixSection(one)]
};

/**
 * The same figure gives the same document, in either language with the same ids and the same numbers.
 * @param frozen null: a draft, whatever its texts
 */
export function composeReport(
	figure: ReportFigure,
	catalogue: ReportCatalogue,
	language: Language,
	frozen: Frozen | null,
	draw: DrawTrend = trendPicture
): ReportDocument {
	const local = { ...catalogue, areas: areasIn(catalogue.areas, language) };
	const context = composing(figure, local, language, draw);
	const { words } = context;
	const { programme, areas } = local;
	const dutch = language === 'en' ? dutchIn(figure) : [];
	const { period, area } = figure.settings;
	const usual = defaultArea(areas, programme.area)?.area;
	const shell = shellWords[language];
	const missing = figure.required.filter((one) => one.missing).length;
	const foot = [
		...(figure.synthetic ? [shell.synthetic.replace(/\.$/, '')] : []),
		frozen ? words.frozenFoot(frozen.on, controlCode(frozen.hash)) : words.conceptFoot
	];
	return {
		language,
		title: overviewHeadWords[language].account(programme.name[language]),
		subtitle: `${periodName(period, language)} · ${areaName(context, area)}`,
		name: [words.file, programme.id, ...(area === usual ? [] : [area]), period].join('-'),
		synthetic: figure.synthetic
			? { claim: shell.synthetic, sentence: programme.synthetic_note?.[language] ?? '' }
			: null,
		state: frozen ? 'frozen' : 'concept',
		stateText: frozen ? words.frozen(frozen.on, controlCode(frozen.hash)) : words.concept(missing),
		foot: capitalised(foot.join(' · ')),
		sections: sectionsIn(figure).flatMap((one) => parts[one](context)),
		dictionary: dictionaryTable(context),
		...(dutch.length > 0 && { dutch }),
		...(programme.experiment && { colours: programme.experiment })
	};
}
