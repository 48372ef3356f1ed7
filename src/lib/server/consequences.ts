// All that the pages of an opened programme say and show, asked of the same functions that the pages ask; reads no file.
import type { CompareFigure, GoalComparison } from '../subjects/compare/figure/comparison-figure.ts';
import { answerCompare, asGoal } from '../subjects/compare/answer/comparison.ts';
import { comparePageWords } from '../subjects/compare/words/en.ts';
import { compareRowsWords } from '../subjects/compare/words/people.ts';
import { powerSentence, quadrantSentence } from '../subjects/compare/words/verdicts.ts';
import { witnessWords } from '../subjects/compare/words/witnesses.ts';
import { processFinding } from '../subjects/process/words/finding.ts';
import { reportFamilyWords } from '../subjects/report/words/families.ts';
import { breaksOver } from '../domain/breaks.ts';
import { defaultCompare } from '../domain/compare-view.ts';
import type { Amount, Answers, Place, Said, Saying, Shown } from '../domain/consequence.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Bilingual, Language } from '../domain/text.ts';
import { remembering } from '../engine/remembering.ts';
import type { OverviewFigure, OverviewIndicator } from '../figures/overview-figure.ts';
import { statusWords } from '../language/overview.ts';
import { workersOf } from '../language/workers.ts';
import { comparisonOf, latestOf, overviewOf, processOf, trendOf, type Asked } from './answers.ts';
import { studiesSaid } from './studies-said.ts';
import { sourcesSaid, textsSaid } from './texts-said.ts';
import { countsAboutPeople, earlierCounts, questionnaireMeans, type Leaving } from './counted.ts';
import type { OpenedProgramme } from './programme.ts';

const inBoth = (say: (language: Language) => string): Bilingual => ({ nl: say('nl'), en: say('en') });
const saying = (code: string | null, words: Bilingual): Saying => ({
	...{ code, nl: words.nl, en: words.en },
	amount: null
});
const nowhere = { indicator: null, area: null, cell: null };

/** What a row of the overview says; its parts are rows of their own. */
function saidOfGoal(row: OverviewIndicator, period: string): Said[] {
	const { indicator, area } = row;
	const place: Place = { page: 'overview', indicator, area, period, cell: null };
	const status = row.status ?? 'none';
	return [
		{
			...{ ...place, kind: 'status' },
			is: saying(row.status, { nl: statusWords.nl[status], en: statusWords.en[status] })
		},
		{ ...place, kind: 'claim', is: saying(row.claim.code, row.claim) },
		...row.subareas.flatMap((one) => saidOfGoal(one, period))
	];
}

const saidOfQuarter = ({ period, indicators, summary, ...figure }: OverviewFigure): Said[] => [
	{ ...nowhere, page: 'overview', period, kind: 'summary', is: saying(null, summary) },
	...indicators.flatMap((row) => saidOfGoal(row, period)),
	...sourcesSaid({ page: 'overview', indicator: null, area: null, period }, figure)
];

/** What the comparison of one indicator says; of figures that a model made it says that it says nothing. */
function saidOfComparison(figure: GoalComparison | CompareFigure, indicator: Indicator): Said[] {
	const period = figure.after ?? figure.before;
	const place = { ...nowhere, page: 'compare', indicator: indicator.id, period } as const;
	const { difference } = figure.detectable;
	const power = inBoth((language) => powerSentence({ figure, indicator, language }));
	const unit = indicator.kind === 'mean' ? 'points' : 'share-points';
	const able: Said = {
		...{ ...place, kind: 'detectability' },
		is: { ...saying(null, power), amount: { value: difference, hidden: false, unit } }
	};
	if (indicator.origin === 'model') return [able];
	const corner = inBoth((language) => quadrantSentence(figure, language));
	return [
		{ ...place, kind: 'claim', is: saying(figure.claim.code, figure.claim) },
		{ ...place, kind: 'quadrant', is: saying(figure.quadrant, corner) },
		able
	];
}

/** The numbers of a comparison that do not follow from the measured figures alone, or that a reader looks at first. */
function shownOfComparison({ did, rows, witnesses, after }: GoalComparison, indicator: Indicator): Shown[] {
	const unit = indicator.kind === 'mean' ? 'points' : 'share-points';
	const apart = ({ value, lower, upper }: typeof did): Amount => ({
		...{ value, lower, upper, hidden: false, unit }
	});
	const chance = (value: number | null): Amount => ({ value, hidden: false, unit: 'share' });
	const amounts: [column: string, name: Bilingual, is: Amount][] = [
		['did', inBoth((language) => comparePageWords[language].change.did), apart(did)],
		['people', inBoth((language) => witnessWords[language].names.people), apart(rows)],
		['panel', inBoth((language) => compareRowsWords[language].panel.title), apart({ ...did, ...rows.panel })],
		['areas', inBoth((language) => witnessWords[language].names.areas), chance(witnesses.areas.pTwoSided)],
		['rank', inBoth((language) => witnessWords[language].names.rank), chance(witnesses.rank.pTwoSided)]
	];
	return amounts.map(([column, name, is]) => ({
		...{ page: 'compare', indicator: indicator.id, area: null, period: after },
		cell: { table: 'comparison', row: null, column, name },
		...{ is, provisional: false, note: '' }
	}));
}

