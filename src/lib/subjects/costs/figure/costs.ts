// Works out the costs figure: simulated balance, what moves it most, where it breaks even, who pays and gains, and the claim.
import { othersId, usualId } from '../../../domain/cost-ids.ts';
import type { OutcomePrice } from '../../../domain/prices.ts';
import {
	breakEven,
	netBenefit,
	simulatedDraws,
	tornado,
	type BenefitInput
} from '../../../statistics/net-benefit.ts';
import { mostApart, pricedApart, usualIsShort } from './apart.ts';
import type { CostsFigure, CostsInput, CostsTerm, CostsView } from './costs-figure.ts';
import { costTerms, hourPriceOf, outcomeTerms, scaledIn, usualCare, usualTerm } from './terms.ts';

/** Longer than anybody would believe a difference to last. */
const mostYears = 50;

/** The terms as the simulation asks them: each price once, so that whoever shares one moves together. */
function asked(terms: readonly CostsTerm[], confidence: number): BenefitInput & { ids: string[] } {
	const ids = [...new Set(terms.map((one) => one.price.id))];
	return {
		ids,
		confidence,
		prices: ids.map((id) => {
			const { value = 0, low = 0, high = 0 } = terms.find((one) => one.price.id === id)?.price ?? {};
			return { value, low, high };
		}),
		terms: terms.map(({ side, quantity, price, factor, together, counted }) => ({
			...{ side, quantity, factor, together, counted },
			price: ids.indexOf(price.id)
		}))
	};
}

function shareOf(input: CostsInput, terms: readonly CostsTerm[]): CostsFigure['share'] {
	const found = new Map<string, { pays: number; gains: number }>();
	const add = (organisation: string, pays: number, gains: number) => {
		const known = found.get(organisation) ?? { pays: 0, gains: 0 };
		found.set(organisation, { pays: known.pays + pays, gains: known.gains + gains });
	};
	for (const { id, side, amount } of terms) {
		if (side === 'cost') {
			add(hourPriceOf(input.prices, id === othersId ? null : id)?.payer ?? id, amount, 0);
			continue;
		}
		const of = input.prices.prices.find(
			(one): one is OutcomePrice => one.kind === 'outcome' && one.id === id
		);
		const gainer = id === usualId ? input.prices.usual_care.gainer : (of?.gainer ?? id);
		// A difference the wrong way is no gain but somebody's cost.
		if (amount < 0) add(of?.payer ?? gainer, -amount, 0);
		else add(gainer, 0, amount);
	}
	return [...found]
		.map(([organisation, one]) => ({ organisation, ...one }))
		.sort((a, b) => b.pays + b.gains - (a.pays + a.gains));
}

/**
 * How many years the difference has to last before what is spared and gained covers the costs, at the values themselves; or, where each year
 * costs more, how many it may last before it no longer does.
 */
function yearsOf(
	input: CostsInput,
	view: CostsView,
	paid: number,
	spared: number
): Pick<CostsFigure['breakEven'], 'years' | 'most'> {
	const gainedIn = (horizon: number) =>
		outcomeTerms(input, { ...view, horizon }).terms.reduce((sum, one) => sum + one.amount, 0);
	const covers = (horizon: number) => spared + (horizon === 0 ? 0 : gainedIn(horizon)) >= paid;
	const horizons = Array.from({ length: mostYears + 1 }, (_, horizon) => horizon);
	if (gainedIn(1) >= 0) return { years: horizons.find(covers) ?? null, most: null };
	const most = horizons.findLast(covers) ?? null;
	return { years: covers(0) ? 0 : null, most: most === mostYears ? null : most };
}

/**
 * The strongest that may be said. It pays back where even the benefits that the comparison vouches for cover the costs for certain, and
 * the most that work outside the balance can have cost as well; it does not where each difference that has a price was measured and none could
 * make it, the comparison could have told each of them from chance, and usual care was not measured too low.
 */
function claimOf(
	input: CostsInput,
	{ net, strict }: Pick<CostsFigure, 'net' | 'strict'>,
	terms: readonly CostsTerm[],
	{ usual, missing }: { usual: CostsFigure['usual']['origin']; missing: CostsFigure['missing'] }
): CostsFigure['claim'] {
	const cannotSay = (reason: CostsFigure['claim']['reason']) => ({ code: 'cannot-say' as const, reason });
	if (!terms.some((one) => one.side === 'cost')) return cannotSay('no-cost');
	if (net.lower > 0) {
		if (strict.lower <= 0) return cannotSay('no-witness');
		return strict.lower > mostApart(input) ? { code: 'pays-back', reason: null } : cannotSay('uncounted');
	}
	if (net.upper < 0) {
		if (terms.some((one) => one.difference !== null && !one.difference.canSpeak))
			return cannotSay('no-witness');
		if (missing.some(({ why }) => why === 'not-measured' || why === 'sampled'))
			return cannotSay('unmeasured');
		return usual === 'measured' && usualIsShort(input)
			? cannotSay('uncounted')
			: { code: 'does-not-pay-back', reason: null };
	}
	return cannotSay('within-chance');
}

const nothing = { value: 0, lower: 0, upper: 0 };

export function costs(input: CostsInput, view: CostsView): CostsFigure {
	const { effort, prices, confidence } = input;
	const [paid, outcomes] = [costTerms(input), outcomeTerms(input, view)];
	const usual = usualTerm(input, view);
	const apart = pricedApart(input);
	const all = [...paid.terms, ...usual, ...outcomes.terms];
	const question = asked(all, confidence);
	const balance =
		all.length === 0
			? { cost: nothing, benefit: nothing, net: nothing, strict: nothing, covered: 0 }
			: netBenefit(question);
	const sum = (list: readonly CostsTerm[]) => list.reduce((total, one) => total + one.amount, 0);
	const [cost, spared, gained] = [paid.terms, usual, outcomes.terms].map(sum) as [number, number, number];
	const perEuro = usual.reduce((total, one) => total + one.quantity.value * one.factor, 0);
	const needed = perEuro > 0 && cost > gained ? (cost - gained) / perEuro : null;
	const { low: _low, high: _high, ...care } = usualCare(input, view);
	return {
		...{ horizon: view.horizon, discount: prices.discount.rate, year: prices.year, period: effort.period },
		...{ confidence, draws: simulatedDraws, ...balance },
		synthetic: effort.synthetic || outcomes.terms.some((one) => one.difference?.synthetic === true),
		invented: [...all, ...apart].some((one) => one.invented),
		usual: care,
		scaled: scaledIn(input),
		...{ terms: all, apart },
		share: shareOf(input, all),
		tornado:
			all.length === 0
				? []
				: tornado(question).map(({ of, index, low, high }) => ({
						...{ of, low, high },
						id: (of === 'quantity' ? all[index]?.id : question.ids[index]) ?? ''
					})),
		breakEven: {
			multiple: all.length === 0 ? null : breakEven(question),
			...(cost > 0 ? yearsOf(input, view, cost, spared) : { years: null, most: null }),
			usual: cost > 0 ? needed : null
		},
		claim: claimOf(input, balance, all, { usual: care.origin, missing: outcomes.missing }),
		missing: [...paid.missing, ...outcomes.missing]
	};
}

export type WorkOut = (question: { input: CostsInput; view: CostsView }) => Promise<CostsFigure>;

export const costsAtOnce: WorkOut = ({ input, view }) =>
	new Promise((resolve) => resolve(costs(input, view)));
