// The choices of the page as they stand in a link: how long the difference lasts, and what usual care would have cost.
import type { CostsFigure, CostsView } from './costs-figure.ts';

export interface CostsScope {
	/** Shown when a link says nothing. */
	horizon: number;
	horizons: readonly number[];
	usual: Pick<CostsFigure['usual'], 'suggested' | 'most' | 'step'>;
}

export const usualView = ({ horizon }: CostsScope): CostsView => ({ horizon, usual: null });

/** Whatever is absent, unknown or out of reach falls back to the usual. */
export function decodeCosts(parameters: URLSearchParams, scope: CostsScope): CostsView {
	const { horizons, horizon, usual } = scope;
	const years = Number(parameters.get('horizon'));
	const text = parameters.get('usual');
	const amount = Number(text);
	const known = text !== null && /^\d+$/.test(text) && amount <= usual.most && amount !== usual.suggested;
	return { horizon: horizons.includes(years) ? years : horizon, usual: known ? amount : null };
}

/** Only what differs from the usual, so that a plain link stays plain. */
export function encodeCosts(view: CostsView, scope: CostsScope): URLSearchParams {
	const parameters = new URLSearchParams();
	if (view.horizon !== scope.horizon) parameters.set('horizon', String(view.horizon));
	if (view.usual !== null && view.usual !== scope.usual.suggested)
		parameters.set('usual', String(view.usual));
	return parameters;
}
