// The last pages: how the numbers are made and protected, definitions, assumptions, sources and the dictionary.
import { lifeDomainIds } from '../../../domain/life-domain.ts';
import type { ProtectedCount } from '../../../figures/overview-figure.ts';
import { formatConfidence } from '../../../language/format.ts';
import { indicatorWords } from '../../../language/indicator.ts';
import { releasedSentences } from '../../../language/released.ts';
import { reportFields } from '../words/dictionary.ts';
import { reportMethodWords } from '../words/method.ts';
import {
	areaName,
	columns,
	domainName,
	followsNobody,
	goalsIn,
	list,
	plansIn,
	section,
	tableBlock,
	tableRow,
	trendOf,
	type Composing
} from './context.ts';
import { dateCell, textCell } from '../../../report/document-cells.ts';
import { accountBlocks } from './account.ts';
import { outlookTable } from './outlook.ts';
import type { Block, DocumentSection, TableBlock } from '../../../report/document.ts';

export function methodSection(composing: Composing): DocumentSection {
	const { figure, language } = composing;
	const said = reportMethodWords[language];
	const { overview } = figure;
	const controls = overview.compare.map((one) => areaName(composing, one));
	return section(composing, 'method', [
		...list('method-numbers', said.numbers, [
			...said.numbersText(
				formatConfidence(figure.settings.confidence, language),
				overview.baselinePeriod,
				overview.targetPeriod,
				plansIn(composing)
			),
			...margins(composing),
			said.cause(controls)
		]),
		...(followsNobody(figure) ? [] : aboutFamilies(composing))
	]);
}

/** What may leave about families, and how much of it did. */
function aboutFamilies(composing: Composing): Block[] {
	const { figure, language } = composing;
	const said = reportMethodWords[language];
	const { threshold, earlier } = figure;
	const cells = countsAboutFamilies(composing);
	return list('method-families', said.families, [
		...releasedSentences({ threshold, tables: said.tables, earlier, standing: figure.standing }, language),
		said.coarse,
		said.everywhere,
		...(cells.length > 0 ? [said.shown(cells.filter((one) => !one.hidden).length, cells.length)] : [])
	]);
}

/** What a margin means, for each kind of source that the goals have. */
const margins = (composing: Composing): string[] => {
	const said = reportMethodWords[composing.language].margins;
	return [...new Set(goalsIn(composing).map(({ indicator }) => said[indicator.origin]))];
};

const countsAboutFamilies = ({ figure }: Composing): ProtectedCount[] =>
	figure.families.flatMap(({ coached, ended, results, ladder, plan }) => [
		coached,
		ended,
		...results.flatMap((one) => [one.met, one.applicable]),
		...(ladder?.domains.flatMap((one) => [one.up, one.same, one.down]) ?? []),
		...plan.map((one) => one.households)
	]);

export function appendixSection(composing: Composing): DocumentSection {
	const { catalogue, language, words } = composing;
	const said = reportMethodWords[language];
	const goals = goalsIn(composing);
	const assumptions = [
		...catalogue.programme.assumptions.map((one) => one.text[language]),
		...goals.flatMap(({ indicator }) =>
			indicator.assumptions.map((one) => `${indicator.name[language]}. ${one[language]}`)
		),
		catalogue.ladder.assumption[language]
	];
	const cautions = goals.flatMap(({ indicator, number }) =>
		indicator.prose[language].caution === ''
			? []
			: [`${words.goal(number)}: ${plain(indicator.prose[language].caution)}`]
	);
	return section(composing, 'appendix', [
		definitionsTable(composing),
		...outlookTable(composing),
		...accountBlocks(composing),
		...list('appendix-caution', said.caution, cautions),
		sourcesTable(composing),
		resultsDefinitions(composing),
		rungsTable(composing),
		...list(
			'appendix-assumptions',
			said.assumptions,
			[...new Set(assumptions)].map((one) => said.assumption(one))
		)
	]);
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

function definitionsTable(composing: Composing): TableBlock {
	const { language } = composing;
	const said = reportMethodWords[language];
	return tableBlock(
		'definitions',
		said.definitions,
		columns(said.definitionColumns, ...Object.keys(said.definitionColumns)),
		goalsIn(composing).map(({ number, indicator }) =>
			tableRow(
				textCell(`${number} · ${indicator.name[language]}`),
				textCell(plain(indicator.prose[language].measures)),
				textCell(indicator.population[language]),
				textCell(indicator.reference_text?.[language] ?? '')
			)
		)
	);
}

function sourcesTable(composing: Composing): TableBlock {
	const { language, figure } = composing;
	const said = reportMethodWords[language];
	return tableBlock(
		'sources',
		said.sources,
		columns(said.sourceColumns, 'source', 'origin'),
		goalsIn(composing).map(({ number, indicator, row }) => {
			const trend = trendOf(composing, row);
			const about = { indicator: indicator.id, period: figure.settings.period, field: 'retrieved' };
			return tableRow(
				textCell(`${number} · ${indicator.name[language]}`),
				textCell(trend?.sources.join('; ') || said.noSources),
				textCell(indicatorWords[language].definition.origins[indicator.origin]),
				dateCell(trend?.retrieved ?? null, about, language)
			);
		}),
		[...new Set(goalsIn(composing).map(({ indicator }) => said.planSource(indicator.source[language])))]
	);
}

function resultsDefinitions(composing: Composing): TableBlock {
	const { catalogue, language } = composing;
	const said = reportMethodWords[language];
	return tableBlock(
		'result-definitions',
		said.results,
		columns(said.resultColumns, 'domain', 'needed'),
		[...catalogue.results]
			.sort((a, b) => lifeDomainIds.indexOf(a.domain) - lifeDomainIds.indexOf(b.domain))
			.map((one) =>
				tableRow(
					textCell(one.name[language]),
					textCell(domainName(composing, one.domain)),
					textCell(one.when_needed ? said.whenNeeded : said.everyone)
				)
			)
	);
}

function rungsTable({ catalogue, language }: Composing): TableBlock {
	const said = reportMethodWords[language];
	return tableBlock(
		'rungs',
		said.rungs,
		columns(said.rungColumns, 'name', 'meaning'),
		[...catalogue.ladder.rungs]
			.sort((a, b) => a.rung - b.rung)
			.map((one) =>
				tableRow(textCell(String(one.rung)), textCell(one.name[language]), textCell(one.meaning[language]))
			)
	);
}

/** What every field of the document's tables means. */
export function dictionaryTable({ language }: Composing): TableBlock {
	const said = reportMethodWords[language];
	return tableBlock(
		'dictionary',
		said.dictionary,
		columns(said.dictionaryColumns, 'meaning', 'unit'),
		Object.entries(reportFields).map(([field, { unit, ...meaning }]) =>
			tableRow(textCell(field), textCell(meaning[language]), textCell(said.units[unit]))
		)
	);
}
