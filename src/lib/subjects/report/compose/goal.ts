// One goal, one page: finding, claim, chart, facts, the leader's explanation and the families of the same life domain.
import { targetPeriodOf } from '../../../domain/catalogue.ts';
import type { OverviewIndicator } from '../../../figures/overview-figure.ts';
import { goalFields } from '../figure/notes.ts';
import { findingHeadline } from '../../../language/finding.ts';
import type { RevisedPlan } from '../../../figures/path.ts';
import { agreedText } from '../../../language/agreed.ts';
import { capitalised, formatDate } from '../../../language/format.ts';
import { weightedWords, spreadSentence } from '../../../language/spread.ts';
import { outlookText } from '../../../language/outlook.ts';
import { statusWords } from '../../../language/overview.ts';
import { leadSentence, reportGoalWords } from '../words/goals.ts';
import {
	domainName,
	goalsIn,
	narrative,
	paragraph,
	partName,
	trendOf,
	type Composing,
	type Goal
} from './context.ts';
import { chart } from './chart.ts';
import { goalAccount } from './account.ts';
import { resultsTable, standingLine } from './families.ts';
import { changeCell, countCell, valueCell } from '../../../report/document-cells.ts';
import type { About, Block, DocumentSection, FactsBlock } from '../../../report/document.ts';

export const goalSections = (composing: Composing): DocumentSection[] =>
	goalsIn(composing).map((goal) => {
		const { row, indicator, number } = goal;
		const { words, language } = composing;
		const said = reportGoalWords[language];
		const domain = domainName(composing, indicator.domain);
		return {
			id: `goal-${indicator.id}`,
			title: said.domain(number, domain),
			newPage: true,
			blocks: [
				...aboutGoal(composing, goal, row),
				narrative(
					composing,
					`notes-${indicator.id}`,
					words.ofLeader,
					goalFields.map((field) => ({ indicator: indicator.id, field }))
				),
				...row.subareas.flatMap((part) => aboutGoal(composing, goal, part)),
				...familiesOf(composing, goal)
			]
		};
	});

/** Finding, claim, chart and facts of a goal, or of a sub-area with a goal of its own. */
function aboutGoal(composing: Composing, { indicator, number }: Goal, row: OverviewIndicator): Block[] {
	const { figure, language } = composing;
	const whole = row.area === figure.overview.area;
	const name = indicator.name[language];
	const id = whole ? indicator.id : `${indicator.id}-${row.area}`;
	const trend = trendOf(composing, row);
	return [
		{
			kind: 'heading',
			level: whole ? 2 : 3,
			id: `finding-${id}`,
			text: findingHeadline(
				whole ? name : capitalised(partName(composing, row.area)),
				// How it stands to the path is the status beside it.
				{ ...row.claim, status: null },
				language
			).replace(/\.$/, ''),
			status: { code: row.status, word: statusWords[language][row.status ?? 'none'] }
		},
		{
			kind: 'paragraph',
			tone: whole ? 'lead' : 'body',
			text: [leadSentence(row, indicator, figure.overview.period, language), row.claim[language]]
				.filter((one) => one !== '')
				.join(' ')
		},
		...(trend ? [chart(composing, { indicator, number, row }, trend, id)] : []),
		facts(composing, { indicator, number, row }, id),
		...(row.outlook.reason === 'due' || row.outlook.reason === 'no-goal' || (!whole && !row.outlook.at)
			? []
			: [paragraph(outlookText(row.outlook, row.target, indicator, language), 'note')]),
		...(whole && goalAccount(composing, indicator.id) !== ''
			? [paragraph(goalAccount(composing, indicator.id), 'note')]
			: []),
		...revisedOf(indicator, trend?.revised ?? [], language).map((text) => paragraph(text, 'note')),
		...(row.dispersion && row.value !== null
			? [paragraph(spreadSentence(row.dispersion, language), 'note')]
			: [])
	];
}

