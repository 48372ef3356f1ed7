// The balance by hand, the claim ladder, break-even, who pays and gains, and what moves with what.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostApart } from '../../../../src/lib/subjects/costs/figure/apart.ts';
import { costs } from '../../../../src/lib/subjects/costs/figure/costs.ts';
import { decodeCosts, encodeCosts } from '../../../../src/lib/subjects/costs/figure/costs-view.ts';
import {
	breakEvenSentence,
	costsFinding,
	costsUnder,
	missingLines
} from '../../../../src/lib/subjects/costs/words/sentences.ts';
import { discountFactor } from '../../../../src/lib/statistics/discounting.ts';
import { asked, difference, input, prices, row, spansOf, usualEffort } from './samples.ts';
import type { CostsInput } from '../../../../src/lib/subjects/costs/figure/costs-figure.ts';
import { effort } from '../../../../src/lib/subjects/costs/figure/effort.ts';

const view = { horizon: 3, usual: 1000 };
const worth = (years: number) => discountFactor({ rate: 0.05, years });

describe('the balance', () => {
	it('is effort by its price, for all families, at the worth of the start', () => {
		const found = costs(input(), view);
		// 40 families of whom 20 were counted; team 1950 (rounded from 1960) hours at 60, office 600 at 50 x 1.02; effort of 2010, start 2008.
		expect(found.cost.value).toBeCloseTo(2 * (1950 * 60 + 600 * 51) * worth(2), 6);
		expect(found.cost.lower).toBeLessThan(found.cost.value);
		expect(found.cost.upper).toBeGreaterThan(found.cost.value);
	});

	it('is as unsure of the costs as of the hours behind them, also where one family needs much of every organisation', () => {
		const list = prices();
		const sure = {
			...list,
			prices: list.prices.map((one) => ({ ...one, low: one.price, high: one.price }))
		};
		const widths = (hours: (family: number, place: number) => number) => {
			const figure = effort(
				asked({
					rows: ['team', 'office', 'bank', 'school'].flatMap((organisation, place) =>
						Array.from({ length: 40 }, (_, i) => row(i + 1, organisation, hours(i, place)))
					),
					spans: spansOf('coached', 40)
				})
			);
			const { total } = figure.groups[0] ?? {};
			const { cost, terms } = costs(input({ effort: figure, prices: sure }), view);
			if (total?.perMonth.lower == null || total.perMonth.upper === null) throw new Error('no margin');
			const { value, lower, upper } = total.perMonth;
			return {
				hours: (upper - lower) / value,
				costs: (cost.upper - cost.lower) / cost.value,
				together: terms[0]?.together ?? 0
			};
		};
		const much = (family: number) => 5 + 3 * (family % 10) ** 1.5;
		const same = widths(much);
		expect(same.together).toBeGreaterThan(0.9);
		// Of hours taken for independent it is half as wide: 0.48.
		expect(same.costs / same.hours).toBeGreaterThan(0.9);
		expect(same.costs / same.hours).toBeLessThan(1.1);
		const own = widths((family, place) => much(family * ([1, 3, 7, 9][place] ?? 1)));
		expect(own.together).toBeLessThan(same.together);
		expect(own.costs / own.hours).toBeGreaterThan(0.85);
	});

	it("is worth the comparison's own difference, for as long as it is taken to last", () => {
		const lasting = (horizon: number) =>
			costs(input(), { horizon, usual: 0 }).terms.find((one) => one.id === 'month')?.amount;
		const months = 0.02 * 1000 * 12;
		expect(lasting(1)).toBeCloseTo(months * 1000 * worth(2), 6);
		expect(lasting(3)).toBeCloseTo(months * 1000 * (worth(2) + worth(3) + worth(4)), 6);
	});

	it('turns round with the difference: what was spared is then a cost to somebody', () => {
		const turned = difference({ value: 0.02, lower: 0.005, upper: 0.035 });
		const [good, bad] = [costs(input(), view), costs(input({ differences: [turned] }), view)];
		const month = (one: typeof good) => one.terms.find(({ id }) => id === 'month')?.amount ?? 0;
		expect(month(bad)).toBeCloseTo(-month(good), 6);
		expect(bad.share.find((one) => one.organisation === 'town')?.pays).toBeGreaterThan(
			good.share.find((one) => one.organisation === 'town')?.pays ?? 0
		);
	});

	it('rises with usual care by exactly the families’ years', () => {
		const [less, more] = [1000, 1100].map((usual) => costs(input(), { ...view, usual }).net.value);
		expect((more ?? 0) - (less ?? 0)).toBeCloseTo(100 * 40 * worth(2), 6);
	});

	it('takes usual care as counted where a comparison group was, else as the list assumes', () => {
		const measured = costs(input(), { ...view, usual: null }).usual;
		// 59 hours a year at 51, to the nearest hundred.
		expect(measured).toMatchObject({ origin: 'measured', value: 3000, suggested: 3000 });
		const alone = input().effort;
		const without = input({ effort: { ...alone, groups: alone.groups.slice(0, 1) } });
		expect(costs(without, { ...view, usual: null }).usual).toMatchObject({ origin: 'assumed', value: 1500 });
		expect(costs(input(), view).usual.origin).toBe('chosen');
	});

	it('names what it assumes of usual care, on paper and in a report as well', () => {
		const said = (usual: number | null, more = {}) =>
			costsUnder(costs(input(more), { ...view, usual }), 'nl').join(' ');
		expect(said(null)).toMatch(/gewone hulp €\s3\.000 per gezin per jaar gekost, zoals geteld bij gezinnen/);
		expect(said(1000)).toMatch(/€\s1\.000 per gezin per jaar gekost, zoals de lezer koos/);
		const alone = input().effort;
		expect(said(null, { effort: { ...alone, groups: alone.groups.slice(0, 1) } })).toContain(
			'de prijslijst aanneemt'
		);
	});

	it('adds up over who pays and who gains', () => {
		const found = costs(input(), view);
		const sum = (side: 'pays' | 'gains') => found.share.reduce((total, one) => total + one[side], 0);
		expect(sum('pays')).toBeCloseTo(found.cost.value, 6);
		expect(sum('gains')).toBeCloseTo(found.benefit.value, 6);
	});

	it('names what it leaves out', () => {
		const found = costs(
			input({ differences: [difference({ value: null, lower: null, upper: null })] }),
			view
		);
		expect(missingLines(found, (id) => id, 'nl')).toEqual([
			'month of welfare: het verschil met de controlewijken is niet gemeten'
		]);
	});
});

