// What is worked out of a panel of neighbourhoods and an event study, wherever that is done: at once, or in a worker.
import {
	breakdownMultiple,
	type Breakdown,
	type EventEstimates
} from '../../../statistics/relative-magnitudes.ts';
import {
	leaveOneOut,
	syntheticDid,
	syntheticMethods,
	syntheticPlacebo,
	type Panel
} from '../../../statistics/synthetic-did.ts';
import type { CompanyEstimate } from './robust-figure.ts';

/** By name in the panel: the experiment side, as if it were one area. */
export const experimentUnit = 'experiment';

export interface ToWeigh {
	/** The experiment under `experimentUnit`; null where there is no company. */
	panel: { series: Panel; before: number } | null;
	/** Null where there is no margin to be had. */
	event: (EventEstimates & { confidence: number }) | null;
}

export interface Weighed {
	company: {
		estimates: CompanyEstimate[];
		weights: { area: string; weight: number }[];
		without: { area: string; value: number }[];
	} | null;
	breakdown: Breakdown | null;
}

export type Weigh = (input: ToWeigh) => Promise<Weighed>;

/** Rejects with a RangeError on what is no panel or no event study. */
export const weighAtOnce: Weigh = ({ panel, event }) =>
	new Promise((resolve) =>
		resolve({
			company: panel && companyOf(panel.series, panel.before),
			breakdown: event && breakdownMultiple(event)
		})
	);

function companyOf(panel: Panel, before: number): NonNullable<Weighed['company']> {
	const question = (method: CompanyEstimate['method']) => ({
		...{ panel, before, method, treated: [experimentUnit] }
	});
	const estimates = syntheticMethods.map((method): CompanyEstimate => {
		const { value, distance } = syntheticDid(question(method));
		const { rank, units, pTwoSided } = syntheticPlacebo(question(method));
		return { method, value, rank, units, pTwoSided, distance };
	});
	const { areas } = syntheticDid(question('synthetic-did'));
	return {
		estimates,
		weights: Object.entries(areas)
			.map(([area, weight]) => ({ area, weight }))
			.sort((a, b) => b.weight - a.weight || (a.area < b.area ? -1 : 1)),
		without: Object.entries(leaveOneOut(question('synthetic-did'))).map(([area, value]) => ({ area, value }))
	};
}
