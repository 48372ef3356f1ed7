// Consequences in the order in which they are read: by goal, what pages say before single figures, the latest quarter first.
import { consequenceKinds, type Consequence, type ConsequencePage } from '../../../domain/consequence.ts';
import { quarterIndex, type Period } from '../../../domain/period.ts';

/** What changes on one page, about one area and period. */
export interface ConsequenceBlock {
	page: ConsequencePage;
	area: string | null;
	period: Period | null;
	list: Consequence[];
}

export interface ConsequenceGroup {
	/** An indicator's id, or what is about none: the quarter as a whole, the questionnaire, the tables about people. */
	about:
		| { indicator: string }
		| { page: 'overview' | 'process' | 'experience' | 'costs' | 'families' | 'report' };
	count: number;
	blocks: ConsequenceBlock[];
}

const pages: readonly ConsequencePage[] = [
	'overview',
	'compare',
	'indicator',
	'process',
	'experience',
	'costs',
	'families',
	'report'
];
/** What is about no goal there is about all of them. */
const ofAllGoals: readonly ConsequencePage[] = ['overview', 'compare', 'indicator'];
const momentOf = ({ period }: ConsequenceBlock): number => (period === null ? 0 : quarterIndex(period));

/** Figures and texts alone come after all that is said of them. */
const figuresAlone = ({ list }: ConsequenceBlock): number =>
	list.every((one) => one.kind === 'value' || one.kind === 'text') ? 1 : 0;

function blocksOf(list: readonly Consequence[]): ConsequenceBlock[] {
	const blocks = new Map<string, ConsequenceBlock>();
	for (const one of list) {
		const { page, area, period } = one;
		const key = JSON.stringify([page, area, period]);
		const block = blocks.get(key) ?? { page, area, period, list: [] };
		blocks.set(key, block);
		block.list.push(one);
	}
	for (const block of blocks.values())
		block.list.sort((a, b) => consequenceKinds.indexOf(a.kind) - consequenceKinds.indexOf(b.kind));
	return [...blocks.values()].sort(
		(a, b) =>
			figuresAlone(a) - figuresAlone(b) ||
			momentOf(b) - momentOf(a) ||
			pages.indexOf(a.page) - pages.indexOf(b.page)
	);
}

/** @param indicators ids, in the order in which goals are read */
export function groupsOf(list: readonly Consequence[], indicators: readonly string[]): ConsequenceGroup[] {
	const known = new Set(indicators);
	const all = list.flatMap(({ indicator }) =>
		indicator === null || known.has(indicator) ? [] : [indicator]
	);
	const about: [ConsequenceGroup['about'], Consequence[]][] = [
		...(['overview'] as const).map((page): [ConsequenceGroup['about'], Consequence[]] => [
			{ page },
			list.filter((one) => one.indicator === null && ofAllGoals.includes(one.page))
		]),
		...[...indicators, ...new Set(all)].map((indicator): [ConsequenceGroup['about'], Consequence[]] => [
			{ indicator },
			list.filter((one) => one.indicator === indicator)
		]),
		...(['process', 'experience', 'costs', 'families', 'report'] as const).map(
			(page): [ConsequenceGroup['about'], Consequence[]] => [
				{ page },
				list.filter((one) => one.indicator === null && one.page === page)
			]
		)
	];
	return about.flatMap(([what, own]) =>
		own.length === 0 ? [] : [{ about: what, count: own.length, blocks: blocksOf(own) }]
	);
}