/** What the plan asked before, up to which day, and why that changed. */
const revisedOf = (
	indicator: Goal['indicator'],
	revised: readonly RevisedPlan[],
	language: Composing['language']
): string[] =>
	revised.map(({ until, reason, ...plan }) =>
		reportGoalWords[language].revised(
			agreedText(plan, indicator, language),
			formatDate(until, language),
			reason[language]
		)
	);

function facts(composing: Composing, { indicator, row }: Goal, id: string): FactsBlock {
	const { figure, catalogue, language } = composing;
	const said = reportGoalWords[language];
	const { period } = figure.overview;
	const trend = trendOf(composing, row);
	const points = trend?.series[0]?.points ?? [];
	const target = targetPeriodOf(catalogue.programme, indicator);
	const about = (field: string, at: string = period): About => ({
		indicator: row.indicator,
		area: row.area,
		period: at,
		field
	});
	const hiddenAt = (at: string | null) => points.find((one) => one.period === at)?.hidden ?? false;
	const value = (amount: number | null, field: string, at?: string, hidden = false) =>
		valueCell(amount, indicator, about(field, at), language, { hidden });
	const count = (label: string, amount: number, field: string) => ({
		label,
		cell: countCell({ value: amount, hidden: false }, about(field), language)
	});
	const together = trend?.pooled?.points.find((one) => one.period === period);
	const share = indicator.kind === 'proportion';
	return {
		kind: 'facts',
		id: `facts-${id}`,
		caption: said.facts,
		rows: [
			{ label: said.baseline, cell: value(row.baseline, 'baseline') },
			{
				label: said.previous(row.previousPeriod),
				period: row.previousPeriod,
				cell: value(row.previous, 'previous', row.previousPeriod ?? undefined, hiddenAt(row.previousPeriod))
			},
			{ label: said.now, cell: valueCell(row.value, indicator, about('value'), language, row) },
			...(row.last
				? [
						{
							label: said.notMeasured(row.last.period),
							period: row.last.period,
							cell: value(row.last.value, 'value', row.last.period, row.last.hidden)
						}
					]
				: []),
			{ label: said.lower, cell: value(row.lower, 'lower', undefined, row.hidden) },
			{ label: said.upper, cell: value(row.upper, 'upper', undefined, row.hidden) },
			{
				label: share ? said.changePoints : said.change,
				cell: changeCell(row.change, indicator, about('change'), language)
			},
			...(row.numerator === null || row.denominator === null
				? []
				: [count(said.count, row.numerator, 'numerator'), count(said.of, row.denominator, 'denominator')]),
			...((share && row.nEffective === undefined) || row.n === null ? [] : [count(said.answers, row.n, 'n')]),
			...(row.nEffective === undefined
				? []
				: [count(weightedWords[language].worth, row.nEffective, 'nEffective')]),
			{ label: said.path, cell: value(row.path, 'path') },
			{ label: said.target(target), period: target, cell: value(row.target, 'target') },
			...(row.minimum === undefined ? [] : [{ label: said.minimum, cell: value(row.minimum, 'minimum') }]),
			...(row.control
				? [
						{
							label: composing.words.summary.columns.control,
							cell: value(row.control.value, 'control', undefined, together?.hidden ?? false)
						}
					]
				: [])
		]
	};
}

/** The results in families that the plan places in the goal's life domain. */
function familiesOf(composing: Composing, { indicator }: Goal): Block[] {
	const [whole] = composing.figure.families;
	const results = whole?.area === null ? whole.results.filter((one) => one.domain === indicator.domain) : [];
	if (results.length === 0) return [];
	const said = reportGoalWords[composing.language];
	const caption = said.families(domainName(composing, indicator.domain));
	return [
		...standingLine(composing),
		resultsTable(composing, results, { area: null, id: `families-${indicator.id}`, caption, brief: true })
	];
}
