// Specimens of the page on effort, costs and benefits.
import Balance from '../../../src/lib/subjects/costs/view/Balance.svelte';
import Effort from '../../../src/lib/subjects/costs/view/Effort.svelte';
import { citedIn, specimen, type Specimen } from '../specimen.ts';

export const costsSpecimens: Specimen[] = [
	specimen('costs', 'Effort', Effort, (showing, language) => {
		const { effort, prices } = showing.costs.input;
		return [['', { figure: effort, prices, cited: citedIn(showing, language), language }]];
	}),
	specimen('costs', 'Balance', Balance, (showing, language) => {
		const shown = {
			figure: showing.costs.figure,
			prices: showing.costs.input.prices,
			view: { horizon: showing.costs.figure.horizon, usual: null },
			stale: false,
			unanswered: false,
			cited: citedIn(showing, language),
			language,
			onnear: () => {},
			onagain: () => {},
			onmove: () => {},
			onview: () => {}
		};
		return [
			['', shown],
			['unanswered', { ...shown, stale: true, unanswered: true }]
		];
	})
];
