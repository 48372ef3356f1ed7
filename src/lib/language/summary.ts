// The summary sentence of the overview: how many goals stand where, in words; and what figures are given to speak with.
import type { Language } from '../domain/text.ts';
import type {
	OverviewFigure,
	GoalRow,
	OverviewIndicator,
	OverviewWithoutWords,
	TrendFigure,
	TrendWithoutWords
} from '../figures/overview-figure.ts';
import { capitalised, countWord, listOf } from './format.ts';
import type { Indicator } from '../domain/indicator.ts';
import { spokenClaim } from './claims.ts';

type Tally = OverviewFigure['tally'];

const is = {
	nl: (count: number) => (count === 1 ? 'is' : 'zijn'),
	en: (count: number) => (count === 1 ? 'is' : 'are')
};

function dutch(tally: Tally, total: number): string[] {
	const word = (count: number) => countWord(count, 'nl');
	const lie = (count: number) => (count === 1 ? 'ligt' : 'liggen');
	const { reached, 'on-track': onTrack, uncertain, 'off-track': behind, none } = tally;
	const goals = total === 1 ? 'Van het ene doel' : `Van de ${word(total)} doelen`;
	const first =
		none === total
			? [
					total === 1
						? 'Over het ene doel valt nu niets te zeggen.'
						: `Over de ${word(total)} doelen valt nu niets te zeggen.`
				]
			: reached > 0 && onTrack > 0
				? [
						`${goals} ${is.nl(reached)} er ${word(reached)} gehaald en ${lie(onTrack)} er ${word(onTrack)} op koers.`
					]
				: reached > 0
					? [`${goals} ${is.nl(reached)} er ${word(reached)} gehaald.`]
					: onTrack > 0
						? [`Nog geen doel is gehaald. ${capitalised(word(onTrack))} ${lie(onTrack)} op koers.`]
						: [`${goals} is er nog geen gehaald en ligt er geen op koers.`];
	if (none === total) return first;
	const rest = [
		uncertain > 0 ? `${word(uncertain)} ${is.nl(uncertain)} onzeker` : '',
		behind > 0 ? `${word(behind)} ${behind === 1 ? 'loopt' : 'lopen'} achter` : '',
		none > 0 ? `over ${word(none)} valt niets te zeggen` : ''
	].filter(Boolean);
	return rest.length === 0 ? first : [...first, `${capitalised(listOf(rest, 'nl'))}.`];
}

function english(tally: Tally, total: number): string[] {
	const word = (count: number) => countWord(count, 'en');
	const have = (count: number) => (count === 1 ? 'has' : 'have');
	const { reached, 'on-track': onTrack, uncertain, 'off-track': behind, none } = tally;
	const goals = total === 1 ? 'Of the one goal' : `Of the ${word(total)} goals`;
	const first =
		none === total
			? [
					total === 1
						? 'For the one goal we cannot tell yet.'
						: `For none of the ${word(total)} goals can we tell yet.`
				]
			: reached > 0 && onTrack > 0
				? [
						`${goals}, ${word(reached)} ${have(reached)} been reached and ${word(onTrack)} ${is.en(onTrack)} on track.`
					]
				: reached > 0
					? [`${goals}, ${word(reached)} ${have(reached)} been reached.`]
					: onTrack > 0
						? [`No goal has been reached yet. ${capitalised(word(onTrack))} ${is.en(onTrack)} on track.`]
						: [`${goals}, none has been reached and none is on track.`];
	if (none === total) return first;
	const rest = [
		uncertain > 0 ? `${word(uncertain)} ${is.en(uncertain)} uncertain` : '',
		behind > 0 ? `${word(behind)} ${is.en(behind)} behind` : '',
		none > 0 ? `for ${word(none)} we cannot tell` : ''
	].filter(Boolean);
	return rest.length === 0 ? first : [...first, `${capitalised(listOf(rest, 'en'))}.`];
}

/** One or two sentences; the counts add up to all goals. */
export function summarySentence(tally: Tally, language: Language): string {
	const total = Object.values(tally).reduce((sum, count) => sum + count, 0);
	if (total === 0)
		return language === 'nl' ? 'Er zijn nog geen doelen vastgelegd.' : 'No goals have been set yet.';
	return (language === 'nl' ? dutch : english)(tally, total).join(' ');
}

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
