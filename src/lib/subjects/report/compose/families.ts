// What a report says about families, all of it from cells of the publication plan: reach, ladder, results, plan of approach.
import type { ReportFamilies, ReportResult } from '../../../figures/report-figure.ts';
import { ladderCaveats } from '../../../language/ladder.ts';
import { reportFamilyWords } from '../words/families.ts';
import { workersIn, workersOf } from '../../../language/workers.ts';
import {
	areaName,
	columns,
	domainName,
	paragraph,
	section,
	tableBlock,
	tableRow,
	type Composing
} from './context.ts';
import { countCell, textCell, shareCell } from '../../../report/document-cells.ts';
import type { About, Block, DocumentSection, TableBlock } from '../../../report/document.ts';
import { standingSentence } from '../../../language/released.ts';

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
	return tableBlock(
		id,
		caption,
		columns(said.resultsColumns),
		results.map(({ result, domain, met, applicable, value, lower, upper, hidden }) => {
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
		[
			...(area === null ? [said.resultsWhole] : []),
			...(brief ? [] : [said.resultsScope]),
			...(results.some((one) => one.hidden) ? [said.hidden(figure.threshold)] : [])
		]
	);
}

export function reachSection(composing: Composing): DocumentSection {
	const { figure, catalogue, language } = composing;
	const { period, area, reach } = figure.overview;
	const said = reportFamilyWords[language];
	const areas = figure.families.filter((one) => one.area !== null);
	const cell = (field: 'homes' | 'contacted' | 'coached' | 'ended') =>
		countCell(reach[field], { area, period, field }, language);
	return section(composing, 'reach', [
		paragraph(said.reachIntro(areaName(composing, area), workersOf(catalogue.programme, language)), 'lead'),
		...standingLine(composing),
		{
			kind: 'facts',
			id: 'reach-facts',
			caption: said.reach,
			rows: [
				{ label: said.homes, cell: cell('homes') },
				{ label: said.contacted, cell: cell('contacted') },
				{ label: said.coached, cell: cell('coached') },
				{ label: said.ended, cell: cell('ended') }
			]
		},
		...(areas.length > 0 ? [...standingLine(composing), areasTable(composing, areas)] : []),
		...(figure.families.length > 0 ? [paragraph(said.halfYear, 'note')] : [])
	]);
}

function areasTable(composing: Composing, areas: ReportFamilies[]): TableBlock {
	const { figure, language } = composing;
	const said = reportFamilyWords[language];
	const { period } = figure.settings;
	return tableBlock(
		'reach-areas',
		said.reachAreas,
		columns({ area: said.area, coached: said.coached, ended: said.ended }),
		areas.flatMap(({ area, coached, ended }) =>
			area === null
				? []
				: [
						tableRow(
							textCell(areaName(composing, area)),
							countCell(coached, { area, period, field: 'coached' }, language),
							countCell(ended, { area, period, field: 'ended' }, language)
						)
					]
		),
		[said.hidden(figure.threshold)]
	);
}

export function familiesSection(composing: Composing): DocumentSection {
	const { figure, language } = composing;
	const said = reportFamilyWords[language];
	return section(
		composing,
		'families',
		figure.families.length === 0
			? [paragraph(said.none)]
			: figure.families.flatMap((one) => place(composing, one))
	);
}

/** Ladder, results and plan of one place. */
function place(composing: Composing, families: ReportFamilies): Block[] {
	const { figure, language } = composing;
	const { area, ladder, results, plan } = families;
	const { period } = figure.settings;
	const said = reportFamilyWords[language];
	const end = area === null ? '' : `-${area}`;
	const at = area === null ? {} : { area };
	// A table that stands by itself, as in a spreadsheet, says of which area it is.
	const captioned = (caption: string) =>
		area === null ? caption : `${caption} · ${areaName(composing, area)}`;
	const blocks: Block[] = [
		{
			kind: 'heading',
			level: 3,
			id: `families-of${end === '' ? '-all' : end}`,
			text: area === null ? said.whole : said.inArea(areaName(composing, area))
		}
	];
	if (ladder) {
		const caveats = [
			said.ordinal,
			...ladderCaveats({
				leftOut: { withoutConsent: 0, withdrawn: 0 },
				workers: workersIn(composing.catalogue.programme)
			}).map((one) => one[language]),
			said.hidden(figure.threshold)
		];
		const about = (domain: string, field: string): About => ({ ...at, period, domain, field });
		blocks.push(
			paragraph(said.ladderIntro(ladder.from, ladder.to)),
			...standingLine(composing),
			tableBlock(
				`ladder${end}`,
				captioned(said.ladderCaption(ladder.from, ladder.to)),
				columns(said.ladderColumns),
				ladder.domains.map(({ domain, up, same, down }) =>
					tableRow(
						textCell(domainName(composing, domain)),
						countCell(up, about(domain, 'up'), language),
						countCell(same, about(domain, 'same'), language),
						countCell(down, about(domain, 'down'), language)
					)
				),
				area === null ? caveats : [caveats.join(' ')]
			)
		);
	}
	if (results.length > 0)
		blocks.push(
			...standingLine(composing),
			resultsTable(composing, results, {
				area,
				id: `results${end}`,
				caption: captioned(said.results),
				brief: area !== null
			})
		);
	if (plan.length > 0)
		blocks.push(
			...standingLine(composing),
			tableBlock(
				`plan${end}`,
				captioned(said.plan),
				columns(said.planColumns),
				plan.map(({ kind, households }) =>
					tableRow(
						textCell(said.kinds[kind]),
						countCell(households, { ...at, period, field: `plan-${kind}` }, language)
					)
				),
				[said.planIntro, said.hidden(figure.threshold)]
			)
		);
	return blocks;
}
