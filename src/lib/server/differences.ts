// The differences that have a price, from the very comparison that its own page draws.
import { answerCompare } from '../subjects/compare/answer/comparison.ts';
import type { GoalComparison } from '../subjects/compare/figure/comparison-figure.ts';
import type { CostsInput, Difference } from '../subjects/costs/figure/costs-figure.ts';
import { answerEffort } from '../subjects/costs/answer.ts';
import type { EffortFigure } from '../subjects/costs/figure/effort-figure.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Indicator } from '../domain/indicator.ts';
import { periodParts, type Period } from '../domain/period.ts';
import type { Engine } from '../engine/engine.ts';

export const differenceIn = (
	{ did, claim, witnesses, pooled, before, after, synthetic }: GoalComparison,
	{ id, name, better, origin }: Indicator
): Difference => ({
	...{ indicator: id, name, better, before, after, synthetic },
	...{ value: did.value, lower: did.lower, upper: did.upper },
	// Who answered a survey are not all whom its share is about, and how many those are no file tells.
	people: origin === 'survey' ? null : (pooled.experiment.after?.n ?? null),
	verdict: claim.code,
	canSpeak: witnesses.areas.canSpeak || witnesses.rank.canSpeak
});

/** Everything that costs and benefits are worked out of; nothing of it is about one family. */
export async function costsInputOf(
	{
		engine,
		catalogue,
		effort: told
	}: { engine: Engine; catalogue: Catalogue; effort?: readonly EffortFigure[] },
	question: {
		period?: Period | undefined;
		/** The differences read nothing later; without it all there is. */
		upTo?: Period | undefined;
		/** Comparisons of all there is that were made already. */
		compared?: readonly GoalComparison[] | undefined;
	} = {}
): Promise<CostsInput> {
	const { prices, programme, indicators } = catalogue;
	const priced = indicators.filter(({ id, kind }) =>
		prices.prices.some((one) => one.kind === 'outcome' && one.indicator === id && kind === 'proportion')
	);
	const { upTo, compared = [] } = question;
	const comparisonOf = (indicator: string) =>
		(upTo === undefined ? compared.find((one) => one.indicator === indicator) : undefined) ??
		answerCompare(engine, catalogue, { indicator, upTo });
	const [effort, differences] = await Promise.all([
		answerEffort(engine, catalogue, { ...question, told }),
		Promise.all(priced.map(async (one) => differenceIn(await comparisonOf(one.id), one)))
	]);
	const { start, confidence } = programme;
	// The list may price what this programme neither counts nor measures.
	const used = prices.prices.filter((one) =>
		one.kind === 'outcome' ? priced.some(({ id }) => id === one.indicator) : effort.period !== null
	);
	return {
		effort,
		prices: { ...prices, prices: used },
		differences,
		start: periodParts(start).year,
		confidence
	};
}
