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

const one = (count: number, alone: string, several: string) => (count === 1 ? alone : several);
const words = {
	nl: {
		noGoals: 'Er zijn nog geen doelen vastgelegd.',
		goals: (total: number, all: string) => one(total, 'Van het ene doel', `Van de ${all} doelen`),
		nothing: (total: number, all: string) =>
			`Over ${one(total, 'het ene doel', `de ${all} doelen`)} valt nu niets te zeggen.`,
		reached: (count: number, said: string) => ` ${one(count, 'is', 'zijn')} er ${said} gehaald`,
		and: (count: number, said: string) => ` en ${one(count, 'ligt', 'liggen')} er ${said} op koers`,
		onTrack: (count: number, said: string) =>
			`Nog geen doel is gehaald. ${said} ${one(count, 'ligt', 'liggen')} op koers.`,
		neither: ' is er nog geen gehaald en ligt er geen op koers.',
		uncertain: (count: number, said: string) => `${said} ${one(count, 'is', 'zijn')} onzeker`,
		behind: (count: number, said: string) => `${said} ${one(count, 'loopt', 'lopen')} achter`,
		none: (said: string) => `over ${said} valt niets te zeggen`
	},
	en: {
		noGoals: 'No goals have been set yet.',
		goals: (total: number, all: string) => one(total, 'Of the one goal', `Of the ${all} goals`),
		nothing: (total: number, all: string) =>
			one(total, 'For the one goal we cannot tell yet.', `For none of the ${all} goals can we tell yet.`),
		reached: (count: number, said: string) => `, ${said} ${one(count, 'has', 'have')} been reached`,
		and: (count: number, said: string) => ` and ${said} ${one(count, 'is', 'are')} on track`,
		onTrack: (count: number, said: string) =>
			`No goal has been reached yet. ${said} ${one(count, 'is', 'are')} on track.`,
		neither: ', none has been reached and none is on track.',
		uncertain: (count: number, said: string) => `${said} ${one(count, 'is', 'are')} uncertain`,
		behind: (count: number, said: string) => `${said} ${one(count, 'is', 'are')} behind`,
		none: (said: string) => `for ${said} we cannot tell`
	}
} as const;

/** One or two sentences; the counts add up to all goals. */
export function summarySentence(tally: Tally, language: Language): string {
	const say = words[language];
	const word = (count: number) => countWord(count, language);
	const total = Object.values(tally).reduce((sum, count) => sum + count, 0);
	const { reached, 'on-track': onTrack, uncertain, 'off-track': behind, none } = tally;
	if (total === 0) return say.noGoals;
	if (none === total) return say.nothing(total, word(total));
	const goals = say.goals(total, word(total));
	const first =
		reached > 0
			? `${goals}${say.reached(reached, word(reached))}${onTrack > 0 ? say.and(onTrack, word(onTrack)) : ''}.`
			: onTrack > 0
				? say.onTrack(onTrack, capitalised(word(onTrack)))
				: goals + say.neither;
	const rest = [
		uncertain > 0 ? say.uncertain(uncertain, word(uncertain)) : '',
		behind > 0 ? say.behind(behind, word(behind)) : '',
		none > 0 ? say.none(word(none)) : ''
	].filter(Boolean);
	return rest.length === 0 ? first : `${first} ${capitalised(listOf(rest, language))}.`;
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