/** Every indicator: the goals as their page has them, and the context that a reader may choose. */
async function comparisons(asked: Asked): Promise<{ said: Said[]; shown: Shown[] }> {
	const { engine, catalogue } = asked;
	const page = await comparisonOf(asked);
	const [said, shown]: [Said[], Shown[]] = [[], []];
	if (!page) return { said, shown };
	const { experiment, control } = defaultCompare(catalogue);
	for (const indicator of catalogue.indicators) {
		const goal = page.goals.find((one) => one.indicator === indicator.id);
		const question = { indicator: indicator.id, experiment, control };
		const figure = goal ?? asGoal(await answerCompare(engine, catalogue, question));
		said.push(...saidOfComparison(figure, indicator));
		shown.push(...shownOfComparison(figure, indicator));
	}
	return { said, shown };
}

/** Homes in the area, and those where somebody rang: what the overview counts that is no household's. */
const homesIn = ({ period, area, reach }: OverviewFigure): Shown[] =>
	(['homes', 'contacted'] as const).map((column) => ({
		...{ page: 'overview', indicator: null, area, period },
		cell: {
			table: 'homes',
			row: null,
			column,
			name: inBoth((language) => reportFamilyWords[language][column])
		},
		is: { ...reach[column], unit: 'people' },
		...{ provisional: false, note: '' }
	}));

/** Every measured figure, whatever page has it: of hundreds of areas the map has more than a page carries. */
async function measuredFigures(asked: Asked): Promise<{ said: Said[]; shown: Shown[] }> {
	const [said, shown]: [Said[], Shown[]] = [[], []];
	for (const { id: indicator, kind } of asked.catalogue.indicators) {
		const { series, others, ...figure } = await trendOf(asked, indicator, { others: true });
		said.push(...sourcesSaid({ page: 'indicator', indicator, area: null, period: null }, figure));
		for (const { area, points } of [...series, ...others])
			for (const { period, value, lower, upper, hidden, provisional, note = '' } of points) {
				const place: Place = { page: 'indicator', indicator, area, period, cell: null };
				const unit = kind === 'mean' ? 'score' : 'share';
				shown.push({ ...place, is: { value, lower, upper, hidden, unit }, provisional, note });
			}
	}
	return { said, shown };
}

/** Two of these, of before a delivery and after, tell what it does: see subjects/data/figure/consequences.ts. */
export async function gather(
	programme: Pick<OpenedProgramme, 'catalogue' | 'periods' | 'tables' | 'geometry' | 'effort'> &
		Leaving & { engine: Asked['engine'] }
): Promise<Answers> {
	const { catalogue, periods, tables, effort } = programme;
	// What every quarter asks alike is answered once.
	const asked: Asked = { catalogue, periods, effort, engine: remembering(programme.engine, 16) };
	const latest = latestOf(asked);
	const [said, homes]: [Said[], Shown[]] = [[], []];
	for (const period of periods.includes(latest) ? periods : [latest]) {
		const figure = await overviewOf(asked, period);
		said.push(...saidOfQuarter(figure));
		homes.push(...homesIn(figure));
	}
	const compared = await comparisons(asked);
	said.push(...compared.said);
	const process = await processOf(asked);
	const finding = inBoth((language) =>
		processFinding(process, workersOf(catalogue.programme, language), language)
	);
	said.push({
		...{ ...nowhere, page: 'process', period: process.wave, kind: 'summary' },
		is: saying(null, finding)
	});
	const measured = await measuredFigures(asked);
	return {
		programme: catalogue.programme.id,
		latest,
		said: [...said, ...measured.said, ...textsSaid(programme), ...(await studiesSaid(asked, process))],
		shown: [
			...measured.shown,
			...homes,
			...compared.shown,
			...countsAboutPeople(programme),
			...questionnaireMeans(process, catalogue)
		],
		breaks: breaksOver(catalogue.areas, tables.breaks).map(({ indicator, area, period, kind, reason }) => ({
			...{ indicator, area, period, kind, reason }
		})),
		earlier: earlierCounts(programme)
	};
}