describe('hours of which totals alone were delivered', () => {
	const total = (group: 'coached' | 'comparison', hours: number) => ({
		...{ group, organisation: 'police', year: 2010, fewest: 30, hours, contacts: 100, untimed: 0 }
	});
	const withTotals = (...totals: ReturnType<typeof total>[]) =>
		costs(input({ effort: effort({ ...usualEffort(), totals }) }), view);

	it('have their price, as delivered, and stand in no balance', () => {
		const [found, without] = [
			withTotals(total('coached', 400), total('comparison', 300)),
			costs(input(), view)
		];
		// In which years they lie nobody knows, so later ones are not discounted.
		const worthOf = (hours: number, price: number) => hours * price * 1.02;
		expect(found.apart.map(({ group, organisation }) => [group, organisation])).toEqual([
			['coached', 'police'],
			['comparison', 'police']
		]);
		for (const [place, hours] of [400, 300].entries()) {
			const { value, lower, upper } = found.apart[place]?.amount ?? { value: 0, lower: 0, upper: 0 };
			expect(value).toBeCloseTo(worthOf(hours, 50), 6);
			expect([lower, upper]).toEqual([
				expect.closeTo(worthOf(hours, 40), 6),
				expect.closeTo(worthOf(hours, 60), 6)
			]);
		}
		for (const part of ['cost', 'benefit', 'net', 'share'] as const)
			expect(found[part]).toEqual(without[part]);
	});

	it('are told with their amount, of either group, in both languages', () => {
		const lines = (language: 'nl' | 'en') =>
			missingLines(withTotals(total('coached', 400), total('comparison', 300)), (id) => id, language);
		expect(lines('nl')).toEqual([
			expect.stringMatching(
				/^uren van police: alleen totalen.*; voor gezinnen met deze aanpak 400 uur, dat is €\s20\.400 \(.*\) en voor gezinnen zonder deze aanpak 300 uur/
			)
		]);
		expect(lines('en')[0]).toMatch(/^hours of police: totals only.* 400 hours, that is €20,400 \(/);
	});

	it('without a price are named all the same', () => {
		const list = prices();
		const none = { ...list, prices: list.prices.filter(({ id }) => id !== 'hour') };
		const found = costs(
			input({ prices: none, effort: effort({ ...usualEffort(), totals: [total('coached', 400)] }) }),
			view
		);
		expect(found.apart).toEqual([]);
		expect(missingLines(found, (id) => id, 'en')).toContain('hours of police: totals only, so not by family');
	});

	it('keep from saying that it pays back where they may have cost more than is left', () => {
		const strong = difference({ value: -0.08, lower: -0.09, upper: -0.07 });
		const told = (hours: number) =>
			costs(
				input({
					differences: [strong],
					effort: effort({ ...usualEffort(), totals: [total('coached', hours), total('comparison', 1e6)] })
				}),
				{ horizon: 3, usual: 0 }
			);
		const { strict } = told(0);
		// Told to fifty hours, so twenty-five more may be there.
		const most = Math.ceil((strict.lower / (60 * 1.02) - 25) / 50) * 50;
		expect(told(most - 50).claim).toEqual({ code: 'pays-back', reason: null });
		const over = told(most);
		expect(over.claim).toEqual({ code: 'cannot-say', reason: 'uncounted' });
		expect(costsFinding(over, 'nl')).toContain('een deel van het werk telt daarin niet mee');
		const asDelivered = input({ effort: effort({ ...usualEffort(), totals: [total('coached', 410)] }) });
		expect(mostApart(asDelivered)).toBeCloseTo((400 + 25) * 60 * 1.02, 6);
		const list = prices();
		const unpriced = costs(
			input({
				differences: [strong],
				prices: { ...list, prices: list.prices.filter(({ id }) => id !== 'hour') }
			}),
			{ horizon: 3, usual: 0 }
		);
		expect(unpriced.net.lower).toBeGreaterThan(0);
		expect(unpriced.claim.reason).toBe('uncounted');
	});

	it('that are not told at all, or not of every year, keep from it as well', () => {
		const strong = difference({ value: -0.08, lower: -0.09, upper: -0.07 });
		const claim = (effort: CostsInput['effort']) =>
			costs(input({ differences: [strong], effort }), { horizon: 3, usual: 0 }).claim;
		const of = (...totals: ReturnType<typeof total>[]) => effort({ ...usualEffort(), totals });
		const few = { ...total('coached', 400), fewest: 4 };
		const uncounted = { code: 'cannot-say', reason: 'uncounted' };
		expect(claim(of(total('coached', 400)))).toEqual({ code: 'pays-back', reason: null });
		expect(claim(of(few))).toEqual(uncounted);
		expect(claim(of(total('coached', 400), { ...few, year: 2009 }))).toEqual(uncounted);
		// Contacts took hours, also where nobody wrote down how many.
		expect(claim(of(total('coached', 0)))).toEqual(uncounted);
		// What was told before this was kept does not say that no year was left out.
		const before = of(total('coached', 400));
		for (const { organisations } of before.groups) for (const one of organisations) delete one.whole;
		expect(claim(before)).toEqual(uncounted);
		// Of the families without the approach it would only make usual care dearer.
		expect(claim(of({ ...few, group: 'comparison' }))).toEqual({ code: 'pays-back', reason: null });
	});

	it('of families without the approach keep from saying that it does not pay back, where usual care was measured', () => {
		const none = difference({ value: 0, lower: -0.002, upper: 0.002 });
		const told = (totals: ReturnType<typeof total>[], usual: number | null = null, list = prices()) =>
			costs(input({ differences: [none], prices: list, effort: effort({ ...usualEffort(), totals }) }), {
				horizon: 1,
				usual
			});
		const not = { code: 'does-not-pay-back', reason: null };
		expect(told([]).usual.origin).toBe('measured');
		expect(told([]).claim).toEqual(not);
		expect(told([total('coached', 400)]).claim).toEqual(not);
		const short = told([total('comparison', 400)]);
		expect(short.claim).toEqual({ code: 'cannot-say', reason: 'uncounted' });
		expect(costsFinding(short, 'nl')).toContain('een deel van de gewone hulp telt daarin niet mee');
		expect(costsFinding(short, 'en')).toContain('a part of usual care does not count in it');
		expect(told([{ ...total('comparison', 400), fewest: 4 }]).claim.reason).toBe('uncounted');
		// What a reader chose was not measured too low.
		expect(told([total('comparison', 400)], 1000).claim).toEqual(not);
		const usual = usualEffort();
		const clubs = usual.rows.map((one) =>
			one.group === 'comparison' ? { ...one, organisation: one.family % 2 === 0 ? 'team' : 'club' } : one
		);
		const list = prices();
		const unpriced = costs(
			input({
				differences: [none],
				prices: { ...list, prices: list.prices.filter(({ id }) => id !== 'hour') },
				effort: effort({ ...usual, rows: clubs })
			}),
			{ horizon: 1, usual: null }
		);
		expect(unpriced.usual.origin).toBe('measured');
		expect(unpriced.claim.reason).toBe('uncounted');
	});
});

describe('the claim', () => {
	const strong = difference({ value: -0.08, lower: -0.09, upper: -0.07 });
	const claim = (differences = [strong], usual = 0, more = {}) =>
		costs(input({ differences, ...more }), { horizon: 3, usual }).claim;

	it('is that it pays back where even what the comparison vouches for covers the costs', () => {
		expect(claim()).toEqual({ code: 'pays-back', reason: null });
		expect(costsFinding(costs(input({ differences: [strong] }), { horizon: 3, usual: 0 }), 'en')).toMatch(
			/^The approach pays back: the balance is €[\d,]+ to €[\d,]+\.$/
		);
	});

	it('is not that, however large, where the difference may be chance between neighbourhoods', () => {
		expect(claim([{ ...strong, verdict: 'cannot-say' }])).toEqual({
			code: 'cannot-say',
			reason: 'no-witness'
		});
	});

	it('is that it does not pay back where no counted difference could make it', () => {
		const none = difference({ value: 0, lower: -0.002, upper: 0.002, verdict: 'cannot-say' });
		expect(claim([none])).toEqual({ code: 'does-not-pay-back', reason: null });
		expect(claim([{ ...none, canSpeak: false }])).toEqual({ code: 'cannot-say', reason: 'no-witness' });
	});

	it('is nothing where the interval holds both, and nothing without costs', () => {
		expect(claim([difference({ value: -0.02, lower: -0.05, upper: 0.01 })])).toMatchObject({
			code: 'cannot-say',
			reason: 'within-chance'
		});
		expect(claim([strong], 0, { effort: effort(asked({ year: null })) })).toMatchObject({
			reason: 'no-cost'
		});
	});

	it('never weakens as usual care would have cost more', () => {
		const order = { 'does-not-pay-back': 0, 'cannot-say': 1, 'pays-back': 2 };
		const codes = [0, 2000, 6000, 12_000].map((usual) => order[claim([difference()], usual).code]);
		expect(codes).toEqual([...codes].sort());
		expect(codes.at(-1)).toBe(2);
	});
});

describe('break-even', () => {
	it('is the fewest years that cover the costs', () => {
		const { breakEven } = costs(input(), { horizon: 1, usual: 0 });
		if (breakEven.years === null) throw new Error('never');
		const at = (horizon: number) => costs(input(), { horizon, usual: 0 }).net.value;
		expect(at(breakEven.years)).toBeGreaterThanOrEqual(0);
		if (breakEven.years > 1) expect(at(breakEven.years - 1)).toBeLessThan(0);
	});

	it('is what usual care must have cost', () => {
		const { breakEven } = costs(input(), { horizon: 1, usual: 0 });
		expect(costs(input(), { horizon: 1, usual: breakEven.usual ?? 0 }).net.value).toBeCloseTo(0, 4);
	});

	it('is never where the difference goes the wrong way', () => {
		const bad = difference({ value: 0.01, lower: 0.001, upper: 0.02, verdict: 'worse' });
		const found = costs(input({ differences: [bad] }), { horizon: 3, usual: 0 });
		expect(found.breakEven.years).toBeNull();
		expect(breakEvenSentence(found, 'nl')).toContain('hoe lang het verschil ook aanhoudt');
	});
});

describe('break-even where the difference is not what it takes', () => {
	const bad = difference({ value: 0.01, lower: 0.001, upper: 0.02, verdict: 'worse' });
	const netAt = (usual: number, horizon: number) =>
		costs(input({ differences: [bad] }), { horizon, usual }).net.value;

	it('says how long a difference that costs may last, and never that it has to last', () => {
		const found = costs(input({ differences: [bad] }), { horizon: 10, usual: 11_000 });
		const { years, most } = found.breakEven;
		if (most === null) throw new Error('always');
		expect(years).toBe(0);
		expect(netAt(11_000, most)).toBeGreaterThanOrEqual(0);
		expect(netAt(11_000, most + 1)).toBeLessThan(0);
		expect(breakEvenSentence(found, 'nl')).toMatch(
			/^Met deze prijzen is het quitte zolang .* niet langer aanhoudt dan/
		);
		expect(breakEvenSentence(found, 'en')).toMatch(/as long as the measured difference lasts no longer than/);
		// Spared just what it cost: a single year of such a difference is too much.
		const bare = costs(input({ differences: [bad] }), { horizon: 3, usual: 7_400 });
		expect(bare.breakEven).toMatchObject({ years: 0, most: 0 });
		expect(breakEvenSentence(bare, 'nl')).toMatch(/zonder het gemeten verschil; dat kost meer/);
		expect(breakEvenSentence(bare, 'nl')).toContain('Het wordt wel quitte als gewone hulp');
	});

	it('asks no year of a difference where what is spared is enough, and no usual care where the difference is', () => {
		const spared = costs(input(), { horizon: 3, usual: 15_000 });
		expect(spared.breakEven).toMatchObject({ years: 0, most: null });
		expect(breakEvenSentence(spared, 'en')).toContain('without the measured difference too');
		const large = difference({ value: -0.2, lower: -0.22, upper: -0.18 });
		const gained = costs(input({ differences: [large] }), { horizon: 10, usual: 0 });
		expect(gained.breakEven.usual).toBeNull();
		expect(breakEvenSentence(gained, 'nl')).not.toContain('gewone hulp');
	});
});

describe('what was not measured', () => {
	const none = difference({ value: 0, lower: -0.002, upper: 0.002 });
	const list = prices();
	const two: CostsInput['prices'] = {
		...list,
		prices: [
			...list.prices,
			...list.prices.flatMap((one) =>
				one.kind === 'outcome' ? [{ ...one, id: 'place', indicator: 'school' }] : []
			)
		]
	};
	const told = (other: ReturnType<typeof difference>) =>
		costs(input({ prices: two, differences: [none, { ...other, indicator: 'school' }] }), {
			horizon: 1,
			usual: 0
		});

	it('keeps from saying that it does not pay back: those benefits may be what it takes', () => {
		expect(told(none).claim).toEqual({ code: 'does-not-pay-back', reason: null });
		const found = told(difference({ value: null, lower: null, upper: null, people: null }));
		expect(found.claim).toEqual({ code: 'cannot-say', reason: 'unmeasured' });
		expect(costsFinding(found, 'nl')).toContain('niet elk verschil met een prijs is gemeten');
		expect(costsFinding(found, 'en')).toContain('not every difference that has a price was measured');
	});

	it('is of how many people too, where a survey asked some of them', () => {
		const found = told(difference({ people: null }));
		expect(found.claim.reason).toBe('unmeasured');
		expect(found.terms.map((one) => one.id)).not.toContain('place');
		expect(missingLines(found, (id) => id, 'en')).toContain(
			'month of welfare: the difference comes from a survey, and for how many people it holds is not known'
		);
	});
});

describe('hours that nobody wrote down', () => {
	const strong = difference({ value: -0.08, lower: -0.09, upper: -0.07 });
	const none = difference({ value: 0, lower: -0.002, upper: 0.002 });
	const untimed = (group: 'coached' | 'comparison') => {
		const usual = usualEffort();
		const rows = usual.rows.map((one, place) =>
			one.group === group && one.organisation === 'office' && place % 5 === 0 ? { ...one, untimed: 2 } : one
		);
		return effort({ ...usual, rows });
	};

	it('of this approach keep from saying that it pays back, and are said', () => {
		const told = (effort: CostsInput['effort']) =>
			costs(input({ differences: [strong], effort }), { horizon: 3, usual: 0 }).claim;
		expect(told(effort(usualEffort()))).toEqual({ code: 'pays-back', reason: null });
		expect(told(untimed('coached'))).toEqual({ code: 'cannot-say', reason: 'uncounted' });
		expect(told(untimed('comparison')).code).toBe('pays-back');
	});

	it('of usual care keep from saying that it does not pay back where that was measured', () => {
		const told = (effort: CostsInput['effort']) =>
			costs(input({ differences: [none], effort }), { horizon: 1, usual: null }).claim;
		expect(told(effort(usualEffort())).code).toBe('does-not-pay-back');
		expect(told(untimed('comparison'))).toEqual({ code: 'cannot-say', reason: 'uncounted' });
		expect(told(untimed('coached')).code).toBe('does-not-pay-back');
	});

	it('and families nobody may count: then nobody knows to how many the hours are to be raised', () => {
		const found = effort({ ...usualEffort(), coached: null });
		const claim = costs(input({ differences: [strong], effort: found }), { horizon: 3, usual: 0 }).claim;
		expect(claim).toEqual({ code: 'cannot-say', reason: 'uncounted' });
	});
});

describe('the link', () => {
	const scope = { horizon: 3, horizons: [1, 3, 10], usual: { suggested: 3000, most: 20_000, step: 100 } };
	it('gives back what was chosen, and says nothing of the usual', () => {
		fc.assert(
			fc.property(fc.constantFrom(1, 3, 10), fc.integer({ min: 0, max: 200 }), (horizon, hundreds) => {
				const chosen = { horizon, usual: hundreds === 30 ? null : hundreds * 100 };
				expect(decodeCosts(encodeCosts(chosen, scope), scope)).toEqual(chosen);
			})
		);
		expect(encodeCosts({ horizon: 3, usual: null }, scope).toString()).toBe('');
	});
	it('leaves out what cannot be', () => {
		for (const bad of ['horizon=7&usual=-5', 'horizon=x&usual=1e9', 'usual=', 'usual=99999'])
			expect(decodeCosts(new URLSearchParams(bad), scope)).toEqual({ horizon: 3, usual: null });
	});
});

it('knows no price but those of the list', () => {
	const list = prices();
	const dear = {
		...list,
		prices: list.prices.map((one) => ({ ...one, price: 2 * one.price, low: 2 * one.low, high: 2 * one.high }))
	};
	const [once, twice] = [list, dear].map(
		(one) => costs(input({ prices: one }), { horizon: 3, usual: 0 }).net.value
	);
	expect(twice).toBeCloseTo(2 * (once ?? 0), 4);
});
