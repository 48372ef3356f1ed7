// Effort by its price, usual care by its assumption, each measured difference by its worth: the terms of the balance.
import { othersId, usualId } from '../../../domain/cost-ids.ts';
import type { EffortPrice, OutcomePrice, Prices } from '../../../domain/prices.ts';
import { rounded } from '../../../numbers/rounded.ts';
import { discountFactor } from '../../../statistics/discounting.ts';
import { movingTogether } from '../../../statistics/moving-together.ts';
import { atPricesOf } from '../../../statistics/price-level.ts';
import type { CostsFigure, CostsInput, CostsTerm, CostsView, Difference } from './costs-figure.ts';
import { limitsOf, type EffortGroup, type EffortOrganisation } from './effort-figure.ts';

/** A price in the money of the year that is told. */
export function priceIn(
	prices: Prices,
	one: { id: string; price: number; low: number; high: number; year: number }
) {
	const at = (amount: number) =>
		rounded(atPricesOf({ amount, from: one.year, to: prices.year, index: prices.index.years }), 2);
	return { id: one.id, value: at(one.price), low: at(one.low), high: at(one.high) };
}

/** The organisation's own hour, else anybody's. */
export function hourPriceOf({ prices }: Prices, organisation: string | null): EffortPrice | undefined {
	const hours = prices.filter((one): one is EffortPrice => one.kind === 'effort');
	return (
		hours.find((one) => organisation !== null && one.organisation === organisation) ??
		hours.find((one) => one.organisation === undefined)
	);
}

/** What a euro of effort is worth at the start, over the years in which the effort lay. */
export function effortFactor({ effort, prices, start }: CostsInput): number {
	const { rate } = prices.discount;
	const sum = effort.years.reduce((total, one) => total + one.share, 0);
	if (sum === 0) return 1;
	return effort.years.reduce(
		(total, { year, share }) =>
			total + (share / sum) * discountFactor({ rate, years: Math.max(0, year - start) }),
		0
	);
}

/** A year of the difference, this many years long from its last measurement on, at the start's worth. */
function lastingFactor({ prices, start }: CostsInput, { after }: Difference, horizon: number): number {
	const from = Math.max(0, Number((after ?? String(start)).slice(0, 4)) - start);
	let factor = 0;
	for (let year = 0; year < horizon; year++)
		factor += discountFactor({ rate: prices.discount.rate, years: from + year });
	return factor;
}

export const groupOf = ({ effort }: CostsInput, group: EffortGroup['group']): EffortGroup | undefined =>
	effort.groups.find((one) => one.group === group && !one.hidden);

export function scaledIn(input: CostsInput): CostsFigure['scaled'] {
	const coached = groupOf(input, 'coached');
	const { families } = input.effort;
	if (!coached?.households || families === null || families <= coached.households) return null;
	return { from: coached.households, to: families };
}

/** From the families whose hours were counted to all with the support. */
const scaleOf = ({ effort }: CostsInput, { households }: EffortGroup): number =>
	effort.families === null || !households ? 1 : Math.max(1, effort.families / households);

/** How strongly the hours of organisations move together, by what families as a whole differ: they are of the same families. */
function hoursTogether({ organisations, total }: EffortGroup): number {
	const width = (one: EffortOrganisation['perMonth']) =>
		one?.lower == null || one.upper === null ? null : one.upper - one.lower;
	const parts = organisations.flatMap(({ perMonth }) => width(perMonth) ?? []);
	const whole = width(total?.perMonth ?? null);
	return whole === null || parts.length === 0 ? 0 : movingTogether({ parts, whole });
}

const organisationId = (one: EffortOrganisation): string => one.organisation ?? othersId;

export function costTerms(input: CostsInput): { terms: CostsTerm[]; missing: CostsFigure['missing'] } {
	const coached = groupOf(input, 'coached');
	const missing: CostsFigure['missing'] = [];
	if (!coached) return { terms: [], missing: [{ id: 'effort', why: 'not-delivered', name: null }] };
	const scale = scaleOf(input, coached);
	const factor = effortFactor(input);
	const together = hoursTogether(coached);
	const terms = coached.organisations.flatMap((one): CostsTerm[] => {
		const id = organisationId(one);
		const found = hourPriceOf(input.prices, one.organisation);
		if (one.totals || !found) {
			missing.push({ id, why: one.totals ? 'totals-only' : 'no-price', name: null });
			return [];
		}
		const price = priceIn(input.prices, found);
		const quantity = {
			value: one.hours * scale,
			lower: (one.lower ?? one.hours) * scale,
			upper: (one.upper ?? one.hours) * scale
		};
		const amount = quantity.value * price.value * factor;
		return [
			{
				id,
				side: 'cost',
				quantity,
				price,
				amount,
				factor,
				together,
				difference: null,
				counted: true,
				invented: found.invented
			}
		];
	});
	return { terms, missing };
}

