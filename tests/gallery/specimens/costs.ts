// Specimens of the page on effort, costs and benefits.
import Balance from '../../../src/lib/subjects/costs/view/Balance.svelte';
import Effort from '../../../src/lib/subjects/costs/view/Effort.svelte';
import { specimen, type Specimen } from '../specimen.ts';

export const costsSpecimens: Specimen[] = [
	specimen('costs', 'Effort', Effort, ({ costs }, language) => [
		['', { figure: costs.input.effort, prices: costs.input.prices, language }]
	]),
	specimen('costs', 'Balance', Balance, ({ costs }, language) => [
		[
			'',
			{
				figure: costs.figure,
				prices: costs.input.prices,
				view: { horizon: costs.figure.horizon, usual: null },
				stale: false,
				language,
				onnear: () => {},
				onmove: () => {},
				onview: () => {}
			}
		]
	])
];
