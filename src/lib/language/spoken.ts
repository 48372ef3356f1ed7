// Gives the figures of goals their words: every claim and the tally become sentences in both languages.
import type { Indicator } from '../domain/indicator.ts';
import type {
	GoalRow,
	OverviewFigure,
	OverviewIndicator,
	OverviewWithoutWords
} from '../figures/overview-figure.ts';
import type { TrendFigure, TrendWithoutWords } from '../figures/trend-figure.ts';
import { spokenClaim } from './claims.ts';
import { summarySentence } from './summary.ts';

type Definitions = readonly Pick<Indicator, 'id' | 'kind' | 'decimals'>[];

const rowSpoken = (row: GoalRow, definition: Definitions[number]): OverviewIndicator => ({
	...row,
	claim: spokenClaim(row.claim, definition),
	subareas: row.subareas.map((one) => rowSpoken(one, definition))
});

export const overviewSpoken = (figure: OverviewWithoutWords, definitions: Definitions): OverviewFigure => ({
	...figure,
	indicators: figure.indicators.flatMap((row) => {
		const definition = definitions.find((one) => one.id === row.indicator);
		return definition ? [rowSpoken(row, definition)] : [];
	}),
	summary: { nl: summarySentence(figure.tally, 'nl'), en: summarySentence(figure.tally, 'en') }
});

export function trendSpoken(figure: TrendWithoutWords, definitions: Definitions): TrendFigure {
	const definition = definitions.find((one) => one.id === figure.indicator);
	return { ...figure, now: figure.now && definition ? rowSpoken(figure.now, definition) : null };
}