/** What a family cost a year where it had no support of the programme's own, as counted; null where nobody was. */
export function measuredUsual(input: CostsInput): { value: number; low: number; high: number } | null {
	const comparison = groupOf(input, 'comparison');
	if (!comparison) return null;
	const sums = { value: 0, low: 0, high: 0 };
	for (const one of comparison.organisations) {
		const found = hourPriceOf(input.prices, one.organisation);
		if (one.perMonth === null || !found) continue;
		const price = priceIn(input.prices, found);
		const hours = limitsOf(one.perMonth);
		sums.value += 12 * hours.value * price.value;
		sums.low += 12 * hours.lower * price.low;
		sums.high += 12 * hours.upper * price.high;
	}
	return sums.value === 0 ? null : sums;
}

export function usualCare(
	input: CostsInput,
	view: CostsView
): CostsFigure['usual'] & { low: number; high: number } {
	const { usual_care: assumed } = input.prices;
	const measured = measuredUsual(input);
	const { value, low, high } = measured ?? priceIn(input.prices, { id: usualId, ...assumed });
	const nearest = (amount: number) => Math.round(amount / assumed.step) * assumed.step;
	const suggested = nearest(value);
	const scope = { suggested, most: Math.max(assumed.most, suggested), step: assumed.step };
	if (view.usual !== null && view.usual !== suggested)
		return { ...scope, value: view.usual, low: view.usual, high: view.usual, origin: 'chosen' };
	return {
		...scope,
		...{ value: suggested, low: Math.min(low, suggested), high: Math.max(high, suggested) },
		origin: measured ? 'measured' : 'assumed'
	};
}

/** Spared: the years in which families had this support in the place of the other. */
export function usualTerm(input: CostsInput, view: CostsView): CostsTerm[] {
	const coached = groupOf(input, 'coached');
	if (!coached) return [];
	const { value, low, high, origin } = usualCare(input, view);
	const years = (coached.months.after / 12) * scaleOf(input, coached);
	const factor = effortFactor(input);
	const price = { id: usualId, value, low, high };
	return [
		{
			...{
				id: usualId,
				side: 'benefit' as const,
				quantity: { value: years, lower: years, upper: years },
				price
			},
			...{ amount: years * value * factor, factor, together: 0, difference: null, counted: true },
			invented: isInvented(input, origin)
		}
	];
}

/** As counted it rests on prices of hours; what a reader chose is nobody's invention. */
function isInvented(input: CostsInput, origin: CostsFigure['usual']['origin']): boolean {
	if (origin === 'assumed') return input.prices.usual_care.invented;
	return (
		origin === 'measured' &&
		(groupOf(input, 'comparison')?.organisations ?? []).some(
			(one) => hourPriceOf(input.prices, one.organisation)?.invented
		)
	);
}

/** A difference that goes the good way is spared, or gained; the other way it costs. */
export function outcomeTerms(
	input: CostsInput,
	view: CostsView
): { terms: CostsTerm[]; missing: CostsFigure['missing'] } {
	const missing: CostsFigure['missing'] = [];
	const outcomes = input.prices.prices.filter((one): one is OutcomePrice => one.kind === 'outcome');
	const terms = outcomes.flatMap((one): CostsTerm[] => {
		const difference = input.differences.find(({ indicator }) => indicator === one.indicator);
		const { value, lower, upper, people } = difference ?? {};
		const measured = difference && value != null && lower != null && upper != null;
		if (!measured || people == null) {
			missing.push({ id: one.id, why: measured ? 'sampled' : 'not-measured', name: one.name });
			return [];
		}
		const units = people * one.per_year;
		const quantity =
			difference.better === 'lower'
				? { value: -value * units, lower: -upper * units, upper: -lower * units }
				: { value: value * units, lower: lower * units, upper: upper * units };
		const price = priceIn(input.prices, one);
		const factor = lastingFactor(input, difference, view.horizon);
		const counted = difference.verdict !== 'cannot-say';
		return [
			{
				...{
					id: one.id,
					side: 'benefit' as const,
					quantity,
					price,
					factor,
					together: 0,
					difference,
					counted
				},
				...{ amount: quantity.value * price.value * factor, invented: one.invented }
			}
		];
	});
	return { terms, missing };
}
