// What the page on effort, costs and benefits shows first; worked out once for both languages.
import { costs } from '../subjects/costs/figure/costs.ts';
import type { CostsFigure, CostsInput } from '../subjects/costs/figure/costs-figure.ts';
import { costsInputOf } from './differences.ts';
import { site } from './site.ts';

let worked: Promise<{ input: CostsInput; figure: CostsFigure }> | undefined;

/** Under the usual assumptions. */
export const costsData = () =>
	(worked ??= site().then(async (programme) => {
		const input = await costsInputOf(programme);
		return { input, figure: costs(input, { horizon: input.prices.horizon, usual: null }) };
	}));
