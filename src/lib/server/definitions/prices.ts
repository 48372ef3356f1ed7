// What a schema cannot say about the price list: limits around each price, years that can be converted, goals that exist.
import type { Indicator } from '../../domain/indicator.ts';
import type { Prices } from '../../domain/prices.ts';
import { mistakeAt, type Mistake } from './mistakes.ts';
import type { Path, YamlSource } from './yaml.ts';

export function judgePrices(
	prices: Prices,
	indicators: readonly Indicator[],
	source: YamlSource,
	mistakes: Mistake[]
): void {
	const years = prices.index.years.map(({ year }) => year);
	const add = (path: Path, code: Mistake['code'], parameters: Mistake['parameters']) =>
		mistakes.push(mistakeAt(source, path, code, parameters));
	const judgeYear = (year: number, path: Path) => {
		if (!years.includes(year)) add(path, 'no-index-year', { found: String(year), allowed: years.join(', ') });
	};
	const judgeAmount = (one: { price: number; low: number; high: number; year: number }, path: Path) => {
		const { price, low, high } = one;
		if (low > price || price > high)
			add([...path, 'price'], 'price-order', { ...numbers({ price, low, high }) });
		judgeYear(one.year, [...path, 'year']);
	};
	judgeYear(prices.year, ['year']);
	judgeAmount(prices.usual_care, ['usual_care']);
	if (!prices.horizons.includes(prices.horizon))
		add(['horizon'], 'not-allowed', {
			...{ key: 'horizon', found: String(prices.horizon), allowed: prices.horizons.join(', ') }
		});
	const known = indicators.filter((one) => one.kind === 'proportion').map(({ id }) => id);
	for (const [index, one] of prices.prices.entries()) {
		const path = ['prices', index];
		const first = prices.prices.findIndex(({ id }) => id === one.id);
		if (first !== index)
			add(path, 'duplicate-id', {
				...{ id: one.id, other: `${source.file}:${source.lineOf(['prices', first])}` }
			});
		judgeAmount(one, path);
		// A programme that leaves a goal out keeps the price of it; what is no share cannot be counted in people.
		if (
			one.kind === 'outcome' &&
			indicators.some(({ id }) => id === one.indicator) &&
			!known.includes(one.indicator)
		)
			add([...path, 'indicator'], 'unknown-indicator', { id: one.indicator, allowed: known.join(', ') });
	}
}

const numbers = (all: Record<string, number>): Record<string, string> =>
	Object.fromEntries(Object.entries(all).map(([key, value]) => [key, String(value)]));
